package bongsu.ingest.crawl;

import java.util.TreeSet;

/**
 * How far a partition of links is done: an offset may be committed when every link before it was visited. Not safe for use
 * by several threads.
 */
final class OffsetTracker {
    private final TreeSet<Long> open = new TreeSet<>();
    private long next;

    /** A partition that is read from this offset on. */
    OffsetTracker(long next) {
        this.next = next;
    }

    /** A link was read and is to be visited. */
    void opened(long offset) {
        open.add(offset);
        next = Math.max(next, offset + 1);
    }

    /** A link was visited, or need not be. */
    void done(long offset) {
        open.remove(offset);
        next = Math.max(next, offset + 1);
    }

    /** The offset that may be committed. */
    long committable() {
        return open.isEmpty() ? next : open.first();
    }
}
