package bongsu.stream;

import bongsu.entity.Catalogue;
import bongsu.schema.WireFormat;
import bongsu.stream.catalogue.LiveAnalyzer;
import bongsu.stream.failure.DeadLetters;
import bongsu.stream.failure.FailedRecords;
import bongsu.stream.failure.UndecodableRecords;
import bongsu.stream.failure.UnsentRecords;
import bongsu.stream.stage.NewsMetrics;
import bongsu.stream.stage.SmallStores;
import bongsu.stream.stage.TopologyConfig;
import bongsu.stream.stage.Workbench;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running topology: one instance of it; several under one application id share the work. The topics must exist before
 * {@link #start}. Safe for use by several threads.
 */
public final class NewsProcessor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NewsProcessor.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);
    private static final Duration REPLACEMENTS_WITHIN = Duration.ofMinutes(1);
    private static final int REPLACEMENTS = 10;

    private final NewsMetrics metrics;
    private final Topology topology;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics streamsMetrics;
    private final MeterRegistry registry;
    private final Clock clock;
    private final Deque<Instant> replacements = new ArrayDeque<>();
    private final CountDownLatch failed = new CountDownLatch(1);

    /** How the processor is. */
    public enum State {
        /** Made, not started. */
        CREATED,
        /** Taking up its share of the work, or giving some of it away. */
        REBALANCING,
        /** At work. */
        RUNNING,
        /** Closed or closing. */
        STOPPED,
        /** Ended by a failure that starting threads anew did not mend. */
        FAILED
    }

    /**
     * A processor to be started.
     *
     * @param client settings of a Kafka client, {@code bootstrap.servers} at least; any of Kafka Streams may be among them
     * @param applicationId instances with the same share the work
     * @param stateDirectory where stores are kept; another one for each instance on a machine
     * @param analyzer finds what an article says; of this processor alone
     */
    public NewsProcessor(
            Map<String, ?> client,
            String applicationId,
            Path stateDirectory,
            WireFormat format,
            LiveAnalyzer analyzer,
            TopologyConfig config,
            MeterRegistry registry,
            Clock clock) {
        this.clock = clock;
        this.registry = registry;
        metrics = new NewsMetrics(registry);
        Workbench bench = new Workbench(config, format, metrics, clock);
        topology = new NewsTopology(bench, analyzer).build();
        Properties settings = settings(client, new DeadLetters(bench));
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        streams = new KafkaStreams(topology, settings);
        streams.setUncaughtExceptionHandler(this::afterFailure);
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.PENDING_ERROR || now == KafkaStreams.State.ERROR) {
                failed.countDown();
            }
        });
        streamsMetrics = new KafkaStreamsMetrics(streams);
    }

    /** Joins the group and begins to work; returns at once. */
    public void start() {
        streamsMetrics.bindTo(registry);
        streams.start();
    }

    /** How it is now. */
    public State state() {
        return switch (streams.state()) {
            case CREATED -> State.CREATED;
            case REBALANCING -> State.REBALANCING;
            case RUNNING -> State.RUNNING;
            case PENDING_SHUTDOWN, NOT_RUNNING -> State.STOPPED;
            case PENDING_ERROR, ERROR -> State.FAILED;
        };
    }

    /**
     * Waits so long for it to fail.
     *
     * @return whether it has failed
     * @throws InterruptException if the thread is interrupted
     */
    boolean failsWithin(Duration time) {
        try {
            return failed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Whether every story that changed in this instance has been told; what is still on its way is not asked. */
    public boolean settled() {
        return metrics.settled();
    }

    /** The topology as a picture. */
    public TopologyPicture picture() {
        return new TopologyPicture(topology.describe());
    }

    /** The picture of a topology that is not run. */
    public static TopologyPicture picture(TopologyConfig config, WireFormat format) {
        NewsMetrics unread = new NewsMetrics(new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
        LiveAnalyzer never = new LiveAnalyzer(new Catalogue(List.of(), List.of(), Set.of()), catalogue -> article -> {
            throw new IllegalStateException("a topology that is only described reads nothing");
        });
        return new TopologyPicture(new NewsTopology(new Workbench(config, format, unread, Clock.systemUTC()), never)
                .build()
                .describe());
    }

    /** What it has counted since it was started. */
    public NewsMetrics.Counts counts() {
        return metrics.counts();
    }

    /** Finishes what it holds, commits and stops; waits at most 20 seconds. */
    @Override
    public void close() {
        if (!streams.close(CLOSING)) {
            log.warn(
                    "the topology did not stop within {}: what it had not committed is done again at the next start",
                    CLOSING);
        }
        streamsMetrics.close();
    }

    /** The settings that make the topology what it is: they win over those of the client. */
    static Properties settings(Map<String, ?> client, DeadLetters letters) {
        Properties settings = new Properties();
        // A killed instance is given up after 10 s, not 45, so that its successor need not wait longer.
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        // With more in flight the broker logged OutOfOrderSequence at the bursts of a replay, though all was sent
        // again.
        // What we take to be the cause: it refuses the first batch of a transaction while the one before is being
        // marked.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallStores.class);
        settings.putAll(client);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableRecords.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailedRecords.class);
        settings.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnsentRecords.class);
        settings.put(DeadLetters.SETTING, letters);
        return settings;
    }

    private synchronized StreamThreadExceptionResponse afterFailure(Throwable failure) {
        Instant now = clock.instant();
        while (!replacements.isEmpty()
                && Duration.between(replacements.getFirst(), now).compareTo(REPLACEMENTS_WITHIN) > 0) {
            replacements.removeFirst();
        }
        if (failure instanceof VirtualMachineError || replacements.size() >= REPLACEMENTS) {
            log.error(
                    "the topology is given up after {} failures within {}",
                    replacements.size() + 1,
                    REPLACEMENTS_WITHIN,
                    failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        replacements.addLast(now);
        log.error("a thread of the topology failed; another takes its place", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
