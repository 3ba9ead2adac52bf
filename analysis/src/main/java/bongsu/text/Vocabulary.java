package bongsu.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words by number, looked up by the pieces that they are made of: a stretch of a text, or a prefix with a stretch behind it, without
 * cutting anything out (open addressing by a polynomial hash, which of pieces is that of the whole). Words are told apart by some
 * fifty bits of hash alone, so that no look-up leaves the table: that a text is taken for a word that it is not is not to be
 * expected in 10^12 look-ups. Immutable.
 */
public final class Vocabulary {
    private static final long BASE = 0x5851F42D4C957F2DL;
    private static final int NUMBER_BITS = 20;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final long NONE = -1;

    private final Set<String> words;
    private final int longest;
    /** The upper bits of a word's hash, below them its number. */
    private final long[] slots;

    /** The words, numbered in their order, those that come again left out; a million at most. */
    public Vocabulary(Collection<String> words) {
        this.words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
        if (this.words.size() >= NUMBER) {
            throw new IllegalArgumentException(this.words.size() + " words are more than " + (NUMBER - 1));
        }
        this.longest = this.words.stream().mapToInt(String::length).max().orElse(0);
        this.slots = new long[Math.max(4, Integer.highestOneBit(this.words.size() * 3 / 2) * 2)];
        Arrays.fill(slots, NONE);
        int number = 0;
        for (String word : this.words) {
            long hash = mixed(hash(0, word, 0, word.length()));
            int at = place(hash);
            while (slots[at] != NONE) {
                at = next(at);
            }
            slots[at] = (hash & ~NUMBER) | number++;
        }
    }

    /** A vocabulary of these words. */
    public static Vocabulary of(String... words) {
        return new Vocabulary(List.of(words));
    }

    /** The words in the order of their numbers. */
    public Set<String> words() {
        return words;
    }

    /** The number of a word; -1 if it is none. */
    public int find(String text) {
        return number(hash(0, text, 0, text.length()));
    }

    /** The number of a prefix with a stretch of a text right behind it; -1 if that is no word. */
    public int find(String prefix, String text, int from, int to) {
        return number(hash(hash(0, prefix, 0, prefix.length()), text, from, to));
    }

    /** The number of three pieces in a row; -1 if they are no word. */
    public int find(String prefix, String value, String more) {
        long hash = hash(hash(0, prefix, 0, prefix.length()), value, 0, value.length());
        return number(hash(hash, more, 0, more.length()));
    }

    /** Whether a text is one of the words. */
    public boolean contains(String text) {
        return find(text) >= 0;
    }

    /** Whether a stretch of a text is one of the words. */
    public boolean contains(String text, int from, int to) {
        return to - from <= longest && number(hash(0, text, from, to)) >= 0;
    }

    /** Whether a text ends with one of the words. */
    public boolean endsIn(String text) {
        for (int i = Math.max(0, text.length() - longest); i < text.length(); i++) {
            if (contains(text, i, text.length())) {
                return true;
            }
        }
        return false;
    }

    private int number(long hash) {
        long mixed = mixed(hash);
        int at = place(mixed);
        while (slots[at] != NONE) {
            if (((slots[at] ^ mixed) & ~NUMBER) == 0) {
                return (int) (slots[at] & NUMBER);
            }
            at = next(at);
        }
        return -1;
    }

    private int place(long mixed) {
        return (int) mixed & (slots.length - 1);
    }

    private int next(int place) {
        return (place + 1) & (slots.length - 1);
    }

    private static long hash(long before, String text, int from, int to) {
        long hash = before;
        for (int i = from; i < to; i++) {
            hash = hash * BASE + text.charAt(i) + 1;
        }
        return hash;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 29);
    }
}
