package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source tried as {@code bongsu sources check} tries it, on a local newsroom. */
class SourceCheckTest {
    private static final String FEED = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>t</title><link>http://site.test/</link><description>d</description>
            <item><title>옛 소식</title><link>http://site.test/news/1001</link><pubDate>Fri, 21 Nov 2025 00:00:00 GMT</pubDate></item>
            <item><title>새 소식</title><link>http://site.test/news/1002</link><pubDate>Sat, 22 Nov 2025 00:00:00 GMT</pubDate></item>
            <item><title>광고</title><link>http://site.test/shop/7</link></item></channel></rss>
            """;
    private static final String ARTICLE = """
            <!doctype html><html lang="ko"><head><meta charset="utf-8"><title>마을 도서관의 새 전산 체계</title>
            <meta property="article:published_time" content="2025-11-22T09:00:00+09:00"></head><body><h1>마을 도서관의 새 전산 체계</h1>
            <div class="view"><p>마을 도서관이 새 전산 체계를 들여와 다음 달부터 주민에게 연다고 밝혔다. 이 체계는 책을 찾는 시간을 크게 줄인다.</p>
            <p>담당자는 준비에 반년이 걸렸다고 말하며 이용자의 의견을 계속 듣겠다고 덧붙였다. 개관 행사는 따로 열지 않는다.</p>
            <p>도서관은 지난해에도 비슷한 사업을 벌여 좋은 평가를 받은 적이 있다고 설명했다.</p></div></body></html>
            """;

    private HostileServer server;
    private SourceCheck check;

    @BeforeEach
    void listen() throws IOException {
        server = new HostileServer();
        check = new SourceCheck(
                patient(),
                Publishers.of(java.util.List.of()),
                Resolver.local(Set.of("site.test"), server.address(), Resolver.system()),
                Clock.systemUTC());
    }

    @AfterEach
    void hangUp() throws IOException {
        check.close();
        server.close();
    }

    /** A configuration that does not wait between requests to a test's own server. */
    static CrawlConfig patient() {
        CrawlConfig.Politeness usual = CrawlConfig.defaults().politeness();
        return CrawlConfig.defaults()
                .with(new CrawlConfig.Politeness(
                        Duration.ZERO,
                        Duration.ZERO,
                        usual.robotsAge(),
                        usual.firstBackOff(),
                        usual.longestBackOff(),
                        usual.tries(),
                        usual.breaker()));
    }

    @Test
    void aSourceThatWorksHasNoProblems() throws Exception {
        page("/feed.xml", FEED);
        page("/news/1002", ARTICLE);
        SourceCheck.Result result = check.check(publisher("layouts: [{body: div.view}]"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.robots()).isEqualTo("allowed");
        assertThat(result.read()).isEqualTo(1);
        assertThat(result.links()).isEqualTo(2);
        assertThat(result.newest()).isEqualTo(Instant.parse("2025-11-22T00:00:00Z"));
        assertThat(result.sample()).isNotNull().satisfies(sample -> {
            assertThat(sample.url()).isEqualTo("http://site.test/news/1002");
            assertThat(sample.title()).isEqualTo("마을 도서관의 새 전산 체계");
            assertThat(sample.layout()).isTrue();
        });
    }

    @Test
    void aLayoutThatFindsNothingIsAProblem() throws Exception {
        page("/feed.xml", FEED);
        page("/news/1002", ARTICLE);
        SourceCheck.Result result = check.check(publisher("layouts: [{body: div.gone}]"));
        assertThat(result.problems())
                .singleElement()
                .asString()
                .contains("/news/1002")
                .contains("no layout");
        assertThat(result.sample()).isNotNull();
    }

    @Test
    void anAddressPatternThatFitsNothingIsAProblem() throws Exception {
        page("/feed.xml", FEED.replace("/news/", "/article/"));
        SourceCheck.Result result = check.check(publisher(""));
        assertThat(result.problems()).singleElement().asString().contains("none fits articleUrl");
        assertThat(result.links()).isZero();
        assertThat(result.sample()).isNull();
    }

    @Test
    void aFeedThatIsGoneAndOneThatRobotsForbidsAreProblemsWithTheirReasons() throws Exception {
        SourceCheck.Result gone = check.check(publisher(""));
        assertThat(gone.problems()).containsExactly("http://site.test/feed.xml: status 404");
        page("/robots.txt", "User-agent: *\nDisallow: /feed\n");
        try (SourceCheck other = new SourceCheck(
                patient(),
                Publishers.of(java.util.List.of()),
                Resolver.local(Set.of("site.test"), server.address(), Resolver.system()),
                Clock.systemUTC())) {
            SourceCheck.Result forbidden = other.check(publisher(""));
            assertThat(forbidden.robots()).isEqualTo("forbidden");
            assertThat(forbidden.problems()).containsExactly("http://site.test/feed.xml: disallowed: robots.txt");
        }
    }

    @Test
    void articlesThatCannotBeReadAreProblemsAfterASecondTry() throws Exception {
        page("/feed.xml", FEED);
        page("/news/1002", "<html><body>준비 중</body></html>");
        SourceCheck.Result result = check.check(publisher(""));
        assertThat(result.sample()).isNull();
        assertThat(result.problems()).hasSize(2);
        assertThat(result.problems().getLast()).isEqualTo("http://site.test/news/1001: status 404");
    }

    private void page(String path, String body) {
        server.on(
                path,
                "HTTP/1.1 200 OK\nContent-Length: " + body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8).length
                        + "\n\n" + body);
    }

    private static Publisher publisher(String more) {
        String yaml = """
                id: site
                name: 시험
                home: http://site.test/
                feeds: [http://site.test/feed.xml]
                articleUrl: /news/\\d+
                """ + more;
        return Publishers.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "site.yaml")
                .getFirst();
    }
}
