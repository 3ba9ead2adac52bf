package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.text.NumberSink;
import java.util.List;

/** What is known of a deed in numbers: the weights of its sentences, who acts, who else might, what the article speaks of. */
final class DeedNumbers {
    private static final List<String> MARKS =
            List.of("TOPIC", "SUBJ", "WITH", "OF", "TO", "FROM", "BY", "OBJ", ",", "_", "$");
    private static final List<String> RULES = List.of(
            "government-program.national-model",
            "government-program.infrastructure",
            "government-program.law",
            "government-program.programme",
            "government-program.self-reliance",
            "government-program.appointment",
            "domestic-capability.own",
            "domestic-capability.model",
            "foreign-dependence.depend",
            "foreign-dependence.foreign-base",
            "data-sovereignty.data-control");

    private static final List<String> RULE = FactNumbers.named("rule.", RULES);
    private static final List<String> TITLE_RULE = FactNumbers.named("trule.", RULES);
    private static final List<String> MARK = FactNumbers.named("mark.", MARKS);
    private static final List<String> LINES = FactNumbers.named("line.", LineFeatures.ANSWERS);
    private static final List<String> LIKELY = FactNumbers.named("p.", Types.DEEDS);
    private static final List<String> FIRES = FactNumbers.named("fires.", Types.DEEDS);
    private static final List<String> TITLE_FIRES = FactNumbers.named("tfires.", Types.DEEDS);
    private static final int COUNTERPART = Scores.ACTOR_ANSWERS.indexOf("COUNTERPART");

    private DeedNumbers() {}

    /** Puts the numbers of a deed, the same in the same order for every deed. */
    static void put(Reading reading, Fact.Deed deed, List<Fact.Deed> all, double[] article, NumberSink n) {
        n.put("type", (double) deed.answer);
        FactNumbers.weights(deed.scores, deed.answer, n);
        weighed(deed, n);
        subjects(deed, n);
        rank(deed, all, n);
        int best = Mentions.best(deed);
        Line line = deed.mentions.get(best).line();
        n.put("place", (double) line.index);
        n.put("names", (double) line.parties().size());
        for (int t = 0; t < FIRES.size(); t++) {
            n.put(FIRES.get(t), FactNumbers.fires(line, Types.DEEDS.get(t)));
            n.put(TITLE_FIRES.get(t), FactNumbers.fires(reading.lines().get(0), Types.DEEDS.get(t)));
        }
        Reliance.put(reading, line, n);
        FactNumbers.Standing.of(reading, deed.name()).put(n);
        Kind kind = Kind.of(deed.name());
        for (int i = 0; i < FactNumbers.KINDS.size(); i++) {
            n.put(FactNumbers.KIND.get(i), kind == FactNumbers.KINDS.get(i) ? 1 : 0);
        }
        Organisation o = deed.name().organisation();
        n.put("korean", o == null || o.country() == null ? 0.5 : o.country().equals("KR") ? 1.0 : 0);
        FactNumbers.article(reading, article, n);
        triggers(reading, line, n);
        governments(reading, deed, line, n);
        others(deed, all, line, n);
        place(deed.mentions.get(best), n);
    }

    /** Which triggers of sovereignty fire in the line and in the headline. */
    private static void triggers(Reading reading, Line line, NumberSink n) {
        for (int i = 0; i < RULES.size(); i++) {
            n.put(RULE.get(i), fires(line, RULES.get(i)));
            n.put(TITLE_RULE.get(i), fires(reading.lines().get(0), RULES.get(i)));
        }
    }

    private static double fires(Line line, String rule) {
        for (Rules.Fired fired : line.fired) {
            if (fired.trigger().rule().equals(rule)) {
                return 1;
            }
        }
        return 0;
    }

    /** Which governments an article names: a ministry speaks for its government, and a bare government may be another country's. */
    private static void governments(Reading reading, Fact.Deed deed, Line line, NumberSink n) {
        Organisation actor = deed.name().organisation();
        double ministries = 0;
        double foreign = 0;
        double domestic = 0;
        for (Reading.Party party : reading.parties().values()) {
            Organisation o = party.first.organisation();
            if (o != null && o.publicBody() && !party.key.equals(deed.name().key())) {
                ministries += "KR".equals(o.country()) && o.kind() == OrganisationKind.MINISTRY ? 1 : 0;
                foreign += "KR".equals(o.country()) ? 0 : party.mentions;
                domestic += "KR".equals(o.country()) ? party.mentions : 0;
            }
        }
        n.put("gov.ministries", ministries);
        n.put("gov.foreign", foreign);
        n.put("gov.domestic", domestic);
        double lineMinistry = 0;
        double lineForeign = 0;
        double linePublic = 0;
        for (Name name : line.parties()) {
            Organisation o = name.organisation();
            if (o != null && o.publicBody() && !name.key().equals(deed.name().key())) {
                lineMinistry = "KR".equals(o.country()) && o.kind() == OrganisationKind.MINISTRY ? 1 : lineMinistry;
                lineForeign = "KR".equals(o.country()) ? lineForeign : 1;
                linePublic = 1;
            }
        }
        n.put("gov.lineMinistry", lineMinistry);
        n.put("gov.lineForeign", lineForeign);
        n.put("gov.line", linePublic);
        n.put("public", actor != null && actor.publicBody() ? 1.0 : 0);
        n.put("bare", deed.name().key().equals("kr-government") ? 1.0 : 0);
    }

