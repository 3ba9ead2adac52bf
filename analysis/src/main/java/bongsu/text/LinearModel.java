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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Logistic regressions over named binary features, several that share their features in one: how likely each answer is. Read from a
 * tab-separated file: comment lines with its provenance, a header line with the answers, then a feature and a weight for each
 * answer a line; the feature {@code *} is the bias. Immutable.
 */
public final class LinearModel {
    private final List<String> answers;
    private final Map<String, float[]> weights;

    /** A model of these weights, each with as many entries as there are answers. */
    public LinearModel(List<String> answers, Map<String, float[]> weights) {
        this.answers = List.copyOf(answers);
        this.weights = new HashMap<>(weights);
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

    /** What it decides on, in the order of its scores. */
    public List<String> answers() {
        return answers;
    }

    /** The features that it weighs. */
    public Set<String> features() {
        return Collections.unmodifiableSet(weights.keySet());
    }

    /** The weights of a feature, one for each answer; all 0 for an unknown one. */
    public float[] weights(String feature) {
        float[] row = weights.get(feature);
        return row == null ? new float[answers.size()] : row.clone();
    }

    /** The log-odds of each answer where these features hold; unknown features count nothing. */
    public double[] score(Collection<String> features) {
        double[] score = new double[answers.size()];
        add("*", score);
        for (String feature : features) {
            add(feature, score);
        }
        return score;
    }

    private void add(String feature, double[] score) {
        float[] row = weights.get(feature);
        if (row != null) {
            for (int i = 0; i < score.length; i++) {
                score[i] += row[i];
            }
        }
    }

    /** The probability that belongs to log-odds. */
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
