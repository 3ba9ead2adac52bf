package bongsu.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Boosted regression trees over named numbers (Friedman 2001): the log-odds of an answer. Read from a file: comment lines with its
 * provenance, a line {@code features} with the names of the numbers, then a tree a line: its splits
 * ({@code number<=threshold:left:right}, a child below 0 being leaf -1-child), a tab, the values of its leaves. Immutable.
 *
 * <p>The trees are not walked: each split knows which leaves of its tree are out of reach where it fails, and the leftmost leaf that no
 * failing split rules out is where a walk would end (QuickScorer; Lucchese et al. 2015). The splits of a number are sorted, so
 * that those that fail are the first.
 */
public final class TreeModel {
    private static final int MOST_LEAVES = Long.SIZE;

    private final List<String> features;
    private final Map<String, Integer> index = new HashMap<>();
    /** For each number the first of its splits, and one more for the end. */
    private final int[] first;
    /** The splits by number and threshold: where they split, in which tree, which leaves remain where they fail. */
    private final double[] threshold;

    private final int[] tree;
    private final long[] remaining;
    /** For each tree its leaves from left to right. */
    private final double[][] leaves;

    /** A split: it fails where the number is above the threshold, and leaves out what lies to its left. */
    private record Split(int number, double threshold, int tree, long remaining) {}

    private TreeModel(List<String> features, List<Split> unsorted, double[][] leaves) {
        this.features = List.copyOf(features);
        for (int i = 0; i < features.size(); i++) {
            index.put(features.get(i), i);
        }
        List<Split> splits = unsorted.stream()
                .sorted(Comparator.comparingInt(Split::number).thenComparingDouble(Split::threshold))
                .toList();
        this.first = new int[features.size() + 1];
        splits.forEach(split -> first[split.number + 1]++);
        Arrays.parallelPrefix(first, Integer::sum);
        this.threshold = splits.stream().mapToDouble(Split::threshold).toArray();
        this.tree = splits.stream().mapToInt(Split::tree).toArray();
        this.remaining = splits.stream().mapToLong(Split::remaining).toArray();
        this.leaves = leaves;
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
        var splits = new ArrayList<Split>();
        var leaves = new ArrayList<double[]>();
        for (String line : lines) {
            if (line.startsWith("#") || line.isEmpty()) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("features")) {
                features = List.of(fields).subList(1, fields.length);
            } else if (fields.length == 2) {
                leaves.add(new Tree(fields[0], fields[1], features, leaves.size(), splits).leaves);
            } else {
                throw new IllegalArgumentException("neither features nor a tree: \"" + line + "\"");
            }
        }
        return new TreeModel(features, splits, leaves.toArray(double[][]::new));
    }

    /** A tree as its line is read: walks it from left to right to number its leaves and to learn what each split rules out. */
    private static final class Tree {
        private final String[] nodes;
        private final String[] values;
        private final List<String> features;
        private final int number;
        private final List<Split> splits;
        private final double[] leaves;
        private int seen;

        Tree(String splits, String values, List<String> features, int number, List<Split> into) {
            this.nodes = splits.isEmpty() ? new String[0] : splits.split(" ", -1);
            this.values = values.split(" ", -1);
            this.features = features;
            this.number = number;
            this.splits = into;
            this.leaves = new double[this.values.length];
            if (leaves.length > MOST_LEAVES) {
                throw new IllegalArgumentException("a tree has " + leaves.length + " leaves, more than " + MOST_LEAVES);
            }
            walk(nodes.length == 0 ? -1 : 0);
        }

        private void walk(int node) {
            if (node < 0) {
                leaves[seen++] = Double.parseDouble(values[-1 - node]);
                return;
            }
            int at = nodes[node].indexOf("<=");
            String[] rest = nodes[node].substring(at + 2).split(":", -1);
            int feature = features.indexOf(nodes[node].substring(0, at));
            if (feature < 0) {
                throw new IllegalArgumentException("a tree splits by an unknown number: \"" + nodes[node] + "\"");
            }
            int from = seen;
            walk(Integer.parseInt(rest[1]));
            long left = (-1L >>> (Long.SIZE - (seen - from))) << from;
            splits.add(new Split(feature, Double.parseDouble(rest[0]), number, ~left));
            walk(Integer.parseInt(rest[2]));
        }
    }

    /**
     * The log-odds of the answer.
     *
     * @param numbers a value for each feature at least; missing ones are an {@link IllegalArgumentException}
     */
    public double score(Map<String, Double> numbers) {
        Row row = row();
        numbers.forEach(row::put);
        return row.score();
    }

    /** A row of numbers to be filled and scored. */
    public Row row() {
        return new Row();
    }

    /** A value for each number of the model. Not thread-safe. */
    public final class Row implements NumberSink {
        private final double[] value = new double[features.size()];
        private final boolean[] put = new boolean[features.size()];
        private int next;

        private Row() {}

        /** {@inheritDoc} Other numbers than the model's are left aside; fastest in the order of the model. */
        @Override
        public void put(String name, double number) {
            Integer known =
                    next < value.length && features.get(next).equals(name) ? Integer.valueOf(next) : index.get(name);
            if (known != null) {
                value[known] = number;
                put[known] = true;
                next = known + 1;
            }
        }

        /** The log-odds of the answer; {@link IllegalArgumentException} where a number is missing. */
        public double score() {
            long[] alive = new long[leaves.length];
            Arrays.fill(alive, -1);
            for (int n = 0; n < value.length; n++) {
                if (!put[n]) {
                    throw new IllegalArgumentException("the number \"" + features.get(n) + "\" is missing");
                }
                // not "above", so that what is no number fails everywhere
                for (int i = first[n]; i < first[n + 1] && !(value[n] <= threshold[i]); i++) {
                    alive[tree[i]] &= remaining[i];
                }
            }
            double score = 0;
            for (int t = 0; t < alive.length; t++) {
                score += leaves[t][Long.numberOfTrailingZeros(alive[t])];
            }
            return score;
        }
    }
}
