package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic's committed records, undecoded, partition by partition in their order. */
final class TopicReader implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private volatile boolean stopped;

    private TopicReader(Cluster cluster, String topic) {
        Map<String, Object> settings = new HashMap<>(cluster.client());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<PartitionInfo> found = consumer.listTopics().getOrDefault(topic, List.of());
        if (found.isEmpty()) {
            String known = String.join(
                    ", ",
                    consumer.listTopics().keySet().stream()
                            .filter(name -> name.startsWith("bongsu."))
                            .sorted()
                            .toList());
            consumer.close();
            throw new UserError("There is no topic " + topic + ". There is " + known + ".");
        }
        partitions = found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
    }

    static TopicReader fromBeginning(Cluster cluster, String topic) {
        TopicReader reader = new TopicReader(cluster, topic);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    static TopicReader fromNow(Cluster cluster, String topic) {
        TopicReader reader = new TopicReader(cluster, topic);
        reader.consumer.seekToEnd(reader.partitions);
        reader.partitions.forEach(reader.consumer::position);
        return reader;
    }

    /** What a reader does with a record. */
    interface Sink {
        void accept(ConsumerRecord<String, byte[]> record);
    }

    /** Hands over every record up to the end as it is now. */
    void untilEnd(Sink sink) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(WAIT).forEach(sink::accept);
        }
    }

    /** Hands over records until {@link #stop} is called or the process ends. */
    void forEver(Sink sink) {
        try {
            while (!stopped) {
                consumer.poll(WAIT).forEach(sink::accept);
            }
        } catch (WakeupException e) {
            if (!stopped) {
                throw e;
            }
        }
    }

    /** Ends {@link #forEver}; may be called by another thread. */
    void stop() {
        stopped = true;
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
