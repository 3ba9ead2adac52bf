package bongsu.ingest.extract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * JSON as pages print it: a strict parser first, then a forgiving one that takes raw line breaks and bare quotes inside
 * strings, missing and surplus commas, and a text that breaks off; it keeps what was read so far.
 */
final class LenientJson {

    private static final int MAX_DEPTH = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String text;
    private int at;

    private LenientJson(String text) {
        this.text = text;
    }

    /** The first value in the text, whatever code follows it; a missing node where there is none. Never throws. */
    static JsonNode read(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode first = MAPPER.readTree(parser);
            return first == null ? NODES.missingNode() : first;
        } catch (IOException e) {
            // Not strict JSON: an expected outcome, the forgiving reader takes over.
            return new LenientJson(text).value(0);
        }
    }

    /** The first value in the text if it is strict JSON; a missing node otherwise. Never throws. */
    static JsonNode readStrict(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonNode first = MAPPER.readTree(parser);
            return first == null ? NODES.missingNode() : first;
        } catch (IOException e) {
            return NODES.missingNode();
        }
    }

    private JsonNode value(int depth) {
        skipSpace();
        if (at >= text.length() || depth > MAX_DEPTH) {
            at = text.length();
            return NODES.missingNode();
        }
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> NODES.textNode(string());
            default -> bare();
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        at++;
        while (at < text.length()) {
            skipSpace();
            if (at >= text.length()) {
                break;
            }
            char c = text.charAt(at);
            if (c == '}') {
                at++;
                break;
            }
            if (c != '"') {
                at++;
                continue;
            }
            String name = string();
            skipSpace();
            if (at < text.length() && text.charAt(at) == ':') {
                at++;
                JsonNode value = value(depth + 1);
                if (!value.isMissingNode() && !object.has(name)) {
                    object.set(name, value);
                }
            }
        }
        return object;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        at++;
        while (at < text.length()) {
            skipSpace();
            if (at >= text.length()) {
                break;
            }
            char c = text.charAt(at);
            if (c == ']') {
                at++;
                break;
            }
            if (c == ',' || c == '}' || c == ':') {
                at++;
                continue;
            }
            JsonNode value = value(depth + 1);
            if (!value.isMissingNode()) {
                array.add(value);
            }
        }
        return array;
    }

    /** A string that ends at the first quote after which JSON can go on. */
    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                escape(out);
            } else if (c == '"' && endsHere()) {
                at++;
                break;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private void escape(StringBuilder out) {
        char c = text.charAt(at);
        switch (c) {
            case 'n', 'r' -> out.append('\n');
            case 't', 'b', 'f' -> out.append(' ');
            case 'u' -> {
                if (at + 4 < text.length()) {
                    try {
                        out.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
                        at += 4;
                    } catch (NumberFormatException e) {
                        out.append(c);
                    }
                }
            }
            default -> out.append(c);
        }
    }

    private boolean endsHere() {
        int next = at + 1;
        while (next < text.length() && next < at + 200 && Text.isSpace(text.charAt(next))) {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        if (c == ',') {
            int after = next + 1;
            while (after < text.length() && after < next + 200 && Text.isSpace(text.charAt(after))) {
                after++;
            }
            return after >= text.length() || "\"{[]}-0123456789tfn/".indexOf(text.charAt(after)) >= 0;
        }
        return c == ':' || c == '}' || c == ']' || (c == '"' && next > at + 1);
    }

    private JsonNode bare() {
        int start = at;
        while (at < text.length() && ",]}:\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at).strip();
        if (word.isEmpty()) {
            at = Math.max(at, start + 1);
            return NODES.missingNode();
        }
        return switch (word) {
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(word);
        };
    }

    private void skipSpace() {
        while (at < text.length()) {
            if (Text.isSpace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }
}
