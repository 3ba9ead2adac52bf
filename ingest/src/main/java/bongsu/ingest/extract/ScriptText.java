package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page that shows none before its scripts run: Next.js ({@code __NEXT_DATA__}, {@code self.__next_f}), Arc
 * ({@code Fusion.globalContent}), Nuxt and the like carry the article as JSON. Looked into only where the markup holds
 * less text than the script.
 */
final class ScriptText {

    /** Fields in which systems keep the time of publication. */
    static final String[] DATES = {
        "datePublished",
        "publishedAt",
        "published_at",
        "publishDate",
        "publish_date",
        "publishedDate",
        "published_date",
        "firstPublishDate",
        "first_publish_date",
        "display_date",
        "displayDate",
        "deployDt",
        "regDate",
        "reg_date",
        "regDt",
        "pubDate",
        "pub_date",
        "published",
        "inputDate",
        "firstPublished",
        "publicationDate",
        "publication_date",
        "createdAt",
        "created_date",
        "created_at",
        "date"
    };

    private static final String[] AUTHORS = {
        "credits", "authors", "author", "reporters", "reporter", "writers", "writer", "journalists", "byline", "bylines"
    };

    /** Shorter scripts and values hold no article. */
    private static final int SHORTEST = 300;

    private static final int MAX_SCRIPT = 6_000_000;
    private static final int MAX_NODES = 100_000;

    /** Keys under which systems keep the text of an article, and types of content elements that are text. */
    private static final Set<String> KEYS = Set.of(
            "body",
            "content",
            "contenthtml",
            "bodyhtml",
            "html",
            "text",
            "articlebody",
            "contents",
            "maintext",
            "value",
            "articlecontent",
            "body_html",
            "content_html",
            "fulltext",
            "rendered",
            "richtext",
            "articlebodyhtml",
            "copy",
            "paragraph",
            "description_full",
            "newscontent",
            "bodytext",
            "articletext",
            "story",
            "contentbody",
            "data");

    private static final Set<String> TEXT_TYPES = Set.of(
            "text",
            "paragraph",
            "p",
            "header",
            "heading",
            "h2",
            "h3",
            "h4",
            "subheading",
            "quote",
            "raw_html",
            "list",
            "textblock",
            "body",
            "rich-text",
            "richtext",
            "block-paragraph",
            "core/paragraph",
            "core/heading");

    /** An object written as a string. */
    private static final Pattern QUOTED = Pattern.compile("(?:=|JSON\\.parse\\()\\s{0,5}\"(?=[\\[{]\\\\\")");

    private List<String> best = List.of();
    private JsonNode holder = MissingNode.getInstance();
    private int bestWeight;

    private ScriptText() {}

    /**
     * Paragraphs of the heaviest text in the page's scripts; empty if they hold none heavier than the given weight.
     *
     * @param atLeast weight in Latin letters that is to be beaten
     */
    static ScriptText of(PageParts parts, int atLeast) {
        ScriptText reader = new ScriptText();
        reader.bestWeight = atLeast;
        StringBuilder flight = new StringBuilder();
        for (Element script : parts.scripts) {
            String data = PageParts.data(script);
            if (data.length() < SHORTEST
                    || data.length() > MAX_SCRIPT
                    || script.attr("type").contains("ld+json")) {
                continue;
            }
            int push = data.indexOf("__next_f.push(");
            if (push >= 0) {
                JsonNode pushed = LenientJson.read(data.substring(push + "__next_f.push(".length()));
                flight.append(pushed.path(1).asText(""));
            } else {
                reader.readScript(data);
            }
        }
        reader.readFlight(flight.toString());
        return reader;
    }

    /** Reads the values that a script assigns or passes: those after an equals sign or an opening parenthesis. */
    private void readScript(String data) {
        boolean json = isJson(data);
        int value = nextValue(data, 0);
        boolean quoted = data.contains("\"{\\\"") || data.contains("\"[\\\"");
        if (!(json || value >= 0 || quoted) || !mayHoldText(data)) {
            return;
        }
        if (json) {
            walk(NuxtPayload.resolved(LenientJson.readFirst(data.strip())));
            return;
        }
        Matcher string = QUOTED.matcher(data);
        if (quoted && string.find()) {
            JsonNode read = LenientJson.readStrict(data.substring(string.end() - 1));
            if (read.isTextual()) {
                walk(LenientJson.readFirst(read.textValue()));
            }
        }
        for (int tries = 0; tries < 8 && value >= 0 && data.length() - value >= SHORTEST; tries++) {
            walk(LenientJson.readStrict(data.substring(value)));
            value = nextValue(data, value + 1);
        }
    }

    /** True for a script that is nothing but an object or a list. */
    private static boolean isJson(String data) {
        int start = 0;
        while (start < data.length() && Character.isWhitespace(data.charAt(start))) {
            start++;
        }
        return start < data.length() && (data.charAt(start) == '{' || data.charAt(start) == '[');
    }

    /** Where the next object or list begins that is assigned or passed and holds something; -1 where none does. */
    private static int nextValue(String data, int from) {
        int brace = data.indexOf('{', from);
        int bracket = data.indexOf('[', from);
        while (brace >= 0 || bracket >= 0) {
            int at = bracket < 0 || (brace >= 0 && brace < bracket) ? brace : bracket;
            if ("=(,".indexOf(besides(data, at, -1)) >= 0 && "[{\"".indexOf(besides(data, at, 1)) >= 0) {
                return at;
            }
            brace = at == brace ? data.indexOf('{', at + 1) : brace;
            bracket = at == bracket ? data.indexOf('[', at + 1) : bracket;
        }
        return -1;
    }

