package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Role;
import bongsu.text.LinearModel;
import bongsu.text.TreeModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/** Accepts the facts that are likely enough. Thread-safe. */
final class Decider {
    static final List<String> DETAILS =
            List.of("ANNOUNCED", "PLANNED", "RUMORED", "POSTPONED", "CANCELLED", "OPINION", "MAIN");
    private static final double TIE = 0.25;
    private static final double TYPE = 0.45;
    private static final double DEED = 0.4;
    private static final double MAIN = 0.3;
    private static final double SURELY = 0.4;
    private static final double WEAK = 0.05;
    /** What is asked of the likeliest deed where only the headline says that an article is about sovereignty. */
    private static final double LIKELY = 0.1;

    private static final double ALONE = 0.12;
    private static final double SHARED = 0.5;
    /** How much, in log-odds, a plain case says about who provides. */
    private static final double CASE = 1.25;

    /** How much, in log-odds, what is known of two counts at most for who provides: a maker and its customer hardly change places, but they may. */
    private static final double KNOWN = 1;

    private static final double UNLIKELY = 0.3;
    private static final double CAUTION = 0.1;
    /** How much more is asked of a deed in an article that is hardly about sovereignty. */
    private static final double DOUBT = 0.2;

    /** How likely it is at the least that somebody invested who took part in a round that another raised in a sentence before. */
    private static final double JOINED = 0.5;

    /** How likely one of the events must be that an article tells only in passing, so that any of the family is told. */
    private static final double IN_PASSING = 0.45;

    /** How many characters of an article say whether it is about technology. */
    private static final int OPENING = 500;

    /** From where on an article is held to be about a family, so that more of it is told. */
    private static final double ABOUT = 0.4;

    private final Models models;

    Decider(Models models) {
        this.models = models;
    }

    List<Decided> decide(Reading reading) {
        var decided = new ArrayList<Decided>();
        double[] article = Scores.article(reading, models.articles());
        Scores.lines(reading, models.lines());
        List<Fact.Tie> ties = Scores.ties(reading, models.pairs());
        List<Fact.Deed> deeds = Scores.deeds(reading, models.actors());
        for (Fact.Deed deed : deeds) {
            TreeModel.Row row = models.deeds().row();
            DeedNumbers.put(reading, deed, deeds, article, row);
            deed.probability = LinearModel.probability(row.score());
        }
        Subsidies.share(reading, deeds, DEED, DEED + DOUBT);
        Set<String> about = Scores.withDeeds(
                Scores.alertFeatures(reading, article, ties, deeds),
                deeds.stream().map(d -> d.probability).toList());
        double[] alert = Scores.probabilities(models.alerts().score(about));
        if (Headlines.isAgreement(reading)) {
            alert[0] = Math.max(alert[0], Headlines.AGREED);
        }
        boolean sovereign = Headlines.isSovereign(reading);
        if (sovereign) {
            alert[1] = Math.max(alert[1], Headlines.SOVEREIGN);
        } else if (!Technology.opens(reading.lines(), OPENING)) {
            alert[1] = 0;
        }
        partnerships(reading, article, alert[0], ties, decided);
        deeds(reading, alert[1], sovereign, Ministries.standIn(deeds, DEED), decided);
        plain(reading, alert[1], decided);
        List<Decided> events = Programmes.complete(Grouping.group(decided)).stream()
                .filter(event -> !Kin.within(event))
                .toList();
        double sure = Headlines.leastSure(reading);
        boolean partnership = told(Family.PARTNERSHIP, alert[0], events)
                && events.stream()
                        .anyMatch(e -> Types.family(e.type()) == Family.PARTNERSHIP && e.probability() >= sure);
        boolean sovereignty = alert[1] > 0 && told(Family.SOVEREIGNTY, alert[1], events);
        return events.stream()
                .filter(e -> Types.family(e.type()) == Family.PARTNERSHIP ? partnership : sovereignty)
                .toList();
    }

    /** Whether the article is about an event of the family, or surely enough tells of one in passing. */
    private static boolean told(Family family, double alert, List<Decided> events) {
        return alert >= ABOUT
                || events.stream()
                        .anyMatch(e -> Types.family(e.type()) == family && (e.main() || e.probability() >= IN_PASSING));
    }

    /** Adds what is too rare to be learned and told plainly, where nothing of its type is decided more surely. */
    private void plain(Reading reading, double alert, List<Decided> decided) {
        Decided dependence = Dependence.of(reading, models, alert >= UNLIKELY);
        if (dependence != null && decided.stream().noneMatch(d -> d.type() == dependence.type())) {
            decided.add(dependence);
        }
        Decided control = DataControl.of(reading, models);
        if (control != null) {
            decided.removeIf(d -> d.type() == DataControl.TYPE && d.probability() <= control.probability());
            if (decided.stream().noneMatch(d -> d.type() == DataControl.TYPE)) {
                decided.add(control);
            }
        }
    }

    private void partnerships(
            Reading reading, double[] article, double alert, List<Fact.Tie> ties, List<Decided> decided) {
        for (Fact.Tie tie : ties) {
            TreeModel.Row row = models.ties().row();
            FactNumbers.put(reading, tie, ties, article, models.relations(), row);
            tie.probability = LinearModel.probability(row.score());
        }
        share(ties);
        for (Fact.Tie tie : ties) {
            tie.probability = Funding.joined(tie) ? Math.max(tie.probability, JOINED) : tie.probability;
        }
        Fact.Tie best = null;
        for (Fact.Tie tie : ties) {
            best = best == null || tie.probability > best.probability ? tie : best;
        }
        double threshold = alert < UNLIKELY ? TIE + CAUTION : TIE;
        boolean none = best == null || best.probability < ALONE;
        Decided lone = none && alert >= MAIN ? LoneParty.of(reading, alert) : null;
        if (lone != null) {
            decided.add(lone);
            return;
        }
        for (Fact.Tie tie : ties) {
            if (tie.probability >= threshold || (tie == best && alert >= MAIN && tie.probability >= WEAK)) {
                accept(reading, tie, decided);
            }
        }
    }

