package bongsu.ingest.extract;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of the day and their zones as pages write them, around a day that was found: {@code 오전 9:05}, {@code 9h05}, {@code 9:05 μ.μ.}. */
final class ClockText {

    /** A clock this close behind a day belongs to it; farther away one before it is asked for, too. */
    private static final int NEAR = 14;

    private static final Pattern CLOCK = Pattern.compile(
            "(오전|오후|上午|下午|午前|午後|早上|晚上|晚間|晚间|凌晨|[aApP]\\.?[mM]\\.?)?\\s*(?<!\\d)(\\d{1,2})\\s?(?::|h|시|時|时|点|點|\\.)\\s?(\\d{2}|\\d(?=\\s?[분分]))(?:분|分)?(?:\\s?:?\\s?(\\d{2})(?:초|秒)?(?:[.,](\\d{1,9}))?)?"
                    + "(?!\\d)\\s*([aApP]\\.?\\s?[mM]\\b\\.?|ΜΜ|ΠΜ|[μπ]\\.?\\s?μ\\.?|(?:CH|SA)(?!\\p{L})|صباح|مساء|[صم](?!\\p{L}))?\\s*(?:[(\\[]?\\s*(Z|(?:UTC|GMT)?\\s?[+-]\\d{1,2}:?\\d{0,2}|(?:Europe|America|Asia|Africa|Australia|Atlantic|Pacific|Indian)/[\\w/-]+|[A-Z]{2,5}\\b|МСК|мск))?");

    /** An hour without minutes. */
    private static final Pattern HOUR = Pattern.compile(
            "(오전|오후|上午|下午|午前|午後)?\\s*(?<![\\d:.])(\\d{1,2})\\s?(?:시|時|时|点|點|Uhr\\b|h(?![\\p{L}\\d]))(?!\\s?\\d)");

    /** An hour of one half of the day without minutes: 9 a.m. ET. */
    private static final Pattern HALF_HOUR =
            Pattern.compile("(?<![\\d:.])(1[0-2]|0?[1-9])\\s?([aApP])\\.?\\s?[mM]\\b\\.?\\s*([A-Z]{2,5}\\b)?");

