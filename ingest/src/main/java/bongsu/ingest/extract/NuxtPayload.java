package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a Nuxt 3 page as its library devalue writes it: one array of values, in which each number inside an object or
 * an array is the index of another value.
 */
final class NuxtPayload {

    private static final int MAX_DEPTH = 30;
    private static final int MOST = 100_000;

    private final JsonNode values;

    /** What was resolved, by its index; null while it is being resolved, for values may hold themselves. */
    private final Map<Integer, @Nullable JsonNode> done = new HashMap<>();

    private NuxtPayload(JsonNode values) {
        this.values = values;
    }

    /** The value with its references resolved; the same one where it is no such array. */
    static JsonNode resolved(JsonNode value) {
        JsonNode first = value.path(0);
        boolean marked = first.isArray()
                && first.size() == 2
                && first.get(0).isTextual()
                && first.get(1).isInt()
                && first.get(0).textValue().endsWith("eactive");
        boolean plain = first.isObject()
                && first.size() > 0
                && first.has("data")
                && first.path("data").isInt();
        return value.isArray() && value.size() < MOST && (marked || plain)
                ? new NuxtPayload(value).at(marked ? first.get(1).intValue() : 0, 0)
                : value;
    }

    private JsonNode at(int index, int depth) {
        if (index < 0 || index >= values.size() || depth > MAX_DEPTH) {
            return JsonNodeFactory.instance.missingNode();
        }
        if (done.containsKey(index)) {
            JsonNode known = done.get(index);
            return known == null ? JsonNodeFactory.instance.missingNode() : known;
        }
        done.put(index, null);
        JsonNode resolved = inner(values.get(index), depth);
        done.put(index, resolved);
        return resolved;
    }

    private JsonNode inner(JsonNode value, int depth) {
        if (value.isArray()) {
            if (value.size() == 2 && value.get(0).isTextual()) {
                return value.get(1).isInt() ? at(value.get(1).intValue(), depth + 1) : value.get(1);
            }
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (JsonNode one : value) {
                add(array, one.isInt() ? at(one.intValue(), depth + 1) : one);
            }
            return array;
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            value.properties().forEach(field -> {
                JsonNode one = field.getValue();
                JsonNode resolved = one.isInt() ? at(one.intValue(), depth + 1) : one;
                if (!resolved.isMissingNode()) {
                    object.set(field.getKey(), resolved);
                }
            });
            return object;
        }
        return value;
    }

    private static void add(ArrayNode array, JsonNode one) {
        if (!one.isMissingNode()) {
            array.add(one);
        }
    }
}
