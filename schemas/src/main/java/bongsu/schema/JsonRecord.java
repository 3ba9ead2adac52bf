package bongsu.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Records as people write them: the counterpart of {@link RecordJson}. A field that is left out takes its default; an
 * unknown field, a value of another kind or an unknown symbol is refused with its place.
 */
@NullMarked
public final class JsonRecord {
    private JsonRecord() {}

    /**
     * Reads a record from a JSON tree (or a YAML file read as one).
     *
     * @throws IllegalArgumentException with a message that names the field, the value and what is allowed
     */
    public static <T extends SpecificRecord> T read(JsonNode tree, Class<T> type) {
        TrustedRecords.trust();
        SpecificData model = SpecificData.getForClass(type);
        return type.cast(record(model, model.getSchema(type), tree, ""));
    }

    private static Object record(SpecificData model, Schema schema, JsonNode tree, String place) {
        if (!tree.isObject()) {
            throw refused(place, tree, "an object with " + fields(schema));
        }
        tree.fieldNames().forEachRemaining(name -> {
            if (schema.getField(name) == null) {
                throw new IllegalArgumentException(
                        "unknown field " + inside(place, name) + ": there is " + fields(schema));
            }
        });
        IndexedRecord record = (IndexedRecord) model.newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            JsonNode node = tree.get(field.name());
            if (node != null && !(node.isNull() && field.hasDefaultValue())) {
                record.put(field.pos(), value(model, field.schema(), node, inside(place, field.name())));
            } else if (field.hasDefaultValue()) {
                record.put(field.pos(), model.deepCopy(field.schema(), model.getDefaultValue(field)));
            } else {
                throw new IllegalArgumentException("missing field " + inside(place, field.name()));
            }
        }
        return record;
    }

    private static @Nullable Object value(SpecificData model, Schema schema, JsonNode node, String place) {
        return switch (schema.getType()) {
            case RECORD -> record(model, schema, node, place);
            case UNION -> node.isNull() ? null : value(model, schema.getTypes().get(1), node, place);
            case ARRAY -> items(model, schema.getElementType(), node, place);
            case ENUM -> symbol(model, schema, node, place);
            case STRING -> checked(node.isTextual(), place, node, "text").textValue();
            case BOOLEAN ->
                checked(node.isBoolean(), place, node, "true or false").booleanValue();
            case INT ->
                checked(node.canConvertToInt() && node.isIntegralNumber(), place, node, "a whole number")
                        .intValue();
            case LONG -> schema.getLogicalType() == null ? whole(node, place) : time(node, place);
            case DOUBLE -> checked(node.isNumber(), place, node, "a number").doubleValue();
            default -> throw new IllegalArgumentException(place + " cannot be written by hand");
        };
    }

    private static List<@Nullable Object> items(SpecificData model, Schema element, JsonNode node, String place) {
        checked(node.isArray(), place, node, "a list");
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(value(model, element, item, place + "[" + items.size() + "]"));
        }
        return items;
    }

    private static Object symbol(SpecificData model, Schema schema, JsonNode node, String place) {
        List<String> allowed = schema.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals(schema.getEnumDefault()))
                .toList();
        if (!node.isTextual() || !allowed.contains(node.textValue())) {
            throw refused(place, node, "one of " + String.join(", ", allowed));
        }
        return model.createEnum(node.textValue(), schema);
    }

    private static long whole(JsonNode node, String place) {
        return checked(node.isIntegralNumber() && node.canConvertToLong(), place, node, "a whole number")
                .longValue();
    }

    private static Instant time(JsonNode node, String place) {
        try {
            return OffsetDateTime.parse(
                            checked(node.isTextual(), place, node, "a time").textValue())
                    .toInstant();
        } catch (DateTimeException e) {
            throw refused(place, node, "a time such as 2025-03-10T09:00:00+09:00");
        }
    }

    private static JsonNode checked(boolean ok, String place, JsonNode node, String wanted) {
        if (!ok) {
            throw refused(place, node, wanted);
        }
        return node;
    }

    private static IllegalArgumentException refused(String place, JsonNode node, String wanted) {
        String shown = node.toString();
        return new IllegalArgumentException("%s is %s, but should be %s"
                .formatted(
                        place.isEmpty() ? "the whole" : place,
                        shown.length() > 80 ? shown.substring(0, 80) + "…" : shown,
                        wanted));
    }

    private static String inside(String place, String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    private static String fields(Schema schema) {
        return schema.getFields().stream().map(Schema.Field::name).collect(Collectors.joining(", "));
    }
}
