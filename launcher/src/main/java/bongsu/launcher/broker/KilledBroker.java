package bongsu.launcher.broker;

import bongsu.launcher.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker of a process that was killed ({@code kill -9}, power cut), before the next one starts on its data directory.
 *
 * <p>In the metadata it still leads its partitions. A broker that starts there begins to lead them at once, and to mark the
 * transactions that were decided before; then it is registered, its partitions have no leader for a moment, and Kafka 4.3
 * and 4.4 take partitions without a leader for deleted ones: they note the transaction as complete without its marks
 * (KAFKA-20734). Whoever reads committed records waits at such a partition for ever. So the dead broker is taken off the
 * metadata first, by a controller alone: then nothing is led until the new broker serves. Its records stay where they are.
 */
final class KilledBroker {
    private static final Logger log = LoggerFactory.getLogger(KilledBroker.class);

    /** A broker that is shut down leaves this behind, and takes it away when it starts. */
    private static final String SHUT_DOWN = ".kafka_cleanshutdown";

    private KilledBroker() {}

    /** Whether a broker ran on a directory of logs, and was not shut down. */
    static boolean isIn(Path logs) {
        return Files.exists(logs.resolve("meta.properties")) && !Files.exists(logs.resolve(SHUT_DOWN));
    }

    /**
     * Starts the controller of a node alone, takes its broker off the metadata, and stops it. Once more does no harm.
     *
     * @param node settings of the node, both roles in one
     * @param endpoint of its controller, HOST:PORT
     * @throws UserError if the controller does not do so within a minute
     */
    static void forget(Properties node, String endpoint) {
        long began = System.nanoTime();
        Properties alone = new Properties();
        alone.putAll(node);
        alone.setProperty("process.roles", "controller");
        alone.setProperty("listeners", "CONTROLLER://" + endpoint);
        alone.remove("advertised.listeners");
        KafkaRaftServer controller = new KafkaRaftServer(new KafkaConfig(alone), Time.SYSTEM);
        try {
            controller.startup();
            unregister(Integer.parseInt(node.getProperty("node.id")), endpoint);
        } finally {
            controller.shutdown();
            controller.awaitShutdown();
        }
        log.info(
                "the process before was killed: its broker was taken off the metadata within {} ms",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private static void unregister(int broker, String controller) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, controller))) {
            admin.unregisterBroker(broker).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
                throw new UserError(
                        "The broker that was killed cannot be taken off the metadata: " + e.getMessage()
                                + ". Start again when the machine has less to do.",
                        e);
            }
            log.debug("killed before it was in the metadata, or again while it was taken off", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
