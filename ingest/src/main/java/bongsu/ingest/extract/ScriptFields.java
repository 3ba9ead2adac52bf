package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a publishing system knows of an article beside its text, in the object of a script that holds the text. */
final class ScriptFields {

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

    private final JsonNode holder;

    /** The fields of an object; none of a missing node. */
    ScriptFields(JsonNode holder) {
        this.holder = holder;
    }

    /** Text of the first of these fields, their case aside; null if there is none of them. */
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
            names.addAll(PersonNames.koreanOrSplit(value.textValue()));
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
}
