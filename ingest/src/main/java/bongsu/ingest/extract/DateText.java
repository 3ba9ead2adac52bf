package bongsu.ingest.extract;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as pages write them. */
final class DateText {

    /** Bongsu reads Korean news: a page that names no zone is read in Korean time. */
    static final ZoneOffset KOREAN = ZoneOffset.ofHours(9);

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");

    private DateText() {}

    static @Nullable OffsetDateTime parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher m = ISO.matcher(text);
        if (!m.find()) {
            return null;
        }
        try {
            String zone = m.group(8);
            ZoneOffset offset = zone == null
                    ? KOREAN
                    : zone.equals("Z")
                            ? ZoneOffset.UTC
                            : ZoneOffset.of(zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone);
            return OffsetDateTime.of(
                    Integer.parseInt(m.group(1)),
                    Integer.parseInt(m.group(2)),
                    Integer.parseInt(m.group(3)),
                    m.group(4) == null ? 0 : Integer.parseInt(m.group(4)),
                    m.group(5) == null ? 0 : Integer.parseInt(m.group(5)),
                    m.group(6) == null ? 0 : Integer.parseInt(m.group(6)),
                    m.group(7) == null ? 0 : Integer.parseInt((m.group(7) + "00000000").substring(0, 9)),
                    offset);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
