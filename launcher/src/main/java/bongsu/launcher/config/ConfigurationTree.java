package bongsu.launcher.config;

import bongsu.ingest.source.DurationText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys of the configuration as a tree with the defaults in it, and its way back into records. */
final class ConfigurationTree {
    static final ObjectMapper MAPPER = mapper();

    /** A key that holds a value: what it is by default, and whether it may have none. */
    record Leaf(JsonNode byDefault, boolean nullable) {}

    private ConfigurationTree() {}

    /** A fresh tree of the defaults. */
    static ObjectNode defaults() {
        return MAPPER.valueToTree(Configuration.defaults());
    }

    /** Every key that holds a value, by its path: {@code crawl.politeness.crawlDelay}. */
    static Map<String, Leaf> leaves() {
        Map<String, Leaf> leaves = new TreeMap<>();
        collect("", defaults(), Configuration.class, leaves);
        return leaves;
    }

    /** {@code BONGSU_CRAWL_POLITENESS_CRAWL_DELAY} for {@code crawl.politeness.crawlDelay}. */
    static String variable(String key) {
        return "BONGSU_"
                + key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }

    private static void collect(String path, ObjectNode tree, Class<?> type, Map<String, Leaf> leaves) {
        for (RecordComponent component : type.getRecordComponents()) {
            String key = path + component.getName();
            JsonNode value = tree.get(component.getName());
            if (component.getType().isRecord()) {
                collect(key + ".", (ObjectNode) value, component.getType(), leaves);
            } else {
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                leaves.put(key, new Leaf(value, nullable));
            }
        }
    }

    private static ObjectMapper mapper() {
        SimpleModule types = new SimpleModule();
        types.addSerializer(Path.class, new ToStringSerializer(Path.class));
        types.addSerializer(Duration.class, new StdSerializer<>(Duration.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(Duration value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(DurationText.of(value));
            }
        });
        types.addDeserializer(Duration.class, new StdDeserializer<>(Duration.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                String text = parser.getText();
                try {
                    return DurationText.parse(text);
                } catch (IllegalArgumentException e) {
                    throw (IOException) context.weirdStringException(text, Duration.class, "no duration")
                            .initCause(e);
                }
            }
        });
        types.addDeserializer(Path.class, new StdDeserializer<>(Path.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Path deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return Path.of(parser.getText());
            }
        });
        return JsonMapper.builder()
                .addModule(types)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
    }
}
