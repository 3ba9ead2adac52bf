package bongsu.ingest.crawl;

import bongsu.ingest.source.ArticleId;
import bongsu.schema.DeadLetter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Writes what could not be processed, with the reason, whole or cut to a prefix where it is large. */
final class DeadLetters {
    private static final int PREFIX = 256 << 10;

    private final Batch batch;

    DeadLetters(Batch batch) {
        this.batch = batch;
    }

    /**
     * A page.
     *
     * @param exception class of what was thrown; null if nothing was
     * @param body what was served; null if nothing was
     */
    void page(Visit visit, String reason, @Nullable String exception, byte @Nullable [] body, Instant now) {
        DeadLetter.Builder letter = DeadLetter.newBuilder()
                .setComponent("ingest")
                .setReason(reason)
                .setException(exception)
                .setUrl(visit.url())
                .setFailed(now);
        batch.deadLetter(visit.partition(), withValue(letter, body), now);
        batch.count(visit.partition(), CrawlMetrics.Count.DEAD_LETTERS);
    }

    /** A record of a topic that could not be read. */
    void record(ConsumerRecord<byte[], byte[]> record, String reason, @Nullable String exception, Instant now) {
        DeadLetter.Builder letter = DeadLetter.newBuilder()
                .setComponent("ingest")
                .setReason(reason)
                .setException(exception)
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setKey(record.key() == null ? null : ByteBuffer.wrap(cut(record.key())))
                .setFailed(now);
        batch.deadLetter(record.partition(), withValue(letter, record.value()), now);
        batch.count(record.partition(), CrawlMetrics.Count.DEAD_LETTERS);
    }

    private static DeadLetter withValue(DeadLetter.Builder letter, byte @Nullable [] value) {
        if (value != null) {
            letter.setValue(ByteBuffer.wrap(cut(value)))
                    .setValueLength(value.length)
                    .setValueSha256(ArticleId.sha256(value));
        }
        return letter.build();
    }

    private static byte[] cut(byte[] value) {
        return value.length <= PREFIX ? value : Arrays.copyOf(value, PREFIX);
    }
}
