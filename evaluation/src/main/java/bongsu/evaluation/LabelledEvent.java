package bongsu.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event as somebody labelled it, a person or the detector: the fields of the contract that are scored.
 *
 * @param family PARTNERSHIP or SOVEREIGNTY; anything else makes it malformed
 * @param type one of the types of its family; anything else makes it malformed
 * @param salience main where the label does not say
 * @param parties empty for a malformed one
 * @param stage null where the label gives none: gold without stages asks for none
 * @param claimant as {@code stage}
 * @param confidence 0 to 1; null for a person's label
 * @param evidence the words around the trigger; empty if there are none
 * @param start offset of the evidence in code points of {@code field}; -1 if unknown
 */
record LabelledEvent(
        String family,
        String type,
        @Nullable String modality,
        String salience,
        List<Party> parties,
        boolean wellFormed,
        @Nullable Sum amount,
        @Nullable String date,
        @Nullable String stage,
        @Nullable String claimant,
        @Nullable Double confidence,
        String rule,
        String evidence,
        String field,
        int start,
        int end) {
    static final String PARTNERSHIP = "PARTNERSHIP";
    static final String SOVEREIGNTY = "SOVEREIGNTY";
    private static final Map<String, Set<String>> TYPES = Map.of(
            PARTNERSHIP,
            Set.of("ALLIANCE", "JOINT_DEVELOPMENT", "JOINT_VENTURE", "INVESTMENT", "ACQUISITION", "ADOPTION"),
            SOVEREIGNTY,
            Set.of("GOVERNMENT_PROGRAM", "DOMESTIC_CAPABILITY", "FOREIGN_DEPENDENCE", "DATA_SOVEREIGNTY"));

    /**
     * An organisation that takes part.
     *
     * @param aliases other names that the label gives it
     */
    record Party(String name, @Nullable String role, List<String> aliases) {}

    /** A sum in plain units. */
    record Sum(double value, String currency, String written) {
        /** Whether the other one is the same up to one percent, in the same currency. */
        boolean matches(Sum got) {
            return Math.abs(value - got.value) <= 0.01 * Math.abs(value) && currency.equals(got.currency);
        }
    }

    boolean isPartnership() {
        return family.equals(PARTNERSHIP);
    }

    boolean isMain() {
        return salience.equals("main");
    }

    /** The label in a JSON object as CONTRACT.md and the gold files write it. */
    static LabelledEvent of(JsonNode node) {
        String family = node.path("family").asText("");
        String type = node.path("type").asText("");
        JsonNode people = node.path("participants");
        boolean listed = people.isMissingNode() || people.isNull() || people.isArray();
        List<Party> parties = new ArrayList<>();
        for (JsonNode person : people) {
            JsonNode name = person.path("name");
            listed &= person.isObject() && name.isTextual();
            parties.add(new Party(name.asText(""), text(person, "role"), texts(person.path("aliases"))));
        }
        boolean wellFormed = listed && TYPES.getOrDefault(family, Set.of()).contains(type);
        JsonNode evidence = node.path("evidence");
        return new LabelledEvent(
                family,
                type,
                text(node, "modality"),
                node.path("salience").asText("main"),
                wellFormed ? List.copyOf(parties) : List.of(),
                wellFormed,
                sum(node.path("amount")),
                text(node, "date"),
                text(node, "stage"),
                text(node, "claimant"),
                node.path("confidence").isNumber() ? node.path("confidence").asDouble() : null,
                node.path("rule").asText(""),
                evidence.isObject() ? evidence.path("text").asText("") : evidence.asText(""),
                evidence.path("field").asText("body"),
                evidence.path("start").asInt(-1),
                evidence.path("end").asInt(-1));
    }

    private static @Nullable Sum sum(JsonNode node) {
        JsonNode value = node.path("value");
        if (!value.isNumber()) {
            return null;
        }
        String currency = node.path("currency").asText("");
        return new Sum(value.asDouble(), currency.isEmpty() ? "KRW" : currency, value.asText());
    }

    private static @Nullable String text(JsonNode node, String field) {
        String value = node.path(field).asText("");
        return value.isEmpty() ? null : value;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }
}
