package bongsu.stream.alert;

import bongsu.schema.Event;
import bongsu.schema.Participant;
import bongsu.schema.QueryHit;
import bongsu.schema.Story;
import bongsu.schema.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Saved searches by what they ask for, so that an event meets only those that it may match: each subscription stands under
 * its most telling condition (its text query, else an entity, a newsroom, a type, a family, else everything). The cost of a
 * match does not grow with the subscriptions that ask for something else. Safe for use by several threads.
 */
public final class SubscriptionIndex {
    private static final String EVERYTHING = "*";

    private final EntityGroups groups = EntityGroups.bundled();
    private final Map<String, Conditions> byId = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Conditions>> byCondition = new ConcurrentHashMap<>();

    /**
     * Takes a subscription up, in the place of an earlier one of that id.
     *
     * @throws IllegalArgumentException if it asks for a group that there is not; an earlier one is forgotten then
     */
    public synchronized void put(Subscription subscription) {
        remove(subscription.getSubscriptionId());
        Conditions conditions = new Conditions(subscription, groups);
        byId.put(subscription.getSubscriptionId(), conditions);
        for (String condition : standsUnder(conditions)) {
            byCondition
                    .computeIfAbsent(condition, key -> new ConcurrentHashMap<>())
                    .put(subscription.getSubscriptionId(), conditions);
        }
    }

    /** Forgets a subscription; does nothing if there is none of that id. */
    public synchronized void remove(String subscriptionId) {
        Conditions old = byId.remove(subscriptionId);
        if (old == null) {
            return;
        }
        for (String condition : standsUnder(old)) {
            byCondition.computeIfPresent(condition, (key, standing) -> {
                standing.remove(subscriptionId);
                return standing.isEmpty() ? null : standing;
            });
        }
    }

    /** How many subscriptions it holds. */
    public int size() {
        return byId.size();
    }

    /** The subscription of that id. */
    public Optional<Subscription> byId(String subscriptionId) {
        return Optional.ofNullable(byId.get(subscriptionId)).map(Conditions::subscription);
    }

    /**
     * The subscriptions that the event matches as part of the story, by subscription id.
     *
     * @param hits which text queries the story's articles match, by subscription id
     */
    public List<Match> matches(Story story, Event event, Map<String, QueryHit> hits) {
        Map<String, Match> matches = new TreeMap<>();
        Stream.concat(meets(story, event).distinct(), hits.keySet().stream().map(id -> "query " + id))
                .forEach(condition -> byCondition
                        .getOrDefault(condition, Map.of())
                        .forEach((id, conditions) ->
                                conditions.met(story, event, hits.get(id)).ifPresent(match -> matches.put(id, match))));
        return List.copyOf(matches.values());
    }

    /**
     * The subscriptions that ask for nothing but words, which an article of the story holds whether or not an event was found
     * in it, by subscription id.
     *
     * @param hits which text queries the story's articles match, by subscription id
     */
    public List<Match> textMatches(Story story, Map<String, QueryHit> hits) {
        List<Match> matches = new ArrayList<>();
        new TreeMap<>(hits).forEach((id, hit) -> {
            Conditions conditions = byId.get(id);
            if (conditions != null) {
                conditions.metByText(story, hit).ifPresent(matches::add);
            }
        });
        return matches;
    }

    private static List<String> standsUnder(Conditions conditions) {
        Subscription subscription = conditions.subscription();
        if (subscription.getQuery() != null) {
            return List.of("query " + subscription.getSubscriptionId());
        }
        if (!conditions.entities().isEmpty()) {
            return conditions.entities().keySet().stream()
                    .map(entity -> "entity " + entity)
                    .toList();
        }
        if (!subscription.getNewsrooms().isEmpty()) {
            return under("newsroom ", subscription.getNewsrooms());
        }
        if (!subscription.getTypes().isEmpty()) {
            return under("type ", subscription.getTypes());
        }
        if (!subscription.getFamilies().isEmpty()) {
            return under("family ", subscription.getFamilies());
        }
        return List.of(EVERYTHING);
    }

    private static List<String> under(String what, List<?> values) {
        return values.stream().distinct().map(value -> what + value).toList();
    }

    private static Stream<String> meets(Story story, Event event) {
        return Stream.of(
                        Stream.of(EVERYTHING, "type " + event.getType(), "family " + event.getFamily()),
                        event.getParticipants().stream()
                                .flatMap(SubscriptionIndex::names)
                                .map(name -> "entity " + name),
                        story.getNewsrooms().stream().map(telling -> "newsroom " + telling.getNewsroom()))
                .flatMap(all -> all);
    }

    /** Id and name of a participant as conditions hold them. */
    static Stream<String> names(Participant participant) {
        return Stream.of(participant.getId(), participant.getName())
                .filter(Objects::nonNull)
                .map(Conditions::folded);
    }
}
