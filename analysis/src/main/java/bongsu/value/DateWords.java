package bongsu.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as written, before the calendar is asked: 지난해 12월, 오는 3일, 2025년 상반기, 9월 23~24일.
 *
 * @param start UTF-16 offset of its first char
 * @param end offset after its last char
 * @param anchor the word that ties it to another date; null if there is none
 * @param year four digits, 0 if not written
 * @param yearTo last year of a range, else as {@code year}
 * @param month 1 to 12, 0 if not written
 * @param monthTo last month of a range, else as {@code month}
 * @param day 1 to 31, 0 if not written
 * @param dayTo last day of a range, else as {@code day}
 * @param section the part of a year or month that is meant
 */
record DateWords(
        int start,
        int end,
        @Nullable Anchor anchor,
        int year,
        int yearTo,
        int month,
        int monthTo,
        int day,
        int dayTo,
        Section section) {

    /** A word that ties a date to the day of publication or to the date named before. */
    enum Anchor {
        RECENT(Reach.NUMBER, "지난"),
        COMING(Reach.NUMBER, "오는|다가오는"),
        YEAR_BEFORE_LAST(Reach.YEAR, "재작년"),
        LAST_YEAR(Reach.YEAR, "지난해|작년"),
        THIS_YEAR(Reach.YEAR, "올해|금년|올"),
        NEXT_YEAR(Reach.YEAR, "내년"),
        YEAR_AFTER_NEXT(Reach.YEAR, "내후년"),
        SAME_YEAR(Reach.YEAR, "같은 해|같은해"),
        FOLLOWING_YEAR(Reach.YEAR, "이듬해"),
        LAST_MONTH(Reach.MONTH, "지난달|지난 달"),
        THIS_MONTH(Reach.MONTH, "이달|이번 달|이번달"),
        NEXT_MONTH(Reach.MONTH, "다음 달|다음달|내달"),
        SAME_MONTH(Reach.MONTH, "같은 달|같은달"),
        LAST_WEEK(Reach.WEEK, "지난주|지난 주"),
        THIS_WEEK(Reach.WEEK, "이번 주|이번주|금주"),
        NEXT_WEEK(Reach.WEEK, "다음 주|다음주|내주"),
        DAY_BEFORE_YESTERDAY(Reach.DAY, "그제|그저께"),
        YESTERDAY(Reach.DAY, "어제"),
        DAY_BEFORE(Reach.DAY, "전날"),
        TODAY(Reach.DAY, "오늘"),
        THAT_DAY(Reach.DAY, "이날|같은 날|같은날"),
        DAY_AFTER(Reach.DAY, "다음 날|다음날|이튿날"),
        TOMORROW(Reach.DAY, "내일"),
        DAY_AFTER_TOMORROW(Reach.DAY, "모레");

        private final Reach reach;
        private final String words;

        Anchor(Reach reach, String words) {
            this.reach = reach;
            this.words = words;
        }

        List<String> words() {
            return List.of(words.split("\\|", -1));
        }

        /** Whether the word alone is a date; 지난 and 오는 need a number or a part of the year after them. */
        boolean standsAlone() {
            return reach != Reach.NUMBER;
        }

        boolean isDay() {
            return reach == Reach.DAY;
        }

        boolean isWeek() {
            return reach == Reach.WEEK;
        }

        boolean isMonth() {
            return reach == Reach.MONTH;
        }

        boolean isYear() {
            return reach == Reach.YEAR;
        }
    }

    /** What an anchor fixes; NUMBER: only on which side of the publication the number after it lies. */
    enum Reach {
        NUMBER,
        YEAR,
        MONTH,
        WEEK,
        DAY
    }

    /** A part of a year (months 1 to 12) or of a month. */
    enum Section {
        WHOLE(1, 12),
        FIRST_HALF(1, 6),
        SECOND_HALF(7, 12),
        FIRST_QUARTER(1, 3),
        SECOND_QUARTER(4, 6),
        THIRD_QUARTER(7, 9),
        FOURTH_QUARTER(10, 12),
        /** 초, 연초; of a month its first ten days. */
        BEGINNING(1, 3),
        /** 중순; of a month its second ten days. */
        MIDDLE(1, 12),
        /** 말, 연말; of a month what follows the twentieth. */
        END(10, 12),
        /** 연내: what is left of the year. */
        REST(1, 12);

        private final int firstMonth;
        private final int lastMonth;

        Section(int firstMonth, int lastMonth) {
            this.firstMonth = firstMonth;
            this.lastMonth = lastMonth;
        }

        int firstMonth() {
            return firstMonth;
        }

        int lastMonth() {
            return lastMonth;
        }

        /** Whether the word names a stretch rather than a vague point. */
        boolean isStretch() {
            return this != WHOLE && this != BEGINNING && this != MIDDLE && this != END && this != REST;
        }

        /** @param number 1 to 4 */
        static Section quarter(int number) {
            return switch (number) {
                case 1 -> FIRST_QUARTER;
                case 2 -> SECOND_QUARTER;
                case 3 -> THIRD_QUARTER;
                case 4 -> FOURTH_QUARTER;
                default -> throw new IllegalArgumentException("a year has four quarters, not a number " + number);
            };
        }
    }
}
