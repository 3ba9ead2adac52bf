package bongsu.event;

import bongsu.text.FeatureSink;
import bongsu.text.LinearModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How likely the facts of an article are, in two steps: each sentence is weighed by itself, then each fact by all its sentences and
 * by what the article is about. Thread-safe.
 */
final class Scores {
    static final List<String> PAIR_ANSWERS =
            Stream.concat(Stream.of("TIED"), Types.names(Types.TIES).stream()).toList();
    static final List<String> ACTOR_ANSWERS = Stream.concat(Types.names(Types.DEEDS).stream(), Stream.of("COUNTERPART"))
            .toList();
    static final List<String> ARTICLE_ANSWERS =
            List.of("PARTNERSHIP_MAIN", "SOVEREIGNTY_MAIN", "PARTNERSHIP_ANY", "SOVEREIGNTY_ANY");

    private Scores() {}

    /** What an article is about, by {@link #ARTICLE_ANSWERS}. */
    static double[] article(Reading reading, LinearModel model) {
        return probabilities(model.score(f -> ArticleFeatures.add(reading, f)));
    }

    /** Weighs each line that fires by itself. */
    static void lines(Reading reading, LinearModel model) {
        for (Line line : reading.lines()) {
            line.types = line.fired.isEmpty() && line.names.isEmpty()
                    ? new double[LineFeatures.ANSWERS.size()]
                    : probabilities(model.score(f -> LineFeatures.add(reading, line, f)));
        }
    }

    /** Turns log-odds into probabilities, in place. */
    static double[] probabilities(double[] p) {
        for (int i = 0; i < p.length; i++) {
            p[i] = LinearModel.probability(p[i]);
        }
        return p;
    }

    static List<Fact.Tie> ties(Reading reading, LinearModel model) {
        var ties = new ArrayList<Fact.Tie>();
        reading.lines().forEach(line -> line.bestTie = 1e-9);
        var shared = new HashMap<String, List<double[]>>();
        for (List<Candidates.Pair> mentions : Candidates.pairs(reading).values()) {
            var scores = new ArrayList<double[]>();
            for (Candidates.Pair m : mentions) {
                double[] s = model.score(f -> PairFeatures.add(reading, m, f));
                scores.add(s);
                shared.computeIfAbsent(place(m), k -> new ArrayList<>()).add(s);
            }
            ties.add(new Fact.Tie(mentions, scores));
        }
        shared.values().forEach(Scores::share);
        for (Fact.Tie tie : ties) {
            for (int i = 0; i < tie.mentions.size(); i++) {
                Line line = tie.mentions.get(i).line();
                line.bestTie = Math.max(line.bestTie, tie.scores.get(i)[0]);
            }
        }
        return ties;
    }

    /** Where two enumerations, or one with itself, are tied: what holds for one pair of members holds for all. */
    static String place(Candidates.Pair m) {
        if (m.via().equals("group")) {
            return m.line().index + " group";
        }
        int a = Lists.number(m.line(), m.first());
        int b = Lists.number(m.line(), m.second());
        String other = a < 0 ? m.first().key() : "";
        return m.line().index + " " + m.via() + " " + a + other + " " + b
                + (b < 0 ? m.second().key() : "");
    }

    /** Turns log-odds into probabilities, all the same: those of their mean. */
    private static void share(List<double[]> scores) {
        int n = scores.get(0).length;
        for (int t = 0; t < n; t++) {
            double sum = 0;
            for (double[] s : scores) {
                sum += s[t];
            }
            double p = LinearModel.probability(sum / scores.size());
            for (double[] s : scores) {
                s[t] = p;
            }
        }
    }

    static List<Fact.Deed> deeds(Reading reading, LinearModel model) {
        var deeds = new ArrayList<Fact.Deed>();
        var shared = new HashMap<String, List<double[]>>();
        for (Map.Entry<String, List<Candidates.Actor>> e :
                Candidates.actors(reading).entrySet()) {
            List<double[]> scores = new ArrayList<>();
            for (Candidates.Actor m : e.getValue()) {
                double[] s = model.score(f -> ActorFeatures.add(reading, m, f));
                scores.add(s);
                int list = Lists.number(m.line(), m.name());
                shared.computeIfAbsent(m.line().index + m.via() + list, k -> new ArrayList<>())
                        .add(s);
            }
            for (int i = 0; i < Types.DEEDS.size(); i++) {
                deeds.add(new Fact.Deed(Types.DEEDS.get(i), i, e.getValue(), scores));
            }
        }
        shared.values().forEach(Scores::share);
        return deeds;
    }

