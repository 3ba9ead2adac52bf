package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
