package bongsu.entity;

import bongsu.text.FeatureSink;
import bongsu.text.Morpheme;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What the morphemes of a line tell about a word that may be a name: a word of the dictionary, or of its nouns, is hardly one
 * (반려동물, 줄이어), one that the analyser cuts to pieces may be.
 */
final class NameGrammar {
    private static final int LONGEST = 4;

    private NameGrammar() {}

    /** Adds the features of the word at the span; nothing where there are no morphemes. */
    static void add(String text, Span span, List<Morpheme> morphemes, FeatureSink features) {
        if (morphemes.isEmpty()) {
            return;
        }
        int first = firstBehind(span.start(), morphemes);
        Morpheme before = first == 0 ? null : morphemes.get(first - 1);
        Morpheme behind = null;
        var inside = new ArrayList<Morpheme>();
        boolean cut = false;
        for (int i = first; i < morphemes.size(); i++) {
            Morpheme m = morphemes.get(i);
            if (m.start() >= span.end()) {
                behind = m;
                break;
            } else if (m.start() >= span.start() && m.end() <= span.end()) {
                inside.add(m);
            } else {
                cut = true;
            }
        }
        if (cut) {
            features.add("m:cut");
        }
        tags(inside, features);
        // with a mark where nothing lies between
        features.add("m:left=", tag(before), before != null && before.end() == span.start() ? "*" : "");
        String touches = behind != null && behind.start() == span.end() ? "*" : "";
        features.add("m:right=", tag(behind), touches);
        if (surnamed(text, span)) {
            features.add("m:surname");
            features.add("m:surname/", tag(behind), touches);
        }
    }

    /** The first of the morphemes, which are in order, that ends behind a place; their number if none does. */
    private static int firstBehind(int at, List<Morpheme> morphemes) {
        int low = 0;
        int high = morphemes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (morphemes.get(middle).end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void tags(List<Morpheme> inside, FeatureSink features) {
        int single = 0;
        boolean nouns = !inside.isEmpty();
        for (Morpheme m : inside) {
            single += m.end() - m.start() == 1 ? 1 : 0;
            nouns &= m.tag().equals("NNG") && m.end() - m.start() > 1;
            if (m.predicate()
                    || m.ending()
                    || m.tag().startsWith("J")
                    || m.tag().startsWith("M")) {
                features.add("m:has=", m.tag(), 0, 1);
            }
        }
        if (inside.size() <= LONGEST) {
            features.add("m:tags=", sequence(inside));
        }
        features.add("m:parts=", Math.min(5, inside.size()));
        features.add("m:single=", Math.min(3, single));
        if (nouns) {
            features.add("m:nouns=", Math.min(3, inside.size()));
        }
        if (!inside.isEmpty()) {
            features.add("m:first=", inside.get(0).tag());
            Morpheme last = inside.getLast();
            features.add("m:last=" + last.tag(), "/", last.form());
        }
    }

    private static String sequence(List<Morpheme> morphemes) {
        if (morphemes.size() == 1) {
            return morphemes.get(0).tag();
        }
        var sequence = new StringJoiner("+");
        morphemes.forEach(m -> sequence.add(m.tag()));
        return sequence.toString();
    }

    private static String tag(@Nullable Morpheme beside) {
        return beside == null ? "-" : beside.tag();
    }

    /** Whether the word may be a surname and a given name: three syllables, the first a surname. */
    private static boolean surnamed(String text, Span span) {
        return span.end() - span.start() == 3
                && Persons.isSurname(text.charAt(span.start()))
                && hangul(text.charAt(span.start() + 1))
                && hangul(text.charAt(span.start() + 2));
    }

    private static boolean hangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }
}
