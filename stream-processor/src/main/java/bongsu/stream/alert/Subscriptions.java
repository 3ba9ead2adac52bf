package bongsu.stream.alert;

import bongsu.schema.Subscription;
import bongsu.schema.Topics;
import bongsu.stream.failure.LoggedKey;
import bongsu.stream.query.RefusedQuery;
import bongsu.stream.query.TextQueries;
import bongsu.stream.stage.WholeTopic;
import bongsu.stream.stage.Workbench;
import org.apache.kafka.streams.StreamsBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The saved searches, read whole by every instance: one that cannot be read or understood is skipped, counted and logged with
 * its offset, and harms no other.
 */
public final class Subscriptions implements WholeTopic.Reader<Subscription> {
    /** The global store: subscription id → the bytes of its record. */
    public static final String STORE = "subscriptions";

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    private final SubscriptionIndex index;
    private final TextQueries queries;
    private final Workbench bench;

    /** Subscriptions kept in the given index and among the given text queries. */
    public Subscriptions(Workbench bench, SubscriptionIndex index, TextQueries queries) {
        this.queries = queries;
        this.index = index;
        this.bench = bench;
    }

    /** Has the topology read {@code bongsu.subscriptions} into the index. */
    public void addTo(StreamsBuilder builder) {
        new WholeTopic<>(bench, Topics.SUBSCRIPTIONS, STORE, this).addTo(builder);
    }

    @Override
    public void take(String key, Subscription subscription) {
        if (!subscription.getSubscriptionId().equals(key)) {
            throw new IllegalArgumentException("its subscription id is " + subscription.getSubscriptionId());
        }
        index.put(subscription);
        if (subscription.getQuery() == null) {
            queries.remove(key);
            return;
        }
        try {
            queries.put(key, subscription.getQuery());
        } catch (RefusedQuery e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public void forget(String key) {
        index.remove(key);
        queries.remove(key);
    }

    @Override
    public void unreadable(@Nullable String key, String where, String reason) {
        if (key != null) {
            forget(key);
        }
        bench.metrics().countUnreadableSubscription();
        log.warn("the subscription {} at {} is skipped: {}", LoggedKey.of(key), where, reason);
    }
}
