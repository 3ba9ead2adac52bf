package bongsu.evaluation.page;

import bongsu.ingest.extract.ArticleExtractor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page with some of its crutches taken away: the nearest thing to pages that nobody has seen. What a reader loses by it
 * tells how much it leans on them.
 */
public enum Mutation {
    /** Nothing is taken away. */
    NONE,
    /** No JSON-LD. */
    LD,
    /** No meta elements. */
    META,
    /** Classes and ids mean nothing. */
    NAMES,
    /** No article, main, header, figure, time … elements: all are div or span. */
    TAGS,
    /** All of these, and no microdata, roles, relations and data attributes. */
    BARE;

    private static final String SEMANTIC =
            "article,main,header,footer,aside,nav,section,figure,figcaption,time,address";
    private static final Set<String> TELLING =
            Set.of("itemprop", "itemtype", "itemscope", "rel", "property", "datetime", "role", "pubdate");

    /** The pages with the crutches taken away, in UTF-8. */
    public List<LabelledPage> of(List<LabelledPage> pages) {
        List<LabelledPage> mutated = new ArrayList<>();
        for (LabelledPage page : pages) {
            mutated.add(this == NONE ? page : mutated(page));
        }
        return mutated;
    }

    private LabelledPage mutated(LabelledPage page) {
        Document document = ArticleExtractor.parse(page.bytes(), page.contentType(), page.url());
        document.outputSettings().prettyPrint(false);
        if (this == LD || this == BARE) {
            document.select("script[type*=ld+json]").remove();
        }
        document.select(this == META || this == BARE ? "meta" : "meta[charset],meta[http-equiv]")
                .remove();
        if (this == NAMES || this == BARE) {
            document.getAllElements().forEach(Mutation::rename);
        }
        if (this == TAGS || this == BARE) {
            for (Element element : document.select(SEMANTIC)) {
                element.tagName(element.normalName().equals("time") ? "span" : "div");
            }
        }
        if (this == BARE) {
            document.getAllElements().forEach(Mutation::strip);
        }
        document.head().prependElement("meta").attr("charset", "utf-8");
        return page.with(document.outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    /** The same name becomes the same meaningless word everywhere. */
    private static void rename(Element element) {
        if (element.normalName().equals("script")) {
            return;
        }
        for (String attribute : new String[] {"class", "id"}) {
            if (element.hasAttr(attribute)) {
                StringBuilder names = new StringBuilder();
                for (String name : element.attr(attribute).strip().split("\\s+", -1)) {
                    names.append(names.isEmpty() ? "x" : " x");
                    Integer.toString(name.hashCode() & 0x7fffffff, 26)
                            .chars()
                            .forEach(c -> names.append((char) ('a' + Character.digit(c, 26))));
                }
                element.attr(attribute, names.toString());
            }
        }
    }

    private static void strip(Element element) {
        for (Attribute attribute : element.attributes().asList()) {
            String key = attribute.getKey();
            if (key.startsWith("data-") || key.startsWith("aria") || TELLING.contains(key)) {
                element.removeAttr(key);
            }
        }
    }
}
