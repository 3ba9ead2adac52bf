package bongsu.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as a page writes it: ISO 8601 and its relatives, RFC 822, Korean, Chinese and Japanese dates, days and months
 * in words of many languages, digits of many scripts.
 *
 * @param day the day
 * @param time the time of the day; null where the page gives only the day
 * @param zone the offset; null where the page names none
 */
record DateText(
        LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone) {

    /** Bongsu reads Korean news: a page that names no zone is read in Korean time. */
    static final ZoneOffset KOREAN = ZoneOffset.ofHours(9);

    private static final int LONGEST = 400;

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)((?:19|20|25)\\d{2})(?:\\s*[-./]\\s*|\\s*[년年]\\s*)(\\d{1,2})(?:\\s*[-./]\\s*|\\s*[월月]\\s*)(\\d{1,2})(?:\\s*[일日])?(?!\\d)"
                    + "|(?<!\\d)(20\\d{2})\\s(\\d{1,2})/(\\d{1,2})(?=\\s\\d{1,2}:\\d{2})");

    /** Years of the Japanese eras Reiwa (from 2019) and Heisei (from 1989), and of the Republic of China (from 1912). */
    private static final Pattern ERA = Pattern.compile("(令和|平成|民國|民国)\\s?(\\d{1,3}|元)年\\s?(\\d{1,2})月\\s?(\\d{1,2})日");

    private static final Pattern COMPACT = Pattern.compile(
            "(?<!\\d)(20\\d{2}|19\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?)?(?!\\d)");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?((?:19|20|25)\\d{2})(?!\\d)");

    /** The solar calendar of Iran, whose years are those of ours less 621: 1405/09/01. */
    private static final Pattern SOLAR = Pattern.compile("(?<!\\d)(1[34]\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d)");

    /** Years from here on are those of the lunar calendar by which Saudi Arabia dates its news (Umm al-Qura): 1447 is 2025. */
    private static final int FIRST_LUNAR = 1430;

    private static final Pattern SOLAR_WORDS = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s+(" + String.join("|", SolarHijri.MONTHS) + ")\\s*(?:ماه)?\\s+(1[34]\\d{2})(?!\\d)");

    /** Thai newsrooms cut the century of the Buddhist era off: 22 พ.ย. 69. */
    private static final Pattern THAI_SHORT =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s+([ก-๙][ก-๙.]{2,14})\\s+([67]\\d)(?!\\d)");

    /** Months that have a number for a name: 22 tháng 11, 2026. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:,|\\s+năm)?\\s+(20\\d{2})(?!\\d)");

    /** Korean newsrooms cut the century off: 25.05.14 15:04. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d.,-])([0-3]\\d)[./-](0[1-9]|1[0-2])[./-](0[1-9]|[12]\\d|3[01])(?![\\d.,]\\d)");

    /** Newsrooms of Europe do so behind the month: 14.05.25, 15:04. */
    private static final Pattern SHORT_YEAR_LAST =
            Pattern.compile("(?<![\\d.,/-])(0?[1-9]|[12]\\d|3[01])[./](0?[1-9]|1[0-2])[./]([0-3]\\d)(?![\\d.]\\d|\\d)");

    /** Languages in which the year does not stand last, or the month may stand first. */
    private static final Set<String> YEAR_NOT_LAST = Set.of("ko", "ja", "zh", "hu", "lt", "mn", "en");

    private static final Pattern EPOCH =
            Pattern.compile("(?:\\\\?/Date\\()?(1\\d{9}|1\\d{12})(?:\\.\\d{1,9}|[+-]\\d{4})?(?:\\)\\\\?/)?");

    private static final String WORD =
            "(\\p{L}[\\p{L}\\p{M}]{1,14}\\.?(?:\\sال(?:ثاني|[أا]ول))?(?:\\s?/\\s?\\p{L}{2,12}(?:\\sال(?:ثاني|[أا]ول))?)?|\\p{L}\\p{M}?\\.\\p{L}\\p{M}?\\.)";

    private static final Pattern DAY_WORD_YEAR = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|-an|-a)?[,/-]?\\s*(?:de |of |d'|de l'|ב-?)?\\s*" + WORD
                    + "\\s?[,/-]?\\s*(?:de |del |do |г\\. )?((?:19|20|25)\\d{2})(?!\\d)");

    private static final Pattern WORD_DAY_YEAR = Pattern.compile(
            WORD
                    + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:de |del )?(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s+\\S{1,5}\\s+)?((?:19|20)\\d{2})(?!\\d)");

    private static final Pattern YEAR_WORD_DAY = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(?:\\.? gada|\\.|,| m\\.| оны)?\\s+(?:года\\s+)?(?:(\\d{1,2})\\.\\s*)?" + WORD
                    + "(?:\\s+(\\d{1,2}))?");

    /** The instant; midnight where no time of the day is given, Korean time where no zone is named. */
    OffsetDateTime toOffsetDateTime() {
        return OffsetDateTime.of(
                LocalDateTime.of(day, time == null ? LocalTime.MIDNIGHT : time), zone == null ? KOREAN : zone);
    }

    /** The first time in a text; null if there is none. */
    static @Nullable DateText first(@Nullable String text, @Nullable String language) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = asciiDigits(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        DateText epoch = epoch(plain.strip());
        if (epoch != null) {
            return epoch;
        }
        try {
            DateText found = find(plain, language);
            return found == null || found.day().equals(LocalDate.EPOCH) ? null : found;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable DateText find(String text, @Nullable String language) {
        boolean fullYear = holdsYear(text);
        DateText found = fullYear ? findYearFirst(text) : null;
        if (found == null && text.indexOf('年') > 0) {
            found = findEra(text);
        }
        if (found == null && fullYear) {
            found = findNumbers(text, language);
            found = found != null ? found : findWords(text, language);
        }
        if (found == null) {
            found = findElsewhere(text);
        }
        return found != null ? found : findShortYear(text, language);
    }

    /** True for a text with a year of four digits: most dates have one, and most lines with digits do not. */
    private static boolean holdsYear(String text) {
        for (int i = 0; i + 3 < text.length(); i++) {
            char first = text.charAt(i);
            char second = text.charAt(i + 1);
            boolean century = (first == '2' && (second == '0' || second == '5')) || (first == '1' && second == '9');
            if (century && isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static @Nullable DateText findYearFirst(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (!m.find()) {
            return null;
        }
        int year = m.group(1) == null ? 4 : 1;
        return at(text, m.start(), m.end(), number(m, year), number(m, year + 1), number(m, year + 2));
    }

    private static @Nullable DateText findEra(String text) {
        Matcher m = ERA.matcher(text);
        if (!m.find()) {
            return null;
        }
        int before = m.group(1).equals("令和") ? 2018 : m.group(1).equals("平成") ? 1988 : 1911;
        int year = m.group(2).equals("元") ? 1 : number(m, 2);
        return at(text, m.start(), m.end(), before + year, number(m, 3), number(m, 4));
    }

    /** A day in numbers with a year behind it, or without anything between them. */
    private static @Nullable DateText findNumbers(String text, @Nullable String language) {
        Matcher m = DAY_FIRST.matcher(text);
        if (m.find()) {
            int first = number(m, 1);
            int second = number(m, 2);
            boolean monthFirst = second > 12 || ("en-US".equals(language) && first <= 12);
            return at(text, m.start(), m.end(), number(m, 3), monthFirst ? first : second, monthFirst ? second : first);
        }
        m = COMPACT.matcher(text);
        if (!m.find()) {
            return null;
        }
        DateText date = at(text, m.start(), m.end(), number(m, 1), number(m, 2), number(m, 3));
        if (m.group(4) == null) {
            return date;
        }
        LocalTime time = LocalTime.of(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6));
        return new DateText(date.day(), time, ClockText.zoneBehind(text, m.end()));
    }

    /** A day whose year lost its century, where the language tells in which order it is written. */
    private static @Nullable DateText findShortYear(String text, @Nullable String language) {
        if ("ko".equals(language)) {
            Matcher m = SHORT_YEAR.matcher(text);
            return m.find() ? at(text, m.start(), m.end(), 2000 + number(m, 1), number(m, 2), number(m, 3)) : null;
        }
        if (language != null && !YEAR_NOT_LAST.contains(language.split("-", 2)[0])) {
            Matcher m = SHORT_YEAR_LAST.matcher(text);
            return m.find() ? at(text, m.start(), m.end(), 2000 + number(m, 3), number(m, 2), number(m, 1)) : null;
        }
        return null;
    }

    private static @Nullable DateText findWords(String text, @Nullable String language) {
        Matcher m = DAY_WORD_YEAR.matcher(text);
        while (m.find()) {
            int month = MonthNames.of(m.group(2), language);
            if (month > 0) {
                return at(text, m.start(), m.end(), number(m, 3), month, number(m, 1));
            }
        }
        m = WORD_DAY_YEAR.matcher(text);
        while (m.find()) {
            int month = MonthNames.of(m.group(1), language);
            if (month > 0) {
                boolean clockInside = m.group().indexOf(':') > 0;
                return at(text, m.start(), clockInside ? m.start(2) + 2 : m.end(), number(m, 3), month, number(m, 2));
            }
        }
        m = YEAR_WORD_DAY.matcher(text);
        while (m.find()) {
            int month = MonthNames.of(m.group(3), language);
            String day = m.group(2) != null ? m.group(2) : m.group(4);
            if (month > 0 && day != null) {
                return at(text, m.start(), m.end(), number(m, 1), month, Integer.parseInt(day));
            }
        }
        return null;
    }

    /** Other calendars, and months without names. */
    private static @Nullable DateText findElsewhere(String text) {
        Matcher m = NUMBERED.matcher(text);
        if (m.find()) {
            return at(text, m.start(), m.end(), number(m, 3), number(m, 2), number(m, 1));
        }
        m = THAI_SHORT.matcher(text);
        if (m.find() && MonthNames.of(m.group(2), "th") > 0) {
            return at(text, m.start(), m.end(), 1957 + number(m, 3), MonthNames.of(m.group(2), "th"), number(m, 1));
        }
        m = SOLAR.matcher(text);
        if (m.find()) {
            LocalDate day = number(m, 1) < FIRST_LUNAR
                    ? SolarHijri.day(number(m, 1), number(m, 2), number(m, 3))
                    : LocalDate.from(HijrahDate.of(number(m, 1), number(m, 2), number(m, 3)));
            return ClockText.on(day, text, m.start(), m.end());
        }
        m = SOLAR_WORDS.matcher(text);
        if (m.find()) {
            LocalDate day = SolarHijri.day(number(m, 3), SolarHijri.MONTHS.indexOf(m.group(2)) + 1, number(m, 1));
            return ClockText.on(day, text, m.start(), m.end());
        }
        return null;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static DateText at(String text, int start, int end, int year, int month, int dayOfMonth) {
        int common = year > 2400 ? year - 543 : year;
        return ClockText.on(LocalDate.of(common, month, dayOfMonth), text, start, end);
    }

    /** Seconds or milliseconds since 1970 as the only content. */
    private static @Nullable DateText epoch(String text) {
        Matcher digits = EPOCH.matcher(text);
        if (!digits.matches()) {
            return null;
        }
        long value = Long.parseLong(digits.group(1));
        OffsetDateTime time = (digits.group(1).length() == 10
                        ? Instant.ofEpochSecond(value)
                        : Instant.ofEpochMilli(value))
                .atOffset(ZoneOffset.UTC);
        return new DateText(time.toLocalDate(), time.toLocalTime(), ZoneOffset.UTC);
    }

    private static String asciiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean other = c > '9' && Character.isDigit(c);
            out.append(other ? (char) ('0' + Character.digit(c, 10)) : Text.isSpace(c) ? ' ' : c);
        }
        return out.toString();
    }
}
