package bongsu.event;

import bongsu.schema.EventType;
import bongsu.schema.Stage;
import bongsu.text.DeclaredFileException;
import bongsu.text.NormalText;
import bongsu.text.Span;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The declared triggers of all types, one YAML file a type, and where they fire in a text. Each file gives its {@code type},
 * {@code triggers} (name, words, and optionally stage, after, not-after, before, not-before) and {@code examples} that must and
 * must not match. Immutable, thread-safe.
 */
public final class Rules {
    private static final String FOLDER = "/bongsu/rules/";

    private final List<RuleFile> files;
    private final AhoCorasickDoubleArrayTrie<List<Trigger>> trie = new AhoCorasickDoubleArrayTrie<>();

    /** What one file declares. */
    public record RuleFile(EventType type, List<Trigger> triggers, List<Example> examples) {
        public RuleFile {
            triggers = List.copyOf(triggers);
            examples = List.copyOf(examples);
        }
    }

    /**
     * A sentence that shows what a rule is for.
     *
     * @param trigger name of the trigger that must fire in it; null where none of the type may
     */
    public record Example(String text, @Nullable String trigger) {}

    /** A trigger where it fires. */
    public record Fired(Trigger trigger, Span span) {}

    public Rules(Collection<RuleFile> files) {
        this.files = List.copyOf(files);
        var words = new TreeMap<String, List<Trigger>>();
        for (RuleFile file : files) {
            for (Trigger trigger : file.triggers()) {
                for (String word : trigger.words()) {
                    words.computeIfAbsent(word, w -> new ArrayList<>()).add(trigger);
                    if (word.indexOf(' ') > 0) {
                        words.computeIfAbsent(word.replace(" ", ""), w -> new ArrayList<>())
                                .add(trigger);
                    }
                }
            }
        }
        trie.build(words);
    }

    /** The rules that come with Bongsu. */
    public static Rules bundled() {
        var files = new ArrayList<RuleFile>();
        for (EventType type : EventType.values()) {
            if (type != EventType.UNKNOWN) {
                files.add(bundled(type));
            }
        }
        return new Rules(files);
    }

    private static RuleFile bundled(EventType type) {
        String name = FOLDER + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
        try (InputStream stream = Rules.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the rule file " + name + " is missing from the class path");
            }
            return read(new YAMLMapper().readTree(stream), name);
        } catch (JsonProcessingException e) {
            throw new DeclaredFileException("the rule file " + name + " is no YAML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("the rule file " + name + " cannot be read", e);
        }
    }

    static RuleFile read(JsonNode root, String source) {
        EventType type = EventType.valueOf(root.path("type").asText());
        var triggers = new ArrayList<Trigger>();
        for (JsonNode node : root.path("triggers")) {
            var words = new ArrayList<String>();
            node.path("words")
                    .forEach(w -> words.add(NormalText.of(w.asText()).text().toLowerCase(Locale.ROOT)));
            if (words.isEmpty() || !node.hasNonNull("name")) {
                throw new DeclaredFileException("a trigger in " + source + " lacks its name or its words: " + node);
            }
            triggers.add(trigger(type, node, words, source));
        }
        var examples = new ArrayList<Example>();
        for (JsonNode node : root.path("examples").path("match")) {
            examples.add(
                    new Example(node.path("text").asText(), node.path("trigger").asText()));
        }
        for (JsonNode node : root.path("examples").path("no-match")) {
            examples.add(new Example(node.asText(), null));
        }
        return new RuleFile(type, triggers, examples);
    }

    private static Trigger trigger(EventType type, JsonNode node, List<String> words, String source) {
        String name = node.path("name").asText();
        try {
            return new Trigger(
                    type,
                    name,
                    type.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + name,
                    node.path("strong").asBoolean(false),
                    node.hasNonNull("stage") ? Stage.valueOf(node.path("stage").asText()) : null,
                    words,
                    pattern(node.path("after")),
                    pattern(node.path("not-after")),
                    pattern(node.path("before")),
                    pattern(node.path("not-before")));
        } catch (IllegalArgumentException e) {
            throw new DeclaredFileException(
                    "the trigger " + name + " in " + source + " has a stage or a pattern that is none: "
                            + e.getMessage(),
                    e);
        }
    }

    private static @Nullable Pattern pattern(JsonNode node) {
        return node.isTextual() ? Pattern.compile(node.asText()) : null;
    }

    public List<RuleFile> files() {
        return files;
    }

    /** The triggers that fire in a normal text, in order of their place; of one trigger at one place the longest phrase only. */
    public List<Fired> fire(String text) {
        var fired = new ArrayList<Fired>();
        trie.parseText(text.toLowerCase(Locale.ROOT), (begin, end, triggers) -> {
            for (Trigger trigger : triggers) {
                if (end <= text.length() && trigger.holds(text, begin, end)) {
                    var span = new Span(begin, end);
                    fired.removeIf(f -> f.trigger.rule().equals(trigger.rule()) && span.contains(f.span));
                    if (fired.stream()
                            .noneMatch(f -> f.trigger.rule().equals(trigger.rule()) && f.span.contains(span))) {
                        fired.add(new Fired(trigger, span));
                    }
                }
            }
        });
        return fired;
    }
}
