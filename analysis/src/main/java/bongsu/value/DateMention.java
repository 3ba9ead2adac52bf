package bongsu.value;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day, month, year or stretch of time named in a text, resolved against the day of publication.
 *
 * @param start UTF-16 offset of its first char
 * @param end offset after its last char, particles (까지, 부터) excluded
 * @param from first day of what is named
 * @param to last day of it, inclusive; as {@code from} for a day
 * @param precision what {@link #iso()} gives: 상반기, 3분기 and 연말 have the precision of a year, 이번 주 that of a month
 * @param kind how the text uses it
 * @param direction where it lies as seen from the day of publication
 */
public record DateMention(
        int start, int end, LocalDate from, LocalDate to, Precision precision, Kind kind, Direction direction) {

    /** What part of a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** How a text uses a date. */
    public enum Kind {
        /** On it. */
        POINT,
        /** 까지: by it. */
        DEADLINE,
        /** 부터, 이후: from it on. */
        START,
        /** Some time within it: 상반기 중, 3분기, 이번 주, 10~12일. */
        PERIOD
    }

    /** Where a date lies as seen from the day of publication. */
    public enum Direction {
        PAST,
        /** The day of publication itself, or a stretch that holds it (올해, 이달). */
        PRESENT,
        FUTURE
    }

    public DateMention {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a date cannot end on " + to + " before it begins on " + from);
        }
    }

    /** ISO 8601 calendar date, reduced to what is known: 2025-03-10, 2025-07 or 2025. */
    public String iso() {
        return switch (precision) {
            case DAY -> from.toString();
            case MONTH -> YearMonth.from(from).toString();
            case YEAR -> "%04d".formatted(from.getYear());
        };
    }
}
