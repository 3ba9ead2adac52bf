package bongsu.launcher.config;

import bongsu.launcher.UserError;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys that a YAML file sets, in its order, with the line of each.
 *
 * @param name of the file, for errors
 * @param values by path; null nodes for keys without a value
 * @param lines by path, from 1
 */
record ConfigurationFile(String name, Map<String, JsonNode> values, Map<String, Integer> lines) {
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    /**
     * Reads a file; an empty one sets nothing.
     *
     * @throws UserError if it cannot be read, is no YAML, or is no map of keys
     */
    static ConfigurationFile read(Path file) {
        ConfigurationFile read = new ConfigurationFile(file.toString(), new LinkedHashMap<>(), new LinkedHashMap<>());
        try (JsonParser parser = YAML.createParser(Files.readString(file, StandardCharsets.UTF_8))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                read.section(parser, "");
            } else if (first != null && first != JsonToken.VALUE_NULL) {
                throw new UserError(file + " holds no keys: write one as  key: value");
            }
            return read;
        } catch (NoSuchFileException e) {
            throw new UserError(
                    "There is no configuration file " + file
                            + ". Give another with --config, or none for the defaults.",
                    e);
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage() == null
                    ? ""
                    : e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UserError(
                    file + " line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ": no valid YAML: "
                            + reason,
                    e);
        } catch (IOException e) {
            throw UserError.unreadable("The configuration file " + file, e);
        }
    }

    /** Where a key stands, for an error. */
    String origin(String key) {
        return name + " line " + lines.get(key);
    }

    private void section(JsonParser parser, String path) throws IOException {
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            String key = path + field;
            lines.put(key, parser.currentTokenLocation().getLineNr());
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                section(parser, key + ".");
            } else {
                JsonNode value = YAML.readTree(parser);
                values.put(key, value == null ? JsonNodeFactory.instance.nullNode() : value);
            }
        }
    }
}
