package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that tell something about its article, gathered in one pass: meta elements, scripts, links,
 * times, bylines, decks. Each list is in the order of the page.
 */
final class PageParts {

    /** More of a kind than this is no news page; the rest is left out. */
    private static final int MAX = 3_000;

    /** Longer values of class are no names. */
    private static final int LONGEST_NAME = 200;

    private static final Pattern AUTHOR = Pattern.compile(
            "(?:^| )by(?:$| )|(?:^|[-_ ])(?:author|byline|by-line|autor|auteur|autore|reporter|writer|columnist|columnista|kolumnist|journalist|redakteur|penulis|byname|yazar|authorname|author-name|writername|journalista|signature|firma|author_name|autores|authors|contributors?)(?:[-_ ]?(?:name|names|nombre|nome|link|text|info|title|inner|list|item|label|box|wrapper|wrap|block|container|details|row|\\d))*(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DECK = Pattern.compile(
            "(?:^|[-_ ])(?:subtitle|tit[-_]?sub|title[-_]sub|sub[-_]?title|sub_tit|subtit|deck|dek|standfirst|sub-?head(?:line)?|summary|sommario|sapo|chapo|chapeau|vorspann|ingress|manchet|perex"
                    + "|bajada|entradilla|excerpt|sous-titre|untertitel|sottotitolo|lead|lede|mid_title|midtitle|sub-tit|sub_head|news_sub|article-sub|stand-first|subheading|bajadilla|synopsis|preamble|preface|overview|resumen|description|abstract|precis|kicker|spot)(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    /** A deck whose name runs on without a mark between its words: articleLead, leadText. */
    private static final Pattern HUMPED_DECK = Pattern.compile(
            "(?<=\\p{Ll})(?:Lead|Standfirst|Deck|Subtitle|SubTitle|Subheadline|Summary)(?:$|[-_ ])|(?:^|[-_ ])(?:lead|teaser)Text(?:$|[-_ ])");

    /** Folders in which newsrooms keep the pages of their authors. */
    private static final Set<String> AUTHOR_FOLDERS = Set.of(
            ("author authors autor autores autoren autori autorka auteur auteurs signataire signataires journalist journaliste"
                            + " journalistes journalists journalisten reporter reporters writer writers columnist columnists contributor"
                            + " contributors by byline redaktion redakteur redakteure yazar yazarlar penulis forfatter skribent toimittaja"
                            + " avtor avtory schrijver autore firma firmas profile profiles staff staff-writers correspondent"
                            + " correspondents bio bios")
                    .split(" "));

    private static final Pattern DATE_ATTRIBUTE = Pattern.compile(
            "data-(?:.*-)?(?:deploy-?dt|publish(?:ed)?(?:-?(?:date|time|at|on))?|pub-?date|reg-?(?:date|dt)|timestamp|input-?(?:date|dt)|date-?time|created?-?(?:date|at))");

    /** Beginnings of the words in the patterns: looking for them first is quicker. */
    private static final String[] AUTHOR_WORDS = {
        "aut",
        "by",
        "contributor",
        "report",
        "writ",
        "journal",
        "redak",
        "penulis",
        "yazar",
        "signat",
        "firma",
        "olumnist"
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
        "mid",
        "news_sub",
        "article-sub",
        "synopsis",
        "precis",
        "preamble",
        "preface",
        "overview",
        "resumen",
        "abstract",
        "kicker",
        "spot"
    };

    /** The first title element; null if there is none. */
    @Nullable
    Element title;

    final List<Element> metas = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();

    /** Link elements, and anchors that name a licence. */
    final List<Element> links = new ArrayList<>();

    final List<Element> times = new ArrayList<>();

    /** Links that lead to the page of an author. */
    final List<Element> authorLinks = new ArrayList<>();

    /** Elements with {@code itemprop}, {@code property}, {@code pubdate} or {@code rel=author}, meta elements included. */
    final List<Element> properties = new ArrayList<>();

    /** Elements that are called byline or author. */
    final List<Element> bylines = new ArrayList<>();

    /** Elements that are called subtitle, deck or lead. */
    final List<Element> decks = new ArrayList<>();

    /** Values of data attributes that are called dates, with the elements that bear them. */
    final Map<Element, String> dated = new LinkedHashMap<>();

    /** Keeps an element if it is one of those that tell something. */
    void add(Element element, String tag, ElementNames attributes) {
        switch (tag) {
            case "meta" -> add(metas, element);
            case "script" -> {
                add(scripts, element);
                return;
            }
            case "title" -> title = title == null ? element : title;
            case "link" -> add(links, element);
            case "time" -> add(times, element);
            default -> {
                // its attributes decide
            }
        }
        if (attributes.meaning.author()) {
            add(bylines, element);
        }
        if (attributes.meaning.deck()) {
            add(decks, element);
        }
        if (attributes.property || attributes.author) {
            add(properties, element);
        }
        if (attributes.authorPage) {
            add(authorLinks, element);
        }
        if (attributes.licence && tag.equals("a")) {
            add(links, element);
        }
        if (!attributes.date.isEmpty() && dated.size() < 50) {
            dated.putIfAbsent(element, attributes.date);
        }
    }

    /** True for the address of an author's page: something in one of their folders. */
    static boolean leadsToAuthor(String href) {
        int end = href.length() < 300 ? href.length() : 0;
        for (int slash = href.indexOf('/'); slash >= 0 && slash < end - 2; ) {
            int next = href.indexOf('/', slash + 1);
            if (next < 0 || next + 1 >= end) {
                return false;
            }
            boolean more = "/?#".indexOf(href.charAt(next + 1)) < 0;
            if (more
                    && next - slash > 2
                    && next - slash < 16
                    && AUTHOR_FOLDERS.contains(href.substring(slash + 1, next).toLowerCase(Locale.ROOT))) {
                return true;
            }
            slash = next;
        }
        return false;
    }

    /** True for the name of a data attribute that holds a date. */
    static boolean namesDate(String key) {
        boolean may = key.contains("date")
                || key.contains("dt")
                || key.contains("publi")
                || key.contains("created")
                || key.contains("timestamp");
        return may
                && !key.contains("modif")
                && !key.contains("updat")
                && !key.contains("end")
                && DATE_ATTRIBUTE.matcher(key).matches();
    }

    /** True for the names of a deck: the summary under the headline is a field of its own. */
    static boolean namesDeck(String className) {
        String lower = className.length() > LONGEST_NAME ? "" : className.toLowerCase(Locale.ROOT);
        return holdsOne(lower, DECK_WORDS)
                && !lower.contains("dropcap")
                && (DECK.matcher(lower).find() || HUMPED_DECK.matcher(className).find());
    }

    /** True for the names of a byline. */
    static boolean namesAuthor(String className) {
        String lower = className.length() > LONGEST_NAME ? "" : className.toLowerCase(Locale.ROOT);
        return holdsOne(lower, AUTHOR_WORDS) && AUTHOR.matcher(lower).find();
    }

    private static boolean holdsOne(String names, String[] words) {
        for (String word : words) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Text of the title element, collapsed; empty if there is none. */
    String title() {
        return title == null ? "" : Text.collapse(title.text());
    }

    /** What a script holds. */
    static String data(Element script) {
        return script.childNodeSize() == 1 && script.childNode(0) instanceof DataNode data
                ? data.getWholeData()
                : script.data();
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
