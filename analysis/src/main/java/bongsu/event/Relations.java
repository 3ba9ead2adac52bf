package bongsu.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of two organisations before an article is read: in how many labelled articles a sentence brings them together, and
 * in how many of these they are tied. A maker of chips and its customer are tied again and again, two rivals hardly ever. Only
 * organisations of the catalogue are remembered.
 */
final class Relations {
    private static final String FILE = "/bongsu/rules/relations.model.tsv";
    /** How much an unknown pair weighs: as if seen twice, and tied as often as pairs are. */
    private static final double SEEN = 2;

    private static final double TIED = 0.15;
    private static final int LEAST = 2;

    private final Map<String, int[]> pairs;

    private Relations(Map<String, int[]> pairs) {
        this.pairs = pairs;
    }

    /** The relations that come with Bongsu. */
    static Relations bundled() {
        try (var stream = Relations.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the file " + FILE + " is missing from the class path");
            }
            return read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + FILE + " cannot be read", e);
        }
    }

    /** From lines {@code pair, tied, seen} between tabs; lines that begin with # are comments. */
    static Relations read(List<String> lines) {
        var pairs = new TreeMap<String, int[]>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                if (fields.length != 3) {
                    throw new IllegalArgumentException(
                            "not a pair, how often tied and how often seen between tabs: " + line);
                }
                pairs.put(fields[0], new int[] {Integer.parseInt(fields[1]), Integer.parseInt(fields[2])});
            }
        }
        return new Relations(pairs);
    }

    /** How often two parties, by their keys, were tied, of as often as they were seen together; both 0 if never. */
    int[] of(String a, String b) {
        return pairs.getOrDefault(pair(a, b), new int[2]);
    }

    /** How likely two parties are tied as far as is known before reading, from 0 to 1. */
    double rate(String a, String b) {
        int[] n = of(a, b);
        return (n[0] + TIED) / (n[1] + SEEN);
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    /** Counts relations in labelled articles; knows them without some of the articles too, for training. */
    static final class Count {
        private record Seen(int part, String a, String b, boolean tied) {}

        private final List<Seen> seen = new ArrayList<>();

        /**
         * Adds a pair of an article.
         *
         * @param part the part that the article belongs to
         */
        void add(int part, String a, String b, boolean tied) {
            if (!a.startsWith("~") && !b.startsWith("~")) {
                seen.add(new Seen(part, a, b, tied));
            }
        }

        /** The relations in all articles but those of a part; -1 leaves none out. */
        Relations without(int part) {
            var pairs = new TreeMap<String, int[]>();
            for (Seen s : seen) {
                if (s.part != part) {
                    int[] n = pairs.computeIfAbsent(pair(s.a, s.b), k -> new int[2]);
                    n[0] += s.tied ? 1 : 0;
                    n[1]++;
                }
            }
            return new Relations(pairs);
        }
    }

    /** Writes what {@link #bundled} reads; pairs that were seen once and were not tied are left out. */
    void write(Path file, String... comments) throws IOException {
        var lines = new ArrayList<String>();
        for (String comment : comments) {
            lines.add("# " + comment);
        }
        pairs.forEach((pair, n) -> {
            if (n[0] > 0 || n[1] >= LEAST) {
                lines.add(pair + "\t" + n[0] + "\t" + n[1]);
            }
        });
        Files.write(file, lines);
    }
}
