package bongsu.event;

import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Event;
import bongsu.schema.Participant;
import bongsu.schema.Reuse;
import bongsu.schema.Rights;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Lines of {@code bongsu analyze} and {@code bongsu replay}: saved articles in, their events out (CONTRACT.md).
 * Thread-safe.
 */
public final class ArticleLines {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleLines() {}

    /** What a line turned out to be. */
    public sealed interface Line {}

    /** A saved article. */
    public record Parsed(Article article) implements Line {}

    /**
     * A line that is no article.
     *
     * @param id the id that it gives; null if it gives none that can be read
     * @param error what is wrong, in a sentence
     */
    public record Unreadable(@Nullable String id, String error) implements Line {

        /** The line that stands in the output for it. */
        public String toJson() {
            ObjectNode node = JSON.createObjectNode();
            node.put("id", id);
            node.put("error", error);
            return node.toString();
        }
    }

    /** Reads one line. */
    public static Line read(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return new Unreadable(null, "not JSON: " + e.getOriginalMessage());
        }
        if (node == null || !node.isObject()) {
            return new Unreadable(null, "not a JSON object");
        }
        String id = node.path("id").isTextual() || node.path("id").isNumber()
                ? node.path("id").asText()
                : null;
        if (id == null || id.isEmpty()) {
            return new Unreadable(null, "\"id\" is missing or no text");
        }
        if (!node.path("body").isTextual()) {
            return new Unreadable(id, "\"body\" is missing or no text");
        }
        for (String field : new String[] {"title", "subtitle", "published", "publisher", "url"}) {
            if (node.hasNonNull(field) && !node.path(field).isTextual()) {
                return new Unreadable(id, "\"" + field + "\" is no text");
            }
        }
        String published = text(node, "published");
        Optional<Instant> time = published == null ? Optional.empty() : time(published);
        if (published != null && time.isEmpty()) {
            return new Unreadable(id, "\"published\" is no ISO 8601 date or time: \"" + published + "\"");
        }
        String title = text(node, "title");
        return new Parsed(Article.newBuilder()
                .setArticleId(id)
                .setUrl(text(node, "url"))
                .setTitle(title == null ? "" : title)
                .setSubtitle(text(node, "subtitle"))
                .setBody(node.path("body").asText())
                .setAuthors(List.of())
                .setPublished(time.orElse(null))
                .setPublisher(text(node, "publisher"))
                .setRights(new Rights(Reuse.UNKNOWN, Reuse.UNKNOWN, null, null))
                .setRevision(1)
                .setStatus(ArticleStatus.PUBLISHED)
                .setMarks(List.of())
                .setPressRelease(false)
                .setFetched(time.orElse(Instant.EPOCH))
                .build());
    }

    private static @Nullable String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isBlank() ? null : value;
    }

    /**
     * A point of time as saved articles give it: ISO 8601 with an offset, without one (Korean time), a bare day
     * (its first moment in Korea), month or year (a day in the middle, which no day of it is far from).
     */
    static Optional<Instant> time(String text) {
        String value = text.strip();
        try {
            if (value.matches("\\d{4}")) {
                return Optional.of(LocalDate.of(Integer.parseInt(value), 7, 1)
                        .atStartOfDay(KOREA)
                        .toInstant());
            }
            if (value.matches("\\d{4}-\\d{2}")) {
                return Optional.of(
                        LocalDate.parse(value + "-16").atStartOfDay(KOREA).toInstant());
            }
            if (value.length() == 10) {
                return Optional.of(LocalDate.parse(value).atStartOfDay(KOREA).toInstant());
            }
            String iso = value.replace(' ', 'T');
            return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") && iso.indexOf('T') > 0 && iso.length() > 16
                    ? Optional.of(OffsetDateTime.parse(iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                            .toInstant())
                    : Optional.of(LocalDateTime.parse(iso).atZone(KOREA).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The line with the events of an article. */
    public static String write(String articleId, Analysis analysis) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", articleId);
        var events = node.putArray("events");
        analysis.events().forEach(event -> events.add(json(event)));
        return node.toString();
    }

    /** An event with the fields that CONTRACT.md gives it. */
    public static ObjectNode json(Event event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("family", event.getFamily().name());
        node.put("type", event.getType().name());
        node.put("modality", event.getModality().name());
        node.put("salience", event.getSalience().name());
        var participants = node.putArray("participants");
        for (Participant p : event.getParticipants()) {
            participants
                    .addObject()
                    .put("id", p.getId())
                    .put("name", p.getName())
                    .put("role", p.getRole().name())
                    .put("country", p.getCountry());
        }
        var products = node.putArray("products");
        event.getProducts().forEach(products::add);
        var amount = event.getAmount();
        if (amount == null) {
            node.putNull("amount");
        } else {
            node.putObject("amount").put("value", amount.getValue()).put("currency", amount.getCurrency());
        }
        node.put("date", event.getDate());
        node.put("stage", event.getStage() == null ? null : event.getStage().name());
        node.put(
                "claimant",
                event.getClaimant() == null ? null : event.getClaimant().name());
        node.put("confidence", Math.round(event.getConfidence() * 1000) / 1000.0);
        node.put("rule", event.getRule());
        var evidence = event.getEvidence();
        node.putObject("evidence")
                .put("field", evidence.getField())
                .put("start", evidence.getStart())
                .put("end", evidence.getEnd())
                .put("text", evidence.getText());
        return node;
    }
}
