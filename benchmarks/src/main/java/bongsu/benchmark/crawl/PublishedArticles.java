package bongsu.benchmark.crawl;

import bongsu.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What stands committed in bongsu.articles, followed on a thread of its own: how often each article id was written. */
final class PublishedArticles implements AutoCloseable {
    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closing;

    PublishedArticles(Map<String, Object> client) {
        thread = Thread.ofPlatform().name("published").daemon().start(() -> follow(client));
    }

    /** How many articles there are. */
    int count() {
        return times.size();
    }

    /** How many were written more than once. */
    long repeated() {
        return times.values().stream().filter(each -> each > 1).count();
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (!closing) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record ->
                                times.merge(new String(record.key(), StandardCharsets.UTF_8), 1, Integer::sum));
            }
        }
    }
}
