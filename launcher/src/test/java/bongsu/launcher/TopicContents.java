package bongsu.launcher;

import bongsu.launcher.broker.Cluster;
import bongsu.schema.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a read_committed consumer finds in a topic from its beginning to its end. */
final class TopicContents {
    private TopicContents() {}

    /** All values, tombstones left out, each partition in its order. */
    static <T extends SpecificRecord> List<T> values(Cluster cluster, Topic<T> topic) {
        List<T> values = new ArrayList<>();
        read(cluster, topic, (key, value) -> {
            if (value != null) {
                values.add(value);
            }
        });
        return values;
    }

    /** The last value of each key. */
    static <T extends SpecificRecord> Map<String, T> latest(Cluster cluster, Topic<T> topic) {
        Map<String, T> latest = new LinkedHashMap<>();
        read(cluster, topic, (key, value) -> {
            if (value == null) {
                latest.remove(key);
            } else {
                latest.put(key, value);
            }
        });
        return latest;
    }

    private interface Sink<T> {
        void accept(String key, T value);
    }

    private static <T extends SpecificRecord> void read(Cluster cluster, Topic<T> topic, Sink<T> sink) {
        Map<String, Object> settings = new HashMap<>(cluster.client());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                topic.serde(cluster.format()).deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> sink.accept(record.key(), record.value()));
            }
        }
    }
}
