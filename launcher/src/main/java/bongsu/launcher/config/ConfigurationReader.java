package bongsu.launcher.config;

import bongsu.launcher.UserError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Configuration} of the defaults, over which a file goes, over which the environment goes. The variable of a
 * key is {@code BONGSU_} and the key in capitals, an underscore between its words ({@code crawl.politeness.crawlDelay}:
 * {@code BONGSU_CRAWL_POLITENESS_CRAWL_DELAY}); lists are separated by commas; an empty variable takes the value away.
 */
public final class ConfigurationReader {
    /** Variables that are no keys: the file itself, what {@code ./bongsu}, {@code logback.xml} and the tests read. */
    private static final List<String> OTHER_VARIABLES = List.of(
            "BONGSU_CONFIG",
            "BONGSU_JAVA_OPTIONS",
            "BONGSU_LOG_LEVEL",
            "BONGSU_KAFKA_LOG_LEVEL",
            "BONGSU_REQUIRE_BROWSER");

    private final Map<String, ConfigurationTree.Leaf> leaves = ConfigurationTree.leaves();
    private final ObjectNode tree = ConfigurationTree.defaults();
    private final Map<String, String> origins = new HashMap<>();

    private ConfigurationReader() {}

    /**
     * Reads a configuration.
     *
     * @param file a YAML file; null for none
     * @param environment variables by name; those that do not begin with BONGSU_ are left alone
     * @throws UserError naming the place, the key, the value and what to do, if anything is unknown or wrong
     */
    public static Configuration read(@Nullable Path file, Map<String, String> environment) {
        ConfigurationReader reader = new ConfigurationReader();
        if (file != null) {
            reader.take(ConfigurationFile.read(file));
        }
        reader.take(environment);
        return reader.configuration();
    }

    private void take(ConfigurationFile file) {
        file.values().forEach((key, value) -> {
            String origin = file.origin(key);
            ConfigurationTree.Leaf leaf = leaves.get(key);
            boolean section = leaves.keySet().stream().anyMatch(known -> known.startsWith(key + "."));
            leaves.forEach((known, its) -> {
                if (key.startsWith(known + ".")) {
                    throw new UserError(origin + ": " + known + " is a section with keys; " + wanted(its));
                }
            });
            if (leaf == null && !section) {
                throw unknown(origin, key);
            }
            if (section && !value.isNull()) {
                throw new UserError(origin + ": " + key + " is " + value
                        + "; it is a section and holds keys, indented below it: " + String.join(", ", below(key)));
            }
            if (leaf != null) {
                set(origin, key, leaf, value);
            }
        });
    }

    private void take(Map<String, String> environment) {
        Map<String, String> byVariable =
                leaves.keySet().stream().collect(Collectors.toMap(ConfigurationTree::variable, key -> key));
        new TreeMap<>(environment).forEach((variable, text) -> {
            if (!variable.startsWith("BONGSU_") || OTHER_VARIABLES.contains(variable)) {
                return;
            }
            String key = byVariable.get(variable);
            if (key == null) {
                throw new UserError(
                        "The environment variable " + variable + " is of no key of the configuration; did you"
                                + " mean " + nearest(variable, byVariable.keySet()) + "? Unset it if not.");
            }
            ConfigurationTree.Leaf leaf = Objects.requireNonNull(leaves.get(key), key);
            set("the environment variable " + variable, key, leaf, node(leaf, text));
        });
    }

    private static JsonNode node(ConfigurationTree.Leaf leaf, String text) {
        if (leaf.byDefault().isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .forEach(list::add);
            return list;
        }
        return text.isBlank() && leaf.nullable()
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.textNode(text.strip());
    }

    private void set(String origin, String key, ConfigurationTree.Leaf leaf, JsonNode value) {
        if (value.isNull() && !leaf.nullable()) {
            throw new UserError(origin + ": " + key + " has no value; " + wanted(leaf) + ", or take the line away");
        }
        if (!value.isNull() && value.isArray() != leaf.byDefault().isArray()) {
            throw wrong(origin, key, value);
        }
        origins.put(key, origin);
        int dot = key.lastIndexOf('.');
        ObjectNode section = dot < 0
                ? tree
                : (ObjectNode) tree.at("/" + key.substring(0, dot).replace('.', '/'));
        section.set(key.substring(dot + 1), value);
    }

    private Configuration configuration() {
        try {
            return ConfigurationTree.MAPPER.treeToValue(tree, Configuration.class);
        } catch (ValueInstantiationException e) {
            String reason = e.getCause() == null
                    ? e.getOriginalMessage()
                    : String.valueOf(e.getCause().getMessage());
            String key = blamed(path(e), reason);
            throw new UserError(
                    origins.getOrDefault(key, "configuration") + ": " + key + " cannot be so: " + reason, e);
        } catch (JsonMappingException e) {
            String key = path(e);
            throw wrong(origins.getOrDefault(key, "configuration"), key, tree.at("/" + key.replace('.', '/')));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of the configuration's own keys", e);
        }
    }

    /** Of the keys below a section that were set, the one that the reason names; the section if it names none. */
    private String blamed(String section, String reason) {
        String prefix = section.isEmpty() ? "" : section + ".";
        return origins.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .filter(key -> reason.matches("(?s).*\\b" + key.substring(key.lastIndexOf('.') + 1) + "\\b.*"))
                .min(Comparator.comparingInt((String key) -> reason.indexOf(key.substring(key.lastIndexOf('.') + 1)))
                        .thenComparing(key -> key))
                .orElse(section);
    }

    private UserError wrong(String origin, String key, JsonNode value) {
        ConfigurationTree.Leaf leaf = leaves.get(key);
        return new UserError(origin + ": " + key + " is " + shown(key, value)
                + (leaf == null ? ", which it cannot be" : "; " + wanted(leaf)));
    }

    /** A value as an error may show it: of a secret nothing. */
    private static String shown(String key, JsonNode value) {
        if (key.endsWith("secret")) {
            return "no text (its value is not shown)";
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static String wanted(ConfigurationTree.Leaf leaf) {
        JsonNode usual = leaf.byDefault();
        String kind = switch (usual.getNodeType()) {
            case NUMBER -> "a whole number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list in brackets";
            default -> usual.asText().matches("\\d+(ms|[smhd])") ? "a duration (500ms, 2s, 10m, 1h, 7d)" : "a text";
        };
        return "give " + kind
                + (usual.isNull() || usual.asText("x").isEmpty()
                        ? ""
                        : ", by default " + (usual.isTextual() ? usual.textValue() : usual.toString()));
    }

    private UserError unknown(String origin, String key) {
        return new UserError(origin + ": there is no key " + key + "; did you mean " + nearest(key, leaves.keySet())
                + "? Take the line away if not.");
    }

    private List<String> below(String section) {
        return leaves.keySet().stream()
                .filter(key -> key.startsWith(section + "."))
                .map(key -> key.substring(section.length() + 1))
                .toList();
    }

    /** The known name that takes the fewest edits (Levenshtein); where it is a key, its last word counts, too. */
    private static String nearest(String name, Iterable<String> known) {
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int edits = Math.min(
                    edits(name, candidate),
                    1
                            + edits(
                                    name.substring(name.lastIndexOf('.') + 1),
                                    candidate.substring(candidate.lastIndexOf('.') + 1)));
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        return best;
    }

    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }
}