    /** Members of one enumeration have one fate here, too: each leans towards what holds for all of them. */
    private static void share(List<Fact.Tie> ties) {
        var places = new HashMap<String, List<Fact.Tie>>();
        for (Fact.Tie tie : ties) {
            Candidates.Pair best = tie.mentions.get(Mentions.best(tie));
            if (!best.via().equals("topic")) {
                places.computeIfAbsent(Scores.place(best), k -> new ArrayList<>())
                        .add(tie);
            }
        }
        for (List<Fact.Tie> together : places.values()) {
            double sum = 0;
            for (Fact.Tie tie : together) {
                sum += LinearModel.logOdds(tie.probability);
            }
            double mean = sum / together.size();
            for (Fact.Tie tie : together) {
                tie.probability =
                        LinearModel.probability(SHARED * mean + (1 - SHARED) * LinearModel.logOdds(tie.probability));
            }
        }
    }

    private void accept(Reading reading, Fact.Tie tie, List<Decided> decided) {
        double[] p = new double[Types.TIES.size()];
        int top = -1;
        for (int t = 0; t < p.length; t++) {
            int type = t;
            p[t] = LinearModel.probability(
                    models.types().score(f -> Scores.typeFeatures(tie, type, models.relations(), f))[0]);
            EventType named = Types.TIES.get(t);
            boolean possible = Governments.takePart(named, tie.first(), tie.second())
                    || Governments.takePart(named, tie.second(), tie.first());
            p[t] = possible ? p[t] : 0;
            top = possible && (top < 0 || p[t] > p[top]) ? t : top;
        }
        for (int t = 0; t < p.length; t++) {
            if (t == top || p[t] >= TYPE) {
                Decided fact = tie(reading, tie, t);
                if (Governments.takePart(
                                fact.type(),
                                fact.parties().get(0),
                                fact.parties().get(1))
                        && !Cooperation.untechnical(reading, fact)) {
                    decided.add(fact);
                }
            }
        }
    }

    private Decided tie(Reading reading, Fact.Tie tie, int t) {
        EventType type = Types.TIES.get(t);
        Candidates.Pair mention = tie.mentions.get(Mentions.best(tie, t));
        Name first = mention.first();
        Name second = mention.second();
        int side = Types.SIDED.indexOf(type);
        if (side >= 0) {
            double log = 0;
            for (int i = 0; i < tie.mentions.size(); i++) {
                Candidates.Pair m = tie.mentions.get(i);
                double weight = tie.scores.get(i)[t + 1];
                double s = models.sides().score(f -> PairFeatures.add(reading, m, f))[side];
                s += CASE
                        * (m.line().bonds.of(m.first(), m.second())[t]
                                - m.line().bonds.of(m.second(), m.first())[t]);
                log += weight * (m.first().key().equals(first.key()) ? s : -s);
            }
            if (type == EventType.ADOPTION) {
                log += Math.clamp(models.relations().provides(first.key(), second.key()), -KNOWN, KNOWN);
            }
            if (log < 0) {
                first = mention.second();
                second = mention.first();
            }
        }
        List<Name> parties = List.of(first, second);
        return Decided.of(
                reading,
                models,
                type,
                mention.line(),
                Mentions.others(
                        tie.mentions.stream().map(Candidates.Pair::line).toList(), tie.scores, s -> s[0] * s[t + 1]),
                mention.line().fired(type),
                parties,
                List.of(Types.first(type), Types.second(type)),
                tie.probability);
    }

    /**
     * Of an article that is hardly about sovereignty more is asked; one that surely is tells at least of the likeliest deed, unless that is
     * none ({@link #isNone}) and the headline does not say that there is more.
     */
    private void deeds(Reading reading, double alert, boolean sovereign, List<Fact.Deed> deeds, List<Decided> decided) {
        double threshold = alert < UNLIKELY ? DEED + DOUBT : DEED;
        List<Fact.Deed> possible =
                deeds.stream().filter(deed -> !isNone(reading, deed)).toList();
        Fact.Deed best = null;
        for (Fact.Deed deed : sovereign ? possible : deeds) {
            best = best == null || deed.probability > best.probability ? deed : best;
        }
        for (Fact.Deed deed : possible) {
            if (deed.probability >= threshold
                    || (deed == best && alert >= SURELY && deed.probability >= (sovereign ? LIKELY : WEAK))) {
                Candidates.Actor mention = deed.mentions.get(Mentions.best(deed));
                decided.add(Decided.of(
                        reading,
                        models,
                        deed.type,
                        mention.line(),
                        Mentions.others(
                                deed.mentions.stream()
                                        .map(Candidates.Actor::line)
                                        .toList(),
                                deed.scores,
                                s -> s[deed.answer]),
                        mention.line().fired(deed.type),
                        List.of(mention.name()),
                        List.of(Role.ACTOR),
                        deed.probability));
            }
        }
    }

    /** Whether what tells of a deed best is a bare restriction, or some software that somebody made. */
    private static boolean isNone(Reading reading, Fact.Deed deed) {
        Candidates.Actor mention = deed.mentions.get(Mentions.best(deed));
        return switch (deed.type) {
            case GOVERNMENT_PROGRAM -> Restriction.bare(reading, mention.line(), mention.name());
            case DOMESTIC_CAPABILITY -> HomeMade.ordinary(reading, mention.line());
            default -> false;
        };
    }
}
