package bongsu.stream.alert;

import bongsu.schema.Citation;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Participant;
import bongsu.schema.QueryHit;
import bongsu.schema.Salience;
import bongsu.schema.Story;
import bongsu.schema.Subscription;
import bongsu.schema.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a subscription asks for, with its groups resolved. */
final class Conditions {
    private final Subscription subscription;
    private final Map<String, String> entities = new LinkedHashMap<>();

    /**
     * The conditions of a subscription.
     *
     * @throws IllegalArgumentException if it asks for a group that there is not
     */
    Conditions(Subscription subscription, EntityGroups groups) {
        this.subscription = subscription;
        subscription.getEntities().forEach(entity -> entities.put(folded(entity), "entity " + entity));
        subscription
                .getGroups()
                .forEach(group -> groups.members(group)
                        .forEach(member -> entities.putIfAbsent(member, "group " + group + ": " + member)));
    }

    /** A name in the form in which names are compared. */
    static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    Subscription subscription() {
        return subscription;
    }

    /** Entities of which one must take part, in their compared form, and what to call the condition. */
    Map<String, String> entities() {
        return entities;
    }

    /**
     * How an event of a story meets them; empty where it does not.
     *
     * @param hit where an article of the story matches the text query; null if none does
     */
    Optional<Match> met(Story story, Event event, @Nullable QueryHit hit) {
        List<String> why = new ArrayList<>();
        boolean met = inTime(event.getFetched())
                && takesPart(event, why)
                && isOf("family", subscription.getFamilies(), event.getFamily(), why)
                && isOf("type", subscription.getTypes(), event.getType(), why)
                && isOf("modality", subscription.getModalities(), event.getModality(), why)
                && isLarge(event, why)
                && hasOne("stage", subscription.getStages(), Stream.of(event).map(Event::getStage), why)
                && hasOne(
                        "country",
                        subscription.getCountries(),
                        event.getParticipants().stream().map(Participant::getCountry),
                        why)
                && ofStory(story, hit, why)
                && event.getConfidence() >= subscription.getMinConfidence();
        if (!met) {
            return Optional.empty();
        }
        if (subscription.getMinConfidence() > 0) {
            why.add(String.format(Locale.ROOT, "confidence %.2f", event.getConfidence()));
        }
        return Optional.of(new Match(subscription, event, why, quotation(hit)));
    }

    /** How a story in which no event meets them does so by its words; empty where it does not, or they ask for events. */
    Optional<Match> metByText(Story story, QueryHit hit) {
        List<String> why = new ArrayList<>();
        if (asksForEvents() || !inTime(hit.getFetched()) || !ofStory(story, hit, why)) {
            return Optional.empty();
        }
        return Optional.of(new Match(subscription, words(story, hit), why, quotation(hit)));
    }

    private boolean asksForEvents() {
        return !(entities.isEmpty()
                && subscription.getFamilies().isEmpty()
                && subscription.getTypes().isEmpty()
                && subscription.getModalities().isEmpty()
                && subscription.getMinAmount() == null
                && subscription.getStages().isEmpty()
                && subscription.getCountries().isEmpty()
                && subscription.getMinConfidence() <= 0
                && !subscription.getNewPairs());
    }

    /** The event that stands for words in an article in which no event was found. */
    private static Event words(Story story, QueryHit hit) {
        Citation where = hit.getQuotation();
        return Event.newBuilder()
                .setEventId("words-" + where.getArticleId())
                .setArticleId(where.getArticleId())
                .setUrl(where.getUrl())
                .setTitle(story.getTitle())
                .setPublisher(where.getPublisher())
                .setPublished(where.getPublished())
                .setFamily(Family.UNKNOWN)
                .setType(EventType.UNKNOWN)
                .setModality(Modality.UNKNOWN)
                .setSalience(Salience.unknown)
                .setConfidence(1)
                .setRule("text.query")
                .setEvidence(where.getEvidence())
                .setFetched(hit.getFetched())
                .build();
    }

    private boolean inTime(Instant fetched) {
        return subscription.getBackfill() || fetched.isAfter(subscription.getCreated());
    }

    private boolean takesPart(Event event, List<String> why) {
        if (entities.isEmpty()) {
            return true;
        }
        List<String> found = event.getParticipants().stream()
                .flatMap(SubscriptionIndex::names)
                .filter(entities::containsKey)
                .distinct()
                .toList();
        entities.forEach((entity, name) -> {
            if (found.contains(entity)) {
                why.add(name);
            }
        });
        return !found.isEmpty();
    }

    private boolean isLarge(Event event, List<String> why) {
        if (subscription.getMinAmount() == null) {
            return true;
        }
        if (event.getAmount() == null
                || !event.getAmount()
                        .getCurrency()
                        .equals(subscription.getMinAmount().getCurrency())
                || event.getAmount().getValue() < subscription.getMinAmount().getValue()) {
            return false;
        }
        why.add("amount " + event.getAmount().getValue() + " "
                + event.getAmount().getCurrency());
        return true;
    }

    /** What is asked of the story, not of its event. */
    private boolean ofStory(Story story, @Nullable QueryHit hit, List<String> why) {
        if (!hasOne(
                "newsroom",
                subscription.getNewsrooms(),
                story.getNewsrooms().stream().map(Telling::getNewsroom),
                why)) {
            return false;
        }
        if (subscription.getQuery() != null) {
            if (hit == null) {
                return false;
            }
            why.add("text " + subscription.getQuery());
        }
        if (subscription.getMinIndependent() > 1) {
            if (story.getIndependent() < subscription.getMinIndependent()) {
                return false;
            }
            why.add("independent newsrooms " + story.getIndependent());
        }
        return true;
    }

    private @Nullable Citation quotation(@Nullable QueryHit hit) {
        return hit == null || subscription.getQuery() == null ? null : hit.getQuotation();
    }

    private static boolean isOf(String what, List<?> asked, Object given, List<String> why) {
        if (asked.isEmpty()) {
            return true;
        }
        if (asked.contains(given)) {
            why.add(what + " " + given);
            return true;
        }
        return false;
    }

    private static boolean hasOne(String what, List<?> asked, Stream<?> given, List<String> why) {
        if (asked.isEmpty()) {
            return true;
        }
        return given.filter(asked::contains)
                .findFirst()
                .map(one -> why.add(what + " " + one))
                .orElse(false);
    }

    /** The first hit of each subscription, by subscription id. */
    static Map<String, QueryHit> bySubscription(List<QueryHit> hits) {
        return hits.stream()
                .collect(Collectors.toMap(QueryHit::getSubscriptionId, Function.identity(), (first, later) -> first));
    }
}
