package bongsu.evaluation.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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

    /**
     * The page with the label that is given as JSON: {@code {"url","title","body","published","authors",…}}.
     *
     * @throws IllegalArgumentException if a field of the label is not what it should be; the message names it
     */
    static LabelledPage of(String name, byte[] bytes, JsonNode label) {
        String published = text(label, "published");
        if (published != null && !PageScore.isTime(published)) {
            throw new IllegalArgumentException("\"published\" of " + name
                    + " is no time in ISO 8601 (such as 2026-11-22T09:00:00+09:00): " + published);
        }
        String seen = text(label, "seen");
        if (seen != null && !isInstant(seen)) {
            throw new IllegalArgumentException(
                    "\"seen\" of " + name + " is no instant (such as 2026-11-22T00:00:00Z): " + seen);
        }
        if (label.hasNonNull("authors") && !label.path("authors").isArray()) {
            throw new IllegalArgumentException("\"authors\" of " + name + " is no list: " + label.path("authors"));
        }
        return new LabelledPage(name, url(name, label), bytes.clone(), label);
    }

    private static URI url(String name, JsonNode label) {
        try {
            return label.hasNonNull("url")
                    ? new URI(label.path("url").asText())
                    : new URI("https", "pages.test", "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("\"url\" of " + name + " is no address: " + e.getMessage(), e);
        }
    }

    private static boolean isInstant(String text) {
        try {
            return Instant.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
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
