package bongsu.schema;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.NullMarked;

/**
 * The form that records have on the wire and in state stores: the one seam where a registry's serde can take the place of
 * {@link SingleObjectFormat}.
 */
@NullMarked
@FunctionalInterface
public interface WireFormat {
    /**
     * The serde of a record class. Null values stay null both ways (a tombstone). What cannot be read is a {@link
     * org.apache.kafka.common.errors.SerializationException}.
     */
    <T extends SpecificRecord> Serde<T> serde(Class<T> type);
}
