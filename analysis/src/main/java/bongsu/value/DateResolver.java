package bongsu.value;

import bongsu.value.DateMention.Precision;
import bongsu.value.DateWords.Anchor;
import bongsu.value.DateWords.Section;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Asks the calendar which days a date as written means, seen from the day of publication and the dates named before it. */
final class DateResolver {
    /** The days meant, from the first to the last, both inclusive. */
    record Days(LocalDate from, LocalDate to, Precision precision) {}

    private final @Nullable LocalDate published;

    DateResolver(@Nullable LocalDate published) {
        this.published = published;
    }

    /**
     * The days that a date as written means.
     *
     * @param before the date named last, null if none was
     * @param joined whether only a conjunction stands between: 2019년 2월과 5월
     * @param narrated the day that the text is telling of, null if unknown
     * @param ahead whether the sentence speaks of what is to come
     * @return null where the date needs a day of publication and there is none, or is in no calendar (2월 30일)
     */
    @Nullable
    Days resolve(
            DateWords words,
            @Nullable DateMention before,
            boolean joined,
            @Nullable LocalDate narrated,
            boolean ahead) {
        Anchor anchor = words.anchor();
        if (anchor != null && anchor.isDay()) {
            return day(relativeDay(anchor, narrated));
        }
        if (anchor != null && anchor.isWeek()) {
            return week(anchor);
        }
        if (anchor != null && anchor.isMonth()) {
            YearMonth month = relativeMonth(anchor, before);
            return month == null ? null : inMonth(month, month, words);
        }
        int year = words.year() > 0 ? words.year() : relativeYear(anchor, before);
        if (year == 0 && words.month() > 0 && joined && before != null && before.precision() != Precision.YEAR) {
            year = before.from().getYear();
        }
        if (words.month() > 0) {
            return month(words, year, ahead);
        }
        if (words.day() > 0) {
            return bareDay(words, before, joined, ahead);
        }
        return year(words, year, ahead);
    }

    private @Nullable LocalDate relativeDay(Anchor anchor, @Nullable LocalDate narrated) {
        LocalDate today = published;
        LocalDate that = narrated == null ? today : narrated;
        if (today == null || that == null) {
            return null;
        }
        return switch (anchor) {
            case DAY_BEFORE_YESTERDAY -> today.minusDays(2);
            case YESTERDAY -> today.minusDays(1);
            case TOMORROW -> today.plusDays(1);
            case DAY_AFTER_TOMORROW -> today.plusDays(2);
            case DAY_BEFORE -> that.minusDays(1);
            case THAT_DAY -> that;
            case DAY_AFTER -> that.plusDays(1);
            default -> today;
        };
    }

    private @Nullable Days week(Anchor anchor) {
        if (published == null) {
            return null;
        }
        LocalDate monday = published
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(anchor == Anchor.NEXT_WEEK ? 1 : anchor == Anchor.LAST_WEEK ? -1 : 0);
        return new Days(monday, monday.plusDays(6), Precision.MONTH);
    }

    private @Nullable YearMonth relativeMonth(Anchor anchor, @Nullable DateMention before) {
        if (anchor == Anchor.SAME_MONTH && before != null && before.precision() != Precision.YEAR) {
            return YearMonth.from(before.from());
        }
        if (published == null) {
            return null;
        }
        YearMonth now = YearMonth.from(published);
        return anchor == Anchor.LAST_MONTH ? now.minusMonths(1) : anchor == Anchor.NEXT_MONTH ? now.plusMonths(1) : now;
    }

    private int relativeYear(@Nullable Anchor anchor, @Nullable DateMention before) {
        if (anchor == null) {
            return 0;
        }
        if (before != null && (anchor == Anchor.SAME_YEAR || anchor == Anchor.FOLLOWING_YEAR)) {
            return before.from().getYear() + (anchor == Anchor.FOLLOWING_YEAR ? 1 : 0);
        }
        if (published == null) {
            return 0;
        }
        int now = published.getYear();
        return switch (anchor) {
            case YEAR_BEFORE_LAST -> now - 2;
            case LAST_YEAR -> now - 1;
            case THIS_YEAR, SAME_YEAR -> now;
            case NEXT_YEAR, FOLLOWING_YEAR -> now + 1;
            case YEAR_AFTER_NEXT -> now + 2;
            default -> 0;
        };
    }