    /** The character before or behind an index, up to five of white space left out; a space where there is none. */
    private static char besides(String data, int index, int step) {
        int at = index + step;
        for (int spaces = 0; at >= 0 && at < data.length() && spaces <= 5; spaces++, at += step) {
            if (!Character.isWhitespace(data.charAt(at))) {
                return data.charAt(at);
            }
        }
        return ' ';
    }

    /** True for a script with one of the words by which systems call a text: quicker than reading it. */
    private static boolean mayHoldText(String data) {
        return data.contains("ontent")
                || data.contains("ody")
                || data.contains("ext\"")
                || data.contains("ext\\\"")
                || data.contains("tml\"")
                || data.contains("aragraph")
                || data.contains("rendered")
                || data.contains("story");
    }

    /** Paragraphs of the text; empty if none was found. */
    List<String> paragraphs() {
        return best;
    }

    /** The object that holds the text, with what else the system knows of the article; a missing node if none was found. */
    JsonNode holder() {
        return holder;
    }

    /** Text of the first of these fields of the holder, their case aside; null if it has none of them. */
    @Nullable
    String field(String... names) {
        for (String name : names) {
            for (Map.Entry<String, JsonNode> field : holder.properties()) {
                JsonNode value = field.getValue();
                if (field.getKey().equalsIgnoreCase(name)
                        && (value.isTextual() || value.isNumber())
                        && !value.asText().isBlank()) {
                    return Text.plain(value.asText());
                }
            }
        }
        return null;
    }

    /** Who the system says wrote the text: names under its credits, authors or bylines; empty if it names nobody. */
    List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (String field : AUTHORS) {
            for (Map.Entry<String, JsonNode> entry : holder.properties()) {
                if (entry.getKey().equalsIgnoreCase(field)) {
                    collect(entry.getValue(), names, 0);
                }
            }
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        return List.of();
    }

    private static void collect(JsonNode value, Set<String> names, int depth) {
        if (value.isTextual()) {
            List<String> korean = KoreanBylines.inByline(value.textValue());
            names.addAll(korean.isEmpty() ? PersonNames.split(value.textValue()) : korean);
        } else if (depth < 3 && value.isArray()) {
            value.forEach(one -> collect(one, names, depth + 1));
        } else if (depth < 3 && value.isObject()) {
            for (String key : new String[] {"name", "by", "fullName", "displayName", "reporterName", "nm"}) {
                if (value.has(key)) {
                    collect(value.path(key), names, depth + 1);
                    return;
                }
            }
        }
    }

    /** React's flight format: lines of {@code id:JSON} and {@code id:Tlength,text}. */
    private void readFlight(String flight) {
        for (String line : flight.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon >= 0 && colon < 12 && line.length() > 300) {
                String value = line.substring(colon + 1);
                if (value.startsWith("{") || value.startsWith("[")) {
                    walk(LenientJson.readFirst(value));
                } else if (value.startsWith("T") && value.indexOf(',') > 0 && value.indexOf(',') < 10) {
                    offer(paragraphs(value.substring(value.indexOf(',') + 1)), MissingNode.getInstance());
                }
            }
        }
    }

    private void walk(JsonNode root) {
        record Step(JsonNode node, JsonNode above) {}
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(root, MissingNode.getInstance()));
        int seen = 0;
        while (!open.isEmpty() && seen++ < MAX_NODES) {
            JsonNode node = open.peek().node();
            JsonNode above = open.pop().above();
            if (node.isArray()) {
                elements(node, above);
                node.forEach(one -> open.push(new Step(one, above)));
            } else if (node.isObject()) {
                node.properties().forEach(field -> {
                    JsonNode value = field.getValue();
                    if (value.isTextual()) {
                        if (value.textValue().length() > 150
                                && KEYS.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                            offer(paragraphs(value.textValue()), node);
                        }
                    } else {
                        open.push(new Step(value, node));
                    }
                });
            }
        }
    }

    /** An array of content elements is one text. */
    private void elements(JsonNode array, JsonNode above) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array) {
            if (element.isTextual() && element.textValue().length() > 60) {
                texts.addAll(paragraphs(element.textValue()));
                continue;
            }
            String type =
                    element.path("type").asText(element.path("name").asText("")).toLowerCase(Locale.ROOT);
            if (element.path("items").isArray() && type.contains("list")) {
                element.path("items").forEach(item -> texts.addAll(paragraphs(text(item))));
            } else if (TEXT_TYPES.contains(type)) {
                texts.addAll(paragraphs(text(element)));
            }
        }
        offer(texts, above);
    }

    /** What a content element says; empty for one without text. */
    private static String text(JsonNode element) {
        for (String key : new String[] {"content", "text", "value", "html", "body"}) {
            if (element.path(key).isTextual()) {
                return element.path(key).textValue();
            }
        }
        return element.isTextual() ? element.textValue() : "";
    }

    private void offer(List<String> paragraphs, JsonNode from) {
        int weight = 0;
        for (String paragraph : paragraphs) {
            int letters = Text.weight(paragraph);
            weight += letters > 60 ? letters : 0;
        }
        if (weight > bestWeight) {
            bestWeight = weight;
            best = List.copyOf(paragraphs);
            holder = from;
        }
    }

    private static List<String> paragraphs(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            List<String> lines = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                String collapsed = Text.collapse(line);
                if (!collapsed.isEmpty()) {
                    lines.add(collapsed);
                }
            }
            return lines;
        }
        PageScan scan = PageScan.of(Jsoup.parseBodyFragment(text).body(), new ClassWords());
        return BodyFinder.of(scan, "", "").text(scan.regions.get(0)).stream()
                .filter(block -> !block.isPrompt())
                .map(TextBlock::text)
                .toList();
    }
}
