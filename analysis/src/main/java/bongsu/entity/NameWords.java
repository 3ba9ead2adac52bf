package bongsu.entity;

import bongsu.text.DeclaredFileException;
import bongsu.text.Vocabulary;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * The declared words that tell names from other words (rules/names.yaml).
 *
 * @param suffixes what names of organisations end with
 * @param heads nouns that say what the next word is: 스타트업, 자회사
 * @param titles what follows a name: 대표, 컨소시엄
 * @param institutions words that name an institution by its kind: 협의회
 * @param joining suffixes that stand as a word of their own behind a name: 펭귄 솔루션스
 * @param countries what may stand before an institution and belongs to its name: 태국 중앙은행
 * @param units what the units of an organisation end with, which are no names of their own: 메모리사업부
 * @param stop words that look like names and are none
 */
public record NameWords(
        Vocabulary suffixes,
        Vocabulary heads,
        Vocabulary titles,
        Vocabulary institutions,
        Vocabulary joining,
        Vocabulary countries,
        Vocabulary units,
        Vocabulary stop) {
    private static final String FILE = "/bongsu/rules/names.yaml";
    private static final String PERSONS = "/bongsu/rules/persons.yaml";

    /** The words that come with Bongsu. */
    public static NameWords bundled() {
        try (InputStream stream = NameWords.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the rule file " + FILE + " is missing from the class path");
            }
            JsonNode root = new YAMLMapper().readTree(stream);
            return new NameWords(
                    words(root, "suffixes"),
                    words(root, "heads"),
                    words(root, "titles"),
                    words(root, "institutions"),
                    words(root, "joining"),
                    words(root, "countries"),
                    words(root, "units"),
                    words(root, "stop"));
        } catch (IOException e) {
            throw new UncheckedIOException("the rule file " + FILE + " cannot be read", e);
        }
    }

    /** Persons by name, with the name of the organisation that they speak for (rules/persons.yaml). */
    public static Map<String, String> persons() {
        try (InputStream stream = NameWords.class.getResourceAsStream(PERSONS)) {
            if (stream == null) {
                throw new IllegalStateException("the rule file " + PERSONS + " is missing from the class path");
            }
            var persons = new LinkedHashMap<String, String>();
            new YAMLMapper()
                    .readTree(stream)
                    .path("persons")
                    .properties()
                    .forEach(p -> persons.put(p.getKey(), p.getValue().asText()));
            return persons;
        } catch (IOException e) {
            throw new UncheckedIOException("the rule file " + PERSONS + " cannot be read", e);
        }
    }

    private static Vocabulary words(JsonNode root, String field) {
        var words = new LinkedHashSet<String>();
        root.path(field).forEach(word -> words.add(word.asText()));
        if (words.isEmpty()) {
            throw new DeclaredFileException("the rule file " + FILE + " has no " + field);
        }
        return new Vocabulary(words);
    }

    /** Whether a word names no organisation, though it may look so: it says as much of itself, or is a unit of one. */
    public boolean none(String word) {
        return stop.contains(word) || units.endsIn(word);
    }

    /** The word of institutions that a name ends with; empty if there is none. */
    public String institutionAt(String name) {
        for (int i = Math.max(1, name.length() - 6); i < name.length() - 1; i++) {
            if (institutions.contains(name, i, name.length())) {
                return name.substring(i);
            }
        }
        return "";
    }

    /** The longest suffix that the word ends with and is longer than; empty if there is none. */
    public String suffixOf(String word) {
        for (int i = Math.max(1, word.length() - 8); i < word.length(); i++) {
            if (suffixes.contains(word, i, word.length())) {
                return word.substring(i);
            }
        }
        return "";
    }
}
