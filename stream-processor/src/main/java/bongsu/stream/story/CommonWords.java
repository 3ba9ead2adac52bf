package bongsu.stream.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a word tells of what an article is about: the logarithm of how rarely news uses it (inverse document
 * frequency, Spärck Jones 1972), from a fixed table, so that it does not depend on what arrived before.
 */
final class CommonWords {
    private static final String TABLE = "common-words.tsv";
    private static final double OF = 1_000;

    /** Articles of 1,000 that use a word outside the table, about. */
    private static final double RARE = 13;

    private final Map<String, Double> weights;

    private CommonWords(Map<String, Double> weights) {
        this.weights = weights;
    }

    /** The table that comes with Bongsu. */
    static CommonWords bundled() {
        Map<String, Double> weights = new HashMap<>();
        try (InputStream table = CommonWords.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the resource " + TABLE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    weights.put(line.substring(0, tab), rarity(Integer.parseInt(line.substring(tab + 1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + TABLE + " cannot be read", e);
        }
        return new CommonWords(weights);
    }

    /** Above 0 for every word; the rarer the higher, at most about 4.3. */
    double weight(String word) {
        return weights.getOrDefault(word, rarity(RARE));
    }

    private static double rarity(double articles) {
        return Math.log((OF + 0.4) / (articles + 0.2));
    }
}
