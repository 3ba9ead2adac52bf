package bongsu.ingest.source;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a feed asks not to be looked at: {@code skipHours} and {@code skipDays} of RSS 2.0, in UTC.
 *
 * @param hours of the day, 0 to 23; may be empty
 * @param days of the week; may be empty
 */
public record Silence(Set<Integer> hours, Set<DayOfWeek> days) {
    /** Of a feed that asks for none. */
    public static final Silence NONE = new Silence(Set.of(), Set.of());

    private static final int WEEK = 7 * 24;

    /** Sets are copied; hour 24 of RSS 0.91 is hour 0, others outside the day are left out. */
    public Silence {
        Set<Integer> kept = new TreeSet<>();
        hours.forEach(hour -> {
            if (hour >= 0 && hour <= 24) {
                kept.add(hour % 24);
            }
        });
        hours = Set.copyOf(kept);
        days = Set.copyOf(days);
    }

    /** Days of the week by their English names, as feeds write them; words that are none are left out. */
    static Set<DayOfWeek> days(Iterable<String> names) {
        Set<DayOfWeek> days = new TreeSet<>();
        for (String name : names) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    /** The first instant from this one on at which one may look; the instant itself where the feed never lets one. */
    public Instant after(Instant due) {
        ZonedDateTime hour = due.atZone(ZoneOffset.UTC);
        for (int i = 0; i <= WEEK; i++) {
            if (!hours.contains(hour.getHour()) && !days.contains(hour.getDayOfWeek())) {
                return hour.toInstant();
            }
            hour = hour.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return due;
    }
}
