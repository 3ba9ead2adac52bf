package bongsu.event;

import bongsu.text.Morpheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the clauses of a sentence end, and which endings end none. */
final class Clauses {
    /** Postpositions made of verbs: what ends in them is no clause. */
    private static final Set<String> POSTPOSITIONS =
            Set.of("위하", "통하", "대하", "관하", "따르", "비롯하", "의하", "인하", "더불", "향하", "포함하");

    private Clauses() {}

    /** Where clauses end: offsets of connective and final endings outside of names. */
    static int[] of(Line line) {
        List<Morpheme> morphemes = line.morphemes;
        var ends = new ArrayList<Integer>();
        for (int i = 0; i < morphemes.size(); i++) {
            Morpheme m = morphemes.get(i);
            if (!m.endsClause() || line.named(m) || adverb(morphemes, i)) {
                continue;
            }
            boolean auxiliary = i + 1 < morphemes.size()
                    && (morphemes.get(i + 1).tag().equals("VX")
                            || morphemes.get(i + 1).form().equals("있"));
            boolean light = i > 1
                    && morphemes.get(i - 1).form().equals("하")
                    && POSTPOSITIONS.contains(morphemes.get(i - 2).form() + "하");
            if (!auxiliary && !postposition(morphemes, i) && !light) {
                ends.add(m.start());
            }
        }
        return ends.stream().mapToInt(i -> i).toArray();
    }

    /** Whether an ending makes an adjective an adverb, which ends no clause: 광범위하게, 빠르게. */
    private static boolean adverb(List<Morpheme> morphemes, int i) {
        String before = i == 0 ? "" : morphemes.get(i - 1).tag();
        return morphemes.get(i).form().equals("게") && (before.equals("XSA") || before.equals("VA"));
    }

    /** Whether the ending at a place of the morphemes makes a verb a postposition: 에 대한, 를 위한. */
    static boolean postposition(List<Morpheme> morphemes, int at) {
        return at > 0 && POSTPOSITIONS.contains(morphemes.get(at - 1).form());
    }

    /** How many of the clause ends lie before an offset. */
    static int before(int[] ends, int at) {
        int n = 0;
        while (n < ends.length && ends[n] < at) {
            n++;
        }
        return n;
    }
}
