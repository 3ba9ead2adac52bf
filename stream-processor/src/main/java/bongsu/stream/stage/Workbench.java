package bongsu.stream.stage;

import bongsu.schema.WireFormat;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * What every stage is built with.
 *
 * @param format the form of records in topics and stores
 * @param clock tells when something is done and what is old
 */
public record Workbench(TopologyConfig config, WireFormat format, NewsMetrics metrics, Clock clock) {
    /** A key-value store of records, kept as the operator decided, with its changelog. */
    public <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> store(String name, Class<T> type) {
        return Stores.keyValueStoreBuilder(
                config.storesInMemory() ? Stores.inMemoryKeyValueStore(name) : Stores.persistentKeyValueStore(name),
                Serdes.String(),
                format.serde(type));
    }
}
