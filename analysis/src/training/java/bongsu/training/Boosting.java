package bongsu.training;

import bongsu.text.TreeModel;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fits boosted trees over named numbers (LightGBM; Ke et al. 2017) that split at random places (extremely randomized trees; Geurts et al. 2006). Deterministic: one thread, fixed seeds. */
public final class Boosting {
    private static final String PARAMETERS = "objective=binary learning_rate=0.05 num_leaves=16 min_data_in_leaf=12"
            + " extra_trees=true feature_fraction=0.4 bagging_fraction=0.7 bagging_freq=1 lambda_l2=3 deterministic=true"
            + " force_row_wise=true num_threads=1 verbosity=-1";
    private static final int ROUNDS = 220;

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

    /**
     * Loads the native library, which several threads must not do at once.
     *
     * @throws IOException if this platform has none
     */
    public static void load() throws IOException {
        LGBMBooster.loadNative();
    }

    /** Adds an example; all have the same numbers in the same order. */
    public void add(String name, Map<String, Double> numbers, @Nullable Boolean right, double weight, int group) {
        examples.add(new Example(name, numbers, right, weight, group));
    }

    /** The examples so far. */
    public List<Example> examples() {
        return examples;
    }

    /**
     * Fits on the examples of some groups and gives the lines of a {@link TreeModel}'s file.
     *
     * @param seed from 0; each sees other rows and columns and splits at other places
     */
    public List<String> fit(IntPredicate groups, int seed) {
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
            String parameters = PARAMETERS + " seed=" + (seed + 1);
            try (var data = LGBMDataset.createFromMat(matrix, used.size(), features.size(), true, parameters, null)) {
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
            return lines;
        } catch (LGBMException | IOException e) {
            throw new IllegalStateException("LightGBM cannot fit (it needs the system's libgomp1)", e);
        }
    }

    /** From LightGBM's text form, a block of lines {@code name=values} a tree. */
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
                        .append(number(fields, "threshold", i))
                        .append(':')
                        .append(fields.getOrDefault("left_child", leaves)[i])
                        .append(':')
                        .append(fields.getOrDefault("right_child", leaves)[i]);
            }
            tree.append('\t');
            for (int i = 0; i < leaves.length; i++) {
                tree.append(i == 0 ? "" : " ").append(number(fields, "leaf_value", i));
            }
            lines.add(tree.toString());
        }
    }

    private static String number(Map<String, String[]> fields, String field, int i) {
        return number(Double.parseDouble(fields.getOrDefault(field, new String[0])[i]));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    /**
     * The mean of several fits over the same numbers: all their trees, each with its share of the sum.
     *
     * @param fits at least one, each the lines that {@link #fit} gave
     */
    public static List<String> mean(List<List<String>> fits) {
        var lines = new ArrayList<String>();
        lines.add(fits.get(0).get(0));
        for (List<String> fit : fits) {
            if (!fit.get(0).equals(lines.get(0))) {
                throw new IllegalArgumentException(
                        "no mean of trees over " + numbers(lines.get(0)) + " and over " + numbers(fit.get(0)));
            }
            for (String tree : fit.subList(1, fit.size())) {
                int at = tree.indexOf('\t') + 1;
                lines.add(tree.substring(0, at)
                        + Arrays.stream(tree.substring(at).split(" ", -1))
                                .map(leaf -> number(Double.parseDouble(leaf) / fits.size()))
                                .collect(Collectors.joining(" ")));
            }
        }
        return lines;
    }

    private static List<String> numbers(String header) {
        List<String> fields = List.of(header.split("\t", -1));
        return fields.subList(1, fields.size());
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
