package bongsu.stream.copy;

import bongsu.schema.CopyPrint;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether two articles share their text: much of both is the same, or nearly all of the shorter one stands in the longer, or half of
 * its sentences do word for word. Short texts must also have headlines in common, or be taken over whole and be longer than a notice
 * in the place of a text ("log in to read"), which is no copy.
 */
public final class Copying {
    /** How far apart a copy and what it copies may be published. */
    public static final Duration WINDOW = Duration.ofDays(30);

    private static final double SHARED = 0.36;
    private static final double CONTAINED = 0.70;
    private static final double CONTAINED_SHARED = 0.15;
    private static final double SENTENCES = 0.5;

    /** A formula of the newsroom's and a quotation are the same word for word in texts of their own. */
    private static final int FEWEST_SENTENCES = 4;

    private static final int SHORT_GRAMS = 300;
    private static final double SHORT_TITLE = 0.2;
    private static final int NOTICE_GRAMS = 150;
    private static final double WHOLE = 0.9;

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
        double takenOver = takenOver(one, other);
        if (shorter < SHORT_GRAMS && likeness(one.getTitle(), other.getTitle()) < SHORT_TITLE) {
            boolean whole = Math.max(jaccard, takenOver) >= WHOLE && shorter >= NOTICE_GRAMS;
            return whole ? Math.max(contained, takenOver) : 0;
        }
        boolean much = jaccard >= SHARED || (contained >= CONTAINED && jaccard >= CONTAINED_SHARED);
        return much || takenOver > 0 ? Math.max(contained, takenOver) : 0;
    }

    /** Share of the sentences of the text that has fewer of them which stand in the other, where that is half or more; else 0. */
    private static double takenOver(CopyPrint one, CopyPrint other) {
        boolean fewer = one.getSentences().size() <= other.getSentences().size();
        CopyPrint less = fewer ? one : other;
        double share = sentences(less, fewer ? other : one);
        return share >= SENTENCES && share * less.getSentences().size() >= FEWEST_SENTENCES ? share : 0;
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
