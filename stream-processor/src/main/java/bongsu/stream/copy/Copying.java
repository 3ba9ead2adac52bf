package bongsu.stream.copy;

import bongsu.schema.CopyPrint;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether two articles share their text. Either much of both is the same, or nearly all of the shorter one stands in the
 * longer. Short texts must also have headlines in common: a notice in the place of a text ("log in to read") is no copy.
 */
public final class Copying {
    /** How far apart a copy and what it copies may be published. */
    public static final Duration WINDOW = Duration.ofDays(30);

    private static final double SHARED = 0.36;
    private static final double CONTAINED = 0.70;
    private static final double CONTAINED_SHARED = 0.15;
    private static final int SHORT_GRAMS = 300;
    private static final double SHORT_TITLE = 0.2;

    private Copying() {}

    /** Share of the shorter text that stands in the longer, 0 to 1, where one copies the other; else 0. */
    public static double copied(CopyPrint one, CopyPrint other) {
        if (one.getArticleId().equals(other.getArticleId())
                || Duration.between(one.getPublished(), other.getPublished())
                                .abs()
                                .compareTo(WINDOW)
                        > 0) {
            return 0;
        }
        double jaccard = MinHash.jaccard(one.getSignature(), other.getSignature());
        int shorter = Math.min(one.getGrams(), other.getGrams());
        double common = jaccard / (1 + jaccard) * (one.getGrams() + other.getGrams());
        double contained = Math.min(1, common / shorter);
        boolean copies = jaccard >= SHARED || (contained >= CONTAINED && jaccard >= CONTAINED_SHARED);
        if (!copies || (shorter < SHORT_GRAMS && likeness(one.getTitle(), other.getTitle()) < SHORT_TITLE)) {
            return 0;
        }
        return contained;
    }

    /** Share of the sentences of {@code one} that stand in {@code other}, 0 to 1. */
    public static double sentences(CopyPrint one, CopyPrint other) {
        if (one.getSentences().isEmpty()) {
            return 0;
        }
        Set<Integer> known = new HashSet<>(other.getSentences());
        long common = one.getSentences().stream().filter(known::contains).count();
        return (double) common / one.getSentences().size();
    }

    /** Jaccard similarity of the pairs of letters of two headlines, 0 to 1. */
    private static double likeness(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return all.isEmpty() ? 0 : (double) first.size() / all.size();
    }

    private static Set<String> pairs(String title) {
        Set<String> pairs = new HashSet<>();
        String letters = title.replaceAll("[^\\p{L}\\p{N}]", "");
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
