package bongsu.stream.stage;

import bongsu.schema.Topic;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * A compacted topic that every instance reads whole, before anything is processed and as it changes. Its records are taken as
 * bytes and decoded here: one that cannot be read is reported and harms no other (a global table would end the
 * application).
 *
 * @param <T> the records of the topic
 */
public final class WholeTopic<T extends SpecificRecord> {
    /** Who is told of what the topic holds. Called by one thread. */
    public interface Reader<T> {
        /** The record under a key is this now. */
        void take(String key, T value);

        /** There is none under that key any more. */
        void forget(String key);

        /**
         * A record cannot be read.
         *
         * @param key null for a record without one
         * @param where partition and offset, or that it comes from the store
         */
        void unreadable(@Nullable String key, String where, String reason);
    }

    private final Topic<T> topic;
    private final String name;
    private final Deserializer<T> deserializer;
    private final Reader<T> reader;

    /**
     * A topic to be read.
     *
     * @param name of its global store and node
     */
    public WholeTopic(Workbench bench, Topic<T> topic, String name, Reader<T> reader) {
        this.topic = topic;
        this.name = name;
        this.reader = reader;
        deserializer = topic.serde(bench.format()).deserializer();
    }

    /** Has the topology read it. */
    public void addTo(StreamsBuilder builder) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                topic.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(name),
                Follower::new);
    }

    private final class Follower implements Processor<String, byte[], Void, Void> {
        private @Nullable KeyValueStore<String, byte[]> store;
        private @Nullable ProcessorContext<Void, Void> context;

        @Override
        public void init(ProcessorContext<Void, Void> processing) {
            context = processing;
            KeyValueStore<String, byte[]> bytes = processing.getStateStore(name);
            store = bytes;
            try (KeyValueIterator<String, byte[]> all = bytes.all()) {
                while (all.hasNext()) {
                    KeyValue<String, byte[]> entry = all.next();
                    read(entry.key, entry.value);
                }
            }
        }

        @Override
        public void process(Record<String, byte[]> record) {
            var bytes = Objects.requireNonNull(store);
            if (record.key() == null) {
                reader.unreadable(null, where(), "it has no key");
            } else if (record.value() == null) {
                bytes.delete(record.key());
                reader.forget(record.key());
            } else {
                bytes.put(record.key(), record.value());
                read(record.key(), record.value());
            }
        }

        private void read(String key, byte[] value) {
            T record;
            try {
                record = deserializer.deserialize(topic.name(), value);
            } catch (SerializationException e) {
                reader.unreadable(key, where(), String.valueOf(e.getMessage()));
                return;
            }
            try {
                reader.take(key, record);
            } catch (IllegalArgumentException e) {
                reader.unreadable(key, where(), String.valueOf(e.getMessage()));
            }
        }

        private String where() {
            return Objects.requireNonNull(context)
                    .recordMetadata()
                    .map(metadata -> topic.name() + "-" + metadata.partition() + "@" + metadata.offset())
                    .orElse("the store of " + topic.name());
        }
    }
}
