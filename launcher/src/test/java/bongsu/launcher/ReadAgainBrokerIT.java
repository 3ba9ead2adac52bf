package bongsu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.source.ArticleId;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.demo.DemoArticle;
import bongsu.launcher.demo.Newsroom;
import bongsu.schema.Alert;
import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.Mention;
import bongsu.schema.Rights;
import bongsu.schema.Subscription;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.stream.CaughtUp;
import bongsu.stream.NewsProcessor;
import bongsu.stream.catalogue.LiveAnalyzer;
import bongsu.stream.stage.TopologyConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The topology on a real broker, without a crawler: reset and made to read everything again, it alerts nobody a second time
 * and leaves every compacted topic as it was; and its catalogue is edited while it runs.
 */
class ReadAgainBrokerIT {
    private static final String APPLICATION = "bongsu";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Lately, so that the broker keeps what is stamped with it. */
    private final Instant fetched = Clock.systemUTC().instant().minus(Duration.ofHours(1));

    @TempDir
    private Path data = Path.of("");

    @Test
    void everythingReadAgainAlertsNobodyAndChangesNoLastValue() throws Exception {
        try (Cluster cluster = Cluster.embedded(data, 0);
                Admin admin = Admin.create(cluster.client())) {
            put(
                    cluster,
                    Topics.SUBSCRIPTIONS,
                    "everything",
                    subscription("everything").build());
            put(
                    cluster,
                    Topics.SUBSCRIPTIONS,
                    "words",
                    subscription("words").setQuery("클라우드 OR 반도체").build());
            put(cluster, Topics.ENTITIES, "saebyeok", company("saebyeok", "새벽텔레콤"));
            put(cluster, Topics.ENTITIES, "northgale", company("northgale", "노스게일"));
            articles().forEach(article -> put(cluster, Topics.ARTICLES, article.getArticleId(), article));

            run(cluster, admin, "first");
            Map<String, Map<String, SpecificRecord>> before = lastValues(cluster);
            List<Alert> alerts = TopicContents.values(cluster, Topics.ALERTS);
            assertThat(before.get(Topics.STORIES.name())).hasSizeGreaterThan(20);
            assertThat(before.get(Topics.LINEAGE.name())).isNotEmpty();
            assertThat(before.get(Topics.SHIFTS.name())).isNotEmpty();
            assertThat(before.get(Topics.POSTURE.name())).isNotEmpty();
            assertThat(alerts).hasSizeGreaterThan(20);

            reset(admin);
            run(cluster, admin, "second");
            List<Alert> again = TopicContents.values(cluster, Topics.ALERTS);
            assertThat(first(again)).as("nobody is alerted anew").isEqualTo(first(alerts));
            Map<String, Map<String, SpecificRecord>> after = lastValues(cluster);
            before.forEach(
                    (topic, values) -> assertThat(after.get(topic)).as(topic).isEqualTo(values));
        }
    }

