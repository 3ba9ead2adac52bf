package bongsu.ingest.crawl;

import bongsu.ingest.source.NormalUrl;
import bongsu.schema.Article;
import bongsu.schema.DeadLetter;
import bongsu.schema.Link;
import bongsu.schema.Page;
import bongsu.schema.SourceAlarm;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * What the visits since the last transaction have to tell: records for the next one. Each belongs to a partition of links,
 * and goes with it when the partition does. Not safe for use by several threads.
 */
final class Batch {
    /** Room for the rest of a record below the broker's usual limit of 1 MiB. */
    private static final int LARGEST = 1_000_000;

    private final Serializer<Article> articles;
    private final Serializer<Page> pages;
    private final Serializer<Link> linkSerializer;
    private final Serializer<DeadLetter> deadLetters;
    private final Serializer<SourceAlarm> alarms;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<Integer> partitions = new TreeSet<>();
    private final Map<Integer, Map<CrawlMetrics.Count, Integer>> counts = new HashMap<>();

    /** How many links were added since the last transaction. */
    private int links;

    private record Entry(int partition, ProducerRecord<String, byte[]> record) {}

    Batch(WireFormat format) {
        articles = Topics.ARTICLES.serde(format).serializer();
        pages = Topics.PAGES.serde(format).serializer();
        linkSerializer = Topics.LINKS.serde(format).serializer();
        deadLetters = Topics.DEAD_LETTERS.serde(format).serializer();
        alarms = Topics.ALARMS.serde(format).serializer();
    }

    /** An article. @return false if it is too large for its topic, and was not taken */
    boolean article(int partition, Article article, Instant at) {
        byte[] value = articles.serialize(Topics.ARTICLES.name(), article);
        if (value.length > LARGEST) {
            return false;
        }
        add(partition, Topics.ARTICLES, null, article.getArticleId(), value, at);
        return true;
    }

    void page(int partition, Page page, Instant at) {
        byte[] value = pages.serialize(Topics.PAGES.name(), page);
        add(partition, Topics.PAGES, partition, page.getUrl(), value, at);
    }

    /** Takes a page away from the topic. */
    void forgetPage(int partition, String url, Instant at) {
        add(partition, Topics.PAGES, partition, url, null, at);
    }

    void link(int partition, Link link, Instant at) {
        links++;
        byte[] value = linkSerializer.serialize(Topics.LINKS.name(), link);
        add(partition, Topics.LINKS, null, NormalUrl.host(link.getUrl()), value, at);
    }

    void deadLetter(int partition, DeadLetter letter, Instant at) {
        byte[] value = deadLetters.serialize(Topics.DEAD_LETTERS.name(), letter);
        add(partition, Topics.DEAD_LETTERS, null, letter.getUrl(), value, at);
    }

    void alarm(int partition, SourceAlarm alarm, Instant at) {
        byte[] value = alarms.serialize(Topics.ALARMS.name(), alarm);
        add(partition, Topics.ALARMS, null, SourceHealth.key(alarm), value, at);
    }

    /** Counted when the transaction is through. */
    void count(int partition, CrawlMetrics.Count count) {
        counts.computeIfAbsent(partition, any -> new EnumMap<>(CrawlMetrics.Count.class))
                .merge(count, 1, Integer::sum);
    }

    /** A link of the partition is done: its offset belongs into the next transaction. */
    void touch(int partition) {
        partitions.add(partition);
    }

    /** The partitions that it has something of. */
    Set<Integer> partitions() {
        return Set.copyOf(partitions);
    }

    List<ProducerRecord<String, byte[]>> records() {
        return entries.stream().map(Entry::record).toList();
    }

    boolean isEmpty() {
        return partitions.isEmpty();
    }

    /** How many links it holds: pages that are still to be visited. */
    int links() {
        return links;
    }

    int size() {
        return entries.size();
    }

    /** Forgets what belongs to a partition. */
    void drop(int partition) {
        entries.removeIf(entry -> entry.partition() == partition);
        partitions.remove(partition);
        counts.remove(partition);
    }

    /** Empties it, after its transaction, and adds what it counted. */
    void committed(CrawlMetrics metrics) {
        counts.values()
                .forEach(of -> of.forEach((count, times) -> {
                    for (int i = 0; i < times; i++) {
                        metrics.add(count);
                    }
                }));
        entries.clear();
        links = 0;
        partitions.clear();
        counts.clear();
    }

    private void add(
            int partition,
            Topic<? extends SpecificRecord> topic,
            @Nullable Integer target,
            @Nullable String key,
            byte @Nullable [] value,
            Instant at) {
        partitions.add(partition);
        entries.add(new Entry(partition, new ProducerRecord<>(topic.name(), target, at.toEpochMilli(), key, value)));
    }
}
