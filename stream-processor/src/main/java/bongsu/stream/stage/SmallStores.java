package bongsu.stream.stage;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/**
 * RocksDB for many small stores: the topology has a dozen for each partition, and the defaults of Kafka Streams (50 MB of
 * cache and up to 48 MB of write buffers each) are meant for few.
 */
public final class SmallStores implements RocksDBConfigSetter {
    private static final long CACHE_BYTES = 8L << 20;
    private static final long WRITE_BUFFER_BYTES = 4L << 20;
    private static final int WRITE_BUFFERS = 2;

    private @Nullable LRUCache cache;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            LRUCache small = new LRUCache(CACHE_BYTES);
            table.setBlockCache(small);
            cache = small;
            options.setTableFormatConfig(table);
        }
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
    }

    @Override
    public void close(String storeName, Options options) {
        if (cache != null) {
            cache.close();
        }
    }
}
