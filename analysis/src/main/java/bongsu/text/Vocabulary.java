package bongsu.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Words by number, looked up by the pieces that they are made of: a stretch of a text, or a name with a stretch behind it, without
 * cutting anything out (open addressing by the hash of {@link String}, which of pieces follows from the hashes of the pieces). Immutable.
 */
public final class Vocabulary {
    private static final int PRIME = 31;

    private final Set<String> words;
    private final String[] word;
    /** Hash in the upper half, number in the lower; -1 where there is none. */
    private final long[] slots;

    private final int longest;

    /** The words, numbered in their order, those that come again left out. */
    public Vocabulary(Collection<String> words) {
        this.words = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(words));
        this.word = this.words.toArray(String[]::new);
        this.longest = this.words.stream().mapToInt(String::length).max().orElse(0);
        this.slots = new long[Math.max(4, Integer.highestOneBit(word.length) * 4)];
        Arrays.fill(slots, -1);
        for (int i = 0; i < word.length; i++) {
            int hash = word[i].hashCode();
            int at = first(hash);
            while (slots[at] != -1) {
                at = at + 1 & slots.length - 1;
            }
            slots[at] = (long) hash << 32 | i;
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
        return find("", text, 0, text.length(), text.hashCode());
    }

    /** The number of a name with another text right behind it; -1 if that is no word. */
    public int find(String name, String text) {
        int hash = name.hashCode() * power(text.length()) + text.hashCode();
        return find(name, text, 0, text.length(), hash);
    }

    /** The number of a name with a stretch of a text right behind it; -1 if that is no word. */
    public int find(String name, String text, int from, int to) {
        int hash = name.hashCode();
        for (int i = from; i < to; i++) {
            hash = PRIME * hash + text.charAt(i);
        }
        return find(name, text, from, to, hash);
    }

    /** Whether a stretch of a text is one of the words. */
    public boolean contains(String text, int from, int to) {
        return find("", text, from, to) >= 0;
    }

    /** Whether a text is one of the words. */
    public boolean contains(String text) {
        return find(text) >= 0;
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

    private int find(String name, String text, int from, int to, int hash) {
        int at = first(hash);
        while (slots[at] != -1) {
            if ((int) (slots[at] >> 32) == hash) {
                String known = word[(int) slots[at]];
                if (known.length() == name.length() + to - from
                        && known.startsWith(name)
                        && known.regionMatches(name.length(), text, from, to - from)) {
                    return (int) slots[at];
                }
            }
            at = at + 1 & slots.length - 1;
        }
        return -1;
    }

    private int first(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    private static int power(int length) {
        int power = 1;
        for (int i = 0; i < length; i++) {
            power *= PRIME;
        }
        return power;
    }
}
