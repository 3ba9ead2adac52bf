package bongsu.event;

import bongsu.text.FeatureSink;
import java.util.List;
import java.util.Set;

/** What a sentence by itself tells about which types of events it reports, whoever takes part. */
final class LineFeatures {
    /** What the model of lines answers: each type. */
    static final List<String> ANSWERS = Types.names(Types.ALL);

    private LineFeatures() {}

    /** The features of a line by name, for training. */
    static Set<String> of(Reading reading, Line line) {
        return FeatureSink.names(f -> add(reading, line, f));
    }

    /** Tells the features of a line; the same one may come several times. */
    static void add(Reading reading, Line line, FeatureSink f) {
        String field = line.title() ? "title" : line.index <= 2 ? "lead" : line.index <= 6 ? "top" : "body";
        f.add("field=", field);
        String before = "";
        for (String word : Surroundings.words(line, 0, line.text.length())) {
            f.add("w=", word);
            if (!before.isEmpty()) {
                f.add("b=" + before + "~" + word);
            }
            before = word;
        }
        line.closing().forEach(f::add);
        var parties = line.parties();
        String n = Integer.toString(Math.min(parties.size(), 3));
        f.add("np=", n);
        for (var name : parties) {
            f.add("k=", Kind.of(name).label());
            f.add("p=", Surroundings.particle(line, name));
        }
        for (Rules.Fired fired : line.fired) {
            String rule = fired.trigger().rule();
            f.add("t=", rule);
            f.add("t=", rule, n);
            f.add("t=", rule, field);
            f.add("tw=", line.text, fired.span().start(), fired.span().end());
            if (fired.trigger().strong()) {
                f.add("strong=" + fired.trigger().type() + n);
            }
        }
        reading.lines().get(0).fired.forEach(t -> f.add("tt=" + t.trigger().type()));
    }
}
