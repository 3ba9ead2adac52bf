package bongsu.entity;

import bongsu.text.Span;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a catalogue in normal text (Aho-Corasick; Aho and Corasick 1975). A name has a clean left edge, and a right
 * edge or a chain of particles; the longest one counts, and a longer word that is no name blocks the shorter ones inside it.
 * Thread-safe.
 */
public final class NameFinder {
    /** One-letter words that lean on a name: 美엔비디아, 전 삼성. */
    private static final String LEANING_LEFT = "美中日韓英獨佛印台전현구";

    private final AhoCorasickDoubleArrayTrie<Entry> trie = new AhoCorasickDoubleArrayTrie<>();

    /** What an alias leads to; neither organisation nor product for a word that is no name. */
    private record Entry(
            @Nullable Organisation organisation, @Nullable Product product, boolean ambiguous, boolean person) {
        Entry(@Nullable Organisation organisation, @Nullable Product product, boolean ambiguous) {
            this(organisation, product, ambiguous, false);
        }
    }

    /**
     * A hit before it is known whether the text supports it.
     *
     * @param ambiguous whether the name is an ordinary word too
     */
    public record Hit(Name name, boolean ambiguous) {}

    public NameFinder(Catalogue catalogue) {
        var entries = new TreeMap<String, Entry>();
        for (String word : catalogue.notNames()) {
            put(entries, word, new Entry(null, null, false));
        }
        for (Organisation o : catalogue.organisations()) {
            put(entries, o.name(), new Entry(o, null, o.ambiguous().contains(o.name())));
            for (String alias : o.aliases()) {
                put(entries, alias, new Entry(o, null, o.ambiguous().contains(alias)));
            }
            for (String alias : o.ambiguous()) {
                put(entries, alias, new Entry(o, null, true));
            }
        }
        for (Product p : catalogue.products()) {
            Organisation maker = catalogue.organisation(p.maker());
            put(entries, p.name(), new Entry(maker, p, p.ambiguous().contains(p.name())));
            for (String alias : p.aliases()) {
                put(entries, alias, new Entry(maker, p, p.ambiguous().contains(alias)));
            }
            for (String alias : p.ambiguous()) {
                put(entries, alias, new Entry(maker, p, true));
            }
        }
        NameWords.persons().forEach((person, name) -> {
            Organisation o = catalogue.named(name);
            if (o != null) {
                put(entries, person, new Entry(o, null, false, true));
            }
        });
        trie.build(entries);
    }

    /** Known names first, so that an organisation wins over a product of the same name; with and without spaces. */
    private static void put(Map<String, Entry> entries, String alias, Entry entry) {
        String key =
                bongsu.text.NormalText.of(alias).text().toLowerCase(Locale.ROOT).strip();
        if (key.isEmpty()) {
            return;
        }
        entries.putIfAbsent(key, entry);
        if (key.indexOf(' ') > 0) {
            entries.putIfAbsent(key.replace(" ", ""), entry);
        }
    }

    /** Lower case that keeps every offset. */
    static char[] lower(String text) {
        char[] lower = text.toCharArray();
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(lower[i]);
        }
        return lower;
    }

    /** The names in a normal text, in order, none overlapping another. */
    public List<Hit> find(String text) {
        var found = new ArrayList<Found>();
        trie.parseText(lower(text), (begin, end, entry) -> {
            if (cleanLeft(text, begin, end, entry)) {
                Particles.Tail tail = rightOf(text, begin, end, entry);
                if (tail != null) {
                    found.add(new Found(begin, end, tail, entry));
                }
            }
        });
        found.sort(Comparator.comparingInt((Found f) -> f.begin - f.end).thenComparingInt(f -> f.begin));
        var taken = new ArrayList<Found>();
        for (Found f : found) {
            if (taken.stream().noneMatch(t -> t.begin < f.end && f.begin < t.end)) {
                taken.add(f);
            }
        }
        taken.sort(Comparator.comparingInt(f -> f.begin));
        return taken.stream()
                .filter(f -> f.entry.organisation != null || f.entry.product != null)
                .map(f -> f.hit(text))
                .toList();
    }

    private record Found(int begin, int end, Particles.Tail tail, Entry entry) {
        Hit hit(String text) {
            String surface = text.substring(begin, end);
            Organisation o = entry.organisation;
            Product p = entry.product;
            String canonical = o != null ? o.name() : p != null ? p.name() : surface;
            var name = new Name(
                    new Span(begin, end),
                    tail.end(),
                    tail.particle(),
                    surface,
                    o,
                    p,
                    canonical,
                    p != null ? "product" : entry.person ? "person" : "listed");
            return new Hit(name, entry.ambiguous);
        }
    }

    private static boolean cleanLeft(String text, int begin, int end, Entry entry) {
        if (begin == 0) {
            return true;
        }
        char before = text.charAt(begin - 1);
        if (!Character.isLetterOrDigit(before)) {
            return before != '+'
                    && !(before == '-' && begin > 1 && text.charAt(begin - 2) == 'K' && latin(text.charAt(begin)));
        }
        if (LEANING_LEFT.indexOf(before) >= 0 && (begin == 1 || !Character.isLetterOrDigit(text.charAt(begin - 2)))) {
            return true;
        }
        return !entry.ambiguous && lostSpace(text, begin, end);
    }

    /** Whether the name stands behind a word that lost its space (도대체삼성전자), not inside a longer name (한국화이자). */
    private static boolean lostSpace(String text, int begin, int end) {
        int from = begin;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, begin);
        char last = text.charAt(begin - 1);
        return end - begin >= 3
                && before.length() >= 2
                && last >= 0xAC00
                && !before.endsWith("한국")
                && !before.endsWith("국립")
                && (end - begin >= 4 || latin(text.charAt(begin)));
    }

    private static Particles.@Nullable Tail rightOf(String text, int begin, int end, Entry entry) {
        if (entry.organisation == null && entry.product == null) {
            return new Particles.Tail(end, "");
        }
        if (end < text.length()
                && latin(text.charAt(end - 1))
                && (latin(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
            return null;
        }
        Particles.Tail tail = Particles.after(text, end);
        if (tail == null && entry.product != null && end < text.length() && Character.isDigit(text.charAt(end))) {
            return new Particles.Tail(end, "");
        }
        boolean doubtful = entry.ambiguous || end - begin <= 2;
        return tail != null && doubtful && Particles.disagrees(text.charAt(end - 1), tail.particle()) ? null : tail;
    }

    private static boolean latin(char c) {
        return c < 0x250 && Character.isLetter(c);
    }
}
