package bongsu.value;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds for how long something is meant to last: 5년간, 3년 계약, 1년 6개월, 5개년, 반년간, 2026~2030년, 2026년부터 2030년까지.
 *
 * <p>Lengths follow ISO 8601; a span of calendar years counts both ends (2026~2030년 is P5Y). A number of years that
 * nothing marks as a length (3년 만에, 3년 연속, 5년 전) is none.
 */
public final class Durations {
    private static final String MARK =
            "\\s?(?:간(?![가-힣&&[^의에은을이씩총최]])|동안|계약|단위|짜리|장기|약정|걸쳐|에 걸쳐|이상 장기|독점|임대|프로젝트|사업(?!보고))";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<![\\d.,A-Za-z])(?:(?<from>(?:19|20)\\d{2})\\s?년?\\s?(?:[~∼～–-]|부터)\\s?(?<to>(?:19|20)\\d{2})년"
                    + "|(?<plan>\\d{1,2})개년"
                    + "|(?<years>\\d{1,2})년(?:\\s?(?<extra>\\d{1,2})개월)?(?<mark>" + MARK + ")?"
                    + "|(?<months>\\d{1,3})(?:개월|달(?!러))(?<monthsMark>" + MARK + ")?"
                    + "|(?:(?<weeks>\\d{1,2})주|(?<days>\\d{1,4})일)(?<otherMark>간(?![가-힣&&[^의에은을이]])|\\s?동안))"
                    + "|(?<![가-힣])(?:(?<half>반년)|(?<one>한\\s?달))(?<halfMark>간|\\s?동안)");
    private static final Pattern COUNT = Pattern.compile("여?\\s?(?:만[에의이]|연속|째|전|징역|넘게)");
    private static final Pattern FORWARD = Pattern.compile("(?:향후|앞으로|최장|최대|총)\\s?(?:약\\s?)?$");
    private static final Pattern BACKWARD = Pattern.compile("(?:지난|최근|과거)\\s?(?:약\\s?)?$");

    private Durations() {}

    /**
     * The durations in a text, in the order of their appearance; they do not overlap.
     *
     * @param text raw text, may be empty
     * @return mentions with UTF-16 offsets into {@code text}; empty if there are none
     */
    public static List<DurationMention> find(CharSequence text) {
        List<DurationMention> found = new ArrayList<>();
        Matcher m = WRITTEN.matcher(text).useTransparentBounds(true);
        Matcher count = COUNT.matcher(text);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean begins = KoreanNumber.isDigit(c) || c == '반' || c == '한';
            if (!begins || !m.region(i, text.length()).lookingAt()) {
                i++;
                continue;
            }
            i = m.end();
            if (count.region(m.end(), text.length()).lookingAt()) {
                continue;
            }
            String before =
                    text.subSequence(Math.max(0, m.start() - 8), m.start()).toString();
            Period length = length(m, FORWARD.matcher(before).find());
            if (!length.isZero() && !length.isNegative()) {
                found.add(new DurationMention(
                        m.start(), end(m), length, BACKWARD.matcher(before).find()));
            }
        }
        return List.copyOf(found);
    }

    private static Period length(Matcher m, boolean forward) {
        if (m.group("from") != null) {
            return Period.ofYears(number(m, "to") - number(m, "from") + 1);
        }
        if (m.group("plan") != null) {
            return Period.ofYears(number(m, "plan"));
        }
        if (m.group("years") != null) {
            boolean marked = forward || m.group("mark") != null || m.group("extra") != null;
            int extra = m.group("extra") == null ? 0 : number(m, "extra");
            return marked ? Period.of(number(m, "years"), extra, 0) : Period.ZERO;
        }
        if (m.group("months") != null) {
            return forward || m.group("monthsMark") != null ? Period.ofMonths(number(m, "months")) : Period.ZERO;
        }
        if (m.group("weeks") != null) {
            return Period.ofDays(7 * number(m, "weeks"));
        }
        if (m.group("days") != null) {
            return Period.ofDays(number(m, "days"));
        }
        return m.group("half") != null ? Period.ofMonths(6) : Period.ofMonths(1);
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    /** The span ends with the unit: what marks it as a length (간, 동안, 계약) is not part of it. */
    private static int end(Matcher m) {
        for (String mark : List.of("mark", "monthsMark", "otherMark", "halfMark")) {
            if (m.group(mark) != null) {
                return m.start(mark);
            }
        }
        return m.end();
    }
}
