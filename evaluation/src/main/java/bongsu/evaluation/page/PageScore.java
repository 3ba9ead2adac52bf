package bongsu.evaluation.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How right the reading of one page is. The body is compared by runs of four words, as in the
 * article-extraction-benchmark of ScrapingHub (2020); a title is right if it is the same but for white space; a date if it
 * is the same instant to the minute, or the same day where the label has no time (Korean time where it has no zone);
 * authors if they are the same set of names. Null where the label does not ask.
 *
 * @param precision of the body, 0 to 1
 * @param recall of the body, 0 to 1
 */
public record PageScore(
        double precision,
        double recall,
        @Nullable Boolean title,
        @Nullable Boolean published,
        @Nullable Boolean authors) {
    private static final ZoneOffset KOREAN = ZoneOffset.ofHours(9);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int RUN = 4;

    /** Scores a reading against the label of its page. */
    public static PageScore of(LabelledPage page, PageReading reading) {
        Map<List<String>, Integer> wanted = runs(page.body());
        Map<List<String>, Integer> found = runs(reading.body());
        int same = 0;
        for (Map.Entry<List<String>, Integer> run : wanted.entrySet()) {
            same += Math.min(run.getValue(), found.getOrDefault(run.getKey(), 0));
        }
        boolean nothing = wanted.isEmpty() && found.isEmpty();
        List<String> authors = page.authors();
        return new PageScore(
                nothing ? 1 : (double) same / Math.max(1, size(found)),
                nothing ? 1 : (double) same / Math.max(1, size(wanted)),
                page.title() == null ? null : flat(page.title()).equals(flat(reading.title())),
                page.published() == null ? null : isSame(page.published(), reading.published()),
                authors == null ? null : new HashSet<>(authors).equals(new HashSet<>(reading.authors())));
    }

    /** Harmonic mean of precision and recall of the body. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Map<List<String>, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        Map<List<String>, Integer> runs = new HashMap<>();
        int last = words.isEmpty() ? 0 : Math.max(1, words.size() - RUN + 1);
        for (int i = 0; i < last; i++) {
            runs.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + RUN))), 1, Integer::sum);
        }
        return runs;
    }

    private static int size(Map<List<String>, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    private static boolean isSame(String wanted, @Nullable OffsetDateTime found) {
        if (found == null) {
            return false;
        }
        if (wanted.length() <= 10) {
            return LocalDate.parse(wanted)
                    .equals(found.withOffsetSameInstant(KOREAN).toLocalDate());
        }
        return Duration.between(instant(wanted), found).abs().compareTo(Duration.ofSeconds(61)) < 0;
    }

    /** True for a time, a local time or a day in ISO 8601. */
    static boolean isTime(String text) {
        try {
            if (text.length() <= 10) {
                LocalDate.parse(text);
            } else {
                instant(text);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static OffsetDateTime instant(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            // A label without a zone is in Korean time.
            return LocalDateTime.parse(text).atOffset(KOREAN);
        }
    }
}
