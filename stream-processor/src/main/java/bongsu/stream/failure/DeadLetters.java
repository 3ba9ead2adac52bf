package bongsu.stream.failure;

import bongsu.schema.DeadLetter;
import bongsu.schema.Topics;
import bongsu.stream.stage.NewsMetrics;
import bongsu.stream.stage.Workbench;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes records of {@code bongsu.dead-letters} of what failed in the topology. The handlers of Kafka Streams are made by
 * class name; they find this under {@link #SETTING} among the settings.
 */
public final class DeadLetters {
    /** Key of the setting under which the handlers find an instance of this class. */
    public static final String SETTING = "bongsu.dead.letters";

    /** Values longer than this are kept as length, SHA-256 and a prefix: a record of 1 MB is too large for the broker. */
    static final int WHOLE_BYTES = 900_000;

    static final int PREFIX_BYTES = 65_536;

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final Workbench bench;

    /** Dead letters in the bench's format, stamped by its clock. */
    public DeadLetters(Workbench bench) {
        this.bench = bench;
    }

    /** The instance among the settings of a handler. */
    static DeadLetters of(Map<String, ?> settings) {
        if (settings.get(SETTING) instanceof DeadLetters letters) {
            return letters;
        }
        throw new IllegalArgumentException("the settings of Kafka Streams hold no DeadLetters under " + SETTING);
    }

    NewsMetrics metrics() {
        return bench.metrics();
    }

    /** The dead letter of a record with these bytes, ready to be sent. */
    List<ProducerRecord<byte[], byte[]>> letter(
            ErrorHandlerContext context,
            byte @Nullable [] key,
            byte @Nullable [] value,
            String reason,
            Throwable cause) {
        log.warn(
                "{}-{}@{} goes to {}: node {} failed with {}",
                context.topic(),
                context.partition(),
                context.offset(),
                Topics.DEAD_LETTERS,
                context.processorNodeId(),
                cause.getClass().getName());
        DeadLetter.Builder letter = DeadLetter.newBuilder()
                .setComponent("process")
                .setReason(reason)
                .setException(root(cause).getClass().getName())
                .setTopic(context.topic())
                .setPartition(context.partition())
                .setOffset(context.offset())
                .setNode(context.processorNodeId())
                .setFailed(bench.clock().instant());
        if (key != null) {
            letter.setKey(ByteBuffer.wrap(prefix(key)));
        }
        if (value != null) {
            letter.setValue(ByteBuffer.wrap(prefix(value)))
                    .setValueLength(value.length)
                    .setValueSha256(sha256(value));
        }
        byte[] bytes = bench.format()
                .serde(DeadLetter.class)
                .serializer()
                .serialize(Topics.DEAD_LETTERS.name(), letter.build());
        return List.of(new ProducerRecord<>(Topics.DEAD_LETTERS.name(), key, bytes));
    }

    /** The messages of an exception and what caused it, outermost first, each once. */
    static String reason(Throwable cause) {
        StringBuilder reason = new StringBuilder(message(cause));
        for (Throwable inner = cause.getCause(); inner != null; inner = inner.getCause()) {
            String message = message(inner);
            if (reason.indexOf(message) < 0) {
                reason.append(": ").append(message);
            }
        }
        return reason.toString();
    }

    private static String message(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static byte[] prefix(byte[] bytes) {
        return bytes.length <= WHOLE_BYTES ? bytes : Arrays.copyOf(bytes, PREFIX_BYTES);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
