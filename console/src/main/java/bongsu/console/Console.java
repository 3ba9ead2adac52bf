package bongsu.console;

import bongsu.schema.WireFormat;
import io.javalin.util.JavalinException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The console: one reader of the topics, one view, one web server. It writes to no topic and joins no consumer group, so any
 * number of consoles may run beside each other.
 */
public final class Console implements AutoCloseable {
    /** The topology JSON of a console that was given none. */
    public static final String NO_TOPOLOGY = "{\"nodes\":[],\"edges\":[]}";

    /** Offsets read back for each event held: transaction markers and updates take offsets too. */
    private static final int OFFSETS_PER_EVENT = 3;

    private final ConsoleConfig config;
    private final ChangeLog changes;
    private final TopicReader reader;
    private final WebServer server;

    /**
     * A console that has not started.
     *
     * @param client settings of a Kafka client, {@code bootstrap.servers} at least
     * @param format how the records are decoded
     * @param meters where the console counts, and what {@code /metrics} shows
     * @param readiness what else has to be ready before {@code /health/ready} says yes, by name
     * @param topology gives the topology as JSON, {@code {"nodes":[{"id","kind","label"}],"edges":[{"from","to"}]}}; kinds
     *     are topic, stage and store, or source, processor and sink, any other is drawn plainly; asked at each request for it
     */
    public Console(
            ConsoleConfig config,
            Map<String, ?> client,
            WireFormat format,
            PrometheusMeterRegistry meters,
            Map<String, BooleanSupplier> readiness,
            Supplier<String> topology) {
        this(config, consumer(client), format, meters, readiness, topology);
    }

    Console(
            ConsoleConfig config,
            Consumer<String, byte[]> consumer,
            WireFormat format,
            PrometheusMeterRegistry meters,
            Map<String, BooleanSupplier> readiness,
            Supplier<String> topology) {
        this.config = config;
        changes = new ChangeLog(config.changes());
        LiveView view = new LiveView(config.events(), changes);
        reader = new TopicReader(consumer, format, view, meters, config.events() * OFFSETS_PER_EVENT);
        String life = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        EventStream stream = new EventStream(view, changes, life, config, meters);
        server = new WebServer(config, view, stream, new Readiness(reader::waitingFor, readiness), meters, topology);
    }

    private static Consumer<String, byte[]> consumer(Map<String, ?> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Serves from now on, and begins to read. Returns when the port answers, which may be before the view is complete.
     *
     * @throws IllegalStateException if the port is taken or the address is none of this machine; nothing is left open then
     */
    public void start() {
        try {
            server.start();
        } catch (JavalinException e) {
            reader.close();
            throw new IllegalStateException(
                    "the console cannot listen on " + config.bind() + " port " + config.port()
                            + ": choose another port, or 0 for any that is free",
                    e);
        }
        reader.start();
    }

    /** The port it listens on; defined once started. */
    public int port() {
        return server.port();
    }

    /** Where to point a browser on this machine; defined once started. */
    public URI address() {
        String host = switch (config.bind()) {
            case "0.0.0.0", "::" -> "localhost";
            default -> config.bind().contains(":") ? "[" + config.bind() + "]" : config.bind();
        };
        return URI.create("http://" + host + ":" + port() + "/");
    }

    /** Ends all streams, the server and the reader. */
    @Override
    public void close() {
        changes.close();
        server.stop();
        reader.close();
    }
}
