package bongsu.stream;

import bongsu.entity.Catalogue;
import bongsu.event.Analysis;
import bongsu.schema.Alert;
import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Article;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.DeadLetter;
import bongsu.schema.Event;
import bongsu.schema.Pedigree;
import bongsu.schema.Posture;
import bongsu.schema.Shift;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.Story;
import bongsu.schema.Subscription;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.schema.Trend;
import bongsu.schema.WireFormat;
import bongsu.stream.catalogue.LiveAnalyzer;
import bongsu.stream.failure.DeadLetters;
import bongsu.stream.stage.NewsMetrics;
import bongsu.stream.stage.TopologyConfig;
import bongsu.stream.stage.Workbench;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology on the test driver, with an analyzer that the test writes. */
final class Bench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    static final WireFormat FORMAT = SingleObjectFormat.ofThisBuild();

    final NewsMetrics metrics = new NewsMetrics(new SimpleMeterRegistry());
    final LogicalClock clock = new LogicalClock(NOW);
    final TopologyTestDriver driver;
    private final Path directory = stateDirectory();
    final TestInputTopic<String, Article> articles;
    final TestInputTopic<String, byte[]> rawArticles;
    final TestInputTopic<String, Subscription> subscriptions;
    final TestInputTopic<String, byte[]> rawSubscriptions;
    final TestInputTopic<String, CatalogueEntry> entities;
    final TestInputTopic<String, byte[]> rawEntities;
    final TestInputTopic<String, Alert> pastAlerts;
    final TestOutputTopic<String, AnalyzedArticle> analyzed;
    final TestOutputTopic<String, Event> partnerships;
    final TestOutputTopic<String, Event> sovereignty;
    final TestOutputTopic<String, Story> stories;
    final TestOutputTopic<String, Trend> trends;
    final TestOutputTopic<String, Posture> postures;
    final TestOutputTopic<String, Pedigree> lineage;
    final TestOutputTopic<String, Shift> shifts;
    final TestOutputTopic<String, Alert> alerts;
    final TestOutputTopic<String, DeadLetter> deadLetters;

    Bench(Function<Article, Analysis> analyzer) {
        this(new LiveAnalyzer(new Catalogue(List.of(), List.of(), Set.of()), catalogue -> analyzer));
    }

    Bench(LiveAnalyzer analyzer) {
        Workbench bench = new Workbench(TopologyConfig.defaults().keepingEverything(), FORMAT, metrics, clock);
        Properties settings = NewsProcessor.settings(Map.of(), new DeadLetters(bench));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        var topology = new NewsTopology(bench, analyzer).build();
        driver = new TopologyTestDriver(topology, settings, NOW);
        articles = in(Topics.ARTICLES);
        subscriptions = in(Topics.SUBSCRIPTIONS);
        entities = in(Topics.ENTITIES);
        rawEntities =
                driver.createInputTopic(Topics.ENTITIES.name(), new StringSerializer(), new ByteArraySerializer());
        pastAlerts = in(Topics.ALERTS);
        rawArticles =
                driver.createInputTopic(Topics.ARTICLES.name(), new StringSerializer(), new ByteArraySerializer());
        rawSubscriptions =
                driver.createInputTopic(Topics.SUBSCRIPTIONS.name(), new StringSerializer(), new ByteArraySerializer());
        analyzed = out(Topics.ANALYZED);
        partnerships = out(Topics.PARTNERSHIP_EVENTS);
        sovereignty = out(Topics.SOVEREIGNTY_EVENTS);
        stories = out(Topics.STORIES);
        trends = out(Topics.TRENDS);
        postures = out(Topics.POSTURE);
        lineage = out(Topics.LINEAGE);
        shifts = out(Topics.SHIFTS);
        alerts = out(Topics.ALERTS);
        deadLetters = out(Topics.DEAD_LETTERS);
    }

    /** One of its own: other builds may run on this machine. */
    private static Path stateDirectory() {
        try {
            return Files.createTempDirectory("bongsu-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void pipe(Article... texts) {
        for (Article article : texts) {
            articles.pipeInput(new TestRecord<>(article.getArticleId(), article, article.getFetched()));
        }
    }

    void subscribe(Subscription... all) {
        for (Subscription subscription : all) {
            subscriptions.pipeInput(subscription.getSubscriptionId(), subscription);
        }
    }

    /** Lets the clock on the wall run until stories are told. */
    void settle() {
        clock.advanceTo(clock.instant().plusSeconds(2));
        driver.advanceWallClockTime(Duration.ofSeconds(2));
    }

    /** The last story under each id that is not gone or merged. */
    Map<String, Story> storiesNow() {
        Map<String, Story> now = new TreeMap<>(stories.readKeyValuesToMap());
        now.values().removeIf(story -> story == null || story.getMergedInto() != null);
        return now;
    }

    /** What stands under a key that must be there. */
    static <T> T at(Map<String, T> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    static List<String> ids(List<Event> events) {
        return events.stream().map(Event::getEventId).toList();
    }

    @Override
    public void close() {
        driver.close();
        try (Stream<Path> left = Files.walk(directory)) {
            for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends SpecificRecord> TestInputTopic<String, T> in(Topic<T> topic) {
        return driver.createInputTopic(
                topic.name(), new StringSerializer(), topic.serde(FORMAT).serializer());
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> out(Topic<T> topic) {
        return driver.createOutputTopic(
                topic.name(), new StringDeserializer(), topic.serde(FORMAT).deserializer());
    }
}
