package bongsu.event;

import bongsu.text.LinearModel;
import bongsu.text.TreeModel;
import bongsu.training.Boosting;
import bongsu.training.Regression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Prints how well models do on articles that they have not seen: the best F1 of any threshold, and the loss (log-likelihood). */
final class TrainingReport {
    private TrainingReport() {}

    static void articles(String what, Regression articles, Folds folds, IntFunction<LinearModel> fit) {
        var scored = new ArrayList<double[]>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            LinearModel model = fit.apply(fold);
            for (Regression.Example e : articles.examples()) {
                if (folds.of(e.group()) == fold) {
                    double[] p = model.score(e.features());
                    for (int a = 0; a < 2; a++) {
                        if (e.right()[a] != null) {
                            scored.add(new double[] {LinearModel.probability(p[a]), e.right()[a] ? 1 : 0});
                        }
                    }
                }
            }
        }
        curve(what, scored, (int) scored.stream().filter(v -> v[1] > 0).count());
    }

    /**
     * The probability of each example by trees that have not seen its article.
     *
     * @param unseen for each part of the articles the lines of the trees that have not seen it
     */
    static double[] leftOut(Boosting boosting, Folds folds, List<List<String>> unseen) {
        var probabilities = new double[boosting.examples().size()];
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            TreeModel model = TreeModel.read(unseen.get(fold));
            for (int i = 0; i < probabilities.length; i++) {
                Boosting.Example e = boosting.examples().get(i);
                if (folds.of(e.group()) == fold) {
                    probabilities[i] = LinearModel.probability(model.score(e.numbers()));
                }
            }
        }
        return probabilities;
    }

    static void trees(String what, Boosting boosting, double[] probabilities, int wanted) {
        var scored = new ArrayList<double[]>();
        for (int i = 0; i < probabilities.length; i++) {
            Boolean right = boosting.examples().get(i).right();
            if (right != null) {
                scored.add(new double[] {probabilities[i], right ? 1 : 0});
            }
        }
        curve(what, scored, wanted);
    }

    private static void curve(String what, List<double[]> scored, int wanted) {
        double best = 0;
        String text = "";
        double log = 0;
        for (double[] v : scored) {
            log -= Math.log(Math.max(1e-9, v[1] > 0 ? v[0] : 1 - v[0]));
        }
        for (double t = 0.1; t < 0.8; t += 0.05) {
            int tp = 0;
            int fp = 0;
            for (double[] v : scored) {
                tp += v[0] >= t && v[1] > 0 ? 1 : 0;
                fp += v[0] >= t && v[1] == 0 ? 1 : 0;
            }
            double f = 2.0 * tp / (tp + fp + wanted);
            if (f > best) {
                best = f;
                text = String.format(
                        java.util.Locale.ROOT,
                        "%s: F1 %.3f at %.2f (P %.3f R %.3f), candidates right %d of %d wanted, loss %.1f",
                        what,
                        f,
                        t,
                        tp / (double) (tp + fp),
                        tp / (double) wanted,
                        (int) scored.stream().filter(v -> v[1] > 0).count(),
                        wanted,
                        log);
            }
        }
        System.out.println(text);
    }
}
