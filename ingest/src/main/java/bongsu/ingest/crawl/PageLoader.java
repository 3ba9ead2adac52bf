package bongsu.ingest.crawl;

import bongsu.schema.Page;
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

/** Reads what was committed about the pages of a partition, up to its end. */
final class PageLoader {
    private static final Logger log = LoggerFactory.getLogger(PageLoader.class);

    private final Map<String, Object> client;
    private final Deserializer<Page> pages;

    PageLoader(Map<String, ?> client, WireFormat format) {
        this.client = new HashMap<>(client);
        this.client
                .keySet()
                .removeAll(List.of(ConsumerConfig.GROUP_ID_CONFIG, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        this.client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.client.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.client.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        pages = Topics.PAGES.serde(format).deserializer();
    }

    /** Fills the book with the partitions' pages. */
    void load(Collection<Integer> partitions, PageBook book) {
        if (partitions.isEmpty()) {
            return;
        }
        List<TopicPartition> topic = partitions.stream()
                .map(partition -> new TopicPartition(Topics.PAGES.name(), partition))
                .toList();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(topic);
            consumer.seekToBeginning(topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(topic);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    learn(record, book);
                }
            }
        }
    }

    private void learn(ConsumerRecord<String, byte[]> record, PageBook book) {
        if (record.value() == null) {
            book.remove(record.partition(), record.key());
            return;
        }
        try {
            book.put(record.partition(), pages.deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            log.warn(
                    "passed over {} partition {} offset {}: the page is fetched as if it were new",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e);
        }
    }
}
