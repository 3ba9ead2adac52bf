package bongsu.launcher.broker;

import bongsu.launcher.UserError;
import bongsu.schema.SchemaTopic;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.WireFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.ClientDnsLookup;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.common.config.ConfigException;
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

    private Cluster(@Nullable EmbeddedBroker broker, Map<String, Object> client) {
        this.broker = broker;
        this.client = client;
        this.differences = TopicCreation.createMissing(client);
        this.schemas = new SchemaTopic(client);
        schemas.publishOwn();
    }

    /** The embedded cluster on a data directory; see {@link EmbeddedBroker#start}. */
    public static Cluster embedded(Path data) {
        return owning(EmbeddedBroker.start(data));
    }

    /** The same on a port, or on another if that one is taken. */
    public static Cluster embedded(Path data, int preferredPort) {
        return owning(EmbeddedBroker.start(data, preferredPort));
    }

    private static Cluster owning(EmbeddedBroker broker) {
        try {
            return new Cluster(broker, settings(broker.bootstrapServers()));
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    /**
     * A cluster that somebody else runs, {@code host:port,host:port}.
     *
     * @throws UserError if the text is no such list, or none of the hosts has an address
     */
    public static Cluster at(String bootstrapServers) {
        try {
            ClientUtils.parseAndValidateAddresses(
                    Arrays.stream(bootstrapServers.split(","))
                            .map(String::strip)
                            .toList(),
                    ClientDnsLookup.USE_ALL_DNS_IPS);
        } catch (ConfigException e) {
            throw new UserError(
                    "--bootstrap-servers is \"" + bootstrapServers
                            + "\": give HOST:PORT, or several with commas between them, of hosts that have an address",
                    e);
        }
        return new Cluster(null, settings(bootstrapServers));
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
