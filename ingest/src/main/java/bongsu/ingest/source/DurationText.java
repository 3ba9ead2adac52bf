package bongsu.ingest.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as people write it into files and settings: {@code 500ms}, {@code 1.5s}, {@code 10m}, {@code 1h}, {@code 7d}, or ISO
 * 8601 ({@code PT2S}).
 */
public final class DurationText {
    private static final Pattern SIMPLE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*(ms|s|m|h|d)");
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private DurationText() {}

    /**
     * The duration that a text means, to the millisecond.
     *
     * @throws IllegalArgumentException if the text is no duration
     */
    public static Duration parse(String text) {
        Matcher simple = SIMPLE.matcher(text.strip().toLowerCase(Locale.ROOT));
        try {
            if (!simple.matches()) {
                return Duration.parse(text.strip());
            }
            long unit = UNITS.getOrDefault(simple.group(2), Duration.ZERO).toMillis();
            return Duration.ofMillis(new BigDecimal(simple.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no duration (such as 500ms, 2s, 10m, 1h, 7d)", e);
        }
    }

    /** The shortest text that {@link #parse} reads as this duration; whole milliseconds are kept. */
    public static String of(Duration duration) {
        long millis = duration.toMillis();
        for (String unit : new String[] {"d", "h", "m", "s"}) {
            long length = UNITS.getOrDefault(unit, Duration.ZERO).toMillis();
            if (millis % length == 0 && millis != 0 && (millis / length > 1 || !unit.equals("d"))) {
                return millis / length + unit;
            }
        }
        return millis + "ms";
    }
}
