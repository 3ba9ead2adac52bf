package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.schema.Family;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a sentence tells about whether, and how, two parties in it are tied. */
final class PairFeatures {
    private PairFeatures() {}

    static Set<String> of(Reading reading, Candidates.Pair pair) {
        var f = new LinkedHashSet<String>(120);
        Line line = pair.line();
        String text = line.text;
        String via = pair.via();
        boolean inLine = via.equals("line");
        Name a = pair.first();
        Name b = pair.second();
        String pa = inLine ? Surroundings.particle(line, a) : via;
        String pb = via.equals("group") ? via : Surroundings.particle(line, b);
        String pab = pa + "~" + pb;
        f.add("via=" + via);
        f.add("pa=" + pa);
        f.add("pb=" + pb);
        f.add("pab=" + pab);
        String cab = coarse(pa) + "~" + coarse(pb);
        f.add("cab=" + cab);
        String ka = Surroundings.kind(a);
        String kb = Surroundings.kind(b);
        f.add("ka=" + ka);
        f.add("kb=" + kb);
        f.add("kk=" + (ka.compareTo(kb) < 0 ? ka + "~" + kb : kb + "~" + ka));
        related(a.organisation(), b.organisation(), f);
        if (line.denied()) {
            f.add("not");
            f.add("not" + cab);
        }
        f.add("iv=" + via + (Surroundings.invests(a) ? "I" : "-") + (Surroundings.invests(b) ? "I" : "-"));
        String na = a.canonical();
        String nb = b.canonical();
        if (na.startsWith(nb) || nb.startsWith(na)) {
            f.add("rel=prefix");
        }
        source(line, a, inLine, f);
        source(line, b, !via.equals("group"), f);
        bonds(line, a, b, f);
        String field = line.title() ? "title" : line.index <= 2 ? "lead" : line.index <= 6 ? "top" : "body";
        f.add("field=" + field);
        f.add("field=" + field + pab);
        titles(reading, a, b, f);
        int parties = line.parties().size();
        f.add("np=" + Surroundings.few(parties));
        int from = inLine ? a.tail() : 0;
        int to = inLine ? b.span().start() : via.equals("topic") ? b.span().start() : 0;
        if (inLine) {
            lists(line, a, b, f);
            headline(reading, line, a, b, cab, f);
            between(line, a, b, from, to, f);
        }
        int end = via.equals("group") ? 0 : b.tail();
        List<String> after = Surroundings.words(line, end, text.length());
        for (int i = 0; i < Math.min(6, after.size()); i++) {
            f.add("aw=" + after.get(i));
            if (i < 2) {
                f.add("a" + i + "=" + pb + after.get(i));
            }
        }
        Surroundings.words(line, 0, text.length()).forEach(w -> f.add("w=" + w));
        Surroundings.closing(line).forEach(f::add);
        triggers(line, from, to, end, cab, field, parties, f);
        quotes(text, f);
        boolean strong = line.fired.stream().anyMatch(t -> t.trigger().strong());
        f.add("strong=" + strong);
        f.add("strong=" + strong + cab);
        f.add("strong=" + strong + Math.min(parties, 4));
        return f;
    }

