package bongsu.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Logistic regressions over named binary features, several that share their features in one: how likely each answer is. Read from a
 * tab-separated file: comment lines with its provenance, a header line with the answers, then a feature and a weight for each
 * answer a line; the feature {@code *} is the bias. Immutable.
 */
public final class LinearModel {
    private final List<String> answers;
    private final Vocabulary features;
    /** The weights of the features in the order of their numbers, one for each answer. */
    private final float[] weights;

    /** A model of these weights, each with as many entries as there are answers. */
    public LinearModel(List<String> answers, Map<String, float[]> weights) {
        this.answers = List.copyOf(answers);
        this.features = new Vocabulary(weights.keySet());
        this.weights = new float[weights.size() * answers.size()];
        weights.forEach((feature, row) ->
                System.arraycopy(row, 0, this.weights, features.find(feature) * row.length, row.length));
    }

    /** The model in a file of the class path. */
    public static LinearModel bundled(String path) {
        InputStream stream = LinearModel.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("the model " + path + " is missing from the class path");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + path + " cannot be read", e);
        }
    }

    /** The model in a file. */
    public static LinearModel of(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return read(lines);
        }
    }

    private static LinearModel read(BufferedReader lines) throws IOException {
        var weights = new HashMap<String, float[]>();
        List<String> answers = List.of();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("#") || line.isEmpty()) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (answers.isEmpty()) {
                answers = Arrays.asList(fields).subList(1, fields.length);
                continue;
            }
            float[] row = new float[answers.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = fields[i + 1].isEmpty() ? 0 : Float.parseFloat(fields[i + 1]);
            }
            weights.put(fields[0], row);
        }
        return new LinearModel(answers, weights);
    }

    /**
     * The mean of several models: its log-odds are the mean of theirs.
     *
     * @param models at least one, all with the same answers in the same order
     */
    public static LinearModel mean(List<LinearModel> models) {
        List<String> answers = models.get(0).answers;
        var weights = new HashMap<String, float[]>();
        for (LinearModel model : models) {
            if (!model.answers.equals(answers)) {
                throw new IllegalArgumentException(
                        "no mean of models that answer " + answers + " and " + model.answers);
            }
            for (String feature : model.features()) {
                float[] sum = weights.computeIfAbsent(feature, f -> new float[answers.size()]);
                float[] row = model.weights(feature);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += row[i] / models.size();
                }
            }
        }
        return new LinearModel(answers, weights);
    }

    /** What it decides on, in the order of its scores. */
    public List<String> answers() {
        return answers;
    }

    /** The features that it weighs. */
    public Set<String> features() {
        return features.words();
    }

    /** The weights of a feature, one for each answer; all 0 for an unknown one. */
    public float[] weights(String feature) {
        int row = features.find(feature);
        int n = answers.size();
        return row < 0 ? new float[n] : Arrays.copyOfRange(weights, row * n, row * n + n);
    }

    /** The log-odds of each answer where these features hold; unknown features count nothing. */
    public double[] score(Collection<String> features) {
        Sum sum = sum();
        features.forEach(sum::add);
        return sum.score();
    }

    /** The log-odds of each answer where those features hold that somebody tells, each once however often it is told. */
    public double[] score(Consumer<FeatureSink> features) {
        Sum sum = sumOfDistinct();
        features.accept(sum);
        return sum.score();
    }

    /** A sum in which a feature counts as often as it is added. */
    public Sum sum() {
        return new Sum(new long[0]);
    }

    /** A sum in which a feature counts once, however often it is added. */
    public Sum sumOfDistinct() {
        return new Sum(new long[features.words().size() / Long.SIZE + 1]);
    }

    /** The log-odds of each answer, summed up feature by feature. Not thread-safe. */
    public final class Sum implements FeatureSink {
        private final double[] score;
        /** A bit for each feature that has counted; empty where they may count again. */
        private final long[] counted;

        private Sum(long[] counted) {
            this(counted, new double[answers.size()]);
            count(features.find("*"));
        }

        private Sum(long[] counted, double[] score) {
            this.counted = counted;
            this.score = score;
        }

        /** A sum that goes on from here by itself. */
        public Sum copy() {
            return new Sum(counted.clone(), score.clone());
        }

        /** The log-odds so far, without a copy. */
        public double[] score() {
            return score;
        }

        @Override
        public void add(String name) {
            count(features.find(name));
        }

        @Override
        public void add(String prefix, String value) {
            count(features.find(prefix, value, 0, value.length()));
        }

        @Override
        public void add(String prefix, String text, int from, int to) {
            count(features.find(prefix, text, from, to));
        }

        @Override
        public void add(String prefix, String value, String more) {
            count(features.find(prefix, value, more));
        }

        private void count(int row) {
            if (row < 0) {
                return;
            }
            if (counted.length > 0) {
                long bit = 1L << row;
                if ((counted[row / Long.SIZE] & bit) != 0) {
                    return;
                }
                counted[row / Long.SIZE] |= bit;
            }
            int at = row * score.length;
            for (int i = 0; i < score.length; i++) {
                score[i] += weights[at + i];
            }
        }
    }

    /**
     * The log-odds of a probability.
     *
     * @param probability from 0 to 1; what is nearer to either than a millionth is taken for a millionth from it
     */
    public static double logOdds(double probability) {
        double inside = Math.clamp(probability, 1e-6, 1 - 1e-6);
        return Math.log(inside / (1 - inside));
    }

    /** The probability that belongs to log-odds. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
