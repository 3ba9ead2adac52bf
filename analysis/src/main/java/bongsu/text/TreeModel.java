package bongsu.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Boosted regression trees over named numbers (Friedman 2001): the log-odds of an answer. Read from a file: comment lines with its
 * provenance, a line {@code features} with the names of the numbers, then a tree a line: its splits
 * ({@code number<=threshold:left:right}, a child below 0 being leaf -1-child), a tab, the values of its leaves. Immutable.
 */
public final class TreeModel {
    private final List<String> features;
    private final List<Tree> trees;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Tree(int[] feature, double[] threshold, int[] left, int[] right, double[] leaf) {
        double value(double[] row) {
            if (feature.length == 0) {
                return leaf[0];
            }
            int node = 0;
            while (node >= 0) {
                node = row[feature[node]] <= threshold[node] ? left[node] : right[node];
            }
            return leaf[-1 - node];
        }
    }

    private TreeModel(List<String> features, List<Tree> trees) {
        this.features = features;
        this.trees = trees;
    }

    /** The model in a file of the class path. */
    public static TreeModel bundled(String path) {
        InputStream stream = TreeModel.class.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException("the model " + path + " is missing from the class path");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + path + " cannot be read", e);
        }
    }

    /** The model in the lines of a file. */
    public static TreeModel read(List<String> lines) {
        List<String> features = List.of();
        var trees = new ArrayList<Tree>();
        for (String line : lines) {
            if (line.startsWith("#") || line.isEmpty()) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("features")) {
                features = List.of(fields).subList(1, fields.length);
            } else if (fields.length == 2) {
                trees.add(tree(fields[0], fields[1], features));
            } else {
                throw new IllegalArgumentException("neither features nor a tree: \"" + line + "\"");
            }
        }
        return new TreeModel(List.copyOf(features), List.copyOf(trees));
    }

    private static Tree tree(String splits, String leaves, List<String> features) {
        String[] nodes = splits.isEmpty() ? new String[0] : splits.split(" ", -1);
        int n = nodes.length;
        var tree = new Tree(new int[n], new double[n], new int[n], new int[n], numbers(leaves));
        for (int i = 0; i < n; i++) {
            int at = nodes[i].indexOf("<=");
            String[] rest = nodes[i].substring(at + 2).split(":", -1);
            tree.feature[i] = features.indexOf(nodes[i].substring(0, at));
            tree.threshold[i] = Double.parseDouble(rest[0]);
            tree.left[i] = Integer.parseInt(rest[1]);
            tree.right[i] = Integer.parseInt(rest[2]);
            if (tree.feature[i] < 0) {
                throw new IllegalArgumentException("a tree splits by an unknown number: \"" + nodes[i] + "\"");
            }
        }
        return tree;
    }

    private static double[] numbers(String text) {
        String[] words = text.split(" ", -1);
        var numbers = new double[words.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    /**
     * The log-odds of the answer.
     *
     * @param numbers a value for each feature at least; missing ones are an {@link IllegalArgumentException}
     */
    public double score(Map<String, Double> numbers) {
        var row = new double[features.size()];
        for (int i = 0; i < row.length; i++) {
            Double value = numbers.get(features.get(i));
            if (value == null) {
                throw new IllegalArgumentException("the number \"" + features.get(i) + "\" is missing");
            }
            row[i] = value;
        }
        double score = 0;
        for (Tree tree : trees) {
            score += tree.value(row);
        }
        return score;
    }
}
