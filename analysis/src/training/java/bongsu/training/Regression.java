package bongsu.training;

import bongsu.text.LinearModel;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Fits logistic regressions with L2 penalty over named binary features (LIBLINEAR; Fan et al. 2008). Deterministic: the same
 * examples in the same order give the same weights.
 */
public final class Regression {
    private final List<String> answers;
    private final Map<String, Integer> index = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private double[] scale = new double[0];

    /** What was observed: features, and for each answer whether it is right, wrong (false) or unknown (null). */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and there are many
    public record Example(
            Collection<String> features, @Nullable Boolean[] right, double weight, int group) {}

    public Regression(List<String> answers) {
        this.answers = List.copyOf(answers);
    }

    private static final double STRUCTURAL = 1.5;

    /** Features of structure, few and seen often: they may count more than the many that hold a word. */
    private static final java.util.Set<String> STRUCTURE = java.util.Set.of(
            "S", "ST", "B", "Bs", "B0", "same", "cab", "via", "np", "inTitle", "strong", "rel", "cc", "apart", "sizes",
            "bn", "bp", "list", "src", "sep", "cb", "LT", "LS", "SS", "s", "ka", "kb", "field", "lists", "p", "k", "pk",
            "govt", "title", "n", "c", "Tn", "Tt", "Tk", "type", "sign", "tsign", "all", "tt", "mou");

    private static boolean structural(String feature) {
        int at = feature.indexOf('=');
        return STRUCTURE.contains(at > 0 ? feature.substring(0, at) : feature);
    }

    /** Adds an example; examples of one group (an article) stay together in cross-validation. */
    public void add(Collection<String> features, @Nullable Boolean[] right, double weight, int group) {
        examples.add(new Example(features, right, weight, group));
        features.forEach(f -> seen.merge(f, 1, Integer::sum));
    }

    public List<Example> examples() {
        return examples;
    }

    /** Fits on the examples of some groups; features seen less often than {@code minSeen} in all examples do not count. */
    public LinearModel fit(double cost, int minSeen, IntPredicate groups) {
        index.clear();
        seen.forEach((f, n) -> {
            if (n >= minSeen) {
                index.put(f, index.size() + 1);
            }
        });
        scale = new double[index.size() + 2];
        index.forEach((f, i) -> scale[i] = structural(f) ? STRUCTURAL : 1);
        var weights = new TreeMap<String, float[]>();
        index.keySet().forEach(f -> weights.put(f, new float[answers.size()]));
        float[] bias = new float[answers.size()];
        weights.put("*", bias);
        for (int a = 0; a < answers.size(); a++) {
            fitOne(a, cost, groups, weights, bias);
        }
        return new LinearModel(answers, weights);
    }

    private void fitOne(int answer, double cost, IntPredicate groups, Map<String, float[]> weights, float[] bias) {
        var rows = new ArrayList<Feature[]>();
        var labels = new ArrayList<Double>();
        for (Example e : examples) {
            Boolean right = e.right[answer];
            if (right == null || !groups.test(e.group)) {
                continue;
            }
            int[] ids = e.features.stream()
                    .map(index::get)
                    .filter(i -> i != null)
                    .mapToInt(i -> i)
                    .distinct()
                    .sorted()
                    .toArray();
            Feature[] row = new Feature[ids.length + 1];
            for (int i = 0; i < ids.length; i++) {
                row[i] = new FeatureNode(ids[i], scale[ids[i]]);
            }
            row[ids.length] = new FeatureNode(index.size() + 1, 1);
            for (int copy = 0; copy < Math.max(1, Math.round(e.weight)); copy++) {
                rows.add(row);
                labels.add(right ? 1.0 : -1.0);
            }
        }
        if (labels.stream().noneMatch(l -> l > 0)) {
            bias[answer] = -9;
            return;
        }
        var problem = new Problem();
        problem.l = rows.size();
        problem.n = index.size() + 1;
        problem.x = rows.toArray(new Feature[0][]);
        problem.y = labels.stream().mapToDouble(d -> d).toArray();
        Linear.disableDebugOutput();
        var parameter = new Parameter(SolverType.L2R_LR, cost, 0.005);
        parameter.setRandom(new Random(1));
        Model model = Linear.train(problem, parameter);
        double[] w = model.getFeatureWeights();
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        index.forEach((f, i) -> weights.getOrDefault(f, bias)[answer] = (float) (sign * w[i - 1] * scale[i]));
        bias[answer] = (float) (sign * w[index.size()]);
    }

    /** Writes a model where {@link LinearModel#bundled} can read it; weights that hardly count are left out. */
    public static void write(LinearModel model, Path file, double least, String... provenance) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : provenance) {
                out.write("# " + line + "\n");
            }
            out.write("feature\t" + String.join("\t", model.answers()) + "\n");
            for (String feature : new java.util.TreeSet<>(model.features())) {
                float[] row = model.weights(feature);
                if (feature.indexOf(10) >= 0 || feature.indexOf(9) >= 0 || feature.indexOf(13) >= 0) {
                    continue;
                }
                boolean counts = feature.equals("*");
                var line = new StringBuilder(feature);
                for (float weight : row) {
                    boolean small = Math.abs(weight) < least;
                    counts |= !small;
                    line.append('\t').append(small ? "" : String.format(Locale.ROOT, "%.3f", weight));
                }
                if (counts) {
                    out.write(line.append('\n').toString());
                }
            }
        }
    }
}
