package bongsu.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * How far confidence can be believed: predicted facts in ten bins of confidence, with the share that is right in each. The
 * expected calibration error is the mean distance of confidence and share right over the facts (Guo and others, On
 * Calibration of Modern Neural Networks, ICML 2017).
 *
 * @param bins ten, the lowest first; some may be empty
 * @param error expected calibration error, 0 to 1; 0 where nothing was predicted
 * @param sureFacts facts with a confidence of 0.8 and more
 * @param sureRight how many of these are right
 * @param right how many facts are right at all
 */
record Reliability(List<Bin> bins, double error, int sureFacts, int sureRight, int right) {
    private static final int BINS = 10;
    private static final double SURE = 0.8;

    /** A tenth of the scale: how many facts it holds, their mean confidence, and the share right. */
    record Bin(int facts, double confidence, double right) {}

    static Reliability of(List<Scorer.Judged> judged) {
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            int bin = i;
            List<Scorer.Judged> in = judged.stream()
                    .filter(fact -> Math.min(BINS - 1, (int) (fact.confidence() * BINS)) == bin)
                    .toList();
            double confidence =
                    in.stream().mapToDouble(Scorer.Judged::confidence).average().orElse(0);
            double right =
                    in.stream().mapToInt(fact -> fact.right() ? 1 : 0).average().orElse(0);
            bins.add(new Bin(in.size(), confidence, right));
            error += judged.isEmpty() ? 0 : Math.abs(confidence - right) * in.size() / judged.size();
        }
        List<Scorer.Judged> sure =
                judged.stream().filter(fact -> fact.confidence() >= SURE).toList();
        return new Reliability(List.copyOf(bins), error, sure.size(), count(sure), count(judged));
    }

    private static int count(List<Scorer.Judged> facts) {
        return (int) facts.stream().filter(Scorer.Judged::right).count();
    }
}
