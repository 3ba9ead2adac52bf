package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The values in a page's scripts that may hold an article: JSON by itself, objects and lists that a script assigns or passes,
 * objects written as strings, and what Next.js pushes in React's flight format.
 */
final class ScriptValues {

    /** Shorter scripts and values hold no article. */
    private static final int SHORTEST = 300;

    private static final int MAX_SCRIPT = 6_000_000;

    /** An object written as a string. */
    private static final Pattern QUOTED = Pattern.compile("(?:=|JSON\\.parse\\()\\s{0,5}\"(?=[\\[{]\\\\\")");

    private final Consumer<JsonNode> values;
    private final Consumer<String> texts;

    /**
     * A reader of values.
     *
     * @param values told each value, in the order of the scripts
     * @param texts told each text that stands in the flight format by itself
     */
    ScriptValues(Consumer<JsonNode> values, Consumer<String> texts) {
        this.values = values;
        this.texts = texts;
    }

    /** Reads the scripts of a page that are long enough to hold an article and are no linked data. */
    void read(PageParts parts) {
        StringBuilder flight = new StringBuilder();
        for (Element script : parts.scripts) {
            String data = PageParts.data(script);
            if (data.length() < SHORTEST
                    || data.length() > MAX_SCRIPT
                    || script.attr("type").contains("ld+json")) {
                continue;
            }
            int push = data.indexOf("__next_f.push(");
            if (push >= 0) {
                JsonNode pushed = LenientJson.read(data.substring(push + "__next_f.push(".length()));
                flight.append(pushed.path(1).asText(""));
            } else {
                readScript(data);
            }
        }
        readFlight(flight.toString());
    }

    /** Reads the values that a script assigns or passes: those after an equals sign or an opening parenthesis. */
    private void readScript(String data) {
        boolean json = isJson(data);
        int value = nextValue(data, 0);
        boolean quoted = data.contains("\"{\\\"") || data.contains("\"[\\\"");
        if (!(json || value >= 0 || quoted) || !mayHoldText(data)) {
            return;
        }
        if (json) {
            values.accept(NuxtPayload.resolved(LenientJson.read(data.strip())));
            return;
        }
        Matcher string = QUOTED.matcher(data);
        if (quoted && string.find()) {
            JsonNode read = LenientJson.readStrict(data.substring(string.end() - 1));
            if (read.isTextual()) {
                values.accept(LenientJson.read(read.textValue()));
            }
        }
        for (int tries = 0; tries < 8 && value >= 0 && data.length() - value >= SHORTEST; tries++) {
            values.accept(LenientJson.readStrict(data.substring(value)));
            value = nextValue(data, value + 1);
        }
    }

    /** True for a script that is nothing but an object or a list. */
    private static boolean isJson(String data) {
        int start = 0;
        while (start < data.length() && Character.isWhitespace(data.charAt(start))) {
            start++;
        }
        return start < data.length() && (data.charAt(start) == '{' || data.charAt(start) == '[');
    }

    /** Where the next object or list begins that is assigned or passed and holds something; -1 where none does. */
    private static int nextValue(String data, int from) {
        int brace = data.indexOf('{', from);
        int bracket = data.indexOf('[', from);
        while (brace >= 0 || bracket >= 0) {
            int at = bracket < 0 || (brace >= 0 && brace < bracket) ? brace : bracket;
            if ("=(,".indexOf(besides(data, at, -1)) >= 0 && "[{\"".indexOf(besides(data, at, 1)) >= 0) {
                return at;
            }
            brace = at == brace ? data.indexOf('{', at + 1) : brace;
            bracket = at == bracket ? data.indexOf('[', at + 1) : bracket;
        }
        return -1;
    }

    /** The character before or behind an index, up to five of white space left out; a space where there is none. */
    private static char besides(String data, int index, int step) {
        int at = index + step;
        for (int spaces = 0; at >= 0 && at < data.length() && spaces <= 5; spaces++, at += step) {
            if (!Character.isWhitespace(data.charAt(at))) {
                return data.charAt(at);
            }
        }
        return ' ';
    }

    /** True for a script with one of the words by which systems call a text: quicker than reading it. */
    private static boolean mayHoldText(String data) {
        return data.contains("ontent")
                || data.contains("ody")
                || data.contains("ext\"")
                || data.contains("ext\\\"")
                || data.contains("tml\"")
                || data.contains("aragraph")
                || data.contains("rendered")
                || data.contains("story");
    }

    /** React's flight format: lines of {@code id:JSON} and {@code id:Tlength,text}. */
    private void readFlight(String flight) {
        for (String line : flight.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon >= 0 && colon < 12 && line.length() > 300) {
                String value = line.substring(colon + 1);
                if (value.startsWith("{") || value.startsWith("[")) {
                    values.accept(LenientJson.read(value));
                } else if (value.startsWith("T") && value.indexOf(',') > 0 && value.indexOf(',') < 10) {
                    texts.accept(value.substring(value.indexOf(',') + 1));
                }
            }
        }
    }
}
