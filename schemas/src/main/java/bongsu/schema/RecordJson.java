package bongsu.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Records as people and other programs read them: plain JSON with the field names of the schema in its order, enums by
 * name, times in ISO 8601 with the offset of Korea, bytes in Base64, null where a field is null.
 */
@NullMarked
public final class RecordJson {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RecordJson() {}

    /** The record as a JSON object. */
    public static ObjectNode of(SpecificRecord record) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            object.set(field.name(), node(record.get(field.pos())));
        }
        return object;
    }

    /** The record as JSON text on one line. */
    public static String line(SpecificRecord record) {
        return line(of(record));
    }

    /** A JSON tree as text on one line. */
    public static String line(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree that cannot be written", e);
        }
    }

    /** A time as ISO 8601 with the offset of Korea. */
    public static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(KOREA));
    }

    private static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case SpecificRecord record -> of(record);
            case Instant instant -> JSON.textNode(time(instant));
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Boolean flag -> JSON.booleanNode(flag);
            case ByteBuffer buffer -> bytes(buffer);
            case Collection<?> items -> array(items);
            case Map<?, ?> entries -> map(entries);
            default -> JSON.textNode(value.toString());
        };
    }

    private static JsonNode bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return JSON.binaryNode(bytes);
    }

    private static ArrayNode array(Collection<?> items) {
        ArrayNode array = JSON.arrayNode();
        items.forEach(item -> array.add(node(item)));
        return array;
    }

    private static ObjectNode map(Map<?, ?> entries) {
        ObjectNode object = JSON.objectNode();
        entries.forEach((key, value) -> object.set(key.toString(), node(value)));
        return object;
    }
}
