package bongsu.event;

import bongsu.schema.Article;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labelled articles, with names compared as the scorer compares them. */
public final class Gold {
    private static final Pattern INNER = Pattern.compile("\\(([^)]*)\\)");
    private final Map<String, String> aliases = new HashMap<>();

    /** An article and its labelled events as JSON. */
    public record Labelled(Article article, List<JsonNode> events) {}

    /** Comparison of names by a table of canonical names and their aliases (canonical, tab, aliases by |). */
    public Gold(Path aliasFile) throws IOException {
        for (String line : Files.readAllLines(aliasFile)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int tab = line.indexOf('\t');
                String[] fields =
                        tab < 0 ? new String[] {line} : new String[] {line.substring(0, tab), line.substring(tab + 1)};
                aliases.put(fold(fields[0]), fields[0]);
                for (String alias : (fields.length > 1 ? fields[1] : "").split("\\|", -1)) {
                    if (!alias.isBlank()) {
                        aliases.put(fold(alias), fields[0]);
                    }
                }
            }
        }
    }

    /**
     * The labelled ones among saved articles, in the order of the article files.
     *
     * @param articles files of articles, between commas
     * @param gold files of labels, between commas
     */
    public static List<Labelled> read(String articles, String gold) throws IOException {
        var json = new ObjectMapper();
        var events = new HashMap<String, List<JsonNode>>();
        for (String line : lines(gold)) {
            JsonNode node = json.readTree(line);
            var list = new ArrayList<JsonNode>();
            node.path("events").forEach(list::add);
            events.put(node.path("id").asText(), list);
        }
        var labelled = new ArrayList<Labelled>();
        for (String line : lines(articles)) {
            if (ArticleLines.read(line) instanceof ArticleLines.Parsed parsed) {
                Article article = parsed.article();
                List<JsonNode> labels = events.remove(article.getArticleId());
                if (labels != null) {
                    labels.forEach(event -> quote(event, article));
                    labelled.add(new Labelled(article, labels));
                }
            }
        }
        return labelled;
    }

    private static List<String> lines(String files) throws IOException {
        var lines = new ArrayList<String>();
        for (String file : files.split(",", -1)) {
            Files.readAllLines(Path.of(file)).stream().filter(l -> !l.isBlank()).forEach(lines::add);
        }
        return lines;
    }

    /** Puts the words where labels give evidence by its place (field, start, end in code points). */
    private static void quote(JsonNode event, Article article) {
        JsonNode place = event.path("evidence");
        if (place.isObject()) {
            String text = place.path("field").asText().equals("title") ? article.getTitle() : article.getBody();
            int start = text.offsetByCodePoints(0, place.path("start").asInt());
            int end = text.offsetByCodePoints(0, place.path("end").asInt());
            ((ObjectNode) event).put("evidence", text.substring(start, end));
        }
    }

    /** A name without case, spaces, brackets and company forms. */
    static String fold(String name) {
        String s = Normalizer.normalize(name, Normalizer.Form.NFKC);
        s = s.replaceAll("\\([^)]*\\)|\\[[^]]*\\]", "").replaceAll("㈜|주식회사|유한회사", "");
        s = s.replaceAll("[\\s·.,:'\"’‘“”&/-]", "").toLowerCase(Locale.ROOT);
        return s.replaceAll("대학교$", "대");
    }

    /** The canonical name. */
    public String canonical(String name) {
        String known = aliases.get(fold(name));
        if (known != null) {
            return known;
        }
        Matcher inner = INNER.matcher(name);
        while (inner.find()) {
            known = aliases.get(fold(inner.group(1)));
            if (known != null) {
                return known;
            }
        }
        return fold(name);
    }
}
