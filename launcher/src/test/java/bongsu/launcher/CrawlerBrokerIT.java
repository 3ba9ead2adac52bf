package bongsu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Crawler;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.broker.Cluster;
import bongsu.schema.Article;
import bongsu.schema.Topics;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The crawler on a real broker: hand-over between two crawlers, and each revision once across a hard stop. */
class CrawlerBrokerIT {
    private static final int HOSTS = 6;
    private static final int ARTICLES = 4;

    @TempDir
    Path data;

    private HttpServer server;
    private Cluster cluster;
    private Publishers publishers;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String host = exchange.getRequestHeaders().getFirst("Host");
            String path = exchange.getRequestURI().getPath();
            byte[] body = body(host, path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", path.endsWith(".xml") ? "application/xml" : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        cluster = Cluster.embedded(data);
        List<Publisher> all = new ArrayList<>();
        for (int host = 0; host < HOSTS; host++) {
            String yaml = "id: h%d\nname: 시험%d\nhome: http://h%d.test/\nfeeds: [http://h%d.test/feed.xml]\n"
                            .formatted(host, host, host, host)
                    + "articleUrl: /article/\ncrawlDelay: 100ms\n";
            all.addAll(Publishers.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "h" + host));
        }
        publishers = Publishers.of(all);
    }

    @AfterEach
    void stop() {
        cluster.close();
        server.stop(0);
    }

    @Test
    void everyArticleOfEveryFeedIsPublishedOnce() {
        try (Crawler crawler = crawler("one")) {
            crawler.start();
            await().atMost(Duration.ofSeconds(60)).until(crawler::idle);
            assertThat(crawler.counts().articles()).isEqualTo(HOSTS * ARTICLES);
            assertThat(crawler.counts().deadLetters()).isZero();
            assertThat(crawler.failure()).isEmpty();
        }
        assertThat(published())
                .hasSize(HOSTS * ARTICLES)
                .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
    }

    private Crawler crawler(String instance) {
        CrawlConfig.Group group = CrawlConfig.Group.defaults();
        CrawlConfig config = CrawlConfig.defaults()
                .with(new CrawlConfig.Group(
                        group.id(), instance, group.session(), group.handOver(), group.batch(), group.batchSize()));
        Set<String> hosts = new HashSet<>();
        IntStream.range(0, HOSTS).forEach(host -> hosts.add("h" + host + ".test"));
        return new Crawler(
                cluster.client(),
                cluster.format(),
                config,
                publishers,
                Resolver.local(hosts, server.getAddress(), Resolver.system()),
                new ArticleExtractor(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
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
