package bongsu.evaluation;

import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.event.ArticleLines;
import bongsu.schema.Article;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The labelled texts that come with Bongsu: short articles written for it, each for a type, a modality or a trap. They
 * lie in files of JSON Lines in which a line is both an article and its label, so that such a file serves as {@code --gold}
 * and as {@code --articles}. Real companies stand in them only with what is publicly known of them; what was denied,
 * withdrawn or rumoured is told of invented ones. Immutable.
 */
public final class Corpus {
    /** The files, without folder and extension: a new one is named here. */
    static final List<String> FILES = List.of("partnership", "sovereignty", "ladder", "traps", "shapes");

    /** The organisations that were invented for it, one a line. */
    static final String INVENTED = "invented";

    private static final String FOLDER = "/bongsu/corpus/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Text> texts;

    private Corpus(List<Text> texts) {
        this.texts = List.copyOf(texts);
    }

    /**
     * An article, its label and what it is there for.
     *
     * @param covers shapes and traps, such as negation or roundup; may be empty
     */
    record Text(Article article, List<LabelledEvent> events, List<String> covers) {}

    /** The corpus that comes with Bongsu. */
    public static Corpus bundled() {
        List<Text> texts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : FILES) {
            for (String line : lines(FOLDER + file + ".jsonl")) {
                Text text = text(line, file);
                if (!ids.add(text.article().getArticleId())) {
                    throw new IllegalStateException("the corpus has two texts with the id "
                            + text.article().getArticleId());
                }
                texts.add(text);
            }
        }
        return new Corpus(texts);
    }

    /** The articles, in the order of the files. */
    public List<Article> articles() {
        return texts.stream().map(Text::article).toList();
    }

    List<Text> texts() {
        return texts;
    }

    Map<String, List<LabelledEvent>> gold() {
        Map<String, List<LabelledEvent>> gold = new LinkedHashMap<>();
        texts.forEach(text -> gold.put(text.article().getArticleId(), text.events()));
        return gold;
    }

    Map<String, Article> byId() {
        Map<String, Article> articles = new LinkedHashMap<>();
        texts.forEach(text -> articles.put(text.article().getArticleId(), text.article()));
        return articles;
    }

    /** The organisations that were invented for the texts: no catalogue holds them, unless it is given them. */
    public static List<Organisation> invented() {
        List<Organisation> organisations = new ArrayList<>();
        for (String line : lines(FOLDER + INVENTED + ".jsonl")) {
            JsonNode node = json(line, INVENTED);
            List<String> aliases = new ArrayList<>();
            node.path("aliases").forEach(alias -> aliases.add(alias.asText()));
            organisations.add(new Organisation(
                    node.path("id").asText(),
                    node.path("name").asText(),
                    OrganisationKind.of(node.path("kind").asText()),
                    node.path("country").asText(),
                    aliases,
                    List.of(),
                    null,
                    null,
                    null));
        }
        return List.copyOf(organisations);
    }

    private static JsonNode json(String line, String file) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line of the corpus file " + file + " is not JSON: " + line, e);
        }
    }

    private static Text text(String line, String file) {
        JsonNode node = json(line, file);
        List<String> covers = new ArrayList<>();
        node.path("covers").forEach(word -> covers.add(word.asText()));
        if (ArticleLines.read(line) instanceof ArticleLines.Parsed parsed) {
            return new Text(parsed.article(), LabelledLines.events(node), List.copyOf(covers));
        }
        throw new IllegalStateException("a line of the corpus file " + file + " is no article: " + line);
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Corpus.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the file " + resource + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus cannot be read", e);
        }
    }
}
