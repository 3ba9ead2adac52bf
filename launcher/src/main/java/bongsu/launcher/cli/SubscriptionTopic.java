package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import bongsu.schema.Subscription;
import bongsu.schema.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The saved searches of a cluster, read from and written to {@code bongsu.subscriptions}. */
final class SubscriptionTopic {
    private static final Logger log = LoggerFactory.getLogger(SubscriptionTopic.class);

    private static final String EVERYTHING = "everything";

    private final Cluster cluster;

    SubscriptionTopic(Cluster cluster) {
        this.cluster = cluster;
    }

    /** All subscriptions by id; one that cannot be read is reported and left out. */
    Map<String, Subscription> all() {
        Map<String, Subscription> all = new TreeMap<>();
        var deserializer = Topics.SUBSCRIPTIONS.serde(cluster.format()).deserializer();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, Topics.SUBSCRIPTIONS.name())) {
            reader.untilEnd(record -> {
                try {
                    Subscription read = deserializer.deserialize(record.topic(), record.value());
                    if (read == null) {
                        all.remove(record.key());
                    } else {
                        all.put(record.key(), read);
                    }
                } catch (SerializationException e) {
                    log.warn("{}-{}@{} cannot be read", record.topic(), record.partition(), record.offset(), e);
                }
            });
        }
        return all;
    }

    /** Writes a subscription, or takes it away where it is null, and waits until the broker has it. */
    void put(String id, @Nullable Subscription subscription) {
        try (var producer = new KafkaProducer<>(
                cluster.client(),
                new StringSerializer(),
                Topics.SUBSCRIPTIONS.serde(cluster.format()).serializer())) {
            producer.send(new ProducerRecord<>(Topics.SUBSCRIPTIONS.name(), id, subscription))
                    .get();
        } catch (ExecutionException e) {
            throw new UserError("The broker did not take subscription " + id + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
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
