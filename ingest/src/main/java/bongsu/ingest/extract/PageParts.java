package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * The elements of a page that tell something about its article, gathered in one pass: meta elements, scripts, links,
 * headings, times, bylines, decks. Each list is in the order of the page.
 */
final class PageParts implements NodeVisitor {

    /** More of a kind than this is no news page; the rest is left out. */
    private static final int MAX = 3_000;

    private static final Pattern AUTHOR = Pattern.compile(
            "(?:^|[-_ ])(?:author|byline|by-line|autor|auteur|autore|reporter|writer|journalist|redakteur|penulis|byname|yazar|authorname|author-name|writername|journalista|signature|firma|author_name|autores|authors)(?:[-_ ]?(?:name|names|nombre|nome|link|text|info|title|inner|list|item|label|\\d))*(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DECK = Pattern.compile(
            "(?:^|[-_ ])(?:subtitle|sub-?title|sub_tit|subtit|deck|dek|standfirst|sub-?head(?:line)?|summary|sommario|sapo|chapo|chapeau|vorspann|ingress|manchet|perex"
                    + "|bajada|entradilla|excerpt|sous-titre|untertitel|sottotitolo|lead|lede|mid_title|midtitle|sub-tit|news_sub|article-sub)(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE_ATTRIBUTE = Pattern.compile(
            "data-(?:.*-)?(?:deploy-?dt|publish(?:ed)?(?:-?(?:date|time|at|on))?|pub-?date|reg-?(?:date|dt)|input-?(?:date|dt)|created?-?(?:date|at))");

    /** Beginnings of the words in the patterns: looking for them first is quicker. */
    private static final String[] AUTHOR_WORDS = {
        "aut", "by", "report", "writ", "journal", "redak", "penulis", "yazar", "signat", "firma"
    };

    private static final String[] DECK_WORDS = {
        "sub",
        "de",
        "stand",
        "summary",
        "somm",
        "sapo",
        "chap",
        "vorspann",
        "ingress",
        "manchet",
        "perex",
        "baja",
        "entradilla",
        "excerpt",
        "sous",
        "unter",
        "sotto",
        "lead",
        "mid"
    };

    private record Named(boolean author, boolean deck) {}

    final List<Element> metas = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();

    /** Link elements, and anchors that name a licence. */
    final List<Element> links = new ArrayList<>();

    /** h1 to h3. */
    final List<Element> headings = new ArrayList<>();

    final List<Element> times = new ArrayList<>();

    /** Elements with {@code itemprop}, {@code property}, {@code pubdate} or {@code rel=author}, meta elements included. */
    final List<Element> properties = new ArrayList<>();

    /** Elements that are called byline or author. */
    final List<Element> bylines = new ArrayList<>();

    /** Elements that are called subtitle, deck or lead. */
    final List<Element> decks = new ArrayList<>();

    /** Values of data attributes that are called dates, with the elements that bear them. */
    final Map<Element, String> dated = new LinkedHashMap<>();

    private final Map<String, Named> names = new HashMap<>();

    private PageParts() {}

    static PageParts of(Document page) {
        PageParts parts = new PageParts();
        page.traverse(parts);
        return parts;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        switch (tag) {
            case "meta" -> add(metas, element);
            case "script" -> add(scripts, element);
            case "link" -> add(links, element);
            case "h1", "h2", "h3" -> add(headings, element);
            case "time" -> add(times, element);
            default -> {
                // its attributes decide
            }
        }
        if (element.attributesSize() > 0 && !tag.equals("script")) {
            readAttributes(element, tag);
        }
    }

    private void readAttributes(Element element, String tag) {
        element.attributes().forEach(attribute -> {
            String key = attribute.getKey();
            switch (key) {
                case "class" -> readNames(element, attribute.getValue());
                case "itemprop", "property", "pubdate" -> add(properties, element);
                case "rel" -> {
                    String rel = attribute.getValue();
                    if (rel.contains("author")) {
                        add(properties, element);
                    }
                    if (tag.equals("a") && rel.contains("license")) {
                        add(links, element);
                    }
                }
                default -> {
                    if (key.startsWith("data-")
                            && dated.size() < 50
                            && DATE_ATTRIBUTE.matcher(key).matches()) {
                        dated.putIfAbsent(element, attribute.getValue());
                    }
                }
            }
        });
    }

    private void readNames(Element element, String className) {
        if (className.length() > 200) {
            return;
        }
        Named named = names.computeIfAbsent(className, PageParts::judge);
        if (named.author()) {
            add(bylines, element);
        }
        if (named.deck()) {
            add(decks, element);
        }
    }

    private static Named judge(String className) {
        String lower = className.toLowerCase(Locale.ROOT);
        return new Named(
                holdsOne(lower, AUTHOR_WORDS) && AUTHOR.matcher(lower).find(),
                holdsOne(lower, DECK_WORDS) && DECK.matcher(lower).find());
    }

    private static boolean holdsOne(String names, String[] words) {
        for (String word : words) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Element> list, Element element) {
        if (list.size() < MAX) {
            list.add(element);
        }
    }

    /** True where the inner element is the outer one or lies in it. */
    static boolean isWithin(Element inner, Element outer) {
        for (Element up = inner; up != null; up = up.parent()) {
            if (up.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
