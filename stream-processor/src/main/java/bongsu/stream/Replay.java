package bongsu.stream;

import bongsu.schema.Article;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import bongsu.stream.catalogue.LiveAnalyzer;
import bongsu.stream.stage.NewsMetrics;
import bongsu.stream.stage.TopologyConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Runs saved articles through the whole topology on a cluster of their own, in the order of their publication, and waits
 * until everything has gone through. The clock stands at the first publication while articles are read, and goes on past the last one
 * when all are: so each story is told once, as it is in the end, and the same articles always give the same records.
 * Nothing is too old to be kept.
 */
public final class Replay {
    /** Application id of the topology. */
    public static final String APPLICATION = "bongsu-replay";

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Map<String, ?> client;
    private final WireFormat format;
    private final LiveAnalyzer analyzer;
    private final Path stateDirectory;
    private final Duration longest;

    /**
     * A replay on a cluster whose topics exist and hold nothing but subscriptions.
     *
     * @param client settings of a Kafka client, {@code bootstrap.servers} at least
     * @param stateDirectory empty
     * @param longest how long all of it may take
     */
    public Replay(
            Map<String, ?> client, WireFormat format, LiveAnalyzer analyzer, Path stateDirectory, Duration longest) {
        this.client = client;
        this.format = format;
        this.analyzer = analyzer;
        this.stateDirectory = stateDirectory;
        this.longest = longest;
    }

    /**
     * Sends the articles and returns when the topics hold all that comes of them.
     *
     * @param articles with their ids and, for the order, {@code published}; one without is taken as published when fetched
     * @return what was counted
     * @throws KafkaException if the topology fails or it takes too long
     */
    public NewsMetrics.Counts run(Collection<Article> articles) {
        Comparator<Article> order = Comparator.comparing(Replay::published).thenComparing(Article::getArticleId);
        List<Article> sorted = articles.stream().sorted(order).toList();
        Instant first = sorted.isEmpty() ? Instant.EPOCH : published(sorted.getFirst());
        Instant last = sorted.isEmpty() ? Instant.EPOCH : published(sorted.getLast());
        LogicalClock clock = new LogicalClock(first);
        TopologyConfig config = TopologyConfig.defaults().keepingEverything();
        Map<String, Object> settings = new HashMap<>(client);
        settings.putIfAbsent(
                "num.stream.threads", Math.max(1, Runtime.getRuntime().availableProcessors()));
        try (Admin admin = Admin.create(new HashMap<>(client));
                NewsProcessor processor = new NewsProcessor(
                        settings,
                        APPLICATION,
                        stateDirectory,
                        format,
                        analyzer,
                        config,
                        new SimpleMeterRegistry(),
                        clock)) {
            keepEverything(admin);
            send(sorted);
            processor.start();
            CaughtUp caughtUp = new CaughtUp(APPLICATION);
            Progress progress = new Progress(processor, System.nanoTime());
            progress.await("read all articles", () -> caughtUp.on(admin));
            clock.advanceTo(last.plus(config.settling()));
            progress.await("tell all stories", () -> processor.settled() && caughtUp.on(admin));
            return processor.counts();
        }
    }

    private static Instant published(Article article) {
        return article.getPublished() == null ? article.getFetched() : article.getPublished();
    }

    /** The broker deletes by the time of a record, and these are old. */
    private static void keepEverything(Admin admin) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        ConfigEntry forever = new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, "-1");
        for (Topic<?> topic : Topics.all()) {
            if (topic.cleanup() == Topic.Cleanup.DELETE) {
                changes.put(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        List.of(new AlterConfigOp(forever, AlterConfigOp.OpType.SET)));
            }
        }
        done(admin.incrementalAlterConfigs(changes).all());
    }

    private void send(List<Article> articles) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (var producer = new KafkaProducer<>(
                new HashMap<String, Object>(client),
                new StringSerializer(),
                Topics.ARTICLES.serde(format).serializer())) {
            for (Article article : articles) {
                sent.add(producer.send(new ProducerRecord<>(
                        Topics.ARTICLES.name(),
                        null,
                        article.getFetched().toEpochMilli(),
                        article.getArticleId(),
                        article)));
            }
        }
        sent.forEach(Replay::done);
    }

    private static void done(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("the replay cannot be prepared: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Waits, but neither for ever nor for a topology that has failed. */
    private final class Progress {
        private final NewsProcessor processor;
        private final long started;

        Progress(NewsProcessor processor, long started) {
            this.processor = processor;
            this.started = started;
        }

        void await(String what, BooleanSupplier reached) {
            while (!reached.getAsBoolean()) {
                if (processor.failsWithin(PAUSE)) {
                    throw new KafkaException("the topology failed before it could " + what);
                }
                if (System.nanoTime() - started > longest.toNanos()) {
                    throw new KafkaException("the topology did not " + what + " within " + longest);
                }
            }
        }
    }
}
