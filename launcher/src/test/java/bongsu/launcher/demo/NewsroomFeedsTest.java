package bongsu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsroomFeedsTest {
    private final HandClock clock = new HandClock();
    private final Newsroom newsroom = new Newsroom(clock);
    private Visitor visitor;

    @BeforeEach
    void open() throws IOException {
        newsroom.start();
        visitor = new Visitor(newsroom);
    }

    @AfterEach
    void close() {
        visitor.close();
        newsroom.close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.mokmyeok.test/rss/all.xml, rss_2.0",
        "http://www.mirinae.test/rss/industry.xml, rss_2.0",
        "http://www.sotdae.test/rss.php, rss_2.0",
        "http://www.pabal.test/atom.xml, atom_1.0"
    })
    void feedIsWhatItSaysAndLinksEveryArticleOfItsHouse(String url, String type) throws IOException, FeedException {
        clock.advance(newsroom.lastPublication());
        SyndFeed feed = feed(url);
        assertThat(feed.getFeedType()).isEqualTo(type);
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getPublishedDate()).isNotNull();
        });
        assertThat(feed.getEntries().stream().map(SyndEntry::getLink).toList())
                .containsAll(stillThere(URI.create(url).getHost()));
    }

    @Test
    void titlesInTheFeedReadAsWritten() throws IOException, FeedException {
        clock.advance(newsroom.lastPublication());
        for (String url : List.of(
                "http://www.mokmyeok.test/rss/all.xml",
                "http://www.sotdae.test/rss.php",
                "http://www.pabal.test/atom.xml")) {
            for (SyndEntry entry : feed(url).getEntries()) {
                DemoArticle article = newsroom.archive().get(entry.getLink());
                if (article != null) {
                    assertThat(entry.getTitle()).isEqualTo(article.title());
                    assertThat(entry.getPublishedDate().toInstant())
                            .isEqualTo(article.publishedAt().toInstant());
                }
            }
        }
    }

    @Test
    void sitemapIndexLeadsToANewsSitemapWithEveryArticle() throws IOException, UnknownFormatException {
        clock.advance(newsroom.lastPublication());
        SiteMapParser parser = new SiteMapParser();
        AbstractSiteMap index = sitemap(parser, "http://www.naru.test/sitemap.xml");
        assertThat(index)
                .isInstanceOfSatisfying(
                        SiteMapIndex.class,
                        sitemaps -> assertThat(sitemaps.getSitemaps())
                                .extracting(map -> map.getUrl().toString())
                                .containsExactly("http://www.naru.test/sitemap-news.xml"));
        AbstractSiteMap news = sitemap(parser, "http://www.naru.test/sitemap-news.xml");
        assertThat(news)
                .isInstanceOfSatisfying(
                        SiteMap.class,
                        map -> assertThat(map.getSiteMapUrls())
                                .extracting(entry -> entry.getUrl().toString())
                                .containsAll(stillThere("www.naru.test")));
    }

    @Test
    void listingPageLinksEveryArticle() throws IOException {
        clock.advance(newsroom.lastPublication());
        String url = "http://www.beol.test/news/articleList.html";
        Set<String> links = new HashSet<>(
                Jsoup.parse(visitor.get(url).text(), url).select("a[href]").eachAttr("abs:href"));
        assertThat(links).containsAll(stillThere("www.beol.test"));
    }

    @Test
    void feedGrowsAsTimePassesAndNothingIsThereBeforeItsTime() throws IOException, FeedException {
        String url = "http://www.mirinae.test/rss/industry.xml";
        int before = feed(url).getEntries().size();
        String late = newsroom.archive().entrySet().stream()
                .filter(e -> e.getKey().contains("mirinae") && e.getValue().at() > 0)
                .findFirst()
                .orElseThrow()
                .getKey();
        assertThat(visitor.get(late).status()).isEqualTo(404);
        clock.advance(newsroom.lastPublication());
        assertThat(feed(url).getEntries()).hasSizeGreaterThan(before);
        assertThat(visitor.get(late).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.mokmyeok.test/rss/all.xml",
        "http://www.mirinae.test/rss/industry.xml",
        "http://www.sotdae.test/rss.php",
        "http://www.pabal.test/atom.xml",
        "http://www.naru.test/sitemap-news.xml",
        "http://www.beol.test/news/articleList.html"
    })
    void feedAnswersNotModifiedUntilItChanges(String url) throws IOException {
        Visitor.Visit first = visitor.get(url);
        String[] condition = first.headers().get("ETag") != null
                ? new String[] {"If-None-Match", first.header("ETag")}
                : new String[] {"If-Modified-Since", first.header("Last-Modified")};
        Visitor.Visit again = visitor.get(url, condition);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body().size()).isZero();
        clock.advance(newsroom.lastPublication());
        assertThat(visitor.get(url, condition).status()).isEqualTo(200);
    }

    @Test
    void robotsOfEveryHouseAskForHalfASecondAndForbidSomething() throws IOException {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        for (String host : newsroom.hosts()) {
            String url = "http://" + host + "/robots.txt";
            SimpleRobotRules rules =
                    parser.parseContent(url, visitor.get(url).body().toByteArray(), "text/plain", List.of("bongsu"));
            assertThat(rules.getCrawlDelay()).as(host).isEqualTo(500);
            assertThat(rules.isAllowed("http://" + host + "/")).isTrue();
            assertThat(rules.getRobotRules()).anyMatch(rule -> !rule.isAllow());
        }
        assertThat(parser.parseContent(
                                "http://www.naru.test/robots.txt",
                                visitor.get("http://www.naru.test/robots.txt")
                                        .body()
                                        .toByteArray(),
                                "text/plain",
                                List.of("bongsu"))
                        .getSitemaps())
                .containsExactly("http://www.naru.test/sitemap.xml");
    }

    private SyndFeed feed(String url) throws IOException, FeedException {
        Visitor.Visit visit = visitor.get(url);
        try (XmlReader reader =
                new XmlReader(new ByteArrayInputStream(visit.body().toByteArray()), visit.header("Content-Type"))) {
            return new SyndFeedInput().build(reader);
        }
    }

    private AbstractSiteMap sitemap(SiteMapParser parser, String url) throws IOException, UnknownFormatException {
        return parser.parseSiteMap(
                visitor.get(url).body().toByteArray(), URI.create(url).toURL());
    }

    /** Addresses of the articles of a host that are not withdrawn at the end. */
    private List<String> stillThere(String host) {
        List<String> urls = new ArrayList<>();
        newsroom.archive().forEach((url, article) -> {
            if (URI.create(url).getHost().equals(host) && article.withdrawnAfter() == null) {
                urls.add(url);
            }
        });
        assertThat(urls).isNotEmpty();
        return urls;
    }
}
