package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import bongsu.schema.Topic;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a compacted topic of a cluster holds now, read whole, and written record by record: for topics that users edit. */
final class CompactedTopic<T extends SpecificRecord> {
    private static final Logger log = LoggerFactory.getLogger(CompactedTopic.class);

    private final Cluster cluster;
    private final Topic<T> topic;

    CompactedTopic(Cluster cluster, Topic<T> topic) {
        this.cluster = cluster;
        this.topic = topic;
    }

    /** The last record of each key, by key; one that cannot be read is reported and left out. */
    Map<String, T> all() {
        Map<String, T> all = new TreeMap<>();
        var deserializer = topic.serde(cluster.format()).deserializer();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic.name())) {
            reader.untilEnd(record -> {
                try {
                    T read = deserializer.deserialize(record.topic(), record.value());
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

    /** Writes a record, or takes it away where it is null, and waits until the broker has it. */
    void put(String key, @Nullable T value) {
        try (var producer = new KafkaProducer<>(
                cluster.client(),
                new StringSerializer(),
                topic.serde(cluster.format()).serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (ExecutionException e) {
            throw new UserError("The broker did not take " + key + " into " + topic.name() + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