    private @Nullable Days month(DateWords words, int year, boolean ahead) {
        if (year > 0) {
            return inMonth(YearMonth.of(year, words.month()), YearMonth.of(year, words.monthTo()), words);
        }
        if (published == null) {
            return null;
        }
        YearMonth now = YearMonth.from(published);
        YearMonth best = null;
        for (int y = now.getYear() - 1; y <= now.getYear() + 1; y++) {
            YearMonth month = YearMonth.of(y, words.month());
            if (allowed(words.anchor(), now.until(month, ChronoUnit.MONTHS), ahead)
                    && (best == null || distance(now, month) < distance(now, best))) {
                best = month;
            }
        }
        return best == null ? null : inMonth(best, best.withMonth(words.monthTo()), words);
    }

    private static boolean allowed(@Nullable Anchor anchor, long monthsAhead, boolean ahead) {
        if (anchor == Anchor.RECENT) {
            return monthsAhead <= 0;
        }
        return monthsAhead >= 0 || !(ahead || anchor == Anchor.COMING);
    }

    private static long distance(YearMonth a, YearMonth b) {
        return Math.abs(a.until(b, ChronoUnit.MONTHS));
    }

    /** 10일 alone: the day of that number nearest to the publication; what lies ahead must be twice as near. */
    private @Nullable Days bareDay(DateWords words, @Nullable DateMention before, boolean joined, boolean ahead) {
        if (joined
                && before != null
                && before.precision() == Precision.DAY
                && words.day() > before.to().getDayOfMonth()) {
            YearMonth same = YearMonth.from(before.to());
            return inMonth(same, same, words);
        }
        if (published == null) {
            return null;
        }
        YearMonth now = YearMonth.from(published);
        LocalDate past = null;
        LocalDate future = null;
        for (int months = -2; months <= 2; months++) {
            YearMonth month = now.plusMonths(months);
            if (words.day() <= month.lengthOfMonth()) {
                LocalDate day = month.atDay(words.day());
                if (!day.isAfter(published)) {
                    past = day;
                }
                if (future == null && !day.isBefore(published)) {
                    future = day;
                }
            }
        }
        if (past == null || future == null) {
            return null;
        }
        long back = past.until(published, ChronoUnit.DAYS);
        long forth = published.until(future, ChronoUnit.DAYS);
        boolean coming = words.anchor() == Anchor.COMING
                || (words.anchor() != Anchor.RECENT && (ahead ? forth <= back : forth * 2 < back));
        YearMonth month = YearMonth.from(coming ? future : past);
        return inMonth(month, month, words);
    }

    private static @Nullable Days inMonth(YearMonth first, YearMonth last, DateWords words) {
        if (words.day() > 0) {
            boolean exists = words.day() <= first.lengthOfMonth() && words.dayTo() <= first.lengthOfMonth();
            return exists ? new Days(first.atDay(words.day()), first.atDay(words.dayTo()), Precision.DAY) : null;
        }
        return switch (words.section()) {
            case BEGINNING -> new Days(first.atDay(1), first.atDay(10), Precision.MONTH);
            case MIDDLE -> new Days(first.atDay(11), first.atDay(20), Precision.MONTH);
            case END -> new Days(first.atDay(21), first.atEndOfMonth(), Precision.MONTH);
            default -> new Days(first.atDay(1), last.atEndOfMonth(), Precision.MONTH);
        };
    }

    private @Nullable Days year(DateWords words, int resolved, boolean ahead) {
        int year = resolved;
        Section section = words.section();
        if (year == 0) {
            if (published == null) {
                return null;
            }
            int month = published.getMonthValue();
            // the fourth quarter, told of in January, is last year's
            boolean over = section.isStretch() && section.firstMonth() - month > 6 && !ahead;
            boolean recent = words.anchor() == Anchor.RECENT && section.firstMonth() > month;
            year = published.getYear() - (over || recent ? 1 : 0);
        }
        int last = Math.max(year, words.yearTo());
        LocalDate from = LocalDate.of(year, section.firstMonth(), 1);
        LocalDate to = YearMonth.of(last, section.lastMonth()).atEndOfMonth();
        if (section == Section.REST && published != null && published.getYear() == year) {
            from = published;
        }
        return new Days(from, to, Precision.YEAR);
    }

    private static @Nullable Days day(@Nullable LocalDate day) {
        return day == null ? null : new Days(day, day, Precision.DAY);
    }
}
