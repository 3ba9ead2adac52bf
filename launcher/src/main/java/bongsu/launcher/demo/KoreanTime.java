package bongsu.launcher.demo;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Times as Korean newsrooms write them. All are in Korean time, nine hours ahead of UTC the whole year. */
final class KoreanTime {
    private static final ZoneOffset KST = ZoneOffset.ofHours(9);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter HALF_DAY = DateTimeFormatter.ofPattern("yyyy.MM.dd. a h:mm", Locale.KOREAN);
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    private KoreanTime() {}

    /** Reads "2025-02-04 10:30". */
    static OffsetDateTime parse(String text) {
        try {
            return LocalDateTime.parse(text, MINUTE).atOffset(KST);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time such as 2025-02-04 10:30: " + text, e);
        }
    }

    /** 2025-02-04 10:30. */
    static String minute(OffsetDateTime time) {
        return MINUTE.format(time);
    }

    /** 2025.02.04 10:30. */
    static String dotted(OffsetDateTime time) {
        return DOTTED.format(time);
    }

    /** 2025.02.04. 오전 10:30. */
    static String halfDay(OffsetDateTime time) {
        return HALF_DAY.format(time);
    }

    /** Tue, 04 Feb 2025 10:30:00 +0900, as in RSS. */
    static String rfc822(OffsetDateTime time) {
        return RFC_822.format(time);
    }

    /** 2025-02-04T10:30:00+09:00, as in Atom, sitemaps and page metadata. */
    static String iso(OffsetDateTime time) {
        return ISO.format(time);
    }

    /** Tue, 04 Feb 2025 01:30:00 GMT, as in the Last-Modified header. */
    static String http(OffsetDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
