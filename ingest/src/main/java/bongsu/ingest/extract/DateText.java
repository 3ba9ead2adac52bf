package bongsu.ingest.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
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

    /** A clock this close behind a day belongs to it; farther away one before it is asked for, too. */
    private static final int NEAR = 14;

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<!\\d)((?:19|20|25)\\d{2})(?:\\s*[-./]\\s*|\\s*[년年]\\s*)(\\d{1,2})(?:\\s*[-./]\\s*|\\s*[월月]\\s*)(\\d{1,2})(?:\\s*[일日])?(?!\\d)");

    /** Years of the Japanese eras Reiwa (from 2019) and Heisei (from 1989). */
    private static final Pattern ERA = Pattern.compile("(令和|平成)\\s?(\\d{1,2}|元)年\\s?(\\d{1,2})月\\s?(\\d{1,2})日");

    private static final Pattern COMPACT = Pattern.compile(
            "(?<!\\d)(20\\d{2}|19\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?:T?([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?)?(?!\\d)");

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?((?:19|20|25)\\d{2})(?!\\d)");

    /** Korean newsrooms cut the century off: 25.05.14 15:04. */
    private static final Pattern SHORT_YEAR =
            Pattern.compile("(?<![\\d.,-])([0-3]\\d)[./-](0[1-9]|1[0-2])[./-](0[1-9]|[12]\\d|3[01])(?![\\d.,]\\d)");

    /** Newsrooms of Europe do so behind the month: 14.05.25, 15:04. */
    private static final Pattern SHORT_YEAR_LAST =
            Pattern.compile("(?<![\\d.,/-])(0?[1-9]|[12]\\d|3[01])[./](0?[1-9]|1[0-2])[./]([0-3]\\d)(?![\\d.]\\d|\\d)");

    /** Languages in which the year does not stand last, or the month may stand first. */
    private static final Set<String> YEAR_NOT_LAST = Set.of("ko", "ja", "zh", "hu", "lt", "mn", "en");

    private static final String WORD = "(\\p{L}[\\p{L}\\p{M}]{1,14}\\.?|\\p{L}\\p{M}?\\.\\p{L}\\p{M}?\\.)";

    private static final Pattern DAY_WORD_YEAR =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|-an|-a)?,?\\s*(?:de |of |d'|de l')?\\s*" + WORD
                    + ",?\\s*(?:de |del |do |г\\. )?((?:19|20|25)\\d{2})(?!\\d)");

    private static final Pattern WORD_DAY_YEAR = Pattern.compile(
            WORD
                    + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s+\\S{1,5}\\s+)?((?:19|20)\\d{2})(?!\\d)");

    private static final Pattern YEAR_WORD_DAY = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})(?:\\.|,| m\\.| gada| оны)?\\s+(?:года\\s+)?(?:(\\d{1,2})\\.\\s*)?" + WORD
                    + "(?:\\s+(\\d{1,2}))?");

    private static final Pattern CLOCK = Pattern.compile(
            "(오전|오후|上午|下午|午前|午後|[aApP]\\.?[mM]\\.?)?\\s*(?<!\\d)(\\d{1,2})\\s?(?::|h|시|時|点|點|\\.)\\s?(\\d{2}|\\d(?=\\s?[분分]))(?:분|分)?(?:\\s?:?\\s?(\\d{2})(?:초|秒)?(?:[.,](\\d{1,9}))?)?"
                    + "(?!\\d)\\s*([aApP]\\.?\\s?[mM]\\b\\.?|ΜΜ|ΠΜ|CH|SA)?\\s*(?:\\(?\\s*(Z|(?:UTC|GMT)?\\s?[+-]\\d{1,2}:?\\d{0,2}|[A-Z]{2,5}\\b|МСК|мск))?");

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("WET", 0),
            Map.entry("BST", 60),
            Map.entry("IST", 330),
            Map.entry("CET", 60),
            Map.entry("MEZ", 60),
            Map.entry("WEST", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("EET", 120),
            Map.entry("SAST", 120),
            Map.entry("CAT", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("EAT", 180),
            Map.entry("TRT", 180),
            Map.entry("PKT", 300),
            Map.entry("NPT", 345),
            Map.entry("ICT", 420),
            Map.entry("WIB", 420),
            Map.entry("SGT", 480),
            Map.entry("HKT", 480),
            Map.entry("MYT", 480),
            Map.entry("PHT", 480),
            Map.entry("WITA", 480),
            Map.entry("KST", 540),
            Map.entry("JST", 540),
            Map.entry("WIT", 540),
            Map.entry("AEST", 600),
            Map.entry("AEDT", 660),
            Map.entry("NZST", 720),
            Map.entry("NZDT", 780),
            Map.entry("ART", -180),
            Map.entry("BRT", -180),
            Map.entry("ADT", -180),
            Map.entry("AST", -240),
            Map.entry("EDT", -240),
            Map.entry("EST", -300),
            Map.entry("CDT", -300),
            Map.entry("CST", -360),
            Map.entry("MDT", -360),
            Map.entry("MST", -420),
            Map.entry("PDT", -420),
            Map.entry("PST", -480),
            Map.entry("МСК", 180));

    /** Times of North America that change with the season. */
    private static final Map<String, ZoneId> SEASONAL = Map.of(
            "ET", ZoneId.of("America/New_York"),
            "CT", ZoneId.of("America/Chicago"),
            "MT", ZoneId.of("America/Denver"),
            "PT", ZoneId.of("America/Los_Angeles"));

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
            return find(plain, language);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable DateText find(String text, @Nullable String language) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.find()) {
            return at(text, m.start(), m.end(), number(m, 1), number(m, 2), number(m, 3));
        }
        m = ERA.matcher(text);
        if (m.find()) {
            int year = m.group(2).equals("元") ? 1 : number(m, 2);
            return at(
                    text,
                    m.start(),
                    m.end(),
                    (m.group(1).equals("令和") ? 2018 : 1988) + year,
                    number(m, 3),
                    number(m, 4));
        }
        m = DAY_FIRST.matcher(text);
        if (m.find()) {
            int first = number(m, 1);
            int second = number(m, 2);
            boolean monthFirst = second > 12 || ("en-US".equals(language) && first <= 12);
            return at(text, m.start(), m.end(), number(m, 3), monthFirst ? first : second, monthFirst ? second : first);
        }
        m = COMPACT.matcher(text);
        if (m.find()) {
            LocalTime time = m.group(4) == null
                    ? null
                    : LocalTime.of(number(m, 4), number(m, 5), m.group(6) == null ? 0 : number(m, 6));
            DateText rest = at(text, m.start(), m.end(), number(m, 1), number(m, 2), number(m, 3));
            return time == null ? rest : new DateText(rest.day(), time, zoneAfter(text, m.end()));
        }
        DateText words = findWords(text, language);
        if (words == null && "ko".equals(language)) {
            m = SHORT_YEAR.matcher(text);
            if (m.find()) {
                return at(text, m.start(), m.end(), 2000 + number(m, 1), number(m, 2), number(m, 3));
            }
        }
        if (words == null && language != null && !YEAR_NOT_LAST.contains(language.split("-", 2)[0])) {
            m = SHORT_YEAR_LAST.matcher(text);
            if (m.find()) {
                return at(text, m.start(), m.end(), 2000 + number(m, 3), number(m, 2), number(m, 1));
            }
        }
        return words;
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

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    /** A day with the clock that stands within a few words of it, behind it or before it. */
    private static DateText at(String text, int start, int end, int year, int month, int dayOfMonth) {
        LocalDate day = LocalDate.of(year > 2400 ? year - 543 : year, month, dayOfMonth);
        Matcher clock = CLOCK.matcher(text);
        clock.region(end, Math.min(text.length(), end + 45));
        clock.useTransparentBounds(true);
        DateText behind = null;
        int distance = NEAR;
        while (behind == null && clock.find() && clock.start() - end <= 25) {
            behind = on(day, clock);
            distance = clock.start(2) - end;
        }
        if (distance < NEAR && behind != null) {
            return behind;
        }
        DateText before = null;
        clock.region(Math.max(0, start - 30), start);
        while (clock.find()) {
            String gap = text.substring(clock.end(), start);
            boolean sure = text.charAt(clock.end(2)) == ':' || clock.group(1) != null || clock.group(6) != null;
            before = sure && gap.length() < NEAR && !hasDigit(gap) ? on(day, clock) : before;
        }
        return before != null ? before : behind != null ? behind : new DateText(day, null, null);
    }

    private static @Nullable DateText on(LocalDate day, Matcher clock) {
        int hour = number(clock, 2);
        int minute = number(clock, 3);
        if (hour > 24 || minute > 59) {
            return null;
        }
        String half = clock.group(1) != null ? clock.group(1) : clock.group(6);
        hour = isAfternoon(half) ? hour % 12 + 12 : isMorning(half) ? hour % 12 : hour % 24;
        int second = clock.group(4) == null ? 0 : Math.min(59, number(clock, 4));
        String fraction = clock.group(5);
        int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        LocalTime time = LocalTime.of(hour, minute, second, nano);
        ZoneId seasonal = clock.group(7) == null ? null : SEASONAL.get(clock.group(7));
        return new DateText(
                day,
                time,
                seasonal == null ? zone(clock.group(7)) : seasonal.getRules().getOffset(LocalDateTime.of(day, time)));
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean isAfternoon(@Nullable String half) {
        return half != null
                && (half.startsWith("p")
                        || half.startsWith("P")
                        || half.equals("오후")
                        || half.equals("下午")
                        || half.equals("午後")
                        || half.equals("ΜΜ")
                        || half.equals("CH"));
    }

    private static boolean isMorning(@Nullable String half) {
        return half != null && !isAfternoon(half);
    }

    private static @Nullable ZoneOffset zoneAfter(String text, int from) {
        Matcher zone =
                Pattern.compile("\\G\\s*(Z|[+-]\\d{2}:?\\d{2}|[A-Z]{2,5}\\b)").matcher(text);
        return zone.find(from) ? zone(zone.group(1)) : null;
    }

    private static @Nullable ZoneOffset zone(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Integer minutes = ZONES.get(name.toUpperCase(Locale.ROOT));
        if (minutes != null) {
            return ZoneOffset.ofTotalSeconds(minutes * 60);
        }
        Matcher offset = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?$").matcher(name);
        if (!offset.find()) {
            return null;
        }
        int total = Integer.parseInt(offset.group(2)) * 60
                + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        return total > 18 * 60
                ? null
                : ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * total);
    }

    /** Seconds or milliseconds since 1970 as the only content. */
    private static @Nullable DateText epoch(String text) {
        if (!text.matches("1\\d{9}|1\\d{12}")) {
            return null;
        }
        long value = Long.parseLong(text);
        OffsetDateTime time = (text.length() == 10 ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value))
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
