package bongsu.event;

import bongsu.text.LinearModel;
import bongsu.training.Regression;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** What the first step learns from: labelled articles, their sentences, and the parties in each sentence. */
final class FirstStep {
    private static final double COST_OF_ARTICLES = 0.05;
    private static final double COST = 0.1;
    private static final int LEAST = 2;
    /** How many readings count of an article whose labels settled what an event is. */
    static final int TRUSTED = 2;

    final Regression articles = new Regression(Scores.ARTICLE_ANSWERS);
    final Regression lines = new Regression(LineFeatures.ANSWERS);
    final Regression pairs = new Regression(Scores.PAIR_ANSWERS);
    final Regression actors = new Regression(Scores.ACTOR_ANSWERS);
    final Regression sides = new Regression(Types.names(Types.SIDED));

    private final Folds folds;

    FirstStep(Folds folds) {
        this.folds = folds;
    }

    /** The models of the first step. */
    record Models(LinearModel articles, LinearModel lines, LinearModel pairs, LinearModel actors, LinearModel sides) {}

    /** The models that have not seen a part of the articles; those that have seen all for -1. */
    Models fit(int fold) {
        IntPredicate seen = folds.without(fold);
        return new Models(
                fitArticles(fold),
                lines.fit(COST, LEAST, seen),
                pairs.fit(COST, LEAST, seen),
                actors.fit(COST, LEAST, seen),
                sides.fit(COST, LEAST, seen));
    }

    LinearModel fitArticles(int fold) {
        return articles.fit(COST_OF_ARTICLES, LEAST, folds.without(fold));
    }

    /**
     * Adds what a reading of an article shows.
     *
     * @param written whether it was written for training: such articles do not show what articles are about
     */
    void add(Reading reading, Gold.Labelled labelled, Labels.Wanted w, Gold gold, boolean written, int i) {
        if (!written) {
            Boolean[] main = Labels.main(w);
            articles.add(
                    ArticleFeatures.of(reading), new Boolean[] {main[0], main[1], w.article[2], w.article[3]}, 1, i);
        }
        for (Line line : reading.lines()) {
            if (!line.fired.isEmpty() || !line.names.isEmpty()) {
                lines.add(LineFeatures.of(reading, line), Labels.lineLabels(labelled.events(), line), 1, i);
            }
        }
        for (List<Candidates.Pair> mentions : Candidates.pairs(reading).values()) {
            boolean located =
                    mentions.stream().anyMatch(m -> Labels.evident(w.events.get(Labels.key(gold, m)), m.line()));
            for (Candidates.Pair m : mentions) {
                Boolean[] right = Labels.pairLabels(w, gold, m);
                if (located && !m.line().title() && !Labels.evident(w.events.get(Labels.key(gold, m)), m.line())) {
                    continue;
                }
                Set<String> features = PairFeatures.of(reading, m);
                pairs.add(features, right, 1, i);
                sides.add(features, Labels.sideLabels(w, gold, m), 1, i);
            }
        }
        for (List<Candidates.Actor> mentions : Candidates.actors(reading).values()) {
            boolean located = mentions.stream().anyMatch(m -> Labels.actorEvident(w, gold, m));
            for (Candidates.Actor m : mentions) {
                if (located && !m.line().title() && !Labels.actorEvident(w, gold, m)) {
                    continue;
                }
                actors.add(ActorFeatures.of(reading, m), Labels.actorLabels(w, gold, m), 1, i);
            }
        }
    }
}
