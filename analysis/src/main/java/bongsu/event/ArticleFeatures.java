package bongsu.event;

import bongsu.text.FeatureSink;
import java.util.Set;

/** What headline and lead tell about whether an article is about an event of a family. */
final class ArticleFeatures {
    private ArticleFeatures() {}

    /** The features of an article by name, for training. */
    static Set<String> of(Reading reading) {
        return FeatureSink.names(f -> add(reading, f));
    }

    /** Tells the features of an article; the same one may come several times. */
    static void add(Reading reading, FeatureSink f) {
        int body = 0;
        for (Line line : reading.lines()) {
            if (line.body() && ++body > 3) {
                break;
            }
            String prefix = line.title() ? "T" : "L";
            var words = Surroundings.words(line, 0, line.text.length());
            String before = "";
            for (String word : words) {
                f.add(prefix, "w=", word);
                f.add("w=", word);
                if (line.title() && !before.isEmpty()) {
                    f.add("T2=" + before + "~" + word);
                }
                before = word;
            }
            for (Rules.Fired fired : line.fired) {
                f.add(prefix, "t=", fired.trigger().rule());
                if (line.title()) {
                    f.add("Tx="
                            + line.text.substring(
                                    fired.span().start(), fired.span().end()));
                }
            }
            int parties = line.parties().size();
            if (line.title()) {
                f.add("Tn=" + Math.min(parties, 3));
                for (var name : line.parties()) {
                    f.add("Tk=", Kind.of(name).label());
                    f.add("Tp=", Surroundings.particle(line, name));
                    if (name.organisation() != null && name.organisation().publicBody()) {
                        f.add("Tpublic");
                    }
                }
                for (var type : Candidates.types(line)) {
                    f.add("Tt=" + type + Math.min(parties, 2));
                }
                if (line.text.contains("[")) {
                    int end = line.text.indexOf(']');
                    if (end > 0 && line.text.startsWith("[")) {
                        f.add("Tm=" + line.text.substring(1, Math.min(end, 8)));
                    }
                }
            }
        }
        f.add("lines=" + Surroundings.few(reading.lines().size() / 3));
        f.add("parties=" + Surroundings.few(reading.parties().size()));
    }
}