    /** How likely its sentences tell of it and of each other type, by where they stand. */
    private static void weighed(Fact.Deed deed, NumberSink n) {
        double title = 0;
        double lead = 0;
        double both = 0;
        double counter = 0;
        int own = Types.TIES.size() + deed.answer;
        double[] lines = new double[LINES.size()];
        double[] p = new double[LIKELY.size()];
        for (int i = 0; i < deed.mentions.size(); i++) {
            Line line = deed.mentions.get(i).line();
            double[] s = deed.scores.get(i);
            for (int t = 0; t < lines.length; t++) {
                lines[t] = Math.max(lines[t], line.types[t]);
            }
            for (int t = 0; t < p.length; t++) {
                p[t] = Math.max(p[t], s[t]);
            }
            both = Math.max(both, Math.sqrt(s[deed.answer] * line.types[own]));
            counter = Math.max(counter, s[COUNTERPART]);
            if (line.title()) {
                title = Math.max(title, s[deed.answer]);
            } else if (line.index <= 3) {
                lead = Math.max(lead, s[deed.answer]);
            }
        }
        n.put("title", title);
        n.put("lead", lead);
        n.put("both", both);
        n.put("counter", counter);
        for (int t = 0; t < lines.length; t++) {
            n.put(LINES.get(t), lines[t]);
        }
        for (int t = 0; t < p.length; t++) {
            n.put(LIKELY.get(t), p[t]);
        }
        n.put("line", lines[own]);
    }

    /** How many sentences mention the actor, name it, and have it as their subject. */
    private static void subjects(Fact.Deed deed, NumberSink n) {
        int direct = 0;
        int subject = 0;
        for (Candidates.Actor mention : deed.mentions) {
            if (mention.via().equals("line")) {
                direct++;
                String particle = Surroundings.particle(mention.line(), mention.name());
                subject += particle.equals("TOPIC") || particle.equals("SUBJ") ? 1 : 0;
            }
        }
        n.put("mentions", deed.mentions.size());
        n.put("direct", direct);
        n.put("subject", subject);
    }

    private static void rank(Fact.Deed deed, List<Fact.Deed> all, NumberSink n) {
        int rank = 0;
        int likely = 0;
        for (Fact.Deed other : all) {
            rank += other != deed && other.type == deed.type && other.best() > deed.best() ? 1 : 0;
            likely += other.type == deed.type && other.best() > 0.5 ? 1 : 0;
        }
        n.put("rank", rank);
        n.put("likely", likely);
    }

    /** How the deed compares with the others of its type, in the article and in its line. */
    private static void others(Fact.Deed deed, List<Fact.Deed> all, Line line, NumberSink n) {
        double most = 0;
        double mostInLine = 0;
        double mostPublic = 0;
        for (Fact.Deed other : all) {
            if (other != deed && other.type == deed.type) {
                most = Math.max(most, other.best());
                Organisation o = other.name().organisation();
                if (o != null && o.publicBody()) {
                    mostPublic = Math.max(mostPublic, other.best());
                }
                if (other.toldIn(line)) {
                    mostInLine = Math.max(mostInLine, other.best());
                }
            }
        }
        n.put("most", most);
        n.put("mostInLine", mostInLine);
        n.put("mostPublic", mostPublic);
        n.put("ratio", deed.best() / Math.max(1e-6, Math.max(most, deed.best())));
    }

    /** How the actor stands in the line that tells the deed best. */
    private static void place(Candidates.Actor mention, NumberSink n) {
        Line line = mention.line();
        boolean direct = mention.via().equals("line");
        n.put("via", direct ? 0.0 : 1.0);
        n.put("list", direct ? (double) Lists.with(line, mention.name()).size() : 0);
        String mark = direct ? Surroundings.particle(line, mention.name()) : "";
        for (int i = 0; i < MARKS.size(); i++) {
            n.put(MARK.get(i), mark.equals(MARKS.get(i)) ? 1 : 0);
        }
        double gap = 200;
        for (Rules.Fired f : line.fired) {
            if (direct && Types.family(f.trigger().type()) == bongsu.schema.Family.SOVEREIGNTY) {
                gap = Math.min(
                        gap, Math.abs(f.span().start() - mention.name().span().end()));
            }
        }
        n.put("gap", gap);
    }
}
