package bongsu.ingest.crawl;

import bongsu.schema.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far each owned partition of links is done, and the transactions in which that is written down together with what the
 * visits came to. Not safe for use by several threads.
 *
 * <p>Every transaction holds the offset of each partition it writes about, also where the offset did not move. So a crawler
 * that takes a partition over, and is told its committed offset, knows that no transaction of the last owner is still to
 * come: the broker does not tell it before.
 */
final class Ledger {
    private static final Logger log = LoggerFactory.getLogger(Ledger.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<String, byte[]> producer;
    private final Batch batch;
    private final CrawlMetrics metrics;
    private final Map<Integer, OffsetTracker> offsets = new HashMap<>();

    Ledger(Consumer<byte[], byte[]> consumer, Producer<String, byte[]> producer, Batch batch, CrawlMetrics metrics) {
        this.consumer = consumer;
        this.producer = producer;
        this.batch = batch;
        this.metrics = metrics;
    }

    /** A partition is owned from now on. Waits until no transaction of its last owner is open any more. */
    void open(TopicPartition partition) {
        offsets.put(partition.partition(), new OffsetTracker(consumer.position(partition)));
    }

    /** The partitions that are owned. */
    List<Integer> owned() {
        return List.copyOf(offsets.keySet());
    }

    /** How far a partition is done; null if it is not owned. */
    @Nullable
    OffsetTracker of(int partition) {
        return offsets.get(partition);
    }

    /** A partition is not owned any more. */
    void forget(int partition) {
        offsets.remove(partition);
    }

    /**
     * Writes the batch and the offsets in one transaction.
     *
     * @return false if the group is changing: then nothing was written, and the batch is as before
     * @throws org.apache.kafka.common.KafkaException if it failed, or may have failed
     */
    boolean commit() {
        if (batch.isEmpty()) {
            return true;
        }
        producer.beginTransaction();
        try {
            // What went wrong with one of them shows when the transaction is committed.
            var sent = batch.records().stream().map(producer::send).toList();
            log.trace("a transaction of {} records", sent.size());
            Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
            for (int partition : batch.partitions()) {
                OffsetTracker tracker = offsets.get(partition);
                if (tracker != null) {
                    done.put(
                            new TopicPartition(Topics.LINKS.name(), partition),
                            new OffsetAndMetadata(tracker.committable()));
                }
            }
            producer.sendOffsetsToTransaction(done, consumer.groupMetadata());
        } catch (CommitFailedException e) {
            log.info("the group changes while {} records wait for their transaction", batch.size());
            producer.abortTransaction();
            return false;
        }
        producer.commitTransaction();
        batch.committed(metrics);
        return true;
    }
}
