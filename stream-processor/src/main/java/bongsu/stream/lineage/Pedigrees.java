package bongsu.stream.lineage;

import bongsu.entity.Organisation;
import bongsu.schema.Citation;
import bongsu.schema.Derivation;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Lineage;
import bongsu.schema.LineageShare;
import bongsu.schema.LineageStatus;
import bongsu.schema.Participant;
import bongsu.schema.Pedigree;
import bongsu.schema.Reused;
import bongsu.schema.Role;
import bongsu.schema.Shift;
import bongsu.schema.ShiftKind;
import bongsu.stream.shift.Shifts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What all articles together say of a model: a function of what each says, not of the order in which they came. */
final class Pedigrees {
    private static final int MOST_CITED = 8;

    /** What outweighs what, where articles differ. */
    private static final List<LineageStatus> WEIGHTIEST =
            List.of(LineageStatus.RULED, LineageStatus.DISPUTED, LineageStatus.NAMED, LineageStatus.CLAIMED);

    private Pedigrees() {}

    /** What an article says, and where. */
    private record Saying(LineageShare share, Lineage lineage) {}

    /**
     * The pedigree of a model.
     *
     * @param shares of the articles that say something of it, first published first
     * @return empty where none says of what it derives
     */
    static Optional<Pedigree> of(List<LineageShare> shares) {
        Map<String, List<Saying>> byBase = new LinkedHashMap<>();
        List<Lineage> all = new ArrayList<>();
        for (LineageShare share : shares) {
            for (Lineage lineage : share.getLineages()) {
                all.add(lineage);
                byBase.computeIfAbsent(LineageShares.key(lineage.getBaseModel()), key -> new ArrayList<>())
                        .add(new Saying(share, lineage));
            }
        }
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Pedigree.newBuilder()
                .setModel(all.get(0).getModel())
                .setOrganization(usual(all, Lineage::getModelOrganization))
                .setBases(byBase.values().stream().map(Pedigrees::derivation).toList())
                .build());
    }

    private static Derivation derivation(List<Saying> sayings) {
        List<Lineage> lineages = sayings.stream().map(Saying::lineage).toList();
        return Derivation.newBuilder()
                .setBaseModel(lineages.get(0).getBaseModel())
                .setBaseOrganization(usual(lineages, Lineage::getBaseOrganization))
                .setReused(byUse(lineages, Lineage::getReused).stream()
                        .filter(reused -> reused != Reused.UNKNOWN)
                        .toList())
                .setLicence(usual(lineages, Lineage::getLicence))
                .setStatus(WEIGHTIEST.stream()
                        .filter(status -> lineages.stream().anyMatch(one -> one.getStatus() == status))
                        .findFirst()
                        .orElse(LineageStatus.UNKNOWN))
                .setConfidence(lineages.stream()
                        .mapToDouble(Lineage::getConfidence)
                        .max()
                        .orElse(0))
                .setIndependent((int) sayings.stream()
                        .map(Saying::share)
                        .filter(share -> !share.getCopy())
                        .map(share -> Objects.requireNonNullElse(share.getPublisher(), ""))
                        .distinct()
                        .count())
                .setArticles(sayings.stream()
                        .map(saying -> saying.share().getArticleId())
                        .distinct()
                        .toList())
                .setCitations(sayings.stream()
                        .limit(MOST_CITED)
                        .map(saying -> citation(saying.share(), saying.lineage()))
                        .toList())
                .setFirstSeen(sayings.get(0).share().getPublished())
                .setLastSeen(sayings.getLast().share().getPublished())
                .build();
    }

    private static Citation citation(LineageShare share, Lineage lineage) {
        return Citation.newBuilder()
                .setArticleId(share.getArticleId())
                .setUrl(share.getUrl())
                .setPublisher(share.getPublisher())
                .setPublished(share.getPublished())
                .setEvidence(lineage.getEvidence())
                .setTitle(share.getTitle())
                .build();
    }

    /**
     * The contradiction between articles that call a model its maker's own and others that say of what it derives.
     *
     * @param shares of the articles that say something of it, first published first
     * @param organisations the organisation of an id; null where nobody knows it
     * @return empty where nothing contradicts
     */
    static Optional<Shift> contradiction(
            String key, List<LineageShare> shares, Function<String, @Nullable Organisation> organisations) {
        Optional<Event> claim = shares.stream()
                .flatMap(share -> share.getClaims().stream())
                .max(Comparator.comparingDouble(Event::getConfidence)
                        .thenComparing(Shifts::published, Comparator.reverseOrder())
                        .thenComparing(Event::getEventId));
        Optional<Pedigree> pedigree = of(shares);
        if (claim.isEmpty() || pedigree.isEmpty()) {
            return Optional.empty();
        }
        Pedigree model = pedigree.get();
        String maker = maker(model, claim.get());
        List<Derivation> foreign = model.getBases().stream()
                .filter(base -> !base.getReused().equals(List.of(Reused.DATA)))
                .filter(base -> base.getBaseOrganization() == null
                        || !base.getBaseOrganization().equals(maker))
                .toList();
        if (foreign.isEmpty()) {
            return Optional.empty();
        }
        String shiftId = "contradiction-" + key;
        double confidence = claim.get().getConfidence()
                * foreign.stream().mapToDouble(Derivation::getConfidence).max().orElse(0);
        List<String> reasons = new ArrayList<>();
        reasons.add("own: " + model.getModel() + ", by " + claim.get().getArticleId());
        foreign.forEach(base -> reasons.add(said(base, organisations)));
        List<Citation> citations = Stream.concat(
                        Stream.of(Shifts.citation(claim.get())),
                        foreign.stream().flatMap(base -> base.getCitations().stream()))
                .sorted(Comparator.comparing(Citation::getPublished).thenComparing(Citation::getArticleId))
                .toList();
        return Optional.of(Shift.newBuilder()
                .setShiftId(shiftId)
                .setKind(ShiftKind.CONTRADICTION)
                .setEntityId(maker)
                .setModel(model.getModel())
                .setReasons(reasons)
                .setCitations(citations)
                .setEvent(Shifts.event(
                        shiftId,
                        claim.get(),
                        EventType.FOREIGN_DEPENDENCE,
                        Shifts.CONTRADICTION,
                        participants(claim.get(), foreign, organisations),
                        Stream.concat(
                                        Stream.of(model.getModel()),
                                        foreign.stream().map(Derivation::getBaseModel))
                                .toList(),
                        confidence))
                .build());
    }

    private static String said(Derivation base, Function<String, @Nullable Organisation> organisations) {
        String owner = base.getBaseOrganization() == null
                ? ""
                : " (" + party(base.getBaseOrganization(), organisations).getName() + ")";
        String reused = base.getReused().isEmpty()
                ? ""
                : base.getReused().stream().map(Enum::name).collect(Collectors.joining(" and ")) + ", ";
        return "derives from " + base.getBaseModel() + owner + ": " + reused + base.getStatus() + ", "
                + base.getIndependent() + " newsrooms";
    }

    private static @Nullable String maker(Pedigree model, Event claim) {
        return model.getOrganization() != null
                ? model.getOrganization()
                : claim.getParticipants().stream()
                        .map(Participant::getId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Participant> participants(
            Event claim, List<Derivation> bases, Function<String, @Nullable Organisation> organisations) {
        List<Participant> all = new ArrayList<>(claim.getParticipants());
        Set<String> makers = new LinkedHashSet<>();
        bases.stream()
                .map(Derivation::getBaseOrganization)
                .filter(Objects::nonNull)
                .forEach(makers::add);
        makers.removeIf(id -> all.stream().anyMatch(one -> id.equals(one.getId())));
        makers.forEach(id -> all.add(party(id, organisations)));
        return all;
    }

    /** The maker of a base; by its id where nobody knows more. */
    private static Participant party(String id, Function<String, @Nullable Organisation> organisations) {
        Organisation known = organisations.apply(id);
        return known == null
                ? new Participant(id, id, Role.COUNTERPART, null)
                : new Participant(id, known.name(), Role.COUNTERPART, known.country());
    }

    /** What most say, the first of several; null where nobody says anything. */
    private static <T> @Nullable T usual(List<Lineage> lineages, Function<Lineage, @Nullable T> what) {
        List<T> byUse = byUse(lineages, what);
        return byUse.isEmpty() ? null : byUse.get(0);
    }

    /** What is said, each once, what most say first. */
    private static <T> List<T> byUse(List<Lineage> lineages, Function<Lineage, @Nullable T> what) {
        Map<T, Integer> uses = new LinkedHashMap<>();
        for (Lineage lineage : lineages) {
            T said = what.apply(lineage);
            if (said != null) {
                uses.merge(said, 1, Integer::sum);
            }
        }
        return uses.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The record of a model of which nothing is said any more. */
    static Pedigree retracted(Pedigree before) {
        return Pedigree.newBuilder(before)
                .setBases(List.of())
                .setStatus(EventStatus.RETRACTED)
                .build();
    }
}
