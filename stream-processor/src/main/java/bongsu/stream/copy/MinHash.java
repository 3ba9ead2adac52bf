package bongsu.stream.copy;

import bongsu.schema.Article;
import bongsu.schema.CopyPrint;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts as sets of 4-grams of letters and digits, and their MinHash signatures: the share of equal values in two
 * signatures estimates the Jaccard similarity of the sets (Broder 1997). A signature is looked up by bands of {@value
 * #ROWS} values (Indyk and Motwani 1998): two texts of similarity s share one of the {@value #BANDS} bands with
 * probability 1 − (1 − s³)⁴⁸: 0.90 at 0.36, above 0.99 from 0.45 on, below 0.01 at 0.05.
 */
public final class MinHash {
    /** Bands of a signature. */
    public static final int BANDS = 56;

    /** Values in a band. */
    public static final int ROWS = 3;

    private static final int GRAM = 4;
    private static final int VALUES = BANDS * ROWS;
    private static final int FEWEST_GRAMS = 40;
    private static final int TITLE_CHARS = 80;
    private static final int MOST_SENTENCES = 128;
    private static final int FEWEST_LETTERS = 12;

    /** Of so many sentences one is looked up by. */
    private static final int SAMPLED = 4;

    /** Good enough to count by: a wrong cut is the same in a copy. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");

    private MinHash() {}

    /** The print of an article, or null if its text is too short to be compared. */
    public static @Nullable CopyPrint of(Article article, Instant published) {
        long[] grams = grams(article.getBody());
        if (grams.length < FEWEST_GRAMS) {
            return null;
        }
        int[] values = values(grams);
        byte[] low = new byte[VALUES];
        for (int i = 0; i < VALUES; i++) {
            low[i] = (byte) values[i];
        }
        List<Long> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = mix(key * 31 + values[band * ROWS + row]);
            }
            bands.add(key);
        }
        String title = article.getTitle();
        return CopyPrint.newBuilder()
                .setArticleId(article.getArticleId())
                .setPublished(published)
                .setTitle(title.length() <= TITLE_CHARS ? title : title.substring(0, TITLE_CHARS))
                .setGrams(grams.length)
                .setSignature(ByteBuffer.wrap(low))
                .setBands(bands)
                .setSentences(sentences(article.getBody()))
                .build();
    }

    /** Hashes of the sentences of a text by their letters and digits, each once. */
    static List<Integer> sentences(String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .map(MinHash::letters)
                .filter(letters -> letters.length() >= FEWEST_LETTERS)
                .map(String::hashCode)
                .distinct()
                .limit(MOST_SENTENCES)
                .toList();
    }

    /**
     * The sentences by which a text is looked up, about one of {@value #SAMPLED}: the same sentence is taken in every text, so that a
     * short text and a long one that holds it agree on theirs (Broder 1997, containment), which bands of a signature rarely do.
     */
    public static List<Integer> sample(List<Integer> sentences) {
        return sentences.stream()
                .filter(sentence -> Long.remainderUnsigned(mix(sentence), SAMPLED) == 0)
                .toList();
    }

    /** Share of equal values, mended for the chance that 8 bits agree: estimates the Jaccard similarity, 0 to 1. */
    static double jaccard(ByteBuffer one, ByteBuffer other) {
        int equal = 0;
        for (int i = 0; i < VALUES; i++) {
            if (one.get(one.position() + i) == other.get(other.position() + i)) {
                equal++;
            }
        }
        double share = (double) equal / VALUES;
        return Math.max(0, (share - 1.0 / 256) / (1 - 1.0 / 256));
    }

    /** The different 4-grams of a text's letters and digits, as hashes, sorted. */
    static long[] grams(String text) {
        String letters = letters(text);
        if (letters.length() < GRAM) {
            return new long[0];
        }
        long[] grams = new long[letters.length() - GRAM + 1];
        for (int i = 0; i < grams.length; i++) {
            long gram = 0;
            for (int j = 0; j < GRAM; j++) {
                gram = gram << 16 | letters.charAt(i + j);
            }
            grams[i] = mix(gram);
        }
        return Arrays.stream(grams).sorted().distinct().toArray();
    }

    private static String letters(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder(normal.length());
        normal.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static int[] values(long[] grams) {
        int[] values = new int[VALUES];
        for (int i = 0; i < VALUES; i++) {
            long seed = mix(i + 1);
            int least = Integer.MAX_VALUE;
            for (long gram : grams) {
                int value = (int) ((gram * (seed | 1) + seed) >>> 33);
                least = Math.min(least, value);
            }
            values[i] = least;
        }
        return values;
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
