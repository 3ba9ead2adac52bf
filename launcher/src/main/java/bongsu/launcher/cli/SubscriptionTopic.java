package bongsu.launcher.cli;

import bongsu.launcher.broker.Cluster;
import bongsu.schema.Subscription;
import bongsu.schema.Topics;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The saved searches of a cluster, read from and written to {@code bongsu.subscriptions}. */
final class SubscriptionTopic {
    private static final String EVERYTHING = "everything";

    private final CompactedTopic<Subscription> topic;

    SubscriptionTopic(Cluster cluster) {
        topic = new CompactedTopic<>(cluster, Topics.SUBSCRIPTIONS);
    }

    /** All subscriptions by id; one that cannot be read is reported and left out. */
    Map<String, Subscription> all() {
        return topic.all();
    }

    /** Writes a subscription, or takes it away where it is null, and waits until the broker has it. */
    void put(String id, @Nullable Subscription subscription) {
        topic.put(id, subscription);
    }

    /** Saves the search that everything matches, unless it is there: what demo and replay alert by. */
    void putEverything() {
        if (!all().containsKey(EVERYTHING)) {
            put(
                    EVERYTHING,
                    Subscription.newBuilder()
                            .setSubscriptionId(EVERYTHING)
                            .setName("모든 사건")
                            .setCreated(Instant.EPOCH)
                            .build());
        }
    }
}
