package bongsu.entity;

import bongsu.text.Morpheme;
import bongsu.text.Span;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        spell(entries);
        trie.build(entries);
    }

    /** Known names first, so that an organisation wins over a product of the same name; with and without spaces. */
    private static void put(Map<String, Entry> entries, String alias, Entry entry) {
        String key = key(alias);
        if (!key.isEmpty()) {
            entries.putIfAbsent(key, entry);
            if (key.indexOf(' ') > 0) {
                entries.putIfAbsent(key.replace(" ", ""), entry);
            }
        }
    }

    private static String key(String alias) {
        return bongsu.text.NormalText.of(alias).text().toLowerCase(Locale.ROOT).strip();
    }

    /** Other spellings of all names; what the catalogue itself says of a spelling comes first. */
    private static void spell(Map<String, Entry> entries) {
        for (var known : List.copyOf(entries.entrySet())) {
            Entry entry = known.getValue();
            Organisation o = entry.organisation;
            if (o != null
                    && entry.product == null
                    && !entry.person
                    && !known.getKey().isEmpty()) {
                boolean government = o.government() && !entry.ambiguous;
                NameSpellings.of(known.getKey(), government).forEach(s -> entries.putIfAbsent(s, entry));
            }
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
        return find(text, List.of());
    }

    /** The names in a normal text, in order, none overlapping another; its morphemes show where a word lost its space. */
    public List<Hit> find(String text, List<Morpheme> morphemes) {
        return read(text, morphemes).hits();
    }

    /**
     * What the catalogue says of a text.
     *
     * @param hits the names in it, in order, none overlapping another
     * @param none where it holds what is no name, though a part of it may look like one: "한화 약 3억원"
     */
    public record Finds(List<Hit> hits, List<Span> none) {}

    /** The names in a normal text and what is none; its morphemes show where a word lost its space. */
    public Finds read(String text, List<Morpheme> morphemes) {
        Glosses glosses = Glosses.of(text);
        var hits = new ArrayList<Hit>();
        var none = new ArrayList<Span>();
        for (Found found : longest(glosses.text(), glosses.plain() ? morphemes : List.of())) {
            Found here = found.in(glosses);
            if (here.entry.organisation == null && here.entry.product == null) {
                none.add(new Span(here.begin, here.end));
            } else {
                hits.add(here.hit(text));
            }
        }
        return new Finds(hits, none);
    }

    private List<Found> longest(String text, List<Morpheme> morphemes) {
        var found = new ArrayList<Found>();
        trie.parseText(lower(text), (begin, end, entry) -> {
            if (cleanLeft(text, begin, end, entry) || lostItsSpace(text, begin, end, entry, morphemes)) {
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
        return taken;
    }

    private record Found(int begin, int end, Particles.Tail tail, Entry entry) {
        Found in(Glosses glosses) {
            return glosses.plain()
                    ? this
                    : new Found(
                            glosses.back(begin, false),
                            glosses.back(end, true),
                            new Particles.Tail(glosses.back(tail.end(), true), tail.particle()),
                            entry);
        }

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
        // 진흥원(KCA)은한국전력공사: behind a bracket and a particle; ETRI한국전자통신연구원: behind the name of who gave a picture
        if (end - begin >= 4
                && before.length() == 1
                && from > 0
                && text.charAt(from - 1) == ')'
                && "은는이가을를와과의".indexOf(last) >= 0) {
            return true;
        }
        if (end - begin >= 6 && latin(last) && text.startsWith("한국", begin)) {
            return true;
        }
        return end - begin >= 3
                && before.length() >= 2
                && last >= 0xAC00
                && !before.endsWith("한국")
                && !before.endsWith("국립")
                && (end - begin >= 4 || latin(text.charAt(begin)));
    }

    private static final Set<String> LINKED = Set.of("NNG", "NNB", "NR", "SN", "XSN", "XR", "XSA", "XSV", "VCP", "IC");

    /**
     * Whether the name stands behind common words that lost their space, as headlines run into the text: 개발 추진인텔은. Morphemes must
     * part there, and none before may be a name.
     */
    private static boolean lostItsSpace(String text, int begin, int end, Entry entry, List<Morpheme> morphemes) {
        Organisation o = entry.organisation;
        boolean inLongerNames = o == null || o.publicBody();
        if (entry.ambiguous || inLongerNames || begin == 0 || morphemes.isEmpty()) {
            return false;
        }
        int from = begin;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        if (begin - from < 2 || text.charAt(begin - 1) < 0xAC00) {
            return false;
        }
        boolean parted = false;
        boolean whole = false;
        for (Morpheme m : morphemes) {
            if (m.end() > from && m.start() < begin) {
                boolean common = LINKED.contains(m.tag())
                        || m.predicate()
                        || m.ending()
                        || "JM".indexOf(m.tag().charAt(0)) >= 0;
                if (m.start() < from || m.end() > begin || !common) {
                    return false;
                }
            }
            parted |= m.start() == begin;
            whole |=
                    m.start() == begin && m.end() == end && (m.noun() || m.tag().equals("SL"));
        }
        return parted && (whole || end - begin >= 3);
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
