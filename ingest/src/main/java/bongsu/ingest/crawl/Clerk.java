package bongsu.ingest.crawl;

import bongsu.ingest.crawl.CrawlMetrics.Count;
import bongsu.ingest.crawl.Journey.PageEnd;
import bongsu.ingest.source.Publishers;
import bongsu.schema.LinkKind;
import java.time.Instant;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what a visit came to: its desk decides, its source's health is told, its outcome is counted. Not safe for use
 * by several threads.
 */
final class Clerk {
    private static final Logger log = LoggerFactory.getLogger(Clerk.class);

    private final Newsdesk newsdesk;
    private final FeedDesk feedDesk;
    private final SourceHealth health;
    private final Batch batch;
    private final DeadLetters deadLetters;

    Clerk(
            CrawlConfig config,
            Publishers publishers,
            PageBook book,
            Batch batch,
            SourceHealth health,
            HostPartitions partitions) {
        this.newsdesk = new Newsdesk(config, publishers, book, batch);
        this.feedDesk = new FeedDesk(config, publishers, book, batch, partitions::of);
        this.health = health;
        this.batch = batch;
        this.deadLetters = new DeadLetters(batch);
    }

    /** Settles a visit that ended at {@code now}. */
    void conclude(PageEnd end, Instant now) {
        Visit visit = end.visit();
        if (visit.kind() == LinkKind.ARTICLE) {
            batch.count(visit.partition(), count(end.answer()));
            try {
                newsdesk.settle(visit, end.answer(), end.reading(), now);
            } catch (SerializationException | AvroRuntimeException e) {
                log.error("what was read from {} makes no record", visit.url(), e);
                deadLetters.page(
                        visit, String.valueOf(e.getMessage()), e.getClass().getName(), null, now);
            }
        } else {
            int before = batch.links();
            feedDesk.settle(visit, end.answer(), end.reading(), now);
            health.polled(visit.source(), visit.url(), batch.links() > before, now);
        }
        switch (end.reading()) {
            case Reading.Article article ->
                health.read(visit.source(), visit.url(), article.article(), article.layout(), now);
            case Reading.Unreadable unreadable
            when visit.kind() == LinkKind.ARTICLE -> health.unreadable(visit.source(), visit.url(), now);
            case Reading.Unreadable unreadable -> log.warn("{}: {}", visit.url(), unreadable.reason());
            case Reading.Feed feed -> log.trace("{} was read", visit.url());
            case Reading.Nothing nothing -> log.trace("nothing was read from {}", visit.url());
        }
        health.changes().forEach(alarm -> batch.alarm(visit.partition(), alarm, now));
        batch.touch(visit.partition());
    }

    /** Forgets what belongs to a partition. */
    void forget(int partition) {
        feedDesk.forget(partition);
    }

    private static Count count(Answer answer) {
        return switch (answer) {
            case Answer.Fetched fetched -> Count.FETCHED;
            case Answer.NotModified same -> Count.NOT_MODIFIED;
            case Answer.Disallowed disallowed -> Count.DISALLOWED;
            case Answer.Refused refused -> Count.REFUSED;
            case Answer.Gone gone -> Count.GONE;
            case Answer.Moved moved -> Count.MOVED;
            case Answer.Failed failed -> Count.FAILED;
        };
    }
}
