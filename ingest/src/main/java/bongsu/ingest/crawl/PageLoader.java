package bongsu.ingest.crawl;

import bongsu.schema.Page;
import bongsu.schema.SourceAlarm;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what was committed about the pages of a partition, and about the health of sources, up to the end as it is now. */
final class PageLoader {
    private static final Logger log = LoggerFactory.getLogger(PageLoader.class);

    private final Map<String, Object> client;
    private final Deserializer<Page> pages;
    private final Deserializer<SourceAlarm> alarms;

    PageLoader(Map<String, ?> client, WireFormat format) {
        this.client = new HashMap<>(client);
        this.client
                .keySet()
                .removeAll(List.of(ConsumerConfig.GROUP_ID_CONFIG, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        pages = Topics.PAGES.serde(format).deserializer();
        alarms = Topics.ALARMS.serde(format).deserializer();
    }

    /** Fills the book with the partitions' pages. */
    void load(Collection<Integer> partitions, PageBook book) {
        read(Topics.PAGES, partitions, record -> {
            if (record.value() == null) {
                book.remove(record.partition(), record.key());
            } else {
                book.put(record.partition(), pages.deserialize(record.topic(), record.value()));
            }
        });
    }

    /** Tells the health which alarms stand. */
    void loadAlarms(SourceHealth health) {
        read(Topics.ALARMS, List.of(0), record -> {
            if (record.value() != null) {
                health.inherit(alarms.deserialize(record.topic(), record.value()));
            }
        });
    }

    private interface Sink {
        void take(ConsumerRecord<String, byte[]> record);
    }

    private void read(Topic<?> topic, Collection<Integer> partitions, Sink sink) {
        if (partitions.isEmpty()) {
            return;
        }
        List<TopicPartition> all = partitions.stream()
                .map(partition -> new TopicPartition(topic.name(), partition))
                .toList();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    take(record, sink);
                }
            }
        }
    }

    private static void take(ConsumerRecord<String, byte[]> record, Sink sink) {
        try {
            sink.take(record);
        } catch (SerializationException e) {
            log.warn(
                    "passed over {} partition {} offset {}: as if it had never been written",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e);
        }
    }
}
