package bongsu.event;

import bongsu.entity.Name;
import bongsu.text.FeatureSink;
import bongsu.text.Morpheme;
import java.util.List;
import java.util.regex.Pattern;

/** What stands between two parties of a sentence: words, other names, ends of clauses, marks. */
final class BetweenFeatures {
    private static final String[] MARKS = {"…", "\"", "'", ",", "(", ";", "-", "·"};
    private static final Pattern ENUMERATED = Pattern.compile("[^.;]*([,·/]|및|와|과)[^.;]*");

    private BetweenFeatures() {}

    /** Tells the features of what stands between two parties that one line names. */
    static void add(Line line, Name a, Name b, FeatureSink f) {
        int from = a.tail();
        int to = b.span().start();
        if (to < from) {
            f.add("btw=overlap");
            return;
        }
        String between = line.text.substring(from, to);
        if (between.length() <= 4) {
            f.add("btw=", between);
            f.add("btw=", a.particle(), between);
        }
        List<String> words = Surroundings.words(line, from, to);
        f.add("bn=", Surroundings.few(words.size()));
        for (int i = 0; i < words.size() && i < 12; i++) {
            f.add("bw=", words.get(i));
        }
        int others = 0;
        for (Name name : line.names) {
            others += name.span().start() >= from && name.tail() <= to ? 1 : 0;
        }
        f.add("bp=", Math.min(others, 4));
        if (others > 0
                && words.size() <= 2 * others
                && ENUMERATED.matcher(between).matches()) {
            f.add("list");
        }
        int boundaries = 0;
        for (Morpheme m : line.morphemes) {
            boundaries += m.start() >= from && m.end() <= to && m.endsClause() ? 1 : 0;
        }
        f.add("cb=", Math.min(boundaries, 3));
        f.add("cb=" + Math.min(boundaries, 2) + Surroundings.coarse(Surroundings.particle(line, b)));
        if (Lists.number(line, a) != Lists.number(line, b)) {
            for (String mark : MARKS) {
                if (between.contains(mark)) {
                    f.add("sep=", mark, line.title() ? "T" : "");
                }
            }
        }
        if (between.contains("\"") || between.contains("?")) {
            f.add("bq");
        }
    }
}