    private static final Pattern ZONE_BEHIND = Pattern.compile("\\G\\s*(Z|[+-]\\d{2}:?\\d{2}|[A-Z]{2,5}\\b)");

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{1,2}):?(\\d{2})?$");

    /** The time of ISO 8601's basic format behind a day in its extended one: T0905Z. */
    private static final Pattern BASIC = Pattern.compile("\\GT([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?(?!\\d)");

    private static final Set<String> AFTERNOON = Set.of("오후", "下午", "午後", "晚上", "晚間", "晚间", "ΜΜ", "CH", "م", "مساء");

    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("BST", 60),
            Map.entry("IST", 330),
            Map.entry("MEZ", 60),
            Map.entry("WEST", 60),
            Map.entry("CEST", 120),
            Map.entry("MESZ", 120),
            Map.entry("SAST", 120),
            Map.entry("CAT", 120),
            Map.entry("EEST", 180),
            Map.entry("MSK", 180),
            Map.entry("EAT", 180),
            Map.entry("TRT", 180),
            Map.entry("GST", 240),
            Map.entry("PKT", 300),
            Map.entry("NPT", 345),
            Map.entry("ICT", 420),
            Map.entry("WIB", 420),
            Map.entry("SGT", 480),
            Map.entry("AWST", 480),
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

    /** Times that change with the season: those of North America, and winter times of Europe that are printed in summer, too. */
    private static final Map<String, ZoneId> SEASONAL = Map.of(
            "CET", ZoneId.of("CET"),
            "EET", ZoneId.of("EET"),
            "WET", ZoneId.of("WET"),
            "UK", ZoneId.of("Europe/London"),
            "ET", ZoneId.of("America/New_York"),
            "CT", ZoneId.of("America/Chicago"),
            "MT", ZoneId.of("America/Denver"),
            "PT", ZoneId.of("America/Los_Angeles"));

    /** Zones by the names of the tz database: Europe/Berlin. */
    private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds();

    /** A time of the day, maybe with its zone, and nothing else. */
    private static final Pattern ALONE = Pattern.compile(
            "(?:오전|오후)?\\s?\\d{1,2}\\s?[:h.]\\s?\\d{2}(?::\\d{2})?\\s?(?:[aApP]\\.?\\s?[mM]\\.?)?\\s?(?:Uhr|h|hs|[A-Z]{2,5})?");

    private ClockText() {}

    /** True for a line that is nothing but a time of the day. */
    static boolean isAlone(String line) {
        return line.length() >= 4 && line.length() <= 20 && ALONE.matcher(line).matches();
    }

    /** A day with the clock that stands within a few words of it, behind it or before it. */
    static DateText on(LocalDate day, String text, int start, int end) {
        Matcher basic = BASIC.matcher(text);
        if (basic.find(end)) {
            LocalTime time = LocalTime.of(
                    Integer.parseInt(basic.group(1)),
                    Integer.parseInt(basic.group(2)),
                    basic.group(3) == null ? 0 : Integer.parseInt(basic.group(3)));
            return new DateText(day, time, zoneBehind(text, basic.end()));
        }
        Matcher clock = CLOCK.matcher(text);
        clock.region(end, Math.min(text.length(), end + 45));
        clock.useTransparentBounds(true);
        DateText behind = null;
        int distance = NEAR;
        while (behind == null && clock.find() && clock.start() - end <= 25) {
            behind = of(day, clock);
            distance = clock.start(2) - end;
        }
        if (distance < NEAR && behind != null) {
            return withZoneBefore(behind, text.substring(end, clock.start(2)).strip());
        }
        DateText before = null;
        clock.region(Math.max(0, start - 30), start);
        while (clock.find()) {
            String gap = text.substring(clock.end(), start);
            boolean sure = text.charAt(clock.end(2)) == ':' || clock.group(1) != null || clock.group(6) != null;
            before = sure && gap.length() < NEAR && !hasDigit(gap) ? of(day, clock) : before;
        }
        return before != null ? before : behind != null ? behind : hour(day, text, end);
    }

    /** A time with the zone whose name stands before its clock, where none stands behind: 2019-01-15CET19:25. */
    private static DateText withZoneBefore(DateText date, String name) {
        LocalTime time = date.time();
        return date.zone() != null || time == null || name.length() < 2 || name.length() > 5
                ? date
                : new DateText(date.day(), time, zoneAt(name, date.day(), time));
    }

    private static DateText hour(LocalDate day, String text, int end) {
        int last = Math.min(text.length(), end + NEAR + 6);
        Matcher half = HALF_HOUR.matcher(text).region(end, last).useTransparentBounds(true);
        if (half.find() && half.start() - end <= NEAR) {
            LocalTime time = LocalTime.of(hourOf(Integer.parseInt(half.group(1)), half.group(2)), 0);
            return new DateText(day, time, zoneAt(half.group(3), day, time));
        }
        Matcher hour = HOUR.matcher(text).region(end, last).useTransparentBounds(true);
        if (!hour.find() || hour.start(2) - end > NEAR || Integer.parseInt(hour.group(2)) > 24) {
            return new DateText(day, null, null);
        }
        return new DateText(day, LocalTime.of(hourOf(Integer.parseInt(hour.group(2)), hour.group(1)), 0), null);
    }

    private static @Nullable DateText of(LocalDate day, Matcher clock) {
        int hour = Integer.parseInt(clock.group(2));
        int minute = Integer.parseInt(clock.group(3));
        if (hour > 24 || minute > 59) {
            return null;
        }
        int second = clock.group(4) == null ? 0 : Math.min(59, Integer.parseInt(clock.group(4)));
        String fraction = clock.group(5);
        int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        String half = clock.group(1) != null ? clock.group(1) : clock.group(6);
        LocalTime time = LocalTime.of(hourOf(hour, half), minute, second, nano);
        return new DateText(day, time, zoneAt(clock.group(7), day, time));
    }

    /** The offset that a zone has at a time; null for one that is not known, or none. */
    private static @Nullable ZoneOffset zoneAt(@Nullable String zone, LocalDate day, LocalTime time) {
        ZoneId seasonal = zone == null ? null : SEASONAL.get(zone);
        if (zone != null && zone.indexOf('/') > 0 && REGIONS.contains(zone)) {
            seasonal = ZoneId.of(zone);
        }
        return seasonal == null ? zone(zone) : seasonal.getRules().getOffset(LocalDateTime.of(day, time));
    }

    /** The hour of 24 that an hour of a half of the day is; the half is null where the page names none. */
    private static int hourOf(int hour, @Nullable String half) {
        if (half == null) {
            return hour % 24;
        }
        return isAfternoon(half) ? hour % 12 + 12 : hour > 12 ? hour % 24 : hour % 12;
    }

    private static boolean isAfternoon(String half) {
        return half.startsWith("p") || half.startsWith("P") || half.startsWith("μ") || AFTERNOON.contains(half);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** The zone that begins at an index; null if none does. */
    static @Nullable ZoneOffset zoneBehind(String text, int from) {
        Matcher zone = ZONE_BEHIND.matcher(text);
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
        Matcher offset = OFFSET.matcher(name);
        if (!offset.find()) {
            return null;
        }
        int total = Integer.parseInt(offset.group(2)) * 60
                + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
        return total > 18 * 60
                ? null
                : ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * total);
    }
}
