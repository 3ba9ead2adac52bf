package bongsu.launcher.broker;

import bongsu.launcher.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real single-node Kafka broker (KRaft, broker and controller in one) inside this JVM. It listens on 127.0.0.1 only and
 * keeps its data in a directory that survives restarts; one process at a time may use the directory.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final int PREFERRED_PORT = 9092;

    private final KafkaRaftServer server;
    private final FileChannel lockFile;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, FileChannel lockFile, int port) {
        this.server = server;
        this.lockFile = lockFile;
        this.port = port;
    }

    /**
     * Starts a broker on a data directory and returns when it serves.
     *
     * @param data the directory; made where it is missing
     * @throws UserError if another process uses the directory, or it cannot be written
     */
    public static EmbeddedBroker start(Path data) {
        return start(data, PREFERRED_PORT);
    }

    /**
     * The same on a port of one's choice.
     *
     * @param preferred the port, if it is free; otherwise, and for 0, any other
     */
    public static EmbeddedBroker start(Path data, int preferred) {
        FileChannel lockFile = lock(data);
        try {
            int port = freePort(preferred);
            int controllerPort = freePort(0);
            Properties properties = properties(data, port, controllerPort);
            boolean killed = KilledBroker.isIn(logs(data));
            format(data, properties);
            if (killed) {
                KilledBroker.forget(properties, LOOPBACK + ":" + controllerPort);
            }
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
            log.info("embedded broker on {}:{}, data in {}", LOOPBACK, port, data);
            return new EmbeddedBroker(server, lockFile, port);
        } catch (IOException | RuntimeException e) {
            release(lockFile);
            if (e instanceof UserError mine) {
                throw mine;
            }
            throw new UserError(
                    "The embedded broker does not start on " + data + ": " + e.getMessage()
                            + ". Give another directory with --data, or move this one away.",
                    e);
        }
    }

    /** Host and port of the broker, for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return LOOPBACK + ":" + port;
    }

    /** Shuts the broker down cleanly and waits for it; the directory can be used again afterwards. */
    @Override
    public void close() {
        // Waited for even by a thread that was interrupted: the directory must not be touched before.
        boolean interrupted = Thread.interrupted();
        server.shutdown();
        server.awaitShutdown();
        release(lockFile);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static FileChannel lock(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(data.resolve("bongsu.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new UserError("Another bongsu uses the data directory " + data
                        + ". Stop it, or give another directory with --data.");
            }
            return channel;
        } catch (IOException e) {
            throw new UserError("The data directory " + data + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return null;
        }
    }

    private static void release(FileChannel lockFile) {
        try {
            lockFile.close();
        } catch (IOException e) {
            log.warn("the lock of the data directory could not be released", e);
        }
    }

    private static int freePort(int preferred) throws IOException {
        try (ServerSocket socket = new ServerSocket(preferred, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            if (preferred == 0) {
                throw e;
            }
            log.info("port {} is taken: the embedded broker takes another", preferred);
            return freePort(0);
        }
    }

    private static Path logs(Path data) {
        return data.resolve("kafka").toAbsolutePath();
    }

    private static Properties properties(Path data, int port, int controllerPort) {
        Properties p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty(
                "listeners",
                "PLAINTEXT://" + LOOPBACK + ":" + port + ",CONTROLLER://" + LOOPBACK + ":" + controllerPort);
        p.setProperty("advertised.listeners", "PLAINTEXT://" + LOOPBACK + ":" + port);
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("controller.quorum.voters", "1@" + LOOPBACK + ":" + controllerPort);
        p.setProperty("log.dirs", logs(data).toString());
        p.setProperty("auto.create.topics.enable", "false");
        p.setProperty("num.partitions", "1");
        // One node: every internal topic has one replica, and few partitions start quickly.
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "4");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        // Nobody could take over from a broker that is alone: one that stood still for a while is not given up.
        p.setProperty("broker.session.timeout.ms", "60000");
        // Small enough for a laptop.
        p.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
        p.setProperty("log.segment.bytes", "67108864");
        p.setProperty("log.index.size.max.bytes", "1048576");
        // A record carries a page's text, and a dead letter may carry a page.
        p.setProperty("message.max.bytes", "10485760");
        return p;
    }

    /** Formats the directory on its first use (KIP-866: a directory belongs to one cluster). */
    private static void format(Path data, Properties properties) throws IOException {
        if (Files.exists(logs(data).resolve("meta.properties"))) {
            return;
        }
        Path file = data.resolve("broker.properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, "The embedded broker, as it was formatted");
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--ignore-formatted"
        };
        int status = StorageTool.execute(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new UserError("The data directory " + data + " cannot be formatted for the embedded broker: "
                    + said.toString(StandardCharsets.UTF_8).strip());
        }
    }
}
