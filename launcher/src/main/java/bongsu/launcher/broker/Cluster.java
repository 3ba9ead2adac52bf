package bongsu.launcher.broker;

import bongsu.schema.SchemaTopic;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.WireFormat;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka cluster that is ready for Bongsu: topics made, schemas published, the wire format that reads them. It owns the
 * embedded broker where there is one.
 */
public final class Cluster implements AutoCloseable {
    private final @Nullable EmbeddedBroker broker;
    private final Map<String, Object> client;
    private final SchemaTopic schemas;
    private final List<String> differences;

    private Cluster(@Nullable EmbeddedBroker broker, Map<String, Object> client, UnaryOperator<NewTopic> shape) {
        this.broker = broker;
        this.client = client;
        this.differences = TopicCreation.createMissing(client, shape);
        this.schemas = new SchemaTopic(client);
        schemas.publishOwn();
    }

    /** The embedded cluster on a data directory; see {@link EmbeddedBroker#start}. */
    public static Cluster embedded(Path data) {
        return embedded(data, UnaryOperator.identity());
    }

    /**
     * An embedded cluster for a replay: one partition a topic, so that everything has one order, and nothing is ever deleted,
     * however old its timestamp.
     */
    public static Cluster forReplay(Path data) {
        return embedded(data, Cluster::keptWhole);
    }

    private static Cluster embedded(Path data, UnaryOperator<NewTopic> shape) {
        EmbeddedBroker broker = EmbeddedBroker.start(data);
        try {
            return new Cluster(broker, settings(broker.bootstrapServers()), shape);
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /** A cluster that somebody else runs, {@code host:port,host:port}. */
    public static Cluster at(String bootstrapServers) {
        return new Cluster(null, settings(bootstrapServers), UnaryOperator.identity());
    }

    /** Settings for a client of this cluster. */
    public Map<String, Object> client() {
        return client;
    }

    /** How records are written on this cluster. */
    public WireFormat format() {
        return new SingleObjectFormat(schemas);
    }

    /** A sentence for each topic that exists with other settings than Bongsu's; empty if none does. */
    public List<String> differences() {
        return differences;
    }

    @Override
    public void close() {
        schemas.close();
        if (broker != null) {
            broker.close();
        }
    }

    private static NewTopic keptWhole(NewTopic topic) {
        Map<String, String> settings = new HashMap<>(topic.configs());
        settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        return new NewTopic(topic.name(), Optional.of(1), Optional.empty()).configs(settings);
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                // A cluster that is not there is reported within half a minute.
                "default.api.timeout.ms",
                "30000",
                "request.timeout.ms",
                "15000");
    }
}
