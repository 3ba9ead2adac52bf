package bongsu.ingest.crawl;

import bongsu.ingest.source.NormalUrl;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import bongsu.schema.LinkKind;
import bongsu.schema.Outcome;
import bongsu.schema.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the pages that are known ask for: another visit when one is due, or to be forgotten when none is. Not safe for use by
 * several threads.
 */
final class Agenda {
    /**
     * How long a page is remembered after its last visit. Feeds do not name an article for so long; a page that is named after
     * all is visited as if it were new, under the same article id.
     */
    static final Duration MEMORY = Duration.ofDays(30);

    private final Publishers publishers;
    private final PageBook book;
    private final Frontier frontier;
    private final HostPartitions partitions;

    Agenda(Publishers publishers, PageBook book, Frontier frontier, HostPartitions partitions) {
        this.publishers = publishers;
        this.book = book;
        this.frontier = frontier;
        this.partitions = partitions;
    }

    /** Puts the next visit of a page into the frontier, if there is one. */
    void schedule(int partition, @Nullable Page page) {
        Instant due = page == null ? null : page.getDue();
        if (page == null || due == null) {
            return;
        }
        Visit.Reason reason = Visit.Reason.REVISIT;
        if (page.getKind() != LinkKind.ARTICLE) {
            reason = Visit.Reason.POLL;
        } else if (page.getFailures() > 0
                && (page.getOutcome() == Outcome.FAILED || page.getOutcome() == Outcome.GONE)) {
            reason = Visit.Reason.RETRY;
        }
        String host = NormalUrl.host(page.getUrl());
        frontier.add(new Visit(page.getUrl(), host, partition, page.getKind(), page.getSource(), reason, due, -1));
    }

    /** Schedules what is known of a partition: articles, and feeds that are still their publishers'. */
    void takeOver(int partition) {
        for (Page page : book.of(partition)) {
            if (page.getKind() == LinkKind.ARTICLE || polled(page)) {
                schedule(partition, page);
            }
        }
    }

    /** Feeds that were never looked at are looked at now. */
    void openDoors(Collection<Integer> owned, Instant now) {
        for (Publisher publisher : publishers.all()) {
            for (Publisher.Door door : publisher.doors()) {
                String host = NormalUrl.host(door.url());
                int partition = partitions.of(host);
                if (owned.contains(partition) && book.get(partition, door.url()) == null) {
                    frontier.add(new Visit(
                            door.url(), host, partition, door.kind(), publisher.id(), Visit.Reason.NEW, now, -1));
                }
            }
        }
    }

    /** Forgets what nobody will look at again, so that neither the book nor its topic grows for ever. */
    int prune(Collection<Integer> owned, Batch batch, Instant now) {
        int pruned = 0;
        Instant old = now.minus(MEMORY);
        for (int partition : owned) {
            for (Page page : book.of(partition)) {
                boolean over = page.getKind() == LinkKind.ARTICLE ? page.getDue() == null : !polled(page);
                if (over && page.getVisited().isBefore(old)) {
                    book.remove(partition, page.getUrl());
                    batch.forgetPage(partition, page.getUrl(), now);
                    pruned++;
                }
            }
        }
        return pruned;
    }

    /**
     * Whether a feed is still one of its publisher's: declared, found in an index of sitemaps, or moved to a host where the
     * publisher declares none.
     */
    private boolean polled(Page page) {
        String host = NormalUrl.host(page.getUrl());
        return publishers
                .find(page.getSource())
                .filter(publisher -> page.getKind() == LinkKind.SITEMAP
                        || publisher.doors().stream()
                                .anyMatch(door -> door.url().equals(page.getUrl()))
                        || publisher.doors().stream()
                                .noneMatch(door -> NormalUrl.host(door.url()).equals(host)))
                .isPresent();
    }
}
