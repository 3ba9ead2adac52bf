package bongsu.console;

import bongsu.schema.Alert;
import bongsu.schema.Event;
import bongsu.schema.Family;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A consumer that a test feeds, before and after it is assigned; two partitions a topic. */
final class FedConsumer extends MockConsumer<String, byte[]> {
    private static final int PARTITIONS = 2;

    private final List<ConsumerRecord<String, byte[]>> waiting = new ArrayList<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    FedConsumer() {
        super("earliest");
        Topics.all().forEach(topic -> existing(topic.name()));
    }

    /** One whose topics do not exist yet. */
    static FedConsumer withoutTopics() {
        FedConsumer consumer = new FedConsumer();
        Topics.all().forEach(topic -> consumer.updatePartitions(topic.name(), List.of()));
        return consumer;
    }

    void existing(String topic) {
        List<PartitionInfo> partitions = new ArrayList<>();
        Map<TopicPartition, Long> begin = new HashMap<>();
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new PartitionInfo(topic, i, Node.noNode(), new Node[0], new Node[0]));
            begin.put(new TopicPartition(topic, i), 0L);
        }
        updatePartitions(topic, partitions);
        updateBeginningOffsets(begin);
        updateEndOffsets(begin);
    }

    void feed(Event event) {
        feed(
                event.getFamily() == Family.SOVEREIGNTY ? Topics.SOVEREIGNTY_EVENTS : Topics.PARTNERSHIP_EVENTS,
                event.getEventId(),
                event);
    }

    void feed(Alert alert) {
        feed(Topics.ALERTS, alert.getAlertId(), alert);
    }

    <T extends SpecificRecord> void feed(Topic<T> topic, String key, @Nullable T record) {
        var serializer = topic.serde(SingleObjectFormat.ofThisBuild()).serializer();
        feedBytes(topic, key, serializer.serialize(topic.name(), record));
    }

    synchronized void feedBytes(Topic<?> topic, String key, byte @Nullable [] bytes) {
        var partition = new TopicPartition(
                topic.name(), Math.floorMod(key.getBytes(StandardCharsets.UTF_8).length, PARTITIONS));
        long offset = ends.merge(partition, 1L, Long::sum) - 1;
        waiting.add(new ConsumerRecord<>(topic.name(), partition.partition(), offset, key, bytes));
        updateEndOffsets(Map.of(partition, offset + 1));
    }

    @Override
    public synchronized ConsumerRecords<String, byte[]> poll(Duration timeout) {
        if (waiting.isEmpty()) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        waiting.forEach(this::addRecord);
        waiting.clear();
        return super.poll(timeout);
    }
}
