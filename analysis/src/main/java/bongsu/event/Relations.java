package bongsu.event;

import bongsu.schema.EventType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of two organisations before an article is read: in how many labelled articles a sentence brings them together, and
 * in how many of these they are tied, and as what, and who provides. A maker of chips and its customer are tied again and again and hardly ever change
 * places, two rivals are hardly ever tied. Only organisations of the catalogue are remembered.
 */
final class Relations {
    private static final String FILE = "/bongsu/rules/relations.model.tsv";
    /** How much an unknown pair weighs: as if seen twice, and tied as often as pairs are. */
    private static final double SEEN = 2;

    private static final double TIED = 0.15;
    private static final int LEAST = 2;
    /** Tied, seen, then ties by type, then how often the first of the pair's name provides, and how often the second does. */
    private static final int COUNTS = 4 + Types.TIES.size();

    private static final int PROVIDES = 2 + Types.TIES.size();
    /** As how often seen each way what nobody has seen counts. */
    private static final double EITHER = 0.5;

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

    /** From lines {@code pair, tied, seen, ties by type, first provides, second provides} between tabs; lines that begin with # are comments. */
    static Relations read(List<String> lines) {
        var pairs = new TreeMap<String, int[]>();
        for (String line : lines) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t", -1);
                if (fields.length != 1 + COUNTS) {
                    throw new IllegalArgumentException("not a pair and " + COUNTS
                            + " counts (tied, seen, one for each type, who provides) between tabs: " + line);
                }
                int[] counts = new int[COUNTS];
                for (int i = 0; i < COUNTS; i++) {
                    counts[i] = Integer.parseInt(fields[i + 1]);
                }
                pairs.put(fields[0], counts);
            }
        }
        return new Relations(pairs);
    }

    /**
     * How often two parties, by their keys, were tied, how often they were seen together, and how often they were tied as each of
     * {@link Types#TIES}; all 0 if they never met.
     */
    int[] of(String a, String b) {
        return pairs.getOrDefault(pair(a, b), new int[COUNTS]);
    }

    /** Of the known ties of two parties the share that is of a type; -1 if none is known. */
    double share(String a, String b, int type) {
        int[] n = of(a, b);
        return n[0] == 0 ? -1 : (double) n[2 + type] / n[0];
    }

    /** The log-odds that one party provides and the other adopts, not the other way round, as far as is known before reading; 0 if nothing is. */
    double provides(String provider, String adopter) {
        int[] n = of(provider, adopter);
        int first = provider.compareTo(adopter) < 0 ? 0 : 1;
        return Math.log((n[PROVIDES + first] + EITHER) / (n[PROVIDES + 1 - first] + EITHER));
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
        private record Seen(
                int part,
                String a,
                String b,
                Set<EventType> types,
                @Nullable Boolean provides) {}

        private final List<Seen> seen = new ArrayList<>();

        /**
         * Adds a pair of an article.
         *
         * @param part the part that the article belongs to
         * @param types as what the article ties them; empty if it does not
         * @param provides whether the first provides to the other; null if neither does
         */
        void add(int part, String a, String b, Set<EventType> types, @Nullable Boolean provides) {
            if (!a.startsWith("~") && !b.startsWith("~")) {
                seen.add(new Seen(part, a, b, types, provides));
            }
        }

        /** The relations in all articles but those of a part; -1 leaves none out. */
        Relations without(int part) {
            var pairs = new TreeMap<String, int[]>();
            for (Seen s : seen) {
                if (s.part != part) {
                    int[] n = pairs.computeIfAbsent(pair(s.a, s.b), k -> new int[COUNTS]);
                    n[0] += s.types.isEmpty() ? 0 : 1;
                    n[1]++;
                    s.types.forEach(t -> n[2 + Types.TIES.indexOf(t)]++);
                    if (s.provides != null) {
                        n[PROVIDES + (s.provides == s.a.compareTo(s.b) < 0 ? 0 : 1)]++;
                    }
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
                lines.add(pair + "\t"
                        + Arrays.stream(n).mapToObj(Integer::toString).collect(Collectors.joining("\t")));
            }
        });
        Files.write(file, lines);
    }
}
