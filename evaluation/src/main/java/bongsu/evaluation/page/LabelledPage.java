package bongsu.evaluation.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A saved page and what is to be read from it. A field that the label does not name is null and not asked for. */
public final class LabelledPage {
    private final String name;
    private final URI url;
    private final byte[] bytes;
    private final JsonNode label;

    private LabelledPage(String name, URI url, byte[] bytes, JsonNode label) {
        this.name = name;
        this.url = url;
        this.bytes = bytes;
        this.label = label;
    }

    /** The page with the label that is given as JSON: {@code {"url","title","body","published","authors",…}}. */
    static LabelledPage of(String name, byte[] bytes, JsonNode label) {
        return new LabelledPage(
                name, URI.create(label.path("url").asText("https://pages.test/" + name)), bytes.clone(), label);
    }

    /** The same label on other bytes. */
    public LabelledPage with(byte[] otherBytes) {
        return new LabelledPage(name, url, otherBytes.clone(), label);
    }

    /** Name of the file. */
    public String name() {
        return name;
    }

    /** The address that the page had. */
    public URI url() {
        return url;
    }

    /** The page as it was fetched; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** All that the label says. */
    public JsonNode label() {
        return label;
    }

    /** The HTTP header that came with the page; null if none is known. */
    public @Nullable String contentType() {
        return text(label, "contentType");
    }

    /** When the page was fetched; null if nobody knows. */
    public @Nullable Instant seen() {
        String seen = text(label, "seen");
        return seen == null ? null : Instant.parse(seen);
    }

    /** The headline. */
    public @Nullable String title() {
        return text(label, "title");
    }

    /** Paragraphs, separated by newlines. */
    public String body() {
        JsonNode body = label.path("body");
        return body.isArray() ? String.join("\n", texts(body)) : body.asText("");
    }

    /** Time of publication in ISO 8601, with or without a time and a zone. */
    public @Nullable String published() {
        return text(label, "published");
    }

    /** Names of the authors. */
    public @Nullable List<String> authors() {
        return label.hasNonNull("authors") ? texts(label.path("authors")) : null;
    }

    private static @Nullable String text(JsonNode label, String field) {
        return label.hasNonNull(field) ? label.path(field).asText() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
