package bongsu.stream.alert;

import bongsu.schema.Event;
import bongsu.schema.Participant;
import bongsu.schema.Story;
import bongsu.schema.Subscription;
import bongsu.schema.Telling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Saved searches by what they ask for, so that an event meets only those that it may match: each subscription stands under
 * its most telling condition (an entity, else a type, else a family, else everything). The cost of a match does not grow
 * with the subscriptions that ask for something else. Safe for use by several threads.
 */
public final class SubscriptionIndex {
    private static final String EVERYTHING = "*";

    private final Map<String, Subscription> byId = new HashMap<>();
    private final Map<String, Map<String, Subscription>> byCondition = new ConcurrentHashMap<>();

    /**
     * A subscription that an event of a story matches.
     *
     * @param why its conditions that the event meets, readable: "entity kt", "family PARTNERSHIP"
     */
    public record Match(Subscription subscription, Event event, List<String> why) {}

    /** Takes a subscription up, in the place of an earlier one of that id. */
    public synchronized void put(Subscription subscription) {
        remove(subscription.getSubscriptionId());
        byId.put(subscription.getSubscriptionId(), subscription);
        for (String condition : conditions(subscription)) {
            byCondition
                    .computeIfAbsent(condition, key -> new ConcurrentHashMap<>())
                    .put(subscription.getSubscriptionId(), subscription);
        }
    }

    /** Forgets a subscription; does nothing if there is none of that id. */
    public synchronized void remove(String subscriptionId) {
        Subscription old = byId.remove(subscriptionId);
        if (old == null) {
            return;
        }
        for (String condition : conditions(old)) {
            byCondition.computeIfPresent(condition, (key, standing) -> {
                standing.remove(subscriptionId);
                return standing.isEmpty() ? null : standing;
            });
        }
    }

    /** How many subscriptions it holds. */
    public synchronized int size() {
        return byId.size();
    }

    /**
     * The subscriptions that the event matches as part of the story, by subscription id.
     *
     * @param queries ids of the subscriptions whose text query an article of the story matches
     */
    public List<Match> matches(Story story, Event event, Collection<String> queries) {
        Map<String, Match> matches = new TreeMap<>();
        conditions(event).distinct().forEach(condition -> {
            for (Subscription subscription :
                    byCondition.getOrDefault(condition, Map.of()).values()) {
                List<String> why = why(subscription, story, event, queries);
                if (why != null) {
                    matches.putIfAbsent(subscription.getSubscriptionId(), new Match(subscription, event, why));
                }
            }
        });
        return List.copyOf(matches.values());
    }

    private static List<String> conditions(Subscription subscription) {
        if (!subscription.getEntities().isEmpty()) {
            return subscription.getEntities().stream()
                    .map(entity -> "entity " + folded(entity))
                    .distinct()
                    .toList();
        }
        if (!subscription.getTypes().isEmpty()) {
            return subscription.getTypes().stream()
                    .map(type -> "type " + type)
                    .distinct()
                    .toList();
        }
        if (!subscription.getFamilies().isEmpty()) {
            return subscription.getFamilies().stream()
                    .map(family -> "family " + family)
                    .distinct()
                    .toList();
        }
        return List.of(EVERYTHING);
    }

    private static Stream<String> conditions(Event event) {
        return Stream.concat(
                Stream.of(EVERYTHING, "type " + event.getType(), "family " + event.getFamily()),
                event.getParticipants().stream()
                        .flatMap(SubscriptionIndex::names)
                        .map(name -> "entity " + name));
    }

    private static Stream<String> names(Participant participant) {
        return Stream.of(participant.getId(), participant.getName())
                .filter(name -> name != null)
                .map(SubscriptionIndex::folded);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The conditions met, or null if one is not. */
    private static @Nullable List<String> why(
            Subscription subscription, Story story, Event event, Collection<String> queries) {
        if (!subscription.getBackfill() && !event.getFetched().isAfter(subscription.getCreated())) {
            return null;
        }
        List<String> why = new ArrayList<>();
        if (!subscription.getEntities().isEmpty()) {
            Map<String, String> asked = new LinkedHashMap<>();
            subscription.getEntities().forEach(entity -> asked.put(folded(entity), entity));
            asked.keySet()
                    .retainAll(event.getParticipants().stream()
                            .flatMap(SubscriptionIndex::names)
                            .toList());
            if (asked.isEmpty()) {
                return null;
            }
            asked.values().forEach(entity -> why.add("entity " + entity));
        }
        if (!meets("family", subscription.getFamilies(), event.getFamily(), why)
                || !meets("type", subscription.getTypes(), event.getType(), why)
                || !meets("modality", subscription.getModalities(), event.getModality(), why)) {
            return null;
        }
        if (subscription.getMinAmount() != null) {
            if (event.getAmount() == null
                    || !event.getAmount()
                            .getCurrency()
                            .equals(subscription.getMinAmount().getCurrency())
                    || event.getAmount().getValue()
                            < subscription.getMinAmount().getValue()) {
                return null;
            }
            why.add("amount " + event.getAmount().getValue() + " "
                    + event.getAmount().getCurrency());
        }
        if (!meetsOne("stage", subscription.getStages(), Stream.of(event).map(Event::getStage), why)
                || !meetsOne(
                        "country",
                        subscription.getCountries(),
                        event.getParticipants().stream().map(Participant::getCountry),
                        why)
                || !meetsOne(
                        "newsroom",
                        subscription.getNewsrooms(),
                        story.getNewsrooms().stream().map(Telling::getNewsroom),
                        why)) {
            return null;
        }
        if (subscription.getQuery() != null) {
            if (!queries.contains(subscription.getSubscriptionId())) {
                return null;
            }
            why.add("text " + subscription.getQuery());
        }
        if (subscription.getMinIndependent() > 1) {
            if (story.getIndependent() < subscription.getMinIndependent()) {
                return null;
            }
            why.add("independent newsrooms " + story.getIndependent());
        }
        return event.getConfidence() < subscription.getMinConfidence() ? null : why;
    }

    private static boolean meets(String what, List<?> asked, Object given, List<String> why) {
        if (asked.isEmpty()) {
            return true;
        }
        if (asked.contains(given)) {
            why.add(what + " " + given);
            return true;
        }
        return false;
    }

    private static boolean meetsOne(String what, List<?> asked, Stream<?> given, List<String> why) {
        if (asked.isEmpty()) {
            return true;
        }
        return given.filter(asked::contains)
                .findFirst()
                .map(one -> why.add(what + " " + one))
                .orElse(false);
    }
}
