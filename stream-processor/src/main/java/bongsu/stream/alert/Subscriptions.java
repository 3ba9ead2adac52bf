package bongsu.stream.alert;

import bongsu.schema.Subscription;
import bongsu.schema.Topics;
import bongsu.stream.query.RefusedQuery;
import bongsu.stream.query.TextQueries;
import bongsu.stream.stage.Workbench;
import java.util.Objects;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The saved searches, read whole by every instance. They are taken as bytes and decoded here: one that cannot be read is
 * skipped, counted and logged with its offset, and harms no other (a global table would end the application).
 */
public final class Subscriptions {
    /** The global store: subscription id → the bytes of its record. */
    public static final String STORE = "subscriptions";

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    private final Deserializer<Subscription> deserializer;
    private final SubscriptionIndex index;
    private final TextQueries queries;
    private final Workbench bench;

    /** Subscriptions kept in the given index and among the given text queries. */
    public Subscriptions(Workbench bench, SubscriptionIndex index, TextQueries queries) {
        this.queries = queries;
        deserializer = Topics.SUBSCRIPTIONS.serde(bench.format()).deserializer();
        this.index = index;
        this.bench = bench;
    }

    /** Has the topology read {@code bongsu.subscriptions} into the index. */
    public void addTo(StreamsBuilder builder) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                Topics.SUBSCRIPTIONS.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("subscriptions"),
                Reader::new);
    }

    private final class Reader implements Processor<String, byte[], Void, Void> {
        private @Nullable KeyValueStore<String, byte[]> store;
        private @Nullable ProcessorContext<Void, Void> context;

        @Override
        public void init(ProcessorContext<Void, Void> processing) {
            context = processing;
            KeyValueStore<String, byte[]> bytes = processing.getStateStore(STORE);
            store = bytes;
            try (KeyValueIterator<String, byte[]> all = bytes.all()) {
                while (all.hasNext()) {
                    KeyValue<String, byte[]> entry = all.next();
                    take(entry.key, entry.value);
                }
            }
        }

        @Override
        public void process(Record<String, byte[]> record) {
            if (record.key() == null) {
                skip("null", "it has no key");
                return;
            }
            var bytes = Objects.requireNonNull(store);
            if (record.value() == null) {
                bytes.delete(record.key());
                index.remove(record.key());
                queries.remove(record.key());
            } else {
                bytes.put(record.key(), record.value());
                take(record.key(), record.value());
            }
        }

        private void take(String key, byte[] value) {
            Subscription subscription;
            try {
                subscription = deserializer.deserialize(Topics.SUBSCRIPTIONS.name(), value);
            } catch (SerializationException e) {
                index.remove(key);
                skip(key, e.getMessage());
                return;
            }
            if (subscription.getSubscriptionId().equals(key)) {
                try {
                    index.put(subscription);
                    if (subscription.getQuery() == null) {
                        queries.remove(key);
                    } else {
                        queries.put(key, subscription.getQuery());
                    }
                } catch (RefusedQuery | IllegalArgumentException e) {
                    index.remove(key);
                    skip(key, e.getMessage());
                }
            } else {
                index.remove(key);
                skip(key, "its subscription id is " + subscription.getSubscriptionId());
            }
        }

        private void skip(String key, @Nullable String reason) {
            bench.metrics().countUnreadableSubscription();
            String offset = Objects.requireNonNull(context)
                    .recordMetadata()
                    .map(metadata -> metadata.partition() + "@" + metadata.offset())
                    .orElse("its store");
            log.warn("the subscription {} at {}-{} is skipped: {}", key, Topics.SUBSCRIPTIONS, offset, reason);
        }
    }
}
