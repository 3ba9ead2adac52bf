package bongsu.evaluation.page;

import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.extract.ExtractedArticle;
import bongsu.ingest.extract.Extraction;
import bongsu.ingest.source.Layout;
import java.net.URI;
import java.util.List;
import java.util.function.Function;

/** Something that reads the article on a page: a contender of the scorecard. */
@FunctionalInterface
public interface ArticleReader {

    /** What the page says; {@link PageReading#NOTHING} where it cannot be read. */
    PageReading read(LabelledPage page);

    /** Bongsu's reader as it reads a page of a publisher that it does not know: without any layout. */
    static ArticleReader generic() {
        return declared(url -> List.of());
    }

    /**
     * Bongsu's reader with what publishers declare about their pages.
     *
     * @param layouts those of the publisher to whose site an address belongs; empty for an address of nobody that is known
     */
    static ArticleReader declared(Function<URI, List<Layout>> layouts) {
        ArticleExtractor extractor = new ArticleExtractor();
        return page -> {
            Extraction extraction = extractor.extract(
                    page.bytes(), page.contentType(), page.url(), layouts.apply(page.url()), page.seen());
            if (!(extraction instanceof Extraction.Extracted extracted)) {
                return PageReading.NOTHING;
            }
            ExtractedArticle article = extracted.article();
            return new PageReading(article.title(), article.body(), article.published(), article.authors());
        };
    }
}
