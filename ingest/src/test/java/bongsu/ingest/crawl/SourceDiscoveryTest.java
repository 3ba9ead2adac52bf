package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.ingest.crawl.SourceDiscovery.NothingFoundException;
import bongsu.ingest.crawl.SourceDiscovery.Proposal;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.PublisherFile;
import bongsu.ingest.source.Publishers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a newsroom names its articles, found from one of its pages. */
class SourceDiscoveryTest {
    private static final String RSS = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>t</title><link>http://www.site.test/</link><description>d</description>
            <item><title>하나</title><link>http://www.site.test/it/20251122001</link></item>
            <item><title>둘</title><link>http://www.site.test/ai/20251122002</link></item></channel></rss>
            """;

    private final List<String> progress = new ArrayList<>();
    private HostileServer server;
    private SourceDiscovery discovery;

    @BeforeEach
    void listen() throws IOException {
        server = new HostileServer();
        discovery = new SourceDiscovery(
                SourceCheckTest.patient(),
                Resolver.local(Set.of("www.site.test"), server.address(), Resolver.system()),
                Clock.systemUTC(),
                progress::add);
    }

    @AfterEach
    void hangUp() throws IOException {
        discovery.close();
        server.close();
    }

    @Test
    void aFeedThatThePageDeclaresIsProposedWithNameLanguageAndPattern() throws Exception {
        page("/", """
                <html lang="ko-KR"><head><title>봉화일보 | 첫 화면</title>
                <link rel="Alternate" type="application/rss+xml" href="/all.xml?utm_source=home">
                <link rel="alternate" hreflang="en" href="/en/"></head><body></body></html>""");
        page("/all.xml", RSS);
        Publisher found = discovery.discover("http://www.site.test/").publisher();
        assertThat(found.feeds()).containsExactly(URI.create("http://www.site.test/all.xml"));
        assertThat(found.id()).isEqualTo("site");
        assertThat(found.name()).isEqualTo("봉화일보");
        assertThat(found.language()).isEqualTo("ko-KR");
        assertThat(found.holds("http://www.site.test/ai/20251122009")).isTrue();
        assertThat(found.holds("http://www.site.test/about")).isFalse();
        assertThat(progress)
                .containsExactly("http://www.site.test/", "http://www.site.test/", "http://www.site.test/all.xml");
    }

    @Test
    void aFeedThatThePageOnlyLinksToIsFound() throws Exception {
        page("/", "<html><body><a href='/service/rss.html'>RSS</a> <a href='/rss/news.xml'>전체</a></body></html>");
        page("/rss/news.xml", RSS);
        Proposal proposal = discovery.discover("http://www.site.test/");
        assertThat(proposal.publisher().feeds()).containsExactly(URI.create("http://www.site.test/rss/news.xml"));
        assertThat(proposal.tried())
                .anyMatch(tried -> tried.equals("http://www.site.test/service/rss.html: status 404"));
    }

    @Test
    void sitemapsThatRobotsTxtNamesAreFoundBehindTheirIndex() throws Exception {
        page("/", "<html><body>첫 화면</body></html>");
        page("/robots.txt", "User-agent: *\nDisallow: /admin/\nSitemap: http://www.site.test/map.xml\n");
        page("/map.xml", """
                <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>http://www.site.test/news.xml</loc></sitemap></sitemapindex>""");
        page("/news.xml", """
                <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>http://www.site.test/view/1001</loc></url><url><loc>http://www.site.test/view/1002</loc></url></urlset>""");
        Publisher found = discovery.discover("http://www.site.test/").publisher();
        assertThat(found.sitemaps()).containsExactly(URI.create("http://www.site.test/map.xml"));
        assertThat(found.articleUrl()).asString().isEqualTo("//(www\\.|m\\.)?site\\.test/view/\\d+");
    }

    @Test
    void whereNothingIsDeclaredTheUsualPlacesAreTried() throws Exception {
        page("/", "<html><body>첫 화면</body></html>");
        page("/feed", RSS);
        assertThat(discovery.discover("http://www.site.test/").publisher().feeds())
                .containsExactly(URI.create("http://www.site.test/feed"));
    }

    @Test
    void thePageItselfIsAListingWhereThereIsNoFeed() throws Exception {
        page("/section", """
                <html><body><a href="/about">소개</a><a href="/news/1001">하나</a><a href="/news/1002">둘</a>
                <a href="https://other.test/news/1003">남의 글</a></body></html>""");
        Publisher found = discovery.discover("http://www.site.test/section").publisher();
        assertThat(found.listings()).containsExactly(URI.create("http://www.site.test/section"));
        assertThat(found.feeds()).isEmpty();
        assertThat(found.home()).isEqualTo(URI.create("http://www.site.test/"));
    }

    @Test
    void theAddressMayBeTheFeed() throws Exception {
        page("/all.xml", RSS);
        page("/", "<html><head><meta property='og:site_name' content='봉화일보'></head></html>");
        Publisher found = discovery.discover("http://www.site.test/all.xml").publisher();
        assertThat(found.feeds()).containsExactly(URI.create("http://www.site.test/all.xml"));
        assertThat(found.name()).isEqualTo("봉화일보");
    }

    @Test
    void whatIsProposedCanBeReadAgain() throws Exception {
        page("/all.xml", RSS);
        page("/", "<html><head><meta property='og:site_name' content=\"봉화's #1: 일보\"></head></html>");
        Publisher found = discovery.discover("http://www.site.test/all.xml").publisher();
        String yaml = PublisherFile.of(found, List.of("a comment"));
        assertThat(yaml).startsWith("# a comment\nid: site\n");
        Publisher again = Publishers.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "site.yaml")
                .getFirst();
        assertThat(again.name()).isEqualTo("봉화's #1: 일보");
        assertThat(again.doors()).isEqualTo(found.doors());
        assertThat(again.articleUrl()).hasToString(String.valueOf(found.articleUrl()));
    }

    @Test
    void whatCannotBeHadAndWhatListsNothingAreErrorsThatSayWhatWasTried() {
        assertThatThrownBy(() -> discovery.discover("http://www.site.test/"))
                .isInstanceOf(NothingFoundException.class)
                .hasMessage("http://www.site.test/: status 404");
        page("/", "<html><body>첫 화면</body></html>");
        assertThatThrownBy(() -> discovery.discover("http://www.site.test/"))
                .isInstanceOf(NothingFoundException.class)
                .hasMessageContaining("Give the address of a feed")
                .hasMessageContaining("http://www.site.test/rss/allArticle.xml: status 404");
        assertThatThrownBy(() -> discovery.discover("http://127.0.0.1/"))
                .isInstanceOf(NothingFoundException.class)
                .hasMessageContaining("refused: the address 127.0.0.1");
    }

    private void page(String path, String body) {
        server.on(
                path,
                "HTTP/1.1 200 OK\nContent-Length: " + body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8).length
                        + "\n\n" + body);
    }
}