    @Test
    void anEntryThatIsPublishedCountsForArticlesThatComeAfter() {
        try (Cluster cluster = Cluster.embedded(data, 0);
                NewsProcessor processor = processor(cluster, "live")) {
            processor.start();
            put(cluster, Topics.ARTICLES, "unknown", text("unknown", "가온누리소프트"));
            awaitAnalyzed(cluster, "unknown");
            assertThat(named(cluster, "unknown")).doesNotContain("gaonnuri");

            put(cluster, Topics.ENTITIES, "gaonnuri", company("gaonnuri", "가온누리소프트"));
            int[] articles = {0};
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
                String id = "known" + articles[0]++;
                put(cluster, Topics.ARTICLES, id, text(id, "가온누리소프트"));
                awaitAnalyzed(cluster, id);
                assertThat(named(cluster, id)).contains("gaonnuri");
            });
            assertThat(named(cluster, "unknown")).as("what came before stays").doesNotContain("gaonnuri");
        }
    }

    private void run(Cluster cluster, Admin admin, String name) {
        CaughtUp caughtUp = new CaughtUp(APPLICATION);
        try (NewsProcessor processor = processor(cluster, name)) {
            processor.start();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> processor.state() == NewsProcessor.State.RUNNING
                            && processor.settled()
                            && caughtUp.on(admin));
        }
    }

    private NewsProcessor processor(Cluster cluster, String name) {
        return new NewsProcessor(
                cluster.client(),
                APPLICATION,
                data.resolve("state-" + name),
                cluster.format(),
                LiveAnalyzer.bundled(),
                TopologyConfig.defaults().inMemory(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }

    /** What kafka-streams-application-reset does: the input is read from its beginning, what is in between is gone. */
    private static void reset(Admin admin) throws Exception {
        // Members of a topology do not say goodbye: the group is empty when their session has run out.
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(e -> e.getCause() instanceof GroupNotEmptyException)
                .until(() -> {
                    admin.deleteConsumerGroups(List.of(APPLICATION)).all().get();
                    return true;
                });
        List<String> internal = admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(APPLICATION + "-"))
                .toList();
        assertThat(internal).isNotEmpty();
        admin.deleteTopics(internal).all().get();
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        IntStream.range(0, Topics.STORY_STEPS.partitions())
                .forEach(partition -> all.put(
                        new TopicPartition(Topics.STORY_STEPS.name(), partition), RecordsToDelete.beforeOffset(-1)));
        admin.deleteRecords(all).all().get();
    }

    private static Map<String, Map<String, SpecificRecord>> lastValues(Cluster cluster) {
        Map<String, Map<String, SpecificRecord>> values = new TreeMap<>();
        for (Topic<?> topic : Topics.all()) {
            if (topic.cleanup() == Topic.Cleanup.COMPACT
                    || topic.equals(Topics.PARTNERSHIP_EVENTS)
                    || topic.equals(Topics.SOVEREIGNTY_EVENTS)
                    || topic.equals(Topics.ANALYZED)) {
                values.put(topic.name(), new TreeMap<>(TopicContents.latest(cluster, topic)));
            }
        }
        return values;
    }

    private static List<String> first(List<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> !alert.getUpdate())
                .map(Alert::getAlertId)
                .sorted()
                .toList();
    }

    private static List<String> named(Cluster cluster, String articleId) {
        AnalyzedArticle analyzed =
                TopicContents.latest(cluster, Topics.ANALYZED).get(articleId);
        return Objects.requireNonNull(analyzed, articleId).getMentions().stream()
                .map(Mention::getEntityId)
                .filter(Objects::nonNull)
                .toList();
    }

    private static void awaitAnalyzed(Cluster cluster, String articleId) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> TopicContents.latest(cluster, Topics.ANALYZED).containsKey(articleId));
    }

    /** The articles of the demo, with one that is corrected and one that is withdrawn. */
    private List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        new Newsroom(Clock.systemUTC()).archive().forEach((url, article) -> articles.add(article(url, article)));
        articles.add(Article.newBuilder(articles.get(3))
                .setRevision(2)
                .setBody(articles.get(3).getBody() + "\n바로잡습니다. 금액은 100억원이 아니라 120억원입니다.")
                .build());
        articles.add(Article.newBuilder(articles.get(5))
                .setRevision(2)
                .setStatus(ArticleStatus.WITHDRAWN)
                .setTitle("")
                .setBody("")
                .build());
        return articles;
    }

    private Article article(String url, DemoArticle article) {
        return Article.newBuilder()
                .setArticleId(ArticleId.of(url))
                .setUrl(url)
                .setTitle(article.title())
                .setBody(String.join("\n", article.body()))
                .setPublished(article.publishedAt().toInstant())
                .setPublisher(url.replaceAll("https?://www\\.([a-z]+)\\..*", "$1"))
                .setRights(Rights.newBuilder().build())
                .setFetched(fetched)
                .build();
    }

    private Article text(String id, String name) {
        return Article.newBuilder()
                .setArticleId(id)
                .setTitle(name + " " + id)
                .setBody(name + "가 국산 인공지능 모델을 공개했다고 밝혔다. " + name + "는 국내 기업들과 협력한다. " + id)
                .setPublished(fetched)
                .setRights(Rights.newBuilder().build())
                .setFetched(fetched)
                .build();
    }

    private static Subscription.Builder subscription(String id) {
        return Subscription.newBuilder().setSubscriptionId(id).setCreated(Instant.EPOCH);
    }

    private static CatalogueEntry company(String id, String name) {
        return CatalogueEntry.newBuilder()
                .setEntityId(id)
                .setName(name)
                .setCountry("KR")
                .build();
    }

    private static <T extends SpecificRecord> void put(Cluster cluster, Topic<T> topic, String key, @Nullable T value) {
        try (var producer = new KafkaProducer<>(
                cluster.client(),
                new StringSerializer(),
                topic.serde(cluster.format()).serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