    /** What the grammar of the sentence says, in steps. */
    private static void bonds(Line line, Name a, Name b, Set<String> f) {
        double[] ab = line.bond(a, b);
        double[] ba = line.bond(b, a);
        double most = 0;
        for (int t = 0; t < ab.length; t++) {
            double plain = Math.max(ab[t], ba[t]);
            most = Math.max(most, plain);
            String type = Scores.PAIR_TYPES.get(t).name();
            for (double step : BOND_STEPS) {
                if (plain >= step) {
                    f.add("B=" + type + step);
                }
            }
            if (ab[t] != ba[t]) {
                f.add("Bs=" + type + (ab[t] > ba[t] ? "+" : "-"));
                f.add("Bs=" + (ab[t] > ba[t] ? "+" : "-"));
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

    private static final double[] BOND_STEPS = {0.1, 0.3, 0.45, 0.6, 0.75, 0.9};

    /** Particles by the relation that they mark, coarsely. */
    private static String coarse(String particle) {
        return switch (particle) {
            case "TOPIC", "SUBJ", "ALSO", "," -> "S";
            case "WITH" -> "W";
            case "TO", "BY" -> "T";
            case "FROM", "OF", "OBJ", "topic", "group", "_", "$" -> particle;
            default -> particle.startsWith("x") ? particle.equals("xOBJ") || particle.equals("x_") ? "xO" : "xx" : "x";
        };
    }

    private static final java.util.regex.Pattern SOURCE = java.util.regex.Pattern.compile(
            "^[^,.]{0,12}(에 따르면|연구원은|애널리스트|보도|보고서|은 [^.]{0,20}목표주가|는 [^.]{0,20}목표주가|은 이날 보고서|집계|따르면|제공|교수|기자|출신|장관|의원)");

    /** Whether the name is that of somebody who tells, not of somebody who takes part. */
    private static void source(Line line, Name name, boolean inLine, Set<String> f) {
        if (inLine
                && SOURCE.matcher(line.text.substring(
                                Math.min(line.text.length(), name.span().end())))
                        .find()) {
            f.add("src");
        }
    }

    private static void related(
            @org.jspecify.annotations.Nullable Organisation a,
            @org.jspecify.annotations.Nullable Organisation b,
            Set<String> f) {
        if (a == null || b == null) {
            return;
        }
        if (a.id().equals(b.parent()) || b.id().equals(a.parent())) {
            f.add("rel=parent");
        } else if (a.parent() != null && a.parent().equals(b.parent())) {
            f.add("rel=sibling");
        }
        String ca = a.country();
        String cb = b.country();
        if (ca != null && cb != null) {
            f.add("cc=" + (ca.equals("KR") ? "K" : "F") + (cb.equals("KR") ? "K" : "F"));
        }
    }

    /** What the headline announces, for sentences of the lead that spell it out without naming it again. */
    private static void headline(Reading reading, Line line, Name a, Name b, String cab, Set<String> f) {
        Line title = reading.lines().get(0);
        if (line == title || line.index > 3) {
            return;
        }
        boolean same = Lists.number(line, a) == Lists.number(line, b);
        for (Rules.Fired fired : title.fired) {
            if (fired.trigger().strong()) {
                f.add("LT=" + fired.trigger().type());
                f.add("LT=" + cab);
                f.add("LT=same" + same);
            }
        }
        for (var type : Candidates.types(title)) {
            if (Filling.family(type) == Family.SOVEREIGNTY) {
                f.add("LS=" + type + same);
            }
        }
    }

    private static void lists(Line line, Name a, Name b, Set<String> f) {
        int la = Lists.number(line, a);
        int lb = Lists.number(line, b);
        List<Name> members = Lists.with(line, b);
        String after = Surroundings.particle(line, b);
        if (la == lb) {
            for (Rules.Fired t : line.fired) {
                if (Filling.family(t.trigger().type()) == Family.SOVEREIGNTY) {
                    f.add("SS=" + t.trigger().rule());
                }
            }
            f.add("same");
            f.add("same=" + Math.min(members.size(), 5));
            f.add("same=" + after);
            f.add("same=" + (line.title() ? "title" : "body") + Math.min(members.size(), 4));
            int end = members.get(members.size() - 1).tail();
            List<String> words = Surroundings.words(line, end, line.text.length());
            for (int i = 0; i < Math.min(4, words.size()); i++) {
                f.add("sw=" + words.get(i));
            }
            line.fired.forEach(t -> f.add("st=" + t.trigger().rule() + (t.span().start() >= end ? "R" : "L")));
            line.fired.forEach(t -> f.add("st=" + t.trigger().rule() + after));
            line.fired.stream().filter(t -> t.trigger().strong()).forEach(t -> {
                f.add("ST=" + t.trigger().type() + (line.title() ? "T" : "B"));
                f.add("ST=" + after);
                f.add("ST");
            });
        } else {
            f.add("apart=" + Math.min(lb - la, 4));
            f.add("sizes=" + Math.min(Lists.with(line, a).size(), 3) + Math.min(members.size(), 3));
        }
        f.add("lists=" + Math.min(4, line.list[line.list.length - 1]));
    }

    private static void titles(Reading reading, Name a, Name b, Set<String> f) {
        Reading.Party pa = reading.parties().get(a.key());
        Reading.Party pb = reading.parties().get(b.key());
        int inTitle = (pa != null && pa.titleMentions > 0 ? 1 : 0) + (pb != null && pb.titleMentions > 0 ? 1 : 0);
        f.add("inTitle=" + inTitle);
        Line title = reading.lines().get(0);
        for (var type : Candidates.types(title)) {
            f.add("tt=" + type);
            f.add("tt=" + type + inTitle);
        }
        title.fired.forEach(t -> f.add("tr=" + t.trigger().rule() + inTitle));
    }

    private static void between(Line line, Name a, Name b, int from, int to, Set<String> f) {
        String text = line.text;
        if (to < from) {
            f.add("btw=overlap");
            return;
        }
        String between = text.substring(from, to);
        if (between.length() <= 4) {
            f.add("btw=" + between);
            f.add("btw=" + a.particle() + between);
        }
        List<String> words = Surroundings.words(line, from, to);
        f.add("bn=" + Surroundings.few(words.size()));
        for (int i = 0; i < words.size() && i < 12; i++) {
            f.add("bw=" + words.get(i));
        }
        int others = 0;
        for (Name name : line.names) {
            others += name.span().start() >= from && name.tail() <= to ? 1 : 0;
        }
        f.add("bp=" + Math.min(others, 4));
        if (others > 0 && words.size() <= 2 * others && between.matches("[^.;]*([,·/]|및|와|과)[^.;]*")) {
            f.add("list");
        }
        int boundaries = 0;
        for (var m : line.morphemes) {
            boundaries += m.start() >= from
                            && m.end() <= to
                            && (m.tag().equals("EC") || m.tag().equals("EF"))
                    ? 1
                    : 0;
        }
        f.add("cb=" + Math.min(boundaries, 3));
        f.add("cb=" + Math.min(boundaries, 2) + coarse(Surroundings.particle(line, b)));
        boolean sameList = Lists.number(line, a) == Lists.number(line, b);
        if (!sameList) {
            for (String mark : new String[] {"…", "\"", "'", ",", "(", ";", "-", "·"}) {
                if (between.contains(mark)) {
                    f.add("sep=" + mark + (line.title() ? "T" : ""));
                }
            }
        }
        if (between.contains("\"") || between.contains("?")) {
            f.add("bq");
        }
    }

    private static void triggers(
            Line line, int from, int to, int end, String cab, String field, int parties, Set<String> f) {
        clauses(line, end, cab, f);
        var near = new ArrayList<String>();
        int best = Integer.MAX_VALUE;
        for (Rules.Fired fired : line.fired) {
            if (Filling.family(fired.trigger().type()) != Family.PARTNERSHIP) {
                f.add("s=" + fired.trigger().rule());
                f.add("s=" + fired.trigger().type() + Math.min(parties, 4));
                continue;
            }
            String rule = fired.trigger().rule();
            int at = fired.span().start();
            String where = at < from ? "L" : at < to ? "M" : "R";
            int distance = at >= end ? at - end : at >= to ? 0 : to - at;
            String bucket = distance < 6 ? "0" : distance < 15 ? "1" : distance < 35 ? "2" : "3";
            f.add("t=" + rule + where);
            f.add("t=" + rule + where + bucket);
            f.add("tp=" + rule + where + cab);
            f.add("tn=" + rule + Math.min(parties, 5));
            f.add("tf=" + rule + field);
            f.add("tw=" + fired.span().length()
                    + line.text.substring(fired.span().start(), fired.span().end()) + where);
            if (where.equals("R") && distance < best) {
                best = distance;
                near.clear();
            }
            if (where.equals("R") && distance == best) {
                near.add(rule);
            }
        }
        near.forEach(rule -> f.add("near=" + rule + cab));
        near.forEach(rule -> f.add("near=" + rule));
    }

    /** The triggers behind the second party, by how many clauses and names lie between. */
    private static void clauses(Line line, int end, String cab, Set<String> f) {
        int clause = 0;
        int at = 0;
        var seen = new java.util.HashSet<String>();
        var fired = new ArrayList<>(line.fired);
        fired.sort(java.util.Comparator.comparingInt(t -> t.span().start()));
        for (Rules.Fired t : fired) {
            if (t.span().start() < end) {
                continue;
            }
            while (at < line.morphemes.size()
                    && line.morphemes.get(at).start() < t.span().start()) {
                var m = line.morphemes.get(at++);
                clause += m.start() >= end && (m.tag().equals("EC") || m.tag().equals("EF")) ? 1 : 0;
            }
            long names = line.names.stream()
                    .filter(n -> n.span().start() >= end
                            && n.span().start() < t.span().start())
                    .map(Name::key)
                    .distinct()
                    .count();
            String rule = t.trigger().rule();
            if (t.trigger().strong() && seen.add("S" + t.trigger().type())) {
                String place = cab + Math.min(names, 2) + Math.min(clause, 2);
                f.add("S=" + t.trigger().type() + place);
                f.add("S=" + place);
                f.add("S=" + t.trigger().type() + Math.min(names, 1));
            }
            if (seen.add(rule)) {
                f.add("cl=" + rule + Math.min(clause, 2));
                f.add("cl=" + rule + Math.min(clause, 2) + cab);
                f.add("cn=" + rule + Math.min(names, 2) + cab);
                f.add("cn=" + rule + Math.min(names, 2) + Math.min(clause, 2));
            }
        }
    }

    private static void quotes(String text, Set<String> f) {
        if (text.indexOf('"') >= 0) {
            f.add("quote");
        }
        if (text.indexOf('?') >= 0) {
            f.add("question");
        }
    }
}
