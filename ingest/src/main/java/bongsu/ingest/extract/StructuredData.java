package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article in JSON-LD (schema.org vocabulary, JSON-LD 1.1), whatever the shape: an object, an
 * array, a {@code @graph}, nested in a WebPage, escaped as HTML, or broken.
 */
final class StructuredData {

    private static final int MAX_NODES = 20_000;
    private static final int MAX_SCRIPT = 4_000_000;

    /** An object with its depth in its script and whether it hangs under a property that holds other people's articles. */
    private record Found(JsonNode node, int depth, boolean aside, int order) {}

    private static final Set<String> ASIDE = Set.of(
            "liveblogupdate",
            "haspart",
            "mentions",
            "itemlistelement",
            "relatedlink",
            "citation",
            "isbasedon",
            "video",
            "subjectof",
            "review",
            "comment",
            "about",
            "isrelatedto",
            "workexample",
            "significantlink");

    private static final String[] OPENING_WRAPS = {"<!--", "//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "// <![CDATA["};

    private static final String[] CLOSING_WRAPS = {"-->", "//]]>", "// ]]>", "]]>", "/*]]>*/", "//", ";"};

    private final List<Found> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    /** Reads all scripts of the page that hold linked data. */
    static StructuredData of(PageParts parts) {
        StructuredData data = new StructuredData();
        for (Element script : parts.scripts) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                data.add(PageParts.data(script));
            }
        }
        return data;
    }

    private void add(String script) {
        String json = unwrapped(script);
        if (json.isEmpty() || json.length() > MAX_SCRIPT) {
            return;
        }
        record Step(JsonNode node, int depth, boolean aside) {}
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(LenientJson.read(json), 0, false));
        while (!open.isEmpty() && objects.size() < MAX_NODES) {
            Step step = open.pop();
            JsonNode node = step.node();
            if (node.isArray()) {
                for (int i = node.size() - 1; i >= 0; i--) {
                    open.push(new Step(node.get(i), step.depth(), step.aside()));
                }
            } else if (node.isObject()) {
                objects.add(new Found(node, step.depth(), step.aside(), objects.size()));
                String id = node.path("@id").asText("");
                if (!id.isEmpty() && node.size() > 1) {
                    byId.putIfAbsent(id, node);
                }
                List<Step> inner = new ArrayList<>();
                node.properties().forEach(field -> {
                    String name = field.getKey();
                    boolean graph = name.equals("@graph");
                    boolean aside = step.aside() || ASIDE.contains(name.toLowerCase(Locale.ROOT));
                    inner.add(new Step(field.getValue(), graph ? step.depth() : step.depth() + 1, aside));
                });
                for (int i = inner.size() - 1; i >= 0; i--) {
                    open.push(inner.get(i));
                }
            }
        }
    }

    /** The JSON in a script that hides it from old browsers, in comments of one or of several languages. */
    private static String unwrapped(String script) {
        String json = script.strip();
        int before;
        do {
            before = json.length();
            for (String wrap : OPENING_WRAPS) {
                json = json.startsWith(wrap) ? json.substring(wrap.length()).strip() : json;
            }
            for (String wrap : CLOSING_WRAPS) {
                json = json.endsWith(wrap)
                        ? json.substring(0, json.length() - wrap.length()).strip()
                        : json;
            }
        } while (json.length() < before);
        if (json.startsWith("{&quot;") || json.startsWith("[{&quot;") || json.startsWith("{ &quot;")) {
            json = org.jsoup.parser.Parser.unescapeEntities(json, false);
        }
        return json;
    }

    /**
     * The objects that describe the page's article, the most telling first: articles that name one of the page's
     * addresses or titles, then other articles, then the page itself.
     *
     * @param isThisPage whether a URL or a headline belongs to this page
     */
    List<JsonNode> articles(Predicate<String> isThisPage) {
        record Ranked(JsonNode node, int rank, int order) {}
        List<Ranked> ranked = new ArrayList<>();
        for (Found found : objects) {
            JsonNode node = found.node();
            boolean article = SchemaTypes.isArticle(node);
            if (!article && (!SchemaTypes.isPage(node) || found.depth() > 1)) {
                continue;
            }
            boolean own = isThisPage.test(node.path("headline").asText(""))
                    || isThisPage.test(node.path("url").asText(""))
                    || isThisPage.test(node.path("mainEntityOfPage").path("@id").asText(""))
                    || isThisPage.test(node.path("mainEntityOfPage").asText(""));
            int rank = article ? 0 : 100;
            rank += own ? 0 : 10;
            rank += found.aside() ? 30 : Math.min(found.depth(), 5);
            if (article && found.aside() && !own) {
                continue;
            }
            ranked.add(new Ranked(node, rank, found.order()));
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank).thenComparingInt(Ranked::order));
        return ranked.stream().map(Ranked::node).toList();
    }

    /** Names of the organisations that stand at the top of a script or publish something: the newsroom's own. */
    List<String> organisations() {
        Set<String> names = new LinkedHashSet<>();
        for (Found found : objects) {
            boolean organisation = SchemaTypes.of(found.node()).stream()
                    .anyMatch(type -> type.endsWith("Organization") || type.equals("WebSite"));
            if (organisation && found.depth() == 0) {
                names.addAll(names(found.node(), "name"));
                names.addAll(names(found.node(), "alternateName"));
            }
        }
        return List.copyOf(names);
    }

    /** The names on the way from the front page to this page, outermost first, as a BreadcrumbList says; empty if none does. */
    List<String> breadcrumbs() {
        for (Found found : objects) {
            if (!SchemaTypes.of(found.node()).contains("BreadcrumbList")) {
                continue;
            }
            List<JsonNode> items = new ArrayList<>();
            found.node().path("itemListElement").forEach(items::add);
            items.sort(Comparator.comparingInt(item -> item.path("position").asInt(0)));
            List<String> names = new ArrayList<>();
            for (JsonNode item : items) {
                String name = text(item, "name", "item");
                if (name != null && !name.isEmpty() && !name.startsWith("http")) {
                    names.add(name);
                }
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** The object that a reference points to, or the node itself. */
    JsonNode resolve(JsonNode node) {
        if (node.isObject() && node.path("name").isMissingNode() && node.has("@id")) {
            JsonNode target = byId.get(node.path("@id").asText(""));
            return target == null ? node : target;
        }
        return node;
    }

    /** Text of the first of these properties that has any; objects give their name. */
    @Nullable
    String text(JsonNode object, String... names) {
        for (String name : names) {
            String text = textOf(object.path(name), 0);
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String textOf(JsonNode value, int depth) {
        if (depth > 4) {
            return null;
        }
        if (value.isTextual() || value.isNumber()) {
            return Text.plain(value.asText());
        }
        if (value.isArray()) {
            for (JsonNode one : value) {
                String text = textOf(one, depth + 1);
                if (text != null && !text.isEmpty()) {
                    return text;
                }
            }
            return null;
        }
        if (value.isObject()) {
            JsonNode target = resolve(value);
            JsonNode name = target.has("name") ? target.path("name") : target.path("@value");
            return textOf(name, depth + 1);
        }
        return null;
    }

    /** Names of persons and organisations under a property, as they stand. */
    List<String> names(JsonNode object, String property) {
        Set<String> names = new LinkedHashSet<>();
        collectNames(object.path(property), names, 0);
        return List.copyOf(names);
    }

    private void collectNames(JsonNode value, Set<String> names, int depth) {
        if (depth > 4 || names.size() > 50) {
            return;
        }
        if (value.isTextual()) {
            names.add(Text.plain(value.asText()));
        } else if (value.isArray()) {
            value.forEach(one -> collectNames(one, names, depth + 1));
        } else if (value.isObject()) {
            JsonNode target = resolve(value);
            if (target.has("name")) {
                collectNames(target.path("name"), names, depth + 1);
            } else if (target.has("@value")) {
                collectNames(target.path("@value"), names, depth + 1);
            } else if (target.has("familyName")) {
                names.add(Text.plain(target.path("givenName").asText("") + " "
                        + target.path("familyName").asText("")));
            } else if (target.has("@list")) {
                collectNames(target.path("@list"), names, depth + 1);
            }
        }
    }
}
