package bongsu.event;

import bongsu.training.Regression;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One fit of the models of events on labelled articles. Several differ in chance alone: in the names that are unknown, in the parts
 * that are left out, and in what the trees see.
 */
final class Fit {
    private final TrainingSet set;
    private final int number;
    private final Folds folds;
    private final FirstStep first;
    private final SecondStep second;
    private final List<FirstStep.Models> unseen = new ArrayList<>();
    private final List<List<String>> unseenTies = new ArrayList<>();
    private final List<List<String>> unseenDeeds = new ArrayList<>();
    private final double[] likely;
    private final Regression alerts;

    /** Fits what leaves a part of the articles out; the rest waits until {@link #fitted} asks for it. */
    Fit(TrainingSet set, List<List<Reading>> readings, Relations.Count relations, int number) {
        this.set = set;
        this.number = number;
        this.folds = new Folds(number);
        this.first = new FirstStep(folds);
        this.second = new SecondStep(set.gold, folds);
        for (int i = 0; i < readings.size(); i++) {
            for (Reading reading :
                    readings.get(i).stream().limit(FirstStep.TRUSTED).toList()) {
                first.add(reading, set.labelled.get(i), set.wanted.get(i), set.gold, i >= set.real, i);
            }
        }
        // The second step learns from sentences that the first step has not seen.
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            FirstStep.Models models = first.fit(fold);
            unseen.add(models);
            for (int i = 0; i < set.real; i++) {
                if (folds.of(i) == fold) {
                    Relations others = relations.without(TrainingSet.part(i));
                    second.add(readings.get(i).get(0), set.wanted.get(i), models, others, i);
                    for (Reading reading : readings.get(i).stream().skip(1).toList()) {
                        second.again(reading, set.wanted.get(i), models, others, i);
                    }
                }
            }
        }
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            unseenTies.add(second.ties.fit(folds.without(fold), number));
            unseenDeeds.add(second.deeds.fit(folds.without(fold), number));
        }
        likely = TrainingReport.leftOut(second.deeds, folds, unseenDeeds);
        alerts = second.alerts(set.wanted, likely);
    }

    /** Prints how well the models do on articles that they have not seen. */
    void report() {
        List<Labels.Wanted> wanted = set.wanted.subList(0, set.real);
        int pairs = wanted.stream()
                .mapToInt(w -> (int)
                        w.pairs.keySet().stream().filter(k -> k.contains("|")).count())
                .sum();
        int acts = wanted.stream()
                .mapToInt(w -> w.actors.values().stream().mapToInt(Set::size).sum())
                .sum();
        TrainingReport.trees(name("ties"), second.ties, TrainingReport.leftOut(second.ties, folds, unseenTies), pairs);
        TrainingReport.trees(name("deeds"), second.deeds, likely, acts);
        TrainingReport.articles(name("articles"), first.articles, folds, first::fitArticles);
        TrainingReport.articles(name("alerts"), alerts, folds, fold -> second.fitAlerts(alerts, fold));
    }

    private String name(String what) {
        return "fit " + (number + 1) + " " + what;
    }

    /** The models that have not seen a part of the articles; those that have seen all for -1. */
    Fitted fitted(int fold) {
        FirstStep.Models models = fold < 0 ? first.fit(-1) : unseen.get(fold);
        return new Fitted(
                models,
                second.fitAlerts(alerts, fold),
                fold < 0 ? second.ties.fit(g -> true, number) : unseenTies.get(fold),
                second.fitTypes(fold),
                fold < 0 ? second.deeds.fit(g -> true, number) : unseenDeeds.get(fold),
                second.fitDetails(fold));
    }
}
