package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * The text of a page that shows none before its scripts run: Next.js ({@code __NEXT_DATA__}, {@code self.__next_f}), Arc
 * ({@code Fusion.globalContent}), Nuxt and the like carry the article as JSON. Looked into only where the markup holds
 * less text than the script.
 */
final class ScriptText {

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

    private List<String> best = List.of();
    private JsonNode holder = MissingNode.getInstance();
    private int bestWeight;

    private ScriptText(int atLeast) {
        this.bestWeight = atLeast;
    }

    /**
     * A reader that has found the heaviest text in the page's scripts; one without paragraphs if they hold none heavier than the given weight.
     *
     * @param atLeast weight in Latin letters that is to be beaten
     */
    static ScriptText of(PageParts parts, int atLeast) {
        ScriptText reader = new ScriptText(atLeast);
        ScriptValues values =
                new ScriptValues(reader::walk, text -> reader.offer(paragraphs(text), MissingNode.getInstance()));
        values.read(parts);
        return reader;
    }

    /** Paragraphs of the text; empty if none was found. */
    List<String> paragraphs() {
        return best;
    }

    /** The fields of the object that holds the text: what else the system knows of the article; none if no text was found. */
    ScriptFields fields() {
        return new ScriptFields(holder);
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
