package bongsu.event;

import bongsu.schema.Article;
import bongsu.text.LinearModel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Articles written in tests, as they are read. */
final class Texts {
    private static final Reader READER = Analyzer.reader(LinearModel.bundled("/bongsu/rules/names.model.tsv"));

    private Texts() {}

    /** An article of a headline and a body, of 14 March 2025. */
    static Article article(String title, String body) {
        try {
            String json = new ObjectMapper()
                    .writeValueAsString(Map.of("id", "a", "title", title, "body", body, "published", "2025-03-14"));
            if (ArticleLines.read(json) instanceof ArticleLines.Parsed parsed) {
                return parsed.article();
            }
            throw new AssertionError("no article: " + json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** What such an article is read as. */
    static Reading reading(String title, String body) {
        return READER.read(article(title, body));
    }
}
