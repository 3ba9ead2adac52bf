package bongsu.evaluation;

import bongsu.event.ArticleLines;
import bongsu.schema.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Saved articles, the input of {@code bongsu analyze}, by id. */
final class SavedArticles {
    private SavedArticles() {}

    /**
     * The articles of a file, in its order.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line is no article; it names file and line
     */
    static Map<String, Article> read(Path file) throws IOException {
        return read(TextFile.lines(file), file.toString());
    }

    static Map<String, Article> read(List<String> lines, String source) {
        Map<String, Article> articles = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            switch (ArticleLines.read(lines.get(i))) {
                case ArticleLines.Parsed parsed -> articles.put(parsed.article().getArticleId(), parsed.article());
                case ArticleLines.Unreadable bad ->
                    throw new IllegalArgumentException(source + ":" + (i + 1) + " is no article: " + bad.error());
            }
        }
        return articles;
    }
}
