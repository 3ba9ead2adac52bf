package bongsu.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Intervals of measures by the percentile bootstrap over articles (Efron and Tibshirani, An Introduction to the Bootstrap,
 * 1993, chapter 13): articles are drawn with replacement as often as there are articles, a thousand times, with a fixed
 * seed, so that the same input always gives the same intervals.
 */
final class Bootstrap {
    static final int RESAMPLES = 1000;
    private static final long SEED = 20261122;

    private Bootstrap() {}

    /** The middle 95 percent of a measure. */
    record Interval(double low, double high) {}

    /** Intervals by name of measure; a measure that cannot be computed in some resamples has that of the others. */
    static Map<String, Interval> intervals(List<Tally> articles) {
        Map<String, Interval> intervals = new LinkedHashMap<>();
        if (articles.isEmpty()) {
            return intervals;
        }
        Map<String, double[]> drawn = new LinkedHashMap<>();
        Random random = new Random(SEED);
        for (int i = 0; i < RESAMPLES; i++) {
            List<Tally> sample = new ArrayList<>(articles.size());
            for (int k = 0; k < articles.size(); k++) {
                sample.add(articles.get(random.nextInt(articles.size())));
            }
            int index = i;
            Measures.of(Tally.sum(sample)).forEach((name, value) -> {
                if (!Measures.isCount(name)) {
                    drawn.computeIfAbsent(name, n -> new double[RESAMPLES])[index] = value;
                }
            });
        }
        drawn.forEach((name, values) -> {
            double[] known =
                    Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
            if (known.length > 0) {
                intervals.put(name, new Interval(quantile(known, 0.025), quantile(known, 0.975)));
            }
        });
        return intervals;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
