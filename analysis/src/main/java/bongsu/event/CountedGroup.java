package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Partners that a sentence only counts and another one names: "가, 8개 스타트업과 맞손" in the headline, "최종 선정된 8개 스타트업은 △나 △다 …"
 * further down. The enumeration must have as many members as were counted.
 *
 * @param line the sentence that counts
 * @param hub who acts with them
 * @param members who they are
 * @param fired the trigger that ties them
 */
record CountedGroup(Line line, Name hub, List<Name> members, Rules.Fired fired) {
    private static final Pattern COUNT = Pattern.compile(
            "(\\d{1,2}|세|네|다섯|여섯|일곱|여덟|아홉|열)\\s?(?:개\\s?|곳의\\s?|대\\s?)?(?:[가-힣A-Za-z·]{1,8} )?[가-힣]{0,4}"
                    + "(?:사|곳|기업|스타트업|대학|대학교|기관|회사|업체|병원|지자체|출연연|연구소|협회|은행|대)(?:과|와)의?(?=[ ,'\"]|$)");
    private static final List<String> NUMERALS = List.of("세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열");
    private static final Pattern CUT = Pattern.compile(".*(?:\\.\\.\\.|…)\\s*");
    private static final int LEAST = 3;
    private static final int MOST = 14;
    private static final double PLAIN = 0.9;
    /** Among more than this all are asked for with the leader only. */
    private static final int FEW = 6;

    /** The groups that an article counts and names. */
    static List<CountedGroup> of(Reading reading) {
        var groups = new ArrayList<CountedGroup>();
        for (Line line : reading.lines()) {
            if (line.parties().size() != 1 || tie(line, 0) == null) {
                continue;
            }
            Matcher count = COUNT.matcher(line.text);
            while (count.find()) {
                CountedGroup group = group(reading, line, count);
                if (group != null) {
                    groups.add(group);
                }
            }
        }
        return groups;
    }

    private static int number(String word) {
        int numeral = NUMERALS.indexOf(word);
        return numeral < 0 ? Integer.parseInt(word) : LEAST + numeral;
    }

    /** The group that a line with one party counts; null if no sentence names as many. */
    private static @Nullable CountedGroup group(Reading reading, Line line, Matcher found) {
        int count = number(found.group(1));
        Rules.Fired tie = tie(line, found.end());
        Name hub = line.parties().get(0);
        if (tie == null || count < LEAST || count > MOST || hub.tail() > found.start()) {
            return null;
        }
        List<Name> members = named(reading, line, count, hub);
        return members.isEmpty() ? null : new CountedGroup(line, hub, members, tie);
    }

    /** The first trigger from a place on that plainly tells of a partnership; null if none does. */
    private static Rules.@Nullable Fired tie(Line line, int from) {
        return line.fired.stream()
                .filter(f -> f.trigger().strong()
                        && f.span().start() >= from
                        && Types.family(f.trigger().type()) == Family.PARTNERSHIP)
                .findFirst()
                .orElse(null);
    }

    /** The enumeration of so many next to the line; a text that breaks off may have lost its last one. */
    private static List<Name> named(Reading reading, Line line, int count, Name hub) {
        List<Name> nearest = List.of();
        int least = Integer.MAX_VALUE;
        for (Line other : reading.lines()) {
            boolean cut = CUT.matcher(other.text).matches();
            int distance = Math.abs(other.index - line.index);
            for (Phrase phrase : other.phrases()) {
                int size = phrase.names().size();
                boolean fits = size == count || (cut && size == count - 1);
                if (other != line && fits && distance < least && !hub.isAmong(phrase.names())) {
                    nearest = phrase.names();
                    least = distance;
                }
            }
        }
        return nearest;
    }

    /** Adds what it ties to the bonds of its line. */
    void bind() {
        for (Candidates.Pair pair : pairs()) {
            line.bonds.raise(fired.trigger().type(), pair.first(), pair.second(), PLAIN);
        }
    }

    /** The candidates that it stands for: who acts with each of them, and in what a few agree on, each with each. */
    List<Candidates.Pair> pairs() {
        var pairs = new ArrayList<Candidates.Pair>();
        for (Name member : members) {
            pairs.add(new Candidates.Pair(line, hub, member, "group"));
        }
        boolean mutual = !Types.SIDED.contains(fired.trigger().type());
        if (mutual && members.size() < FEW) {
            Candidates.eachWithEach(members, (a, b) -> pairs.add(new Candidates.Pair(line, a, b, "group")));
        }
        return pairs;
    }
}
