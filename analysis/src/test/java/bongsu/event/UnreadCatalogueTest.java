package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.schema.Article;
import bongsu.text.Morphemes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadCatalogueTest {
    private static final List<Organisation> COMPANIES = Catalogue.bundled().organisations().stream()
            .filter(o -> o.kind() == OrganisationKind.COMPANY
                    && o.krx() != null
                    && o.ambiguous().isEmpty())
            .limit(30)
            .toList();

    @Test
    void missesSomeOfThoseThatOneTrustedArticleAloneNames() {
        List<Article> articles =
                COMPANIES.stream().map(UnreadCatalogueTest::article).toList();

        assertThat(known(articles, articles.size())).isBetween(12, 24);
    }

    @Test
    void holdsWhomAnotherArticleNamesToo() {
        var articles = new ArrayList<Article>();
        COMPANIES.forEach(company -> articles.add(article(company)));
        COMPANIES.forEach(company -> articles.add(article(company)));

        assertThat(known(articles, articles.size())).isEqualTo(2 * COMPANIES.size());
    }

    @Test
    void holdsEverybodyForArticlesThatNobodyHadRead() {
        List<Article> articles =
                COMPANIES.stream().map(UnreadCatalogueTest::article).toList();

        assertThat(known(articles, 0)).isEqualTo(COMPANIES.size());
    }

    @Test
    void holdsAllPublicBodies() {
        List<Organisation> bodies = Catalogue.bundled().organisations().stream()
                .filter(o ->
                        o.kind() == OrganisationKind.MINISTRY && o.ambiguous().isEmpty())
                .toList();
        List<Article> articles =
                bodies.stream().map(UnreadCatalogueTest::article).toList();

        assertThat(known(articles, articles.size())).isEqualTo(bodies.size());
    }

    /** In how many of these articles, each about one organisation, it is found. */
    private static int known(List<Article> articles, int trusted) {
        var unread = new UnreadCatalogue(articles, trusted);
        var morphemes = new Morphemes();
        int known = 0;
        for (int i = 0; i < articles.size(); i++) {
            String title = articles.get(i).getTitle();
            if (!unread.finder(i, 0).find(title, morphemes.of(title)).isEmpty()) {
                known++;
            }
        }
        return known;
    }

    private static Article article(Organisation company) {
        return ((ArticleLines.Parsed) ArticleLines.read("{\"id\":\"" + company.id() + "\",\"title\":\"" + company.name()
                        + "\",\"body\":\"오늘 발표했다.\",\"published\":\"2026-03-02T09:00:00+09:00\",\"publisher\":\"가온일보\","
                        + "\"url\":\"https://news.example/1\"}"))
                .article();
    }
}
