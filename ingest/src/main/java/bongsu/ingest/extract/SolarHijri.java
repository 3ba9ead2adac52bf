package bongsu.ingest.extract;

import java.time.LocalDate;
import java.util.List;

/**
 * The solar calendar by which Iran and Afghanistan date their news: the year begins at the spring equinox, six months of 31
 * days come first. Leap years by the 33-year cycle, which agrees with the observed calendar from 1799 to 2256.
 */
final class SolarHijri {

    /** The months in Persian, the first one first. */
    static final List<String> MONTHS = List.of(
            "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند");

    /** 1 Farvardin 1395, the first year of a cycle of 33 after one in which the fourth, eighth and so on are long. */
    private static final LocalDate START = LocalDate.of(2016, 3, 20);

    private static final int START_YEAR = 1395;

    private SolarHijri() {}

    /**
     * The day of our calendar.
     *
     * @throws java.time.DateTimeException if there is no such day
     */
    static LocalDate day(int year, int month, int dayOfMonth) {
        if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > (month <= 6 ? 31 : 30)) {
            throw new java.time.DateTimeException(
                    "no day of the solar calendar: " + year + "/" + month + "/" + dayOfMonth);
        }
        long days = 0;
        for (int y = START_YEAR; y < year; y++) {
            days += isLeap(y) ? 366 : 365;
        }
        for (int y = year; y < START_YEAR; y++) {
            days -= isLeap(y) ? 366 : 365;
        }
        int before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
        return START.plusDays(days + before + dayOfMonth - 1);
    }

    private static boolean isLeap(int year) {
        int inCycle = year % 33;
        return inCycle == 1
                || inCycle == 5
                || inCycle == 9
                || inCycle == 13
                || inCycle == 17
                || inCycle == 22
                || inCycle == 26
                || inCycle == 30;
    }
}
