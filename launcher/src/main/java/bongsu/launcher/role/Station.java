package bongsu.launcher.role;

import bongsu.console.Console;
import bongsu.console.ConsoleConfig;
import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.CrawlCounts;
import bongsu.ingest.crawl.Crawler;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.config.Configuration;
import bongsu.launcher.config.Configuration.Health;
import bongsu.launcher.delivery.Deliveries;
import bongsu.schema.RecordJson;
import bongsu.stream.NewsProcessor;
import bongsu.stream.catalogue.LiveAnalyzer;
import bongsu.stream.stage.TopologyConfig;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A beacon station: the roles that run in this process on a cluster. What was started last is stopped first; the cluster
 * itself stays its owner's.
 */
public final class Station implements AutoCloseable {
    /** Application id of the topology: its consumer group, and the beginning of its own topics' names. */
    public static final String APPLICATION = "bongsu";

    private static final Duration FIRST_ANSWER = Duration.ofSeconds(30);

    private static final Logger log = LoggerFactory.getLogger(Station.class);

    private final Cluster cluster;
    private final Clock clock;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gcMetrics = new JvmGcMetrics();
    private final Map<String, BooleanSupplier> readiness = new ConcurrentHashMap<>();
    private final List<Supplier<Optional<String>>> failures = new CopyOnWriteArrayList<>();
    private final List<Runnable> notices = new CopyOnWriteArrayList<>();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    /** A station without roles. */
    public Station(Cluster cluster, Clock clock) {
        this.cluster = cluster;
        this.clock = clock;
        new JvmMemoryMetrics().bindTo(meters);
        gcMetrics.bindTo(meters);
        running.push(gcMetrics);
    }

    /** Starts the crawler. */
    public Crawler crawl(CrawlConfig config, Publishers publishers, Resolver resolver) {
        Crawler crawler = new Crawler(
                cluster.client(),
                cluster.format(),
                config,
                publishers,
                resolver,
                new ArticleExtractor(),
                meters,
                clock);
        crawler.start();
        running.push(crawler);
        readiness.put("crawler", () -> crawler.failure().isEmpty());
        Instant unheard = clock.instant().plus(FIRST_ANSWER);
        AtomicBoolean said = new AtomicBoolean();
        notices.add(() -> {
            CrawlCounts counts = crawler.counts();
            if (counts.fetched() == 0
                    && counts.failed() > 0
                    && clock.instant().isAfter(unheard)
                    && !said.getAndSet(true)) {
                log.warn(
                        "nothing could be fetched within {}, {} attempts failed: is there a network? They are repeated",
                        FIRST_ANSWER,
                        counts.failed());
            }
        });
        failures.add(() -> crawler.failure().map(failure -> "The crawler has stopped: " + failure));
        return crawler;
    }

    /** Starts the topology, with its stores in a directory that no other instance uses. */
    public NewsProcessor process(Path state, TopologyConfig config) {
        NewsProcessor processor = new NewsProcessor(
                cluster.client(), APPLICATION, state, cluster.format(), LiveAnalyzer.bundled(), config, meters, clock);
        processor.start();
        running.push(processor);
        readiness.put("topology", () -> processor.state() == NewsProcessor.State.RUNNING);
        failures.add(() -> processor.state() == NewsProcessor.State.FAILED
                ? Optional.of("The topology has stopped; the log above says why.")
                : Optional.empty());
        return processor;
    }

    /**
     * Starts the console.
     *
     * @param topology what its picture of the topology shows
     * @throws UserError if its port is taken
     */
    public Console console(ConsoleConfig config, TopologyConfig topology) {
        String picture = RecordJson.line(
                NewsProcessor.picture(topology, cluster.format()).json());
        Console console =
                new Console(config, cluster.client(), cluster.format(), meters, Map.copyOf(readiness), () -> picture);
        try {
            console.start();
        } catch (IllegalStateException e) {
            throw new UserError(
                    "The console cannot listen on " + config.bind() + ":" + config.port()
                            + ". Give another port with --port, or 0 for any that is free.",
                    e);
        }
        running.push(console);
        return console;
    }

    /** Starts to post alerts to webhooks. */
    public Deliveries deliver(Configuration.Webhook config) {
        Deliveries deliveries = new Deliveries(cluster, config, clock);
        running.push(deliveries);
        readiness.put("deliveries", () -> deliveries.failure().isEmpty());
        failures.add(() -> deliveries.failure().map(failure -> "The deliveries have stopped: " + failure));
        return deliveries;
    }

    /** Answers health checks, for a process without a console. */
    public HealthEndpoint health(Health where) {
        HealthEndpoint endpoint = new HealthEndpoint(where, Map.copyOf(readiness), meters);
        running.push(endpoint);
        return endpoint;
    }

    /** Says in the log what an operator should know though nothing has failed; to be called now and then. */
    public void notice() {
        notices.forEach(Runnable::run);
    }

    /** What has stopped a role that should run, in a sentence; empty while all run. */
    public Optional<String> failure() {
        return failures.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            AutoCloseable role = running.pop();
            try {
                role.close();
            } catch (Exception e) {
                // The others are stopped all the same; what this one had not committed is done again at the next start.
                log.error("{} did not stop cleanly", role.getClass().getSimpleName(), e);
            }
        }
    }
}
