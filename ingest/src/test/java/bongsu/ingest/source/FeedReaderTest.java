package bongsu.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.ingest.source.FeedContent.Entry;
import bongsu.schema.LinkKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final String URL = "https://www.bonghwa.test/rss/all.xml";

    @Test
    void readsRss2WithItsTtl() throws Exception {
        FeedContent feed = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>t</title><link>https://www.bonghwa.test/</link><description>d</description><ttl>15</ttl>
                <item><title><![CDATA[ 새 소식 ]]></title><link>https://www.bonghwa.test/1?utm_source=rss</link>
                <pubDate>Thu, 20 Nov 2025 09:00:00 +0900</pubDate></item>
                <item><title>둘째</title><link>/2</link></item>
                <item><title>주소 없음</title></item>
                <item><title>guid뿐</title><guid isPermaLink="true">https://www.bonghwa.test/3</guid></item>
                </channel></rss>""");
        assertThat(feed.entries())
                .containsExactly(
                        new Entry("https://www.bonghwa.test/1", "새 소식", Instant.parse("2025-11-20T00:00:00Z")),
                        new Entry("https://www.bonghwa.test/2", "둘째", null),
                        new Entry("https://www.bonghwa.test/3", "guid뿐", null));
        assertThat(feed.ttl()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theSyndicationModuleSaysHowOftenAFeedChanges() throws Exception {
        String feed = """
                <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>t</title>
                <link>https://www.bonghwa.test/</link><description>d</description><ttl>%d</ttl>
                <sy:updatePeriod> %s </sy:updatePeriod><sy:updateFrequency>%d</sy:updateFrequency>
                <item><title>a</title><link>https://www.bonghwa.test/1</link></item></channel></rss>""";
        assertThat(read(feed.formatted(5, "hourly", 2)).ttl()).isEqualTo(Duration.ofMinutes(30));
        assertThat(read(feed.formatted(45, "hourly", 2)).ttl()).isEqualTo(Duration.ofMinutes(45));
        assertThat(read(feed.formatted(5, "hourly", 1)).ttl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(read(feed.formatted(5, "daily", 1)).ttl()).isEqualTo(Duration.ofDays(1));
        assertThat(read(feed.formatted(5, "now and then", 1)).ttl()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void hoursAndDaysToSkipAreReadAndThoseThatAreNoneLeftOut() throws Exception {
        FeedContent feed = read("""
                <rss version="2.0"><channel><title>t</title><link>https://www.bonghwa.test/</link><description>d</description>
                <skipHours><hour>0</hour><hour>17</hour><hour>99</hour></skipHours><skipDays><day>Sunday</day><day>Someday</day></skipDays>
                <item><title>a</title><link>https://www.bonghwa.test/1</link></item></channel></rss>""");
        assertThat(feed.entries()).hasSize(1);
        assertThat(feed.silence()).isEqualTo(new Silence(Set.of(0, 17), Set.of(DayOfWeek.SUNDAY)));
    }

    @Test
    void aSilenceEndsWithItsHourOrDay() {
        Silence silence = new Silence(Set.of(10, 11), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        assertThat(silence.after(Instant.parse("2025-11-20T09:59:30Z"))).isEqualTo("2025-11-20T09:59:30Z");
        assertThat(silence.after(Instant.parse("2025-11-20T10:20:00Z"))).isEqualTo("2025-11-20T12:00:00Z");
        assertThat(silence.after(Instant.parse("2025-11-22T01:00:00Z"))).isEqualTo("2025-11-24T00:00:00Z");
        assertThat(new Silence(Set.of(), Set.of(DayOfWeek.values())).after(Instant.EPOCH))
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void readsRss091WithItsDocumentType() throws Exception {
        FeedContent feed = read("""
                <?xml version="1.0"?>
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
                <rss version="0.91"><channel><title>t</title><link>https://www.bonghwa.test/</link><description>d</description>
                <language>ko</language><item><title>a</title><link>https://www.bonghwa.test/1</link></item></channel></rss>""");
        assertThat(feed.entries()).extracting(Entry::url).containsExactly("https://www.bonghwa.test/1");
    }

    @Test
    void readsRss1() throws Exception {
        FeedContent feed = read("""
                <?xml version="1.0"?>
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://www.bonghwa.test/"><title>t</title><link>https://www.bonghwa.test/</link><description>d</description></channel>
                <item rdf:about="https://www.bonghwa.test/1"><title>a</title><link>https://www.bonghwa.test/1</link><dc:date>2025-11-20T09:00:00+09:00</dc:date></item>
                </rdf:RDF>""");
        assertThat(feed.entries())
                .containsExactly(new Entry("https://www.bonghwa.test/1", "a", Instant.parse("2025-11-20T00:00:00Z")));
    }

    @Test
    void readsAtom() throws Exception {
        FeedContent feed = read("""
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:1</id><updated>2025-11-20T00:00:00Z</updated>
                <entry><title>a</title><id>urn:2</id><link rel="alternate" href="1.html"/><updated>2025-11-20T01:00:00Z</updated></entry></feed>""");
        assertThat(feed.entries())
                .containsExactly(
                        new Entry("https://www.bonghwa.test/rss/1.html", "a", Instant.parse("2025-11-20T01:00:00Z")));
    }

    @Test
    void readsJsonFeed() throws Exception {
        FeedContent feed = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "t", "items": [
                 {"id": "1", "url": "https://www.bonghwa.test/1", "title": "a", "date_published": "2025-11-20T09:00:00+09:00"},
                 {"id": "https://www.bonghwa.test/2"}, {"id": "x", "url": "mailto:a@b"}]}""");
        assertThat(feed.entries())
                .containsExactly(
                        new Entry("https://www.bonghwa.test/1", "a", Instant.parse("2025-11-20T00:00:00Z")),
                        new Entry("https://www.bonghwa.test/2", null, null));
    }

    @Test
    void readsANewsSitemap() throws Exception {
        FeedContent feed = read(SITEMAP);
        assertThat(feed.entries())
                .containsExactly(
                        new Entry("https://www.bonghwa.test/1", "새 소식", Instant.parse("2025-11-20T00:00:00Z")),
                        new Entry("https://www.bonghwa.test/2", null, Instant.parse("2025-11-19T00:00:00Z")));
    }

    @Test
    void readsASitemapThatIsAGzipFile() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(SITEMAP.getBytes(StandardCharsets.UTF_8));
        }
        FeedContent feed = FeedReader.read(bytes.toByteArray(), "application/x-gzip", URL, LinkKind.SITEMAP);
        assertThat(feed.entries()).hasSize(2);
    }

    @Test
    void ofAnIndexReadsTheNewestSitemaps() throws Exception {
        StringBuilder index = new StringBuilder(
                "<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int month = 1; month <= 12; month++) {
            index.append(
                    "<sitemap><loc>https://www.bonghwa.test/sitemap-%02d.xml</loc><lastmod>2025-%02d-01</lastmod></sitemap>"
                            .formatted(month, month));
        }
        FeedContent feed = read(index + "</sitemapindex>");
        assertThat(feed.entries()).isEmpty();
        assertThat(feed.sitemaps()).hasSize(8).first().isEqualTo("https://www.bonghwa.test/sitemap-12.xml");
    }

    @Test
    void aMonthThatDoesNotExistLosesNoAddressOfASitemap() throws Exception {
        FeedContent feed =
                read("<?xml version=\"1.0\"?><sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                        + "<sitemap><loc>https://www.bonghwa.test/sitemap-1.xml</loc><lastmod>2025-23</lastmod></sitemap>"
                        + "<sitemap><loc>https://www.bonghwa.test/sitemap-2.xml</loc></sitemap></sitemapindex>");
        assertThat(feed.sitemaps())
                .containsExactly("https://www.bonghwa.test/sitemap-1.xml", "https://www.bonghwa.test/sitemap-2.xml");
    }

    @Test
    void readsTheLinksOfAListingPageOnceEach() throws Exception {
        FeedContent feed = FeedReader.read(
                """
                <html><body><a href="/news/1">첫째</a><a href="/news/1#comments">12</a><a href="javascript:go()">x</a>
                <a name="top">y</a><a href="/news/2"><img src="a.png"></a></body></html>""".getBytes(StandardCharsets.UTF_8), "text/html", "https://www.bonghwa.test/list", LinkKind.LISTING);
        assertThat(feed.entries())
                .containsExactly(
                        new Entry("https://www.bonghwa.test/news/1", "첫째", null),
                        new Entry("https://www.bonghwa.test/news/2", null, null));
    }

    @Test
    void readsEucKrAsMs949AndUtf8ThatCallsItselfEucKr() throws Exception {
        String xml = "<?xml version=\"1.0\" encoding=\"EUC-KR\"?><rss version=\"2.0\"><channel><title>t</title>"
                + "<link>https://www.bonghwa.test/</link><description>d</description>"
                + "<item><title>뷁과 펲시의 소식</title><link>https://www.bonghwa.test/1</link></item></channel></rss>";
        for (Charset charset : new Charset[] {Charset.forName("x-windows-949"), StandardCharsets.UTF_8}) {
            FeedContent feed = FeedReader.read(xml.getBytes(charset), "text/xml", URL, LinkKind.FEED);
            assertThat(feed.entries()).extracting(Entry::title).containsExactly("뷁과 펲시의 소식");
        }
    }

    @Test
    void readsAFeedThatIsNotWellFormed() throws Exception {
        FeedContent feed = read("""
                <?xml version="1.0"?><rss version="2.0"><channel><title>t & u</title>
                <item><title>A&B의 <소식></title><link>https://www.bonghwa.test/1?a=1&b=2</link><pubDate>Thu, 20 Nov 2025 09:00:00 +0900</pubDate></item>
                <item><title>b</title><link>https://www.bonghwa.test/2</link></item>""");
        assertThat(feed.entries())
                .extracting(Entry::url)
                .contains("https://www.bonghwa.test/1?a=1&b=2", "https://www.bonghwa.test/2");
    }

    @Test
    void externalEntitiesAreNeverRead() throws Exception {
        FeedContent feed = read("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>t</title><link>https://www.bonghwa.test/</link><description>d</description>
                <item><title>&secret;</title><link>https://www.bonghwa.test/1</link></item></channel></rss>""");
        assertThat(feed.toString()).doesNotContain("root:");
    }

    @Test
    void entitiesThatMultiplyWithoutEndAreNotExpanded() throws Exception {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        }
        bomb.append(
                "]><rss version=\"2.0\"><channel><title>t</title><link>https://www.bonghwa.test/</link><description>d</description>"
                        + "<item><title>&a29;</title><link>https://www.bonghwa.test/1</link></item></channel></rss>");
        assertThat(read(bomb.toString()).toString()).hasSizeLessThan(10_000);
    }

    @Test
    void entitiesOfASitemapAreNeverReadEither() throws Exception {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE urlset [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://www.bonghwa.test/&secret;</loc></url></urlset>";
        try {
            assertThat(read(xml).toString()).doesNotContain("root:");
        } catch (FeedFormatException e) {
            assertThat(e).hasMessageStartingWith("a sitemap that cannot be read");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "{\"a\": 1}",
                "{broken",
                "<html><head><title>503</title></head><body>Sorry</body></html>",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>",
                "<?xml version=\"1.0\"?><other/>",
                "\u0000\u0001\u0002",
                "%PDF-1.7"
            })
    void whatIsNoFeedIsSaidToBeNone(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(FeedFormatException.class)
                .hasMessageNotContaining("\n\n");
    }

    @Test
    void aGzipFileThatUnpacksToTooMuchIsNoFeed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                out.write(zeros);
            }
        }
        assertThatThrownBy(() -> FeedReader.read(bytes.toByteArray(), null, URL, LinkKind.SITEMAP))
                .isInstanceOf(FeedFormatException.class)
                .hasMessageContaining("67108864");
    }

    private static final String SITEMAP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://www.bonghwa.test/1</loc><news:news><news:publication><news:name>봉화일보</news:name><news:language>ko</news:language></news:publication>
            <news:publication_date>2025-11-20T09:00:00+09:00</news:publication_date><news:title>새 소식</news:title></news:news></url>
            <url><loc>https://www.bonghwa.test/2</loc><lastmod>2025-11-19T09:00:00+09:00</lastmod></url>
            </urlset>""";

    private static FeedContent read(String text) throws FeedFormatException {
        return FeedReader.read(text.getBytes(StandardCharsets.UTF_8), "application/xml", URL, LinkKind.FEED);
    }
}
