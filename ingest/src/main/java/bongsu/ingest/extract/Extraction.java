package bongsu.ingest.extract;

/** What became of a page: an article, or a reason why it holds none. */
public sealed interface Extraction {

    /**
     * The page holds an article.
     *
     * @param article what was read from it
     */
    record Extracted(ExtractedArticle article) implements Extraction {}

    /**
     * The page holds no article that could be read.
     *
     * @param reason a sentence for people, such as "a PDF document, not a page"; it never holds text of the page
     */
    record NotAnArticle(String reason) implements Extraction {}
}
