package bongsu.schema;

import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A topic: its name, what its keys are, the record that its values are, and how the broker keeps it. Keys are strings.
 *
 * @param name the name on the broker
 * @param key what the key is, in words
 * @param record class of the values
 * @param partitions number of partitions it is created with, at least 1
 * @param cleanup whether the broker keeps the last value of a key or the values of a time
 * @param retention how long values are kept under {@link Cleanup#DELETE}; null for ever, and under {@link Cleanup#COMPACT}
 * @param <T> the record
 */
@NullMarked
public record Topic<T extends SpecificRecord>(
        String name,
        String key,
        Class<T> record,
        int partitions,
        Cleanup cleanup,
        @Nullable Duration retention) {

    /** How the broker cleans a topic up. */
    public enum Cleanup {
        /** Values go when they are older than the retention. */
        DELETE,
        /** The last value of each key stays; a null value takes the key away. */
        COMPACT
    }

    /** The values' serde in the given wire format. */
    public Serde<T> serde(WireFormat format) {
        return format.serde(record);
    }

    /** The broker's settings that make the topic what it is, by their Kafka names. */
    public Map<String, String> settings() {
        return switch (cleanup) {
            case COMPACT -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            case DELETE ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        retention == null ? "-1" : Long.toString(retention.toMillis()));
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
