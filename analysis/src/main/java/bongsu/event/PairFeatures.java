package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.schema.Family;
import bongsu.text.FeatureSink;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sentence tells about whether, and how, two parties in it are tied. */
final class PairFeatures {
    private static final double[] BOND_STEPS = {0.1, 0.3, 0.45, 0.6, 0.75, 0.9};
    private static final Pattern SOURCE = Pattern.compile(
            "[^,.]{0,12}(에 따르면|연구원은|애널리스트|보도|보고서|은 [^.]{0,20}목표주가|는 [^.]{0,20}목표주가|은 이날 보고서|집계|따르면|제공|교수|기자|출신|장관|의원)");

    private final Reading reading;
    private final Line line;
    private final Name a;
    private final Name b;
    private final String via;
    private final boolean inLine;
    /** The particles of both. */
    private final String particles;
    /** The relations that their particles mark, coarsely. */
    private final String cases;

    private final String field;
    private final FeatureSink f;

    private PairFeatures(Reading reading, Candidates.Pair pair, FeatureSink f) {
        this.reading = reading;
        this.line = pair.line();
        this.a = pair.first();
        this.b = pair.second();
        this.via = pair.via();
        this.inLine = via.equals("line");
        this.field = line.title() ? "title" : line.index <= 2 ? "lead" : line.index <= 6 ? "top" : "body";
        this.f = f;
        String first = inLine ? Surroundings.particle(line, a) : via;
        String second = group() ? via : Surroundings.particle(line, b);
        this.particles = first + "~" + second;
        this.cases = Surroundings.coarse(first) + "~" + Surroundings.coarse(second);
        f.add("via=", via);
        f.add("pa=", first);
        f.add("pb=", second);
    }

    /** The features of a pair by name, for training. */
    static Set<String> of(Reading reading, Candidates.Pair pair) {
        return FeatureSink.names(f -> add(reading, pair, f));
    }

    /** Tells the features of a pair; the same one may come several times. */
    static void add(Reading reading, Candidates.Pair pair, FeatureSink f) {
        new PairFeatures(reading, pair, f).add();
    }

    private boolean group() {
        return via.equals("group");
    }

    private void add() {
        f.add("pab=", particles);
        f.add("cab=", cases);
        kinds();
        related(a.organisation(), b.organisation());
        if (line.denied()) {
            f.add("not");
            f.add("not", cases);
        }
        f.add("iv=" + via + (Surroundings.invests(a) ? "I" : "-") + (Surroundings.invests(b) ? "I" : "-"));
        String na = a.canonical();
        String nb = b.canonical();
        if (na.startsWith(nb) || nb.startsWith(na)) {
            f.add("rel=prefix");
        }
        source(a, inLine);
        source(b, !group());
        bonds();
        f.add("field=", field);
        f.add("field=", field, particles);
        titles();
        int parties = line.parties().size();
        f.add("np=", Surroundings.few(parties));
        if (inLine) {
            lists();
            headline();
            BetweenFeatures.add(line, a, b, f);
        }
        words();
        TriggerFeatures.add(
                line,
                inLine ? a.tail() : 0,
                inLine || via.equals("topic") ? b.span().start() : 0,
                end(),
                cases,
                field,
                f);
        if (line.text.indexOf('"') >= 0) {
            f.add("quote");
        }
        if (line.text.indexOf('?') >= 0) {
            f.add("question");
        }
        String strong =
                "strong=" + line.fired.stream().anyMatch(t -> t.trigger().strong());
        f.add(strong);
        f.add(strong, cases);
        f.add(strong, Math.min(parties, 4));
    }

    /** Where the pair ends in the line. */
    private int end() {
        return group() ? 0 : b.tail();
    }

    private void kinds() {
        String ka = Kind.of(a).label();
        String kb = Kind.of(b).label();
        f.add("ka=", ka);
        f.add("kb=", kb);
        f.add("kk=" + (ka.compareTo(kb) < 0 ? ka + "~" + kb : kb + "~" + ka));
    }

    /** The words of the line, those behind the pair apart. */
    private void words() {
        String second = particles.substring(particles.indexOf('~') + 1);
        List<String> after = Surroundings.words(line, end(), line.text.length());
        for (int i = 0; i < Math.min(6, after.size()); i++) {
            f.add("aw=", after.get(i));
            if (i < 2) {
                f.add("a" + i + "=", second, after.get(i));
            }
        }
        Surroundings.words(line, 0, line.text.length()).forEach(w -> f.add("w=", w));
        line.closing().forEach(f::add);
    }

