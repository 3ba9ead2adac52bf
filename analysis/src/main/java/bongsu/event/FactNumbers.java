package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.text.NumberSink;
import java.util.EnumMap;
import java.util.List;

/** What is known of a fact in numbers: the weights of its sentences, their grammar, who the parties are, where they stand. */
final class FactNumbers {
    static final List<Kind> KINDS = List.of(Kind.values());

    private static final List<String> BONDS = named("bond.", Types.TIES);
    private static final List<String> LINES = named("line.", LineFeatures.ANSWERS);
    private static final List<String> LIKELY = named("p.", Types.TIES);
    private static final List<String> FIRES = named("fires.", Types.TIES);
    private static final List<String> TITLE_FIRES = named("tfires.", Types.TIES);
    private static final List<Phrase.Mark> MARKS = List.of(Phrase.Mark.values());
    private static final List<String> MARK = named("mark.", MARKS);
    static final List<String> KIND =
            named("kind.", KINDS.stream().map(Kind::label).toList());
    private static final List<String> ARTICLE = named("article.", List.of(0, 1, 2, 3));

    private FactNumbers() {}

    /** Names of numbers that a prefix and a value make. */
    static List<String> named(String prefix, List<?> values) {
        return values.stream().map(value -> prefix + value).toList();
    }

    /** Puts the numbers of a tie, the same in the same order for every tie. */
    static void put(
            Reading reading, Fact.Tie tie, List<Fact.Tie> all, double[] article, Relations relations, NumberSink n) {
        int best = Mentions.best(tie);
        Line line = tie.mentions.get(best).line();
        weights(tie.scores, 0, n);
        fields(tie, n);
        bonds(tie, n);
        lines(tie, n);
        for (int t = 0; t < LIKELY.size(); t++) {
            n.put(LIKELY.get(t), tie.most(t + 1));
        }
        counts(tie, line, n);
        n.put("ratio", tie.scores.get(best)[0] / line.bestTie);
        others(tie, all, n);
        sentence(reading, tie.mentions.get(best), n);
        parties(reading, tie.first(), tie.second(), n);
        int[] known = relations.of(tie.first().key(), tie.second().key());
        n.put("known.tied", known[0]);
        n.put("known.seen", known[1]);
        n.put("known", relations.rate(tie.first().key(), tie.second().key()));
        article(reading, article, n);
        Reliance.put(reading, line, n);
    }

    /** How likely the headline, the lead, and sentences that name both tell of a tie, and any together with what it reports by itself. */
    private static void fields(Fact.Tie tie, NumberSink n) {
        double title = 0;
        double lead = 0;
        double direct = 0;
        double both = 0;
        for (int i = 0; i < tie.mentions.size(); i++) {
            Candidates.Pair m = tie.mentions.get(i);
            double p = tie.scores.get(i)[0];
            if (m.line().title()) {
                title = Math.max(title, p);
            } else if (m.line().index <= 3) {
                lead = Math.max(lead, p);
            }
            direct = m.via().equals("line") ? Math.max(direct, p) : direct;
            double reports = 0;
            for (int t = 0; t < BONDS.size(); t++) {
                reports = Math.max(reports, m.line().types[t]);
            }
            both = Math.max(both, Math.sqrt(reports * p));
        }
        n.put("title", title);
        n.put("lead", lead);
        n.put("direct", direct);
        n.put("both", both);
    }

    /** How plainly grammar ties the two, as whatever and as each type. */
    private static void bonds(Fact.Tie tie, NumberSink n) {
        double[] bonds = new double[BONDS.size()];
        double most = 0;
        double second = 0;
        double title = 0;
        for (Candidates.Pair m : tie.mentions) {
            double[] plain = m.line().bonds.either(m.first(), m.second());
            double any = 0;
            for (int t = 0; t < bonds.length; t++) {
                bonds[t] = Math.max(bonds[t], plain[t]);
                any = Math.max(any, plain[t]);
            }
            second = Math.max(second, Math.min(most, any));
            most = Math.max(most, any);
            title = m.line().title() ? Math.max(title, any) : title;
        }
        n.put("bond", most);
        n.put("bond2", second);
        n.put("titleBond", title);
        for (int t = 0; t < bonds.length; t++) {
            n.put(BONDS.get(t), bonds[t]);
        }
    }

