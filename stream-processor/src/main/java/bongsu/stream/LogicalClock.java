package bongsu.stream;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to go on, and never goes back. Safe for use by several threads. */
public final class LogicalClock extends Clock {
    private final AtomicReference<Instant> now;

    /** A clock that stands at the given time. */
    public LogicalClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** Goes on to the given time; does nothing if it is past. */
    public void advanceTo(Instant time) {
        now.accumulateAndGet(time, (is, asked) -> asked.isAfter(is) ? asked : is);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** This very clock: it tells instants, which have no zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
