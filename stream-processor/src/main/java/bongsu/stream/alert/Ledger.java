package bongsu.stream.alert;

import bongsu.schema.Alert;
import bongsu.schema.Topics;
import bongsu.stream.stage.Workbench;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 * Every alert ever raised: {@code bongsu.alerts} itself, read whole before anything is processed. A topology whose own
 * state was reset, or that reads everything again, finds here that a subscriber was told already. Safe for use by several
 * threads.
 */
public final class Ledger {
    static final String STORE = "alert-ledger";

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    private final Deserializer<Alert> deserializer;
    private final Map<String, Alert> byId = new ConcurrentHashMap<>();
    private final Map<String, String> byArticle = new ConcurrentHashMap<>();

    /** An empty ledger, to be filled from the topic. */
    public Ledger(Workbench bench) {
        deserializer = Topics.ALERTS.serde(bench.format()).deserializer();
    }

    /** Has the topology read {@code bongsu.alerts} into the ledger. */
    public void addTo(StreamsBuilder builder) {
        builder.addGlobalStore(
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                Topics.ALERTS.name(),
                Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("alert-ledger"),
                Reader::new);
    }

    /** The alert of that id as last sent. */
    Optional<Alert> byId(String alertId) {
        return Optional.ofNullable(byId.get(alertId));
    }

    /** An alert that told the subscriber of one of the articles. */
    Optional<Alert> ofArticles(String subscriptionId, List<String> articles) {
        return articles.stream()
                .map(article -> byArticle.get(place(subscriptionId, article)))
                .filter(Objects::nonNull)
                .map(byId::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private void take(String key, Alert alert) {
        byId.put(key, alert);
        for (String article : alert.getArticles()) {
            byArticle.put(place(alert.getSubscriptionId(), article), key);
        }
    }

    private void forget(String key) {
        Alert old = byId.remove(key);
        if (old != null) {
            old.getArticles().forEach(article -> byArticle.remove(place(old.getSubscriptionId(), article), key));
        }
    }

    private static String place(String subscriptionId, String article) {
        return subscriptionId + "\0" + article;
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
                    read(entry.key, entry.value);
                }
            }
        }

        @Override
        public void process(Record<String, byte[]> record) {
            if (record.key() == null) {
                log.warn("an alert without a key is passed over");
            } else if (record.value() == null) {
                Objects.requireNonNull(store).delete(record.key());
                forget(record.key());
            } else {
                Objects.requireNonNull(store).put(record.key(), record.value());
                read(record.key(), record.value());
            }
        }

        private void read(String key, byte[] value) {
            try {
                take(key, deserializer.deserialize(Topics.ALERTS.name(), value));
            } catch (SerializationException e) {
                String offset = Objects.requireNonNull(context)
                        .recordMetadata()
                        .map(metadata -> metadata.partition() + "@" + metadata.offset())
                        .orElse("its store");
                log.warn("the alert {} at {}-{} cannot be read: {}", key, Topics.ALERTS, offset, e.getMessage());
            }
        }
    }
}