    /** How likely its sentences by themselves report each type. */
    private static void lines(Fact.Tie tie, NumberSink n) {
        double[] lines = new double[LINES.size()];
        for (Candidates.Pair m : tie.mentions) {
            for (int t = 0; t < lines.length; t++) {
                lines[t] = Math.max(lines[t], m.line().types[t]);
            }
        }
        for (int t = 0; t < lines.length; t++) {
            n.put(LINES.get(t), lines[t]);
        }
    }

    /** How many sentences mention the two, how many name both, in one enumeration, or deny what they tell, as the best one may. */
    private static void counts(Fact.Tie tie, Line best, NumberSink n) {
        int inLine = 0;
        int same = 0;
        int denied = 0;
        for (Candidates.Pair m : tie.mentions) {
            if (m.via().equals("line")) {
                inLine++;
                same += Lists.number(m.line(), m.first()) == Lists.number(m.line(), m.second()) ? 1 : 0;
            }
            denied += m.line().denied() ? 1 : 0;
        }
        n.put("mentions", tie.mentions.size());
        n.put("inLine", inLine);
        n.put("denied", (double) denied / tie.mentions.size());
        n.put("deniedBest", best.denied() ? 1 : 0);
        n.put("sameList", (double) same / Math.max(1, inLine));
    }

    /** How the tie compares with the others of the article. */
    private static void others(Fact.Tie tie, List<Fact.Tie> all, NumberSink n) {
        int rank = 0;
        int likely = 0;
        for (Fact.Tie other : all) {
            rank += other != tie && other.best() > tie.best() ? 1 : 0;
            likely += other.best() > 0.5 ? 1 : 0;
        }
        n.put("rank", rank);
        n.put("likely", likely);
        n.put("ties", all.size());
    }

    /** Puts how likely the best and the second sentence tell a fact, and any of them as if each told it by itself. */
    static void weights(List<double[]> scores, int answer, NumberSink n) {
        double best = 0;
        double second = 0;
        double not = 1;
        for (double[] s : scores) {
            double p = s[answer];
            second = Math.max(second, Math.min(best, p));
            best = Math.max(best, p);
            not *= 1 - p;
        }
        n.put("p1", best);
        n.put("p2", second);
        n.put("or", 1 - not);
    }

    static double fires(Line line, EventType type) {
        double most = 0;
        for (Rules.Fired f : line.fired) {
            if (f.trigger().type() == type) {
                most = Math.max(most, f.trigger().strong() ? 1 : 0.5);
            }
        }
        return most;
    }

    private static void sentence(Reading reading, Candidates.Pair m, NumberSink n) {
        Line line = m.line();
        n.put("place", (double) line.index);
        n.put("field", line.title() ? 0.0 : line.index <= 2 ? 1.0 : line.index <= 6 ? 2.0 : 3.0);
        n.put("via", m.via().equals("line") ? 0.0 : m.via().equals("topic") ? 1.0 : 2.0);
        n.put("names", (double) line.parties().size());
        n.put("length", (double) line.text.length());
        n.put("listA", (double) Lists.with(line, m.first()).size());
        n.put("listB", (double) Lists.with(line, m.second()).size());
        double between = -1;
        double clauses = -1;
        if (m.via().equals("line")) {
            between = line.names.stream()
                    .filter(x -> x.span().start() > m.first().span().start()
                            && x.span().start() < m.second().span().start())
                    .map(Name::key)
                    .distinct()
                    .count();
            int[] ends = line.clauses();
            clauses = Clauses.before(ends, m.second().span().start())
                    - Clauses.before(ends, m.first().span().start());
        }
        n.put("between", between);
        n.put("clauses", clauses);
        n.put(
                "gap",
                m.via().equals("line")
                        ? (double) m.second().span().start() - m.first().tail()
                        : -1.0);
        int strong = 0;
        int near = 99;
        for (Rules.Fired f : line.fired) {
            if (f.trigger().strong() && Types.family(f.trigger().type()) == Family.PARTNERSHIP) {
                strong++;
                near = Math.min(
                        near,
                        Math.abs(f.span().start()
                                - Math.min(line.text.length(), m.second().tail())));
            }
        }
        n.put("strong", (double) strong);
        n.put("near", (double) near);
        for (int t = 0; t < FIRES.size(); t++) {
            n.put(FIRES.get(t), fires(line, Types.TIES.get(t)));
            n.put(TITLE_FIRES.get(t), fires(reading.lines().get(0), Types.TIES.get(t)));
        }
        double sovereignty = 0;
        for (EventType type : Types.DEEDS) {
            sovereignty = Math.max(sovereignty, fires(line, type));
        }
        n.put("fires.S", sovereignty);
        var marks = new EnumMap<Phrase.Mark, Double>(Phrase.Mark.class);
        for (Phrase phrase : line.phrases()) {
            for (Name name : phrase.names()) {
                if (name.equals(m.first()) || name.equals(m.second())) {
                    marks.merge(phrase.mark(), phrase.thing() ? 0.5 : 1, Double::sum);
                }
            }
        }
        for (int i = 0; i < MARKS.size(); i++) {
            n.put(MARK.get(i), marks.getOrDefault(MARKS.get(i), 0.0));
        }
    }

