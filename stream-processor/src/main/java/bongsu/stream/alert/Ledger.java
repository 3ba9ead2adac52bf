package bongsu.stream.alert;

import bongsu.schema.Alert;
import bongsu.schema.Event;
import bongsu.schema.Topics;
import bongsu.stream.failure.LoggedKey;
import bongsu.stream.stage.WholeTopic;
import bongsu.stream.stage.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.StreamsBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every alert ever raised: {@code bongsu.alerts} itself, read whole before anything is processed. A topology whose own
 * state was reset, or that reads everything again, finds here that a subscriber was told already. Safe for use by several
 * threads.
 */
public final class Ledger implements WholeTopic.Reader<Alert> {
    static final String STORE = "alert-ledger";

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    private final Workbench bench;
    private final Map<String, Alert> byId = new ConcurrentHashMap<>();
    private final Map<String, String> byArticle = new ConcurrentHashMap<>();
    private final Map<String, String> storyOfPair = new ConcurrentHashMap<>();

    /** An empty ledger, to be filled from the topic. */
    public Ledger(Workbench bench) {
        this.bench = bench;
    }

    /** Has the topology read {@code bongsu.alerts} into the ledger. */
    public void addTo(StreamsBuilder builder) {
        new WholeTopic<>(bench, Topics.ALERTS, STORE, this).addTo(builder);
    }

    /** The alert of that id as last sent. */
    Optional<Alert> byId(String alertId) {
        return Optional.ofNullable(byId.get(alertId));
    }

    /** An alert that told the subscriber of one of the articles. */
    Optional<Alert> ofArticles(String subscriptionId, List<String> articles) {
        return articles.stream()
                .map(article -> byArticle.get(place(subscriptionId, article)))
                .filter(Objects::nonNull)
                .map(byId::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * The pairs of an event's participants of which the subscriber was never told in another story, as {@code kt–naver}; none
     * for an event of one participant.
     */
    List<String> newPairs(String subscriptionId, String storyId, Event event) {
        return pairs(event).stream()
                .filter(pair -> storyOfPair
                        .getOrDefault(place(subscriptionId, pair), storyId)
                        .equals(storyId))
                .toList();
    }

    /** Notes that the subscriber is told of the pairs of an alert, before its record has come round. */
    void tells(Alert alert) {
        for (String pair : pairs(alert.getEvent())) {
            storyOfPair.putIfAbsent(place(alert.getSubscriptionId(), pair), alert.getStoryId());
        }
    }

    private static List<String> pairs(Event event) {
        List<String> parties = event.getParticipants().stream()
                .map(one -> one.getId() == null ? one.getName() : one.getId())
                .distinct()
                .sorted()
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            for (String other : parties.subList(i + 1, parties.size())) {
                pairs.add(parties.get(i) + "–" + other);
            }
        }
        return pairs;
    }

    @Override
    public void take(String key, Alert alert) {
        byId.put(key, alert);
        for (String article : alert.getArticles()) {
            byArticle.put(place(alert.getSubscriptionId(), article), key);
        }
        tells(alert);
    }

    @Override
    public void forget(String key) {
        Alert old = byId.remove(key);
        if (old != null) {
            old.getArticles().forEach(article -> byArticle.remove(place(old.getSubscriptionId(), article), key));
            pairs(old.getEvent())
                    .forEach(pair -> storyOfPair.remove(place(old.getSubscriptionId(), pair), old.getStoryId()));
        }
    }

    @Override
    public void unreadable(@Nullable String key, String where, String reason) {
        log.warn("the alert {} at {} cannot be read: {}", LoggedKey.of(key), where, reason);
    }

    private static String place(String subscriptionId, String article) {
        return subscriptionId + "\0" + article;
    }
}
