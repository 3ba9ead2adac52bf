package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.source.Layout;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.List;

/** Whatever bytes a page is: an article comes of it, or a reason why not. */
class ExtractorFuzzTest {
    private static final URI URL = URI.create("https://www.bonghwa.test/news/1");
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
    private static final List<Layout> LAYOUTS = List.of(Layout.ofBody("div.view, #articleBody"));

    @FuzzTest(maxDuration = "10m")
    void aPageIsReadOrRefused(byte[] data) {
        Extraction extraction = EXTRACTOR.extract(data, null, URL, data.length % 2 == 0 ? List.of() : LAYOUTS);
        switch (extraction) {
            case Extraction.Extracted(ExtractedArticle article) -> {
                assertThat(article.body()).isNotBlank();
                assertThat(article.authors()).doesNotContain("");
                assertThat(article.url()).isEqualTo(URL);
                assertThat(article.contentHash()).hasSize(64);
                assertThat(article.toJson().toString()).contains("\"body\"");
            }
            case Extraction.NotAnArticle nothing -> assertThat(nothing.reason()).isNotBlank();
        }
    }
}
