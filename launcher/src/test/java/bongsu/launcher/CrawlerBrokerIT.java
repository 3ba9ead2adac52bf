package bongsu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bongsu.ingest.crawl.Crawler;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.broker.Cluster;
import bongsu.schema.Article;
import bongsu.schema.Topics;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The crawler on a real broker: hand-over between two crawlers, and each revision once across a hard stop. */
class CrawlerBrokerIT {
    private static final int HOSTS = 12;
    private static final int ARTICLES = 12;
    private static final Duration DELAY = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private Cluster cluster;
    private int port;
    private Path sources;

    private record Seen(String host, String path, Instant at) {}

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        port = quietPort();
        cluster = Cluster.embedded(directory.resolve("data"), port);
        StringBuilder yaml = new StringBuilder();
        for (int host = 0; host < HOSTS; host++) {
            yaml.append("---\nid: h%1$d\nname: 시험%1$d\nhome: http://h%1$d.test/\nfeeds: [http://h%1$d.test/feed.xml]\n"
                            .formatted(host))
                    .append("articleUrl: /article/\ncrawlDelay: ")
                    .append(DELAY.toMillis())
                    .append("ms\n");
        }
        sources = Files.writeString(directory.resolve("sources.yaml"), yaml);
    }

    @AfterEach
    void stop() {
        cluster.close();
        server.stop(0);
    }

    @Test
    void everyArticleOfEveryFeedIsPublishedOnceAndEveryHostIsSpared() {
        try (Crawler crawler = crawler("one")) {
            crawler.start();
            await().atMost(LONG).until(crawler::idle);
            assertThat(crawler.counts().articles()).isEqualTo(HOSTS * ARTICLES);
            assertThat(crawler.counts().deadLetters()).isZero();
            assertThat(crawler.failure()).isEmpty();
        }
        assertEveryArticleOnce();
        assertDelaysHeld();
    }

    @Test
    void twoCrawlersShareTheHostsAndNoPageIsLostWhenOneLeaves() {
        try (Crawler first = crawler(null)) {
            first.start();
            await().atMost(LONG).until(() -> first.counts().articles() > HOSTS);
            try (Crawler second = crawler(null)) {
                second.start();
                await().atMost(LONG).until(() -> second.counts().articles() > HOSTS);
                assertThat(second.failure()).isEmpty();
            }
            await().atMost(LONG).until(() -> published().size() == HOSTS * ARTICLES);
            assertThat(first.failure()).isEmpty();
        }
        assertEveryArticleOnce();
        assertDelaysHeld();
    }

    @Test
    void aCrawlerThatIsKilledAndStartedAgainPublishesEachRevisionOnce() throws Exception {
        for (int kills = 0; kills < 3; kills++) {
            int before = published().size();
            Process crawler = process("one");
            try {
                int enough = Math.min(before + 20, HOSTS * ARTICLES);
                await().atMost(LONG).until(() -> published().size() >= enough);
            } finally {
                assertThat(crawler.destroyForcibly().waitFor()).isEqualTo(137);
            }
        }
        try (Crawler crawler = crawler("one")) {
            crawler.start();
            await().atMost(LONG).until(() -> published().size() == HOSTS * ARTICLES && crawler.idle());
        }
        assertEveryArticleOnce();
        assertDelaysHeld();
    }

    @Test
    void whenOneOfTwoIsKilledTheOtherTakesOverWithoutLossAndWithoutABurst() throws Exception {
        try (Crawler first = crawler(null)) {
            Process second = process("-");
            try {
                await().atMost(LONG).until(() -> !published().isEmpty());
                first.start();
                await().atMost(LONG).until(() -> first.counts().articles() > 0);
            } finally {
                second.destroyForcibly().waitFor();
            }
            await().atMost(LONG).until(() -> published().size() == HOSTS * ARTICLES);
            assertThat(first.failure()).isEmpty();
        }
        assertEveryArticleOnce();
        assertDelaysHeld();
    }

    @Test
    void aBrokerThatGoesAwayForAWhileIsWaitedFor() {
        try (Crawler crawler = crawler("one")) {
            crawler.start();
            await().atMost(LONG).until(() -> crawler.counts().articles() > HOSTS);
            cluster.close();
            cluster = Cluster.embedded(directory.resolve("data"), port);
            assertThat(cluster.client()).containsEntry("bootstrap.servers", "127.0.0.1:" + port);
            await().atMost(LONG.multipliedBy(2)).until(() -> published().size() == HOSTS * ARTICLES);
            assertThat(crawler.failure()).isEmpty();
        }
        assertEveryArticleOnce();
        assertDelaysHeld();
    }

    /** A free port below those that systems hand out by themselves: nobody takes it while the broker is away. */
    private static int quietPort() {
        int first = ThreadLocalRandom.current().nextInt(15_000, 25_000);
        return IntStream.range(first, first + 1_000)
                .filter(CrawlerBrokerIT::free)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no free port from " + first + " on"));
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private Crawler crawler(@Nullable String instance) {
        return CrawlerProcess.crawler(
                cluster, instance, Publishers.load(sources), server.getAddress().getPort(), HOSTS);
    }

    private Process process(String instance) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrawlerProcess.class.getName(),
                        String.valueOf(cluster.client().get("bootstrap.servers")),
                        instance,
                        sources.toString(),
                        Integer.toString(server.getAddress().getPort()),
                        Integer.toString(HOSTS))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("process.log").toFile())
                .start();
    }

    private void assertEveryArticleOnce() {
        assertThat(published())
                .hasSize(HOSTS * ARTICLES)
                .allSatisfy((key, times) -> assertThat(times).as(key).isEqualTo(1));
    }

    private void assertDelaysHeld() {
        Map<String, Seen> last = new TreeMap<>();
        for (Seen now : seen.stream()
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList()) {
            Seen before = last.put(now.host(), now);
            if (before != null) {
                assertThat(Duration.between(before.at(), now.at()))
                        .as("%s after %s", now, before)
                        .isGreaterThanOrEqualTo(DELAY.minusMillis(20));
            }
        }
        assertThat(last).hasSize(HOSTS);
    }

    /** How often each (article id, revision) stands in the topic, for a reader of committed records. */
    private Map<String, Integer> published() {
        Map<String, Object> settings = new HashMap<>(cluster.client());
        settings.put("isolation.level", "read_committed");
        Map<String, Integer> times = new HashMap<>();
        try (var consumer = new KafkaConsumer<String, Article>(
                settings,
                new StringDeserializer(),
                Topics.ARTICLES.serde(cluster.format()).deserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(Topics.ARTICLES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record ->
                                times.merge(record.key() + "/" + record.value().getRevision(), 1, Integer::sum));
            }
        }
        return times;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Instant now = Instant.now();
        String host = exchange.getRequestHeaders().getFirst("Host");
        String path = exchange.getRequestURI().getPath();
        seen.add(new Seen(host, path, now));
        byte[] body = body(host, path).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", path.endsWith(".xml") ? "application/xml" : "text/html; charset=utf-8");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String body(String host, String path) {
        if (path.equals("/feed.xml")) {
            StringBuilder items = new StringBuilder();
            for (int article = 0; article < ARTICLES; article++) {
                items.append("<item><title>기사</title><link>http://%s/article/%d?utm_source=rss</link></item>"
                        .formatted(host, article));
            }
            return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title><link>http://" + host
                    + "/</link><description>d</description>" + items + "</channel></rss>";
        }
        if (path.startsWith("/article/")) {
            return """
                <!doctype html><html lang="ko"><head><meta charset="utf-8"><title>%1$s의 %2$s번 소식</title>
                <meta property="og:title" content="%1$s의 %2$s번 소식"><meta property="og:type" content="article"></head>
                <body><article><h1>%1$s의 %2$s번 소식</h1>
                <p>마을 도서관이 새 전산 체계를 들여와 다음 달부터 주민에게 연다고 밝혔다. 이 체계는 책을 찾는 시간을 크게 줄인다.</p>
                <p>담당자는 준비에 반년이 걸렸다고 말하며 이용자의 의견을 계속 듣겠다고 덧붙였다. 개관 행사는 따로 열지 않는다.</p>
                <p>도서관은 지난해에도 비슷한 사업을 벌여 좋은 평가를 받은 적이 있다고 설명했다.</p></article></body></html>
                """.formatted(host, path.substring(path.lastIndexOf('/') + 1));
        }
        return "";
    }
}
