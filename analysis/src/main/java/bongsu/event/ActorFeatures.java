package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.Family;
import bongsu.text.FeatureSink;
import java.util.List;
import java.util.Set;

/** What a sentence tells about whether a party acts in a sovereignty event. */
final class ActorFeatures {
    private ActorFeatures() {}

    /** The features of an actor by name, for training. */
    static Set<String> of(Reading reading, Candidates.Actor actor) {
        return FeatureSink.names(f -> add(reading, actor, f));
    }

    /** Tells the features of an actor; the same one may come several times. */
    static void add(Reading reading, Candidates.Actor actor, FeatureSink f) {
        Line line = actor.line();
        String text = line.text;
        boolean inLine = actor.via().equals("line");
        Name name = actor.name();
        String particle = inLine ? Surroundings.particle(line, name) : actor.via();
        String kind = Kind.of(name).label();
        String field = line.title() ? "title" : line.index <= 2 ? "lead" : line.index <= 6 ? "top" : "body";
        f.add("p=", particle);
        f.add("k=", kind);
        f.add("pk=", particle, kind);
        f.add("field=", field, kind);
        if (name.organisation() != null) {
            f.add("c=" + ("KR".equals(name.organisation().country()) ? "K" : "F")
                    + (name.organisation().publicBody() ? "p" : ""));
        }
        if (name.key().equals("kr-government")) {
            f.add("govt");
            f.add("govt" + particle);
        }
        Reading.Party party = reading.parties().get(name.key());
        f.add("n=" + (party == null ? 0 : Surroundings.few(party.mentions)));
        f.add("title=" + (party != null && party.titleMentions > 0));
        Line title = reading.lines().get(0);
        for (Rules.Fired fired : title.fired) {
            f.add("tr=", fired.trigger().rule());
            f.add("trk=" + fired.trigger().rule() + kind);
        }
        int end = inLine ? name.tail() : 0;
        List<String> after = Surroundings.words(line, end, text.length());
        for (int i = 0; i < Math.min(5, after.size()); i++) {
            f.add("aw=", after.get(i));
        }
        if (!after.isEmpty()) {
            f.add("a0=", particle, after.get(0));
        }
        List<String> before = inLine ? Surroundings.words(line, 0, name.span().start()) : List.of();
        for (int i = Math.max(0, before.size() - 3); i < before.size(); i++) {
            f.add("b=", before.get(i));
        }
        Surroundings.words(line, 0, text.length()).forEach(w -> {
            f.add("w=", w);
            f.add("wk=" + kind.charAt(0) + w);
        });
        line.closing().forEach(f::add);
        f.add("np=", Surroundings.few(line.parties().size()));
        for (Rules.Fired fired : line.fired) {
            String rule = fired.trigger().rule();
            String where = fired.span().start() < end ? "L" : "R";
            f.add("t=", rule);
            if (Types.family(fired.trigger().type()) == Family.SOVEREIGNTY) {
                f.add("t=", rule, where);
                f.add("tp=", rule, particle);
                f.add("tk=", rule, kind);
                f.add("tf=", rule, field);
                f.add("tw=" + text.substring(fired.span().start(), fired.span().end()));
                f.add("twk=" + text.substring(fired.span().start(), fired.span().end()) + kind);
            }
        }
    }
}
