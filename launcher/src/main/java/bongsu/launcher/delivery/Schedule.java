package bongsu.launcher.delivery;

import bongsu.schema.Delivery;
import bongsu.schema.QuietHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** When a subscription's alerts may go out: its quiet hours, its digest, its cap. */
final class Schedule {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Duration digest;
    private final int mostPerHour;
    private final @Nullable Quiet quiet;
    private final Deque<Instant> sent = new ArrayDeque<>();

    private record Quiet(LocalTime from, LocalTime until, ZoneId zone) {
        /** The end of the quiet hours that the time lies in; the time itself if it lies in none. */
        Instant after(Instant time) {
            ZonedDateTime local = time.atZone(zone);
            LocalTime clock = local.toLocalTime();
            boolean overnight = until.isBefore(from);
            boolean within = overnight
                    ? !clock.isBefore(from) || clock.isBefore(until)
                    : !clock.isBefore(from) && clock.isBefore(until);
            if (!within) {
                return time;
            }
            ZonedDateTime end = local.with(until);
            return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
        }
    }

    /**
     * The schedule that a delivery asks for.
     *
     * @throws IllegalArgumentException naming the value that is none
     */
    Schedule(Delivery delivery) {
        if (delivery.getDigestMinutes() < 0 || delivery.getMostPerHour() < 0) {
            throw new IllegalArgumentException("digestMinutes and mostPerHour are 0 or more, not "
                    + delivery.getDigestMinutes() + " and " + delivery.getMostPerHour());
        }
        digest = Duration.ofMinutes(delivery.getDigestMinutes());
        mostPerHour = delivery.getMostPerHour();
        quiet = delivery.getQuiet() == null ? null : quiet(delivery.getQuiet());
    }

    private static Quiet quiet(QuietHours hours) {
        try {
            return new Quiet(
                    LocalTime.parse(hours.getFrom()), LocalTime.parse(hours.getUntil()), ZoneId.of(hours.getZone()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "quiet hours are times of day such as 22:00 and a zone such as Asia/Seoul, not " + hours.getFrom()
                            + ", " + hours.getUntil() + ", " + hours.getZone(),
                    e);
        }
    }

    /** When what has waited since the given time may go out, at the earliest. */
    Instant due(Instant waitingSince) {
        Instant due = waitingSince.plus(digest);
        if (mostPerHour > 0 && sent.size() >= mostPerHour) {
            Instant room = sent.getFirst().plus(HOUR);
            due = room.isAfter(due) ? room : due;
        }
        return quiet == null ? due : quiet.after(due);
    }

    /** Whether nothing goes out at this time of day. */
    boolean quiet(Instant now) {
        return quiet != null && quiet.after(now).isAfter(now);
    }

    /** Something went out. */
    void sent(Instant now) {
        if (mostPerHour > 0) {
            sent.addLast(now);
            while (sent.size() > mostPerHour) {
                sent.removeFirst();
            }
        }
    }
}
