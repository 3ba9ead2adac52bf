package bongsu.ingest.crawl;

import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.source.Publishers;
import bongsu.schema.SourceAlarm;
import bongsu.schema.WireFormat;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The crawler: looks at the feeds of the publishers, visits what they name, and publishes articles, each (article id,
 * revision) once for whoever reads committed records. Any number of crawlers share the hosts among themselves by the
 * partitions of {@code bongsu.links}. The topics must exist.
 *
 * <p>A broker that fails for a while is waited for. What cannot heal by itself (no permission, another crawler of the same
 * instance name, a fault of the program) stops the crawler and goes to {@link #onFailure}.
 */
public final class Crawler implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Crawler.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofMillis(500);
    private static final int FENCED_TIMES = 3;

    /** A crawler learns by its heartbeat that another one has come, and twice so while partitions change hands. */
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private final Map<String, Object> client;
    private final WireFormat format;
    private final CrawlConfig config;
    private final Publishers publishers;
    private final Resolver resolver;
    private final ArticleExtractor extractor;
    private final Clock clock;
    private final CrawlMetrics metrics;
    private final SourceHealth health;
    private final String transactionalId;
    private final HostBook hosts;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile java.util.function.Consumer<Throwable> listener =
            thrown -> log.error("the crawler has stopped", thrown);
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile boolean idle;
    private volatile boolean settled;

    /**
     * A crawler that has not started yet.
     *
     * @param kafkaClient settings of a Kafka client, {@code bootstrap.servers} at least
     * @param format of the records
     * @param resolver where hosts are
     * @param registry gets {@code bongsu.crawl.*}
     */
    public Crawler(
            Map<String, ?> kafkaClient,
            WireFormat format,
            CrawlConfig config,
            Publishers publishers,
            Resolver resolver,
            ArticleExtractor extractor,
            MeterRegistry registry,
            Clock clock) {
        this.client = new HashMap<>(kafkaClient);
        this.format = format;
        this.config = config;
        this.publishers = publishers;
        this.resolver = resolver;
        this.extractor = extractor;
        this.clock = clock;
        this.hosts = new HostBook(config, publishers);
        this.metrics = new CrawlMetrics(registry);
        this.health = new SourceHealth(registry);
        String instance = config.group().instance();
        this.transactionalId = config.group().id() + "-" + (instance == null ? UUID.randomUUID() : instance);
        this.thread = Thread.ofPlatform().name("bongsu-crawler").daemon().unstarted(this::run);
    }

    /** Who is told what stopped the crawler; by default the log. To be set before {@link #start()}. */
    public void onFailure(java.util.function.Consumer<Throwable> whenStopped) {
        listener = whenStopped;
    }

    /** Begins to crawl, on a thread of its own. */
    public void start() {
        thread.start();
    }

    /** What it did so far. */
    public CrawlCounts counts() {
        return metrics.snapshot();
    }

    /**
     * Whether everything found so far was visited, failed visits tried again included, and is committed: nothing is to come
     * but revisits and looks at feeds. False before the first look at each feed.
     */
    public boolean idle() {
        return idle;
    }

    /** Whether it is {@link #idle} and has looked at every article as often as it is to: only feeds are still looked at. */
    public boolean settled() {
        return settled;
    }

    /** Sources that an operator should look at, by id, as this crawler sees them; empty while all is well. */
    public List<SourceAlarm> alarms() {
        return health.alarms();
    }

    /** What stopped it; empty while it runs, and after {@link #close()}. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Ends or drops what is under way, commits, and leaves the group: within 10 s. */
    @Override
    public void close() {
        closing = true;
        asked.countDown();
        try {
            if (thread.isAlive() && !thread.join(CLOSE)) {
                log.warn("the crawler was still busy after {}: interrupted", CLOSE);
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = Duration.ofSeconds(1);
        int fenced = 0;
        try (Fetcher fetcher = new Fetcher(config, resolver, clock)) {
            Journey journey = new Journey(config, fetcher, extractor, clock);
            while (!closing) {
                var began = clock.instant();
                try {
                    session(journey);
                } catch (InterruptException | InterruptedException e) {
                    log.warn("the crawler was interrupted", e);
                    return;
                } catch (KafkaException e) {
                    idle = false;
                    settled = false;
                    boolean longLived = Duration.between(began, clock.instant()).compareTo(LONGEST_PAUSE) > 0;
                    fenced = !longLived && e instanceof ProducerFencedException ? fenced + 1 : 0;
                    if (fatal(e) || fenced >= FENCED_TIMES) {
                        throw e;
                    }
                    pause = longLived ? Duration.ofSeconds(1) : pause;
                    log.warn("the session with the broker broke; a new one begins in {}", pause, e);
                    pause(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        } catch (RuntimeException | Error e) {
            idle = false;
            settled = false;
            failure.set(e);
            listener.accept(e);
        }
    }

    private void session(Journey journey) throws InterruptedException {
        try (Consumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        consumerSettings(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                Producer<String, byte[]> producer =
                        new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
                CrawlSession session = new CrawlSession(
                        config,
                        publishers,
                        format,
                        clock,
                        metrics,
                        health,
                        consumer,
                        producer,
                        new PageLoader(client, format),
                        journey,
                        hosts)) {
            session.join();
            var idleSince = clock.instant();
            while (!closing) {
                session.turn();
                if (!session.idle()) {
                    idleSince = clock.instant();
                }
                idle = Duration.between(idleSince, clock.instant()).compareTo(STEADY) >= 0;
                settled = idle && session.settled();
            }
            session.leave();
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.groupMembershipOperation(
                    org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
    }

    private void pause(Duration pause) {
        try {
            if (asked.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                log.debug("closed while it waited for the broker");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean fatal(KafkaException e) {
        return e instanceof AuthorizationException
                || e instanceof AuthenticationException
                || e instanceof UnsupportedVersionException
                || e instanceof FencedInstanceIdException;
    }

    private Map<String, Object> consumerSettings() {
        Map<String, Object> settings = new HashMap<>(client);
        CrawlConfig.Group group = config.group();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group.id());
        if (group.instance() != null) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, group.instance());
        }
        settings.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                Math.toIntExact(group.session().toMillis()));
        settings.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.toIntExact(Math.min(
                        HEARTBEAT.toMillis(), group.session().dividedBy(4).toMillis())));
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return settings;
    }
}
