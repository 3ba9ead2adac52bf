package bongsu.ingest.extract;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as a distance from now: {@code 3시간 전}, {@code 2 hours ago}, {@code vor 5 Minuten}. */
final class RelativeTime {

    private static final String UNIT =
            "(초|분|시간|일|주|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|sekunden?|minuten?|stunden?|tage?n?|wochen?|secondes?|heures?|jours?|semaines?|segundos?|minutos?|horas?|días?|dias?|semanas?|秒|分|時間|小时|小時|分钟|分鐘|日|天)";

    private static final Pattern AGO = Pattern.compile(
            "(?<![\\d.])(\\d{1,3})\\s?" + UNIT + "\\s?(?:전|ago\\b|前|atrás\\b)|\\b(?:vor|il y a|hace|há)\\s(\\d{1,3})\\s"
                    + UNIT + "\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NOW = Pattern.compile("^\\W*(?:방금 ?전?|just now|gerade eben|刚刚|たった今)\\W*$");

    private RelativeTime() {}

    /** The time that a text tells by its distance from when the page was seen, cut to its unit; null if it tells none. */
    static @Nullable DateText before(String text, Instant seen) {
        Matcher ago = AGO.matcher(text);
        ChronoUnit unit;
        int count;
        if (ago.find()) {
            count = Integer.parseInt(ago.group(1) != null ? ago.group(1) : ago.group(3));
            unit = unit((ago.group(2) != null ? ago.group(2) : ago.group(4)).toLowerCase(Locale.ROOT));
        } else if (NOW.matcher(text).find()) {
            count = 0;
            unit = ChronoUnit.MINUTES;
        } else {
            return null;
        }
        OffsetDateTime time = seen.minus(
                        unit == ChronoUnit.WEEKS ? Duration.ofDays(7L * count) : Duration.of(count, unit))
                .atOffset(DateText.KOREAN);
        boolean days = unit == ChronoUnit.DAYS || unit == ChronoUnit.WEEKS;
        return new DateText(
                time.toLocalDate(),
                days ? null : time.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                days ? null : DateText.KOREAN);
    }

    /** True for a text that tells a time by its distance from now. */
    static boolean isOne(String text) {
        return AGO.matcher(text).find();
    }

    private static ChronoUnit unit(String word) {
        if (word.equals("초") || (word.startsWith("se") && !word.startsWith("sem")) || word.equals("秒")) {
            return ChronoUnit.SECONDS;
        }
        if (word.startsWith("분") || word.startsWith("min") || word.startsWith("分")) {
            return ChronoUnit.MINUTES;
        }
        if (word.equals("시간")
                || word.startsWith("h")
                || word.startsWith("stund")
                || word.equals("時間")
                || word.startsWith("小")) {
            return ChronoUnit.HOURS;
        }
        if (word.equals("주") || word.startsWith("week") || word.startsWith("woche") || word.startsWith("sem")) {
            return ChronoUnit.WEEKS;
        }
        return ChronoUnit.DAYS;
    }
}
