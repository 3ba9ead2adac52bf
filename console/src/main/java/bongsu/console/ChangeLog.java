package bongsu.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The last changes of the view, numbered without gaps, in a ring. The writer appends and never waits; each follower keeps
 * its own place in it, and one that is too slow finds that the changes after its place are gone. Safe for use by several
 * threads.
 */
final class ChangeLog {
    private static final int LONGEST_BATCH = 200;

    /** What a follower gets. */
    sealed interface Step {
        /** The changes after its place, oldest first; none if there were none in time. */
        record Changes(List<Change> list) implements Step {}

        /** Changes after its place are gone, or that place was never reached: read the whole view anew. */
        record Gap(long head) implements Step {}

        /** There will be no more. */
        record End() implements Step {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Change[] ring;
    private long head;
    private boolean closed;

    /** A log that keeps the last {@code capacity} changes. */
    ChangeLog(int capacity) {
        ring = new Change[capacity];
    }

    /** Adds a change and wakes the followers. */
    void append(String type, String json) {
        lock.lock();
        try {
            head++;
            ring[slot(head)] = new Change(head, type, json);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Number of the last change; 0 while there was none. */
    long head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The changes after {@code place}, a bounded number of them; waits until there are any, at most {@code patience}.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    Step after(long place, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (place == head && !closed && left > 0) {
                left = grown.awaitNanos(left);
            }
            if (closed) {
                return new Step.End();
            }
            if (place < 0 || place > head || head - place > ring.length) {
                return new Step.Gap(head);
            }
            List<Change> changes = new ArrayList<>();
            for (long next = place + 1; next <= head && changes.size() < LONGEST_BATCH; next++) {
                changes.add(ring[slot(next)]);
            }
            return new Step.Changes(changes);
        } finally {
            lock.unlock();
        }
    }

    /** Sends every follower home. */
    void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int slot(long sequence) {
        return (int) (sequence % ring.length);
    }
}
