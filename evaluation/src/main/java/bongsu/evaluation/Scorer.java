package bongsu.evaluation;

import bongsu.evaluation.LabelledEvent.Party;
import bongsu.evaluation.LabelledEvent.Sum;
import bongsu.evaluation.Tally.Count;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a prediction gets right in one article after the other. What is counted, and why, is told in docs/evaluation.md;
 * the counts are exactly those of the score.py that the labelled articles came with.
 */
final class Scorer {
    private final NameTable names;
    private final List<Tally> tallies = new ArrayList<>();
    private final Map<String, int[]> byType = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Judged> judged = new ArrayList<>();

    Scorer(NameTable names) {
        this.names = names;
    }

    /** A predicted fact with the confidence of the event that states it, and whether gold has it. */
    record Judged(double confidence, boolean right) {}

    List<Tally> tallies() {
        return tallies;
    }

    /** For each type of gold: how many of its facts were found, and how many there are. */
    Map<String, int[]> byType() {
        return byType;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Judged> judged() {
        return judged;
    }

    /**
     * Counts one article.
     *
     * @param id of the article
     * @param gold what it reports
     * @param predicted what was found in it
     */
    void count(String id, List<LabelledEvent> gold, List<LabelledEvent> predicted) {
        Tally tally = new Tally();
        Facts want = Facts.of(gold, names);
        Facts got = Facts.of(predicted, names);
        for (String family : List.of(LabelledEvent.PARTNERSHIP, LabelledEvent.SOVEREIGNTY)) {
            countAlert(tally, family, gold, predicted);
        }
        double malformed =
                predicted.stream().filter(event -> !event.wellFormed()).count();
        tally.add(LabelledEvent.PARTNERSHIP, Count.FACT_FP, malformed);
        tally.add(LabelledEvent.PARTNERSHIP, Count.MALFORMED, malformed);
        want.asked().forEach((fact, events) -> countWanted(tally, id, fact, events, got));
        got.asked().forEach((fact, events) -> countGot(tally, id, fact, events, want));
        tally.closeArticle();
        tallies.add(tally);
    }

    private static void countAlert(
            Tally tally, String family, List<LabelledEvent> gold, List<LabelledEvent> predicted) {
        List<LabelledEvent> ofFamily =
                gold.stream().filter(event -> event.family().equals(family)).toList();
        boolean main = ofFamily.stream().anyMatch(LabelledEvent::isMain);
        boolean said = predicted.stream()
                .anyMatch(event -> event.wellFormed()
                        && event.family().equals(family)
                        && (!event.isPartnership() || !event.parties().isEmpty()));
        if (main) {
            tally.add(family, said ? Count.ALERT_TP : Count.ALERT_FN);
        } else if (ofFamily.isEmpty() && said) {
            tally.add(family, Count.ALERT_FP);
        }
    }

    private void countWanted(Tally tally, String id, Fact fact, List<LabelledEvent> gold, Facts got) {
        List<LabelledEvent> predicted = matching(fact, got);
        boolean hit = !predicted.isEmpty();
        tally.add(fact.family(), hit ? Count.FACT_TP : Count.FACT_FN);
        tally.own(hit, true);
        if (gold.stream().anyMatch(LabelledEvent::isMain)) {
            tally.add(fact.family(), hit ? Count.MAIN_TP : Count.MAIN_FN);
        }
        for (LabelledEvent event : gold) {
            int[] counts = byType.computeIfAbsent(event.type(), type -> new int[2]);
            counts[0] += hit ? 1 : 0;
            counts[1]++;
        }
        if (hit) {
            countFields(tally, fact, gold, predicted);
            String difference = Finding.difference(gold, predicted);
            if (!difference.isEmpty()) {
                findings.add(new Finding(Finding.Kind.DIFFERENT, id, fact, predicted.getFirst(), difference));
            }
        } else {
            findings.add(new Finding(Finding.Kind.MISSED, id, fact, gold.getFirst(), types(gold)));
        }
    }

    /** The predicted events that state the fact; one that nobody does (SOVEREIGNTY) is stated by any event of its type. */
    private static List<LabelledEvent> matching(Fact fact, Facts got) {
        List<LabelledEvent> events = got.asked().getOrDefault(fact, List.of());
        if (!events.isEmpty() || fact.isPartnership() || fact.second() != null) {
            return events;
        }
        return got.asked().entrySet().stream()
                .filter(entry -> !entry.getKey().isPartnership()
                        && entry.getKey().first().equals(fact.first()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private void countFields(Tally tally, Fact fact, List<LabelledEvent> gold, List<LabelledEvent> predicted) {
        String family = fact.family();
        if (fact.isPartnership()) {
            share(tally, family, Count.TYPE_N, Count.TYPE_OK, gold, predicted, LabelledEvent::type);
            Boolean roles = rolesRight(fact, gold, predicted);
            if (roles != null) {
                tally.add(family, Count.ROLE_N);
                tally.add(family, Count.ROLE_OK, roles ? 1 : 0);
            }
        }
        share(tally, family, Count.MODALITY_N, Count.MODALITY_OK, gold, predicted, LabelledEvent::modality);
        share(tally, family, Count.SALIENCE_N, Count.SALIENCE_OK, gold, predicted, LabelledEvent::salience);
        countAmounts(tally, family, gold, predicted);
        countDates(tally, family, gold, predicted);
        shareWhereGiven(tally, family, Count.STAGE_N, Count.STAGE_OK, gold, predicted, LabelledEvent::stage);
        shareWhereGiven(tally, family, Count.CLAIMANT_N, Count.CLAIMANT_OK, gold, predicted, LabelledEvent::claimant);
    }

    /** As {@link #share}, for a field that gold need not give. */
    private static void shareWhereGiven(
            Tally tally,
            String family,
            Count total,
            Count right,
            List<LabelledEvent> gold,
            List<LabelledEvent> predicted,
            Function<LabelledEvent, @Nullable String> field) {
        if (gold.stream().allMatch(event -> field.apply(event) != null)) {
            share(tally, family, total, right, gold, predicted, field);
        }
    }

    /** What gold and prediction have in common, of all that either names: naming everything does not pay. */
    private static void share(
            Tally tally,
            String family,
            Count total,
            Count right,
            List<LabelledEvent> gold,
            List<LabelledEvent> predicted,
            Function<LabelledEvent, @Nullable String> field) {
        Set<@Nullable String> want = gold.stream().map(field).collect(Collectors.toCollection(HashSet::new));
        Set<@Nullable String> got = predicted.stream().map(field).collect(Collectors.toCollection(HashSet::new));
        long common = want.stream().filter(got::contains).count();
        tally.add(family, total);
        tally.add(family, right, (double) common / (want.size() + got.size() - common));
    }

    /** Whether everybody is in the right role in one of the one-sided types that both give; null if they share none. */
    private @Nullable Boolean rolesRight(Fact fact, List<LabelledEvent> gold, List<LabelledEvent> predicted) {
        Boolean answer = null;
        for (LabelledEvent event : gold) {
            for (LabelledEvent other : predicted) {
                if (event.type().equals(other.type()) && Facts.SIDES.containsKey(event.type())) {
                    boolean same = roles(fact, event).equals(roles(fact, other));
                    answer = same || Boolean.TRUE.equals(answer);
                }
            }
        }
        return answer;
    }

    private Set<String> roles(Fact fact, LabelledEvent event) {
        Set<String> roles = new HashSet<>();
        for (Party party : event.parties()) {
            String name = names.canon(party);
            if (fact.names(name)) {
                roles.add(name + " " + party.role());
            }
        }
        return roles;
    }

    private static void countAmounts(
            Tally tally, String family, List<LabelledEvent> gold, List<LabelledEvent> predicted) {
        List<Sum> want = gold.stream()
                .map(LabelledEvent::amount)
                .filter(Objects::nonNull)
                .toList();
        List<Sum> got = predicted.stream()
                .map(LabelledEvent::amount)
                .filter(Objects::nonNull)
                .toList();
        if (want.isEmpty()) {
            tally.add(family, Count.AMOUNT_SPURIOUS, got.isEmpty() ? 0 : 1);
            return;
        }
        boolean right = want.stream().anyMatch(a -> got.stream().anyMatch(a::matches));
        long different = got.stream().map(Sum::written).distinct().count();
        tally.add(family, Count.AMOUNT_N);
        tally.add(family, Count.AMOUNT_OK, right ? 1.0 / Math.max(1, different) : 0);
    }

    private static void countDates(
            Tally tally, String family, List<LabelledEvent> gold, List<LabelledEvent> predicted) {
        List<String> want =
                gold.stream().map(LabelledEvent::date).filter(Objects::nonNull).toList();
        List<String> got = predicted.stream()
                .map(LabelledEvent::date)
                .filter(Objects::nonNull)
                .toList();
        if (!want.isEmpty()) {
            boolean right = want.stream().anyMatch(a -> got.stream().anyMatch(b -> sameDate(a, b)));
            long different = got.stream().distinct().count();
            tally.add(family, Count.DATE_N);
            tally.add(family, Count.DATE_OK, right ? 1.0 / Math.max(1, different) : 0);
        }
    }

    /** A date may be more exact than gold, and less exact down to the month. */
    static boolean sameDate(String gold, String got) {
        return got.startsWith(gold) || (gold.startsWith(got) && got.length() >= 7);
    }

    private void countGot(Tally tally, String id, Fact fact, List<LabelledEvent> predicted, Facts want) {
        boolean right = want.asked().containsKey(fact);
        boolean nobody = !fact.isPartnership() && want.asked().containsKey(Fact.act(fact.first(), null));
        boolean neutral = nobody || want.allowed().contains(fact);
        double confidence = predicted.stream()
                .map(LabelledEvent::confidence)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
        if (!Double.isNaN(confidence) && (right || nobody || !neutral)) {
            judged.add(new Judged(confidence, right || nobody));
        }
        if (!right && !neutral) {
            tally.add(fact.family(), Count.FACT_FP);
            tally.own(true, false);
            findings.add(new Finding(Finding.Kind.SPURIOUS, id, fact, predicted.getFirst(), types(predicted)));
        }
    }

    private static String types(List<LabelledEvent> events) {
        return events.stream()
                .map(LabelledEvent::type)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining("/"));
    }
}