    /** What the grammar of the sentence says, in steps. */
    private void bonds() {
        double[] ab = line.bonds.of(a, b);
        double[] ba = line.bonds.of(b, a);
        double most = 0;
        for (int t = 0; t < ab.length; t++) {
            double plain = Math.max(ab[t], ba[t]);
            most = Math.max(most, plain);
            String type = Types.TIES.get(t).name();
            for (double step : BOND_STEPS) {
                if (plain >= step) {
                    f.add("B=" + type + step);
                }
            }
            if (ab[t] != ba[t]) {
                String side = ab[t] > ba[t] ? "+" : "-";
                f.add("Bs=", type, side);
                f.add("Bs=", side);
            }
        }
        for (double step : BOND_STEPS) {
            if (most >= step) {
                f.add("B=" + step);
                f.add("B=" + step + (line.title() ? "T" : ""));
            }
        }
        if (most == 0) {
            f.add("B0");
        }
    }

    /** Whether the name is that of somebody who tells, not of somebody who takes part. */
    private void source(Name name, boolean named) {
        int end = Math.min(line.text.length(), name.span().end());
        if (named && line.begins(SOURCE, end)) {
            f.add("src");
        }
    }

    private void related(
            @org.jspecify.annotations.Nullable Organisation oa, @org.jspecify.annotations.Nullable Organisation ob) {
        if (oa == null || ob == null) {
            return;
        }
        if (oa.id().equals(ob.parent()) || ob.id().equals(oa.parent())) {
            f.add("rel=parent");
        } else if (oa.parent() != null && oa.parent().equals(ob.parent())) {
            f.add("rel=sibling");
        }
        String ca = oa.country();
        String cb = ob.country();
        if (ca != null && cb != null) {
            f.add("cc=" + (ca.equals("KR") ? "K" : "F") + (cb.equals("KR") ? "K" : "F"));
        }
    }

    private boolean sameList() {
        return Lists.number(line, a) == Lists.number(line, b);
    }

    /** What the headline announces, for sentences of the lead that spell it out without naming it again. */
    private void headline() {
        Line title = reading.lines().get(0);
        if (line == title || line.index > 3) {
            return;
        }
        boolean same = sameList();
        for (Rules.Fired fired : title.fired) {
            if (fired.trigger().strong()) {
                f.add("LT=" + fired.trigger().type());
                f.add("LT=", cases);
                f.add("LT=same" + same);
            }
        }
        for (var type : Candidates.types(title)) {
            if (Types.family(type) == Family.SOVEREIGNTY) {
                f.add("LS=" + type + same);
            }
        }
    }

    private void lists() {
        List<Name> members = Lists.with(line, b);
        if (sameList()) {
            oneList(members);
        } else {
            f.add("apart=", Math.min(Lists.number(line, b) - Lists.number(line, a), 4));
            f.add("sizes=" + Math.min(Lists.with(line, a).size(), 3) + Math.min(members.size(), 3));
        }
        f.add("lists=", Math.min(4, line.list[line.list.length - 1]));
    }

    /** What is told of an enumeration that holds both. */
    private void oneList(List<Name> members) {
        String after = Surroundings.particle(line, b);
        for (Rules.Fired t : line.fired) {
            if (Types.family(t.trigger().type()) == Family.SOVEREIGNTY) {
                f.add("SS=", t.trigger().rule());
            }
        }
        f.add("same");
        f.add("same=", Math.min(members.size(), 5));
        f.add("same=", after);
        f.add("same=" + (line.title() ? "title" : "body") + Math.min(members.size(), 4));
        int end = members.getLast().tail();
        List<String> words = Surroundings.words(line, end, line.text.length());
        for (int i = 0; i < Math.min(4, words.size()); i++) {
            f.add("sw=", words.get(i));
        }
        line.fired.forEach(t -> f.add("st=", t.trigger().rule(), t.span().start() >= end ? "R" : "L"));
        line.fired.forEach(t -> f.add("st=", t.trigger().rule(), after));
        for (Rules.Fired t : line.fired) {
            if (t.trigger().strong()) {
                f.add("ST=" + t.trigger().type() + (line.title() ? "T" : "B"));
                f.add("ST=", after);
                f.add("ST");
            }
        }
    }

    private void titles() {
        Reading.Party pa = reading.parties().get(a.key());
        Reading.Party pb = reading.parties().get(b.key());
        int inTitle = (pa != null && pa.titleMentions > 0 ? 1 : 0) + (pb != null && pb.titleMentions > 0 ? 1 : 0);
        f.add("inTitle=", inTitle);
        Line title = reading.lines().get(0);
        for (var type : Candidates.types(title)) {
            f.add("tt=", type.name());
            f.add("tt=" + type + inTitle);
        }
        title.fired.forEach(t -> f.add("tr=" + t.trigger().rule() + inTitle));
    }
}
