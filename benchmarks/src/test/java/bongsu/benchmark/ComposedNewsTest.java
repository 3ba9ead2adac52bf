package bongsu.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Catalogue;
import bongsu.schema.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposedNewsTest {
    @Test
    void articlesHaveTheLengthOfRealOnesAndAreTheSameForASeed() {
        List<Article> articles = new ComposedNews(Catalogue.bundled(), 3).articles(20);
        assertThat(articles)
                .hasSize(20)
                .allSatisfy(article -> assertThat(article.getBody().length()).isBetween(1000, 4000));
        assertThat(new ComposedNews(Catalogue.bundled(), 3).articles(20)).isEqualTo(articles);
    }

    @Test
    void catalogueGrowsByTheNumberAskedFor() {
        int bundled = Catalogue.bundled().organisations().size();
        assertThat(MadeUpNames.added(500, 3).organisations()).hasSize(bundled + 500);
        assertThat(MadeUpNames.added(0, 3).organisations()).hasSize(bundled);
    }
}
