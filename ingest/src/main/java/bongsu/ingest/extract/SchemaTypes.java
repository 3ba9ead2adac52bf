package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The types of objects in linked data (schema.org vocabulary). */
final class SchemaTypes {

    private SchemaTypes() {}

    /** The types of an object, without their namespace. */
    static List<String> of(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        if (type.isArray()) {
            type.forEach(t -> types.add(localName(t.asText(""))));
        } else if (type.isTextual()) {
            types.add(localName(type.asText()));
        }
        return types;
    }

    private static String localName(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1)
                .strip();
    }

    /** True for an object that describes an article. */
    static boolean isArticle(JsonNode node) {
        for (String type : of(node)) {
            if (type.endsWith("Article")
                    || (type.endsWith("Posting") && !type.startsWith("Job"))
                    || type.equals("Report")
                    || type.equals("Review")
                    || type.equals("NewsStory")) {
                return true;
            }
        }
        return false;
    }

    /** True for an object that describes a page or a work. */
    static boolean isPage(JsonNode node) {
        for (String type : of(node)) {
            if (type.endsWith("Page") || type.equals("VideoObject") || type.equals("CreativeWork")) {
                return true;
            }
        }
        return false;
    }
}
