package bongsu.ingest.extract;

import bongsu.schema.Rights;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article on one page. A field that the page lacks is null or empty, never guessed.
 *
 * @param url the address that the page was fetched from
 * @param canonicalUrl the address that the page calls its own, absolute; null if it names none
 * @param title headline without the publisher's name; empty if the page has none
 * @param subtitle deck or summary printed under the headline; null if there is none
 * @param body paragraphs separated by one newline; never blank
 * @param authors names of the authors in the order of the page, without titles and addresses
 * @param published time of publication; Korean time where the page names no zone
 * @param modified time of the last change; null if the page names none
 * @param publisher display name of the newsroom
 * @param section name of the section
 * @param language BCP 47, such as {@code ko} or {@code pt-BR}
 * @param rights what the publisher lets others do with the text
 * @param marks marks of the headline as printed, without brackets: 단독, 속보, 종합, 1보, …
 * @param pressRelease true where the page says that the text was handed out (자료제공, 보도자료)
 * @param noindex true where the page asks not to be indexed
 * @param noarchive true where the page asks not to be kept
 */
public record ExtractedArticle(
        URI url,
        @Nullable URI canonicalUrl,
        String title,
        @Nullable String subtitle,
        String body,
        List<String> authors,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        @Nullable String publisher,
        @Nullable String section,
        @Nullable String language,
        Rights rights,
        List<String> marks,
        boolean pressRelease,
        boolean noindex,
        boolean noarchive) {

    /** Lists are copied. */
    public ExtractedArticle {
        authors = List.copyOf(authors);
        marks = List.copyOf(marks);
    }

    /** SHA-256 in hex of what readers read: title, subtitle and body. A changed text has another one. */
    public String contentHash() {
        return ContentHash.of(title, subtitle, body);
    }

    /** The object that {@code bongsu extract} prints, with exactly the fields of its contract, in that order. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", url.toString());
        json.put("canonicalUrl", canonicalUrl == null ? null : canonicalUrl.toString());
        json.put("title", title);
        json.put("subtitle", subtitle);
        json.put("body", body);
        authors.forEach(json.putArray("authors")::add);
        json.put("published", iso(published));
        json.put("modified", iso(modified));
        json.put("publisher", publisher);
        json.put("section", section);
        json.put("language", language);
        ObjectNode rightsJson = json.putObject("rights");
        rightsJson.put("reuse", rights.getReuse().name());
        rightsJson.put("aiUse", rights.getAiUse().name());
        rightsJson.put("notice", rights.getNotice());
        rightsJson.put("source", rights.getSource());
        return json;
    }

    private static @Nullable String iso(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
