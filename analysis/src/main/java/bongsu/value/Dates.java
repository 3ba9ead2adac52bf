package bongsu.value;

import bongsu.value.DateMention.Direction;
import bongsu.value.DateMention.Kind;
import bongsu.value.DateMention.Precision;
import bongsu.value.DateWords.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds every date in Korean news and resolves it to ISO 8601 as a reader on the day of publication would: 지난 10일, 오는
 * 3월, 이날, 전날, 내년 상반기, 올해 말, 2025년 3월 10일, 10일(현지시간), 다음 달, 3분기, 2030년까지.
 *
 * <p>A day of the month alone is the one nearest to the day of publication, with the past preferred; a month alone likewise,
 * unless its sentence speaks of what is to come (예정, 계획, 까지). 이날 and 전날 go by the last day that the text told of.
 * Counts (100일, 5일간, 3년 만에) are no dates; for stretches see {@link Durations}.
 */
public final class Dates {
    private static final Pattern DEADLINE = Pattern.compile("(?:\\([^)]{1,12}\\))?\\s?(?:까지|전까지|이내|안에|안으로|내로|내에)");
    private static final Pattern START = Pattern.compile("(?:\\([^)]{1,12}\\))?\\s?(?:부터|이후|이래)");
    private static final Pattern WITHIN = Pattern.compile("\\s?(?:중(?![가-힣&&[^에으엔]])|동안|내내)");
    private static final Pattern AHEAD = Pattern.compile("예정|계획|방침|목표|까지|앞두|개최한다|열린다|내놓을|출시할|나설");
    private static final Pattern JOIN = Pattern.compile("(?:\\([^)]{1,6}\\))?\\s?(?:과|와|부터|에서|까지|및|,|·|∼|~|-)?\\s?");
    private static final int SENTENCE = 40;

    private Dates() {}

    /**
     * The dates in a text, in the order of their appearance; they do not overlap.
     *
     * @param text raw text, may be empty
     * @param published day of publication in Korea; null if unknown: then only dates with their year are found
     * @return mentions with UTF-16 offsets into {@code text}; empty if there are none
     */
    public static List<DateMention> find(CharSequence text, @Nullable LocalDate published) {
        DateReader reader = new DateReader(text);
        DateResolver resolver = new DateResolver(published);
        List<DateMention> found = new ArrayList<>();
        LocalDate narrated = published;
        int i = 0;
        while (i < text.length()) {
            DateWords words = reader.at(i);
            if (words == null) {
                i++;
                continue;
            }
            i = Math.max(words.end(), i + 1);
            DateMention before = found.isEmpty() ? null : found.getLast();
            boolean joined = before != null
                    && words.anchor() == null
                    && words.start() - before.end() <= 10
                    && JOIN.matcher(text.subSequence(before.end(), words.start()))
                            .matches();
            DateResolver.Days days =
                    resolver.resolve(words, before, joined, narrated, speaksOfAhead(text, words.end()));
            if (days == null) {
                continue;
            }
            Direction direction = direction(days, published);
            found.add(new DateMention(
                    words.start(),
                    words.end(),
                    days.from(),
                    days.to(),
                    days.precision(),
                    kind(text, words, days),
                    direction));
            if (days.precision() == Precision.DAY && direction != Direction.FUTURE) {
                narrated = days.from();
            }
        }
        return List.copyOf(found);
    }

    private static boolean speaksOfAhead(CharSequence text, int end) {
        int stop = end;
        while (stop < text.length() && stop < end + SENTENCE && text.charAt(stop) != '.' && text.charAt(stop) != '\n') {
            stop++;
        }
        return AHEAD.matcher(text).region(end, stop).find();
    }

    private static Direction direction(DateResolver.Days days, @Nullable LocalDate published) {
        if (published == null || days.to().isBefore(published)) {
            return Direction.PAST;
        }
        return days.from().isAfter(published) ? Direction.FUTURE : Direction.PRESENT;
    }

    private static Kind kind(CharSequence text, DateWords words, DateResolver.Days days) {
        if (words.section() == Section.REST || follows(DEADLINE, text, words.end())) {
            return Kind.DEADLINE;
        }
        if (follows(START, text, words.end())) {
            return Kind.START;
        }
        boolean range = words.year() < words.yearTo() || words.month() < words.monthTo() || words.day() < words.dayTo();
        boolean week = words.anchor() != null && words.anchor().isWeek();
        boolean stretch = days.precision() != Precision.DAY && follows(WITHIN, text, words.end());
        return range || week || stretch || words.section().isStretch() ? Kind.PERIOD : Kind.POINT;
    }

    private static boolean follows(Pattern pattern, CharSequence text, int at) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }
}
