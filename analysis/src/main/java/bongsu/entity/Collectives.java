package bongsu.entity;

import bongsu.text.DeclaredFileException;
import bongsu.text.NormalText;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that name several organisations at once (이통3사, 네카오), spelt out as the enumeration that they stand for, so that each member takes
 * part in what is told of them. The words come from {@code collectives.tsv}. Immutable.
 */
public final class Collectives {
    /** Who is meant stands before the word already (가, 나 등 이통3사), or only some of them are (이통3사 중 가만). */
    private static final Pattern LISTED =
            Pattern.compile("(?:등|인|[0-9A-Za-z가-힣][·,]) ?(?:국내 |주요 |기존 |글로벌 |세계 |국내외 )*$");

    private static final Pattern PART =
            Pattern.compile("[\"']? ?(?:[(\\[:]|중(?![가-힣])|가운데|간(?![가-힣])|별(?![가-힣])|인 |체제|구도)");

    private final Map<String, String> members;
    private final Pattern words;

    /** The characters with which one of the words begins: most lines hold none of them. */
    private final BitSet first = new BitSet();

    /** Collectives by word, each with its members as an enumeration: 네카오, 네이버·카카오. */
    Collectives(Map<String, String> members) {
        this.members = Map.copyOf(members);
        this.words = Pattern.compile(members.keySet().stream()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
        members.keySet().forEach(word -> first.set(word.charAt(0)));
    }

    /** The words that come with Bongsu. */
    public static Collectives bundled() {
        var members = new LinkedHashMap<String, String>();
        for (Map.Entry<String, String> row : Catalogue.pairs("collectives.tsv", "words", "members")) {
            for (String word : row.getKey().split("\\|", -1)) {
                if (members.put(word, row.getValue()) != null) {
                    throw new DeclaredFileException("collectives.tsv: " + word + " stands there twice; keep one line");
                }
            }
        }
        return new Collectives(members);
    }

    /** A text with the members in place of each such word, unless they are named beside it; the same text if it has none. */
    public NormalText spelledOut(NormalText text) {
        if (text.text().chars().noneMatch(first::get)) {
            return text;
        }
        var spans = new ArrayList<Span>();
        var lists = new ArrayList<String>();
        Matcher word = words.matcher(text.text());
        while (word.find()) {
            String before = text.text().substring(Math.max(0, word.start() - 20), word.start());
            boolean named = LISTED.matcher(before).find()
                    || PART.matcher(text.text())
                            .region(word.end(), text.text().length())
                            .lookingAt();
            String list = members.get(word.group());
            if (!named && list != null) {
                spans.add(new Span(word.start(), word.end()));
                lists.add(glued(before) ? " " + list : list);
            }
        }
        return spans.isEmpty() ? text : text.with(spans, List.copyOf(lists));
    }

    /** Whether a word follows another without a space: 국내이통3사. */
    private static boolean glued(String before) {
        return !before.isEmpty() && Character.isLetterOrDigit(before.charAt(before.length() - 1));
    }
}
