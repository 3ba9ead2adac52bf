package bongsu.schema;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.NullMarked;

/**
 * Avro single-object encoding: two marker bytes, the fingerprint of the writer's schema, the binary record. A reader looks
 * the fingerprint up in a {@link SchemaStore} and resolves the writer's schema against its own.
 *
 * <p>Serdes are safe for use by several threads.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#single-object-encoding">Avro specification</a>
 */
@NullMarked
public final class SingleObjectFormat implements WireFormat {
    private final SchemaStore writers;

    /** A format that looks schemas other than the reader's own up in {@code writers}. */
    public SingleObjectFormat(SchemaStore writers) {
        this.writers = writers;
        TrustedRecords.trust();
    }

    /** A format that knows the schemas of this build alone: for tests and for what never leaves a process. */
    public static SingleObjectFormat ofThisBuild() {
        return new SingleObjectFormat(new SchemaStore.Cache());
    }

    @Override
    public <T extends SpecificRecord> Serde<T> serde(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        var schema = model.getSchema(type);
        BinaryMessageEncoder<T> encoder = new BinaryMessageEncoder<>(model, schema);
        BinaryMessageDecoder<T> decoder = new BinaryMessageDecoder<>(model, schema, writers);
        Serializer<T> serializer = (topic, record) -> record == null ? null : write(encoder, topic, record);
        Deserializer<T> deserializer = (topic, bytes) -> bytes == null ? null : read(decoder, type, topic, bytes);
        return Serdes.serdeFrom(serializer, deserializer);
    }

    private static <T> byte[] write(BinaryMessageEncoder<T> encoder, String topic, T record) {
        try {
            ByteBuffer buffer = encoder.encode(record);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException | AvroRuntimeException | NullPointerException | ClassCastException e) {
            throw new SerializationException(
                    "A " + record.getClass().getSimpleName() + " for " + topic + " is not complete: " + e.getMessage(),
                    e);
        }
    }

    private static <T> T read(BinaryMessageDecoder<T> decoder, Class<T> type, String topic, byte[] bytes) {
        String what = bytes.length + " bytes of " + topic;
        try {
            return decoder.decode(bytes);
        } catch (BadHeaderException e) {
            throw new SerializationException(what + " do not begin like a single Avro object (C3 01)", e);
        } catch (MissingSchemaException e) {
            throw new SerializationException(
                    what + " name a schema that " + Topics.SCHEMA_TOPIC + " does not hold: " + e.getMessage(), e);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // A corrupt length makes Avro ask for an array of that size; the record is at fault, not the memory.
            throw new SerializationException(what + " are no " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
