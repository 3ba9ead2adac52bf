package bongsu.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Labelled articles as JSON Lines: {@code {"id": …, "events": [ … ]}}, one article a line; blank lines are skipped. */
final class LabelledLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledLines() {}

    /**
     * Events by article id, in the order of the file; of two lines with the same id the later one counts.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is no labelled article; it names file and line
     */
    static Map<String, List<LabelledEvent>> read(Path file) throws IOException {
        return read(TextFile.lines(file), file.toString());
    }

    static Map<String, List<LabelledEvent>> read(List<String> lines, String source) {
        Map<String, List<LabelledEvent>> articles = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                JsonNode node = node(lines.get(i), source + ":" + (i + 1));
                articles.put(node.path("id").asText(), events(node));
            }
        }
        return articles;
    }

    /** The events of one labelled article. */
    static List<LabelledEvent> events(JsonNode article) {
        List<LabelledEvent> events = new ArrayList<>();
        article.path("events").forEach(event -> events.add(LabelledEvent.of(event)));
        return List.copyOf(events);
    }

    private static JsonNode node(String line, String place) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject() || node.path("id").asText("").isEmpty()) {
                throw new IllegalArgumentException(
                        place + " has no \"id\"; a labelled article is {\"id\": …, \"events\": […]}");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