    private static void parties(Reading reading, Name a, Name b, NumberSink n) {
        Standing first = Standing.of(reading, a);
        Standing second = Standing.of(reading, b);
        first.put("a.title", "a.lead", "a.mentions", "a.first", "a.sure", n);
        second.put("b.title", "b.lead", "b.mentions", "b.first", "b.sure", n);
        n.put("inTitle", first.title + second.title);
        n.put("leastMentions", Math.min(first.mentions, second.mentions));
        n.put("leastSure", Math.min(first.sure, second.sure));
        Kind kindA = Kind.of(a);
        Kind kindB = Kind.of(b);
        for (int i = 0; i < KINDS.size(); i++) {
            Kind kind = KINDS.get(i);
            n.put(KIND.get(i), (kindA == kind ? 1 : 0) + (kindB == kind ? 1 : 0));
        }
        Organisation oa = a.organisation();
        Organisation ob = b.organisation();
        boolean related = oa != null
                && ob != null
                && (oa.id().equals(ob.parent())
                        || ob.id().equals(oa.parent())
                        || (oa.parent() != null && oa.parent().equals(ob.parent())));
        n.put("investors", (Surroundings.invests(a) ? 1.0 : 0) + (Surroundings.invests(b) ? 1.0 : 0));
        n.put("related", related ? 1.0 : 0);
        n.put("prefix", a.canonical().startsWith(b.canonical()) || b.canonical().startsWith(a.canonical()) ? 1.0 : 0);
        n.put("korean", korean(oa) + korean(ob));
    }

    private static double korean(@org.jspecify.annotations.Nullable Organisation o) {
        return o == null || o.country() == null ? 0.4 : o.country().equals("KR") ? 1 : 0;
    }

    /** How an article names a party: whether in the headline, how often in the lead and at all, where first, and how surely it is a name. */
    record Standing(double title, double lead, double mentions, double first, double sure) {
        static Standing of(Reading reading, Name name) {
            Reading.Party party = reading.parties().get(name.key());
            double sure = name.sureness();
            return party == null
                    ? new Standing(0, 0, 0, 99, sure)
                    : new Standing(
                            party.titleMentions > 0 ? 1 : 0, party.leadMentions, party.mentions, party.firstLine, sure);
        }

        private void put(String title, String lead, String mentions, String first, String sure, NumberSink n) {
            n.put(title, this.title);
            n.put(lead, this.lead);
            n.put(mentions, this.mentions);
            n.put(first, this.first);
            n.put(sure, this.sure);
        }

        /** Puts the numbers of a fact's only party. */
        void put(NumberSink n) {
            put("title", "lead", "mentions", "first", "sure", n);
        }
    }

    static void article(Reading reading, double[] article, NumberSink n) {
        for (int i = 0; i < article.length; i++) {
            n.put(ARTICLE.get(i), article[i]);
        }
        n.put("lines", (double) reading.lines().size());
        n.put("parties", (double) reading.parties().size());
        n.put("titleNames", (double) reading.lines().get(0).parties().size());
    }
}
