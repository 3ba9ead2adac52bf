package bongsu.evaluation;

import bongsu.evaluation.Bootstrap.Interval;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well predictions agree with gold labels: every measure with its interval, recall by type, calibration, and where the
 * two part.
 *
 * @param articles how many articles gold has
 * @param answered how many of them the prediction has a line for
 * @param measures by name; see {@link Measures}
 * @param intervals 95 percent, by name of measure
 * @param byType for each type of gold, facts found and facts there are
 */
record Scorecard(
        int articles,
        int answered,
        Map<String, Double> measures,
        Map<String, Interval> intervals,
        Map<String, int[]> byType,
        Reliability reliability,
        List<Finding> findings) {

    /**
     * Scores predictions.
     *
     * @param gold events by article id, in the order in which findings are to be listed
     * @param predicted events by article id; an article without an entry reports nothing
     */
    static Scorecard of(
            Map<String, List<LabelledEvent>> gold, Map<String, List<LabelledEvent>> predicted, NameTable names) {
        Scorer scorer = new Scorer(names);
        gold.forEach((id, events) -> scorer.count(id, events, predicted.getOrDefault(id, List.of())));
        return new Scorecard(
                gold.size(),
                (int) gold.keySet().stream().filter(predicted::containsKey).count(),
                Measures.of(Tally.sum(scorer.tallies())),
                Bootstrap.intervals(scorer.tallies()),
                new TreeMap<>(scorer.byType()),
                Reliability.of(scorer.judged()),
                List.copyOf(scorer.findings()));
    }

    /**
     * One measure.
     *
     * @param name such as {@code ALL.fact.f1}
     * @return NaN where nothing was counted for it
     * @throws IllegalArgumentException if there is no measure of that name
     */
    double measure(String name) {
        Double value = measures.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no measure is called " + name + "; there are " + measures.keySet());
        }
        return value;
    }
}