    /**
     * Adds how likely the two likeliest deeds of the article are after the second step.
     *
     * @param likely the probabilities of its deeds, in any order
     */
    static Set<String> withDeeds(Set<String> features, List<Double> likely) {
        var sorted = new ArrayList<>(likely);
        sorted.sort(java.util.Comparator.reverseOrder());
        var all = new LinkedHashSet<>(features);
        FeatureSink f = FeatureSink.into(all);
        Surroundings.steps("act", sorted.isEmpty() ? 0 : sorted.get(0), f);
        Surroundings.steps("act2", sorted.size() < 2 ? 0 : sorted.get(1), f);
        return all;
    }

    /** The features, after the first step, of whether an article is about an event of each family. */
    static Set<String> alertFeatures(Reading reading, double[] article, List<Fact.Tie> ties, List<Fact.Deed> deeds) {
        var features = new LinkedHashSet<String>();
        FeatureSink f = FeatureSink.into(features);
        double tie = 0;
        double tie2 = 0;
        for (Fact.Tie t : ties) {
            double p = t.best();
            tie2 = Math.max(tie2, Math.min(tie, p));
            tie = Math.max(tie, p);
        }
        double deed = 0;
        for (Fact.Deed d : deeds) {
            deed = Math.max(deed, d.best());
        }
        double[] title = new double[2];
        double[] lead = new double[2];
        double[] rest = new double[2];
        for (Line line : reading.lines()) {
            for (int t = 0; t < line.types.length; t++) {
                int family = t < Types.TIES.size() ? 0 : 1;
                double[] to = line.title() ? title : line.index <= 3 ? lead : rest;
                to[family] = Math.max(to[family], line.types[t]);
            }
        }
        String[] families = {"P", "S"};
        for (int i = 0; i < 2; i++) {
            Surroundings.steps(families[i] + "main", article[i], f);
            Surroundings.steps(families[i] + "any", article[i + 2], f);
            Surroundings.steps(families[i] + "title", title[i], f);
            Surroundings.steps(families[i] + "lead", lead[i], f);
            Surroundings.steps(families[i] + "rest", rest[i], f);
        }
        Surroundings.steps("tie", tie, f);
        Surroundings.steps("tie2", tie2, f);
        Surroundings.steps("deed", deed, f);
        f.add("Tn=" + Math.min(3, reading.lines().get(0).parties().size()));
        for (var type : Candidates.types(reading.lines().get(0))) {
            f.add("Tt=" + type);
        }
        boolean strong =
                reading.lines().get(0).fired.stream().anyMatch(t -> t.trigger().strong());
        f.add("Ts=" + strong);
        Reliance.add(reading, features);
        return features;
    }

    /** The features of one type of a tie in the second step by name, for training. */
    static Set<String> typeFeatures(Fact.Tie tie, int type, Relations relations) {
        return FeatureSink.names(f -> typeFeatures(tie, type, relations, f));
    }

    /** Tells the features of one type of a tie in the second step; the same one may come several times. */
    static void typeFeatures(Fact.Tie tie, int type, Relations relations, FeatureSink f) {
        String name = Types.TIES.get(type).name();
        double[] best = tie.sorted(type + 1);
        double other = 0;
        int rank = 0;
        for (int i = 0; i < Types.TIES.size(); i++) {
            if (i != type) {
                double p = tie.most(i + 1);
                other = Math.max(other, p);
                rank += p > best[0] ? 1 : 0;
            }
        }
        double line = 0;
        double bond = 0;
        double others = 0;
        for (Candidates.Pair m : tie.mentions) {
            line = Math.max(line, m.line().types[type]);
            double[] plain = m.line().bonds.either(m.first(), m.second());
            bond = Math.max(bond, plain[type]);
            for (int t = 0; t < plain.length; t++) {
                others = t == type ? others : Math.max(others, plain[t]);
            }
        }
        Surroundings.steps("p1", best[0], f);
        Surroundings.steps("p1" + name, best[0], f);
        Surroundings.steps("p2", best.length > 1 ? best[1] : 0, f);
        Surroundings.steps("or", or(best), f);
        Surroundings.steps("other", other, f);
        Surroundings.steps("other" + name, other, f);
        Surroundings.steps("bond", bond, f);
        Surroundings.steps("bond" + name, bond, f);
        Surroundings.steps("others", others, f);
        Surroundings.steps("line", line, f);
        Surroundings.steps("line" + name, line, f);
        double known = relations.share(tie.first().key(), tie.second().key(), type);
        if (known >= 0) {
            f.add("known");
            f.add("known", name);
            Surroundings.steps("share", known, f);
            Surroundings.steps("share" + name, known, f);
        }
        f.add("rank=", rank);
        f.add("type=", name);
        f.add("rank=" + rank, name);
    }

    private static double or(double[] p) {
        double not = 1;
        for (double x : p) {
            not *= 1 - x;
        }
        return 1 - not;
    }
}
