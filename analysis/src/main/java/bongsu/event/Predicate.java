package bongsu.event;

import bongsu.text.Morpheme;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The predicate that a trigger names, by its endings. Korean predicates come last: what takes part in a verb stands before it, and
 * behind it only the noun that an adnominal verb describes (나를 인수한 가).
 *
 * @param at where the trigger begins
 * @param end where it ends
 * @param verb whether it is a verb (인수했다), not a noun (인수를)
 * @param passive whether the subject is who or what the deed is done to (인수된, 공급받는)
 * @param adnominal where the adnominal ending ends; -1 if there is none
 */
record Predicate(int at, int end, boolean verb, boolean passive, int adnominal) {
    private static final Pattern PASSIVE = Pattern.compile("(?:이 |가 |을 |를 )?(?:되|돼|됐|된|될|됩|받(?!아들)|당한|당할|당해|당했)");
    private static final int LONGEST = 6;

    private static final Set<String> LIGHT = Set.of("하", "되", "받", "당하", "시키", "드리");

    static Predicate of(Line line, int at, int end) {
        int i = 0;
        while (i < line.morphemes.size() && line.morphemes.get(i).end() <= end) {
            i++;
        }
        boolean verb = i > 0
                && verbal(line.morphemes.get(i - 1))
                && line.morphemes.get(i - 1).end() > at;
        verb |= i < line.morphemes.size()
                && line.morphemes.get(i).start() <= end
                && derives(line.morphemes.get(i), end);
        int first = i;
        while (first > 0 && line.morphemes.get(first - 1).end() > at) {
            first--;
        }
        for (int k = first; k < i - 1; k++) {
            verb |= verbal(line.morphemes.get(k)) && line.morphemes.get(k + 1).ending();
        }
        int adnominal = -1;
        int from = Math.max(0, i - 1);
        for (int k = from; verb && k < line.morphemes.size() && k < from + LONGEST; k++) {
            Morpheme m = line.morphemes.get(k);
            if (m.tag().equals("ETM") && m.end() > at) {
                adnominal = m.end();
                break;
            }
            boolean over = m.tag().equals("EF") || (m.tag().equals("EC") && !auxiliary(line, k + 1));
            if (m.start() >= end && (over || !(verbal(m) || m.ending()))) {
                break;
            }
        }
        boolean passive = line.begins(PASSIVE, end);
        return new Predicate(at, end, verb, passive, adnominal);
    }

    /** Whether an auxiliary verb stands at a morpheme, so that the ending before it joins no clause: 독점하고 있는. */
    static boolean auxiliary(Line line, int at) {
        return at < line.morphemes.size()
                && (line.morphemes.get(at).tag().equals("VX")
                        || line.morphemes.get(at).form().equals("있"));
    }

    /** Whether a morpheme goes on with a verb, or makes one of the noun right before it: 인수+하, 공급+받, not 고객+살(는). */
    private static boolean derives(Morpheme m, int end) {
        return verbal(m) && (m.start() < end || !m.tag().equals("VV") || LIGHT.contains(m.form()));
    }

    private static boolean verbal(Morpheme m) {
        return switch (m.tag()) {
            case "XSV", "VV", "VX", "EP", "XSA", "VA" -> true;
            default -> false;
        };
    }
}
