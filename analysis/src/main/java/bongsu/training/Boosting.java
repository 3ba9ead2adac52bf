package bongsu.training;

import bongsu.text.TreeModel;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Fits boosted trees over named numbers (LightGBM; Ke et al. 2017) that split at random places (extremely randomized trees; Geurts et al. 2006). Deterministic: one thread, fixed seeds. */
public final class Boosting {
    private static final String PARAMETERS = "objective=binary learning_rate=0.05 num_leaves=16 min_data_in_leaf=12"
            + " extra_trees=true feature_fraction=0.4 bagging_fraction=0.7 bagging_freq=1 lambda_l2=3 deterministic=true"
            + " force_row_wise=true num_threads=1 verbosity=-1";
    private static final int ROUNDS = 220;
    /** How many forests are averaged: each sees other rows and columns, so that chance decides less. */
    private static final int FORESTS = 3;

    private final List<Example> examples = new ArrayList<>();

    /**
     * What was observed.
     *
     * @param name which fact
     * @param right whether the answer is right; null if that is not known: such an example teaches nothing
     * @param weight how much it counts, 1 for most
     * @param group what stays together (an article)
     */
    public record Example(
            String name,
            Map<String, Double> numbers,
            @Nullable Boolean right,
            double weight,
            int group) {}

    /** Adds an example; all have the same numbers in the same order. */
    public void add(String name, Map<String, Double> numbers, @Nullable Boolean right, double weight, int group) {
        examples.add(new Example(name, numbers, right, weight, group));
    }

    /** Writes the examples as a table: group, 1, 0 or -1 (not known), name, numbers. */
    public void export(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("group\tright\tname\t"
                    + String.join("\t", examples.get(0).numbers().keySet()) + "\n");
            for (Example e : examples) {
                out.write(e.group() + "\t" + (e.right() == null ? -1 : e.right() ? 1 : 0) + "\t" + e.name());
                for (double value : e.numbers().values()) {
                    out.write(String.format(Locale.ROOT, "\t%.5g", value));
                }
                out.write("\n");
            }
        }
    }

    /** The examples so far. */
    public List<Example> examples() {
        return examples;
    }

    /** Fits on the examples of some groups and gives the lines of a {@link TreeModel}'s file. */
    public List<String> fit(IntPredicate groups) {
        List<Example> used = examples.stream()
                .filter(e -> e.right() != null && groups.test(e.group()))
                .toList();
        List<String> features = List.copyOf(used.get(0).numbers().keySet());
        var matrix = new double[used.size() * features.size()];
        var labels = new float[used.size()];
        var weights = new float[used.size()];
        int at = 0;
        for (int i = 0; i < used.size(); i++) {
            for (double value : used.get(i).numbers().values()) {
                matrix[at++] = value;
            }
            weights[i] = (float) used.get(i).weight();
            labels[i] = Boolean.TRUE.equals(used.get(i).right()) ? 1 : 0;
        }
        var lines = new ArrayList<String>();
        lines.add("features\t" + String.join("\t", features));
        try {
            LGBMBooster.loadNative();
            for (int forest = 1; forest <= FORESTS; forest++) {
                String parameters = PARAMETERS + " seed=" + forest;
                try (var data =
                        LGBMDataset.createFromMat(matrix, used.size(), features.size(), true, parameters, null)) {
                    data.setField("label", labels);
                    data.setField("weight", weights);
                    try (var booster = LGBMBooster.create(data, parameters)) {
                        for (int round = 0; round < ROUNDS; round++) {
                            booster.updateOneIter();
                        }
                        trees(
                                booster.saveModelToString(0, ROUNDS, LGBMBooster.FeatureImportanceType.GAIN),
                                features,
                                lines);
                    }
                }
            }
            return lines;
        } catch (LGBMException | IOException e) {
            throw new IllegalStateException("LightGBM cannot fit (it needs the system's libgomp1)", e);
        }
    }

    /** From LightGBM's text form, a block of lines {@code name=values} a tree; each forest has its share of the sum. */
    private static void trees(String model, List<String> features, List<String> lines) {
        for (String block : model.split("\nTree=", -1)) {
            var fields = new HashMap<String, String[]>();
            for (String line : block.split("\n", -1)) {
                int at = line.indexOf('=');
                if (at > 0) {
                    fields.put(line.substring(0, at), line.substring(at + 1).split(" ", -1));
                }
            }
            String[] leaves = fields.get("leaf_value");
            if (leaves == null) {
                continue;
            }
            var tree = new StringBuilder();
            String[] feature = fields.getOrDefault("split_feature", new String[0]);
            for (int i = 0; i < feature.length && !feature[i].isEmpty(); i++) {
                tree.append(i == 0 ? "" : " ")
                        .append(features.get(Integer.parseInt(feature[i])))
                        .append("<=")
                        .append(number(fields, "threshold", i, 1))
                        .append(':')
                        .append(fields.getOrDefault("left_child", leaves)[i])
                        .append(':')
                        .append(fields.getOrDefault("right_child", leaves)[i]);
            }
            tree.append('\t');
            for (int i = 0; i < leaves.length; i++) {
                tree.append(i == 0 ? "" : " ").append(number(fields, "leaf_value", i, FORESTS));
            }
            lines.add(tree.toString());
        }
    }

    private static String number(Map<String, String[]> fields, String field, int i, int parts) {
        double value = Double.parseDouble(fields.getOrDefault(field, new String[0])[i]) / parts;
        return String.format(Locale.ROOT, "%.5g", value);
    }

    /** Writes a model where {@link TreeModel#bundled} can read it. */
    public static void write(List<String> lines, Path file, String... provenance) throws IOException {
        var all = new ArrayList<String>();
        for (String line : provenance) {
            all.add("# " + line);
        }
        all.addAll(lines);
        Files.write(file, all);
    }
}
