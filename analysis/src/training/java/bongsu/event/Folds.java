package bongsu.event;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Into which parts the labelled articles fall, each of which is left out once, so that what one step learns from has not been seen by the
 * step before.
 *
 * @param draw which of many ways to part them
 */
record Folds(int draw) {
    /** How many parts there are. */
    static final int COUNT = 4;

    private static final long SPREAD = 1_000_003L;

    /** The part that an article falls into. */
    int of(int article) {
        return new SplittableRandom(article * SPREAD + draw).nextInt(COUNT);
    }

    /** The articles that do not fall into a part; all for -1. */
    IntPredicate without(int fold) {
        return article -> of(article) != fold;
    }
}
