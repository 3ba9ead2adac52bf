package bongsu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.demo.Newsroom;
import bongsu.launcher.role.Station;
import bongsu.schema.Alert;
import bongsu.schema.Article;
import bongsu.schema.DeadLetter;
import bongsu.schema.Rights;
import bongsu.schema.Subscription;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.stream.stage.TopologyConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that no schema fits, on a real broker: they land whole in the dead letters, and what follows is processed. */
class GarbageBrokerIT {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String KEY = "garbage-1";

    @TempDir
    Path directory;

    @Test
    void garbageAmongArticlesAndSubscriptionsStopsNothingAndIsKeptWhole() throws Exception {
        try (Cluster cluster = Cluster.embedded(directory.resolve("data"))) {
            Article article = article();
            byte[] valid = bytes(cluster, Topics.ARTICLES, article);
            List<byte[]> garbage = garbage(valid);
            put(cluster, Topics.SUBSCRIPTIONS, "broken", garbage.getFirst());
            put(
                    cluster,
                    Topics.SUBSCRIPTIONS,
                    "all",
                    bytes(
                            cluster,
                            Topics.SUBSCRIPTIONS,
                            Subscription.newBuilder()
                                    .setSubscriptionId("all")
                                    .setCreated(Instant.EPOCH)
                                    .build()));
            for (byte[] bytes : garbage) {
                put(cluster, Topics.ARTICLES, KEY, bytes);
            }
            put(cluster, Topics.ARTICLES, KEY, valid);

            try (Station station = new Station(cluster, Clock.systemUTC())) {
                station.process(directory.resolve("state"), TopologyConfig.defaults());
                await().atMost(LONG)
                        .until(() ->
                                !TopicContents.values(cluster, Topics.ALERTS).isEmpty());
            }
            assertThat(TopicContents.values(cluster, Topics.ALERTS))
                    .extracting(Alert::getEvent)
                    .allSatisfy(event -> assertThat(event.getArticleId()).isEqualTo(article.getArticleId()));
            assertKept(TopicContents.values(cluster, Topics.DEAD_LETTERS), "process", Topics.ARTICLES, garbage);
        }
    }

    @Test
    void garbageAmongLinksStopsNothingAndIsKeptWhole() throws Exception {
        try (Cluster cluster = Cluster.embedded(directory.resolve("data"));
                Newsroom newsroom = new Newsroom(Clock.systemUTC())) {
            newsroom.start();
            List<byte[]> garbage = garbage(new byte[] {1, 2, 3});
            for (byte[] bytes : garbage) {
                put(cluster, Topics.LINKS, KEY, bytes);
            }
            CrawlConfig.Group group = CrawlConfig.Group.defaults();
            CrawlConfig quick = CrawlConfig.defaults()
                    .with(new CrawlConfig.Group(
                            group.id(), "garbage", group.session(), Duration.ZERO, group.batch(), group.batchSize()));
            InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), newsroom.port());
            try (Station station = new Station(cluster, Clock.systemUTC())) {
                station.crawl(
                        quick,
                        Publishers.fromClasspath("newsroom/publishers"),
                        Resolver.local(newsroom.hosts(), server, Resolver.system()));
                await().atMost(LONG)
                        .until(() ->
                                !TopicContents.values(cluster, Topics.ARTICLES).isEmpty());
            }
            assertKept(TopicContents.values(cluster, Topics.DEAD_LETTERS), "ingest", Topics.LINKS, garbage);
        }
    }

    /** Random bytes, a single byte, another format, an unknown fingerprint, and a record that was cut short. */
    private static List<byte[]> garbage(byte[] valid) {
        byte[] random = new byte[5_000];
        new Random(4).nextBytes(random);
        byte[] unknown = new byte[40];
        unknown[0] = (byte) 0xC3;
        unknown[1] = 1;
        return List.of(
                random,
                new byte[] {0},
                "{\"articleId\":\"a\",\"title\":\"이것은 JSON이다\"}".getBytes(StandardCharsets.UTF_8),
                unknown,
                Arrays.copyOf(valid, valid.length / 2));
    }

    private static void assertKept(List<DeadLetter> letters, String component, Topic<?> topic, List<byte[]> garbage) {
        List<DeadLetter> records = letters.stream()
                .filter(letter -> topic.name().equals(letter.getTopic()))
                .toList();
        assertThat(records).hasSameSizeAs(garbage).allSatisfy(letter -> {
            assertThat(letter.getComponent()).isEqualTo(component);
            assertThat(letter.getReason()).isNotBlank();
            assertThat(letter.getPartition()).isNotNegative();
            assertThat(letter.getOffset()).isNotNegative();
            assertThat(letter.getValueLength()).isEqualTo(letter.getValue().remaining());
            assertThat(letter.getValueSha256()).hasSize(64);
        });
        List<ByteBuffer> kept = new ArrayList<>(
                records.stream().map(letter -> letter.getValue().slice()).toList());
        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(
                        garbage.stream().map(ByteBuffer::wrap).toList());
    }

    private static Article article() {
        Instant fetched = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        return Article.newBuilder()
                .setArticleId(KEY)
                .setUrl("https://www.bonghwa.test/1")
                .setTitle("KT-마이크로소프트, AI 파트너십 체결")
                .setBody("KT와 마이크로소프트가 인공지능 분야에서 전략적 파트너십을 체결했다고 10일 밝혔다. 두 회사는 한국형 AI 모델을 함께 개발한다.")
                .setPublisher("봉화일보")
                .setPublished(fetched.minusSeconds(60))
                .setRights(Rights.newBuilder().build())
                .setFetched(fetched)
                .build();
    }

    private static <T extends org.apache.avro.specific.SpecificRecord> byte[] bytes(
            Cluster cluster, Topic<T> topic, T record) {
        return topic.serde(cluster.format()).serializer().serialize(topic.name(), record);
    }

    private static void put(Cluster cluster, Topic<?> topic, String key, byte[] value)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(cluster.client(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        }
    }
}
