package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.ingest.source.Layout;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {

    private static final URI URL = URI.create("https://www.naru.test/news/1");
    private static final String TEXT = "회사는 12일 서울에서 새 언어 모델을 공개했다. 하반기에 고객센터부터 적용할 계획이라고 밝혔다.";

    private final ArticleExtractor extractor = new ArticleExtractor();

    private Extraction extract(String html, Layout... layouts) {
        return extractor.extract(html.getBytes(StandardCharsets.UTF_8), null, URL, List.of(layouts));
    }

    private ExtractedArticle article(String html, Layout... layouts) {
        Extraction extraction = extract(html, layouts);
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction).article();
    }

    private static String reason(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.NotAnArticle.class);
        return ((Extraction.NotAnArticle) extraction).reason();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the page is empty",
                "'   ' | the page is empty",
                "%PDF-1.7 x | a PDF document, not a page",
                "GIF89a | a GIF image, not a page",
                "{\"a\":1} | JSON, not a page",
                "<rss><channel></channel></rss> | a feed or a sitemap, not a page",
                "<html><body></body></html> | the page has no running text",
                "<html><body><nav><a href=\"/\">Home</a></nav></body></html> | the page has no running text",
            })
    void saysWhyAPageIsNoArticle(String page, String reason) {
        assertThat(reason(extract(page))).isEqualTo(reason);
    }

    @Test
    void cardsOfOtherArticlesOutweighNoShortArticleAndLendItNoDate() {
        String card = "<div class=\"card\"><h3><a href=\"/2\">다른 회사의 다른 소식</a></h3><p>" + TEXT
                + "</p><time datetime=\"2020-01-01T00:00:00Z\">어제</time></div>";
        ExtractedArticle article = article("<html><body><h1>새 언어 모델 공개</h1><p>입력 2025.05.12 09:00</p><div><p>" + TEXT
                + "</p></div><div class=\"recommended\">" + card.repeat(60) + "</div></body></html>");
        assertThat(article.body()).isEqualTo(TEXT);
        assertThat(article.published()).isEqualTo(OffsetDateTime.parse("2025-05-12T09:00+09:00"));
    }

    @Test
    void refusesBinaryData() {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);

        assertThat(reason(extractor.extract(noise, "text/html", URL, List.of())))
                .isEqualTo("binary data, not a page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<p>x. ",
                "<table><tr><td>",
                "<ul><li>",
                "<a href=x>",
                "<h1>A title of it</h1>",
                "<script>",
                "<!--",
                "<svg><g>",
                "<div class=author>By Ida Moss",
                "<article><p>Some words are here. ",
                "홍길동·",
                "(서울=나루) 홍길동 기자 = ",
                "1 Mar ",
                "((",
                "&amp;",
                "<meta name=author content='A B'>",
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",",
                "<time datetime=2024>",
                "가|",
                "<title>a - ",
            })
    void survivesHostileMarkup(String piece) {
        String page = "<html><head><title>제목</title></head><body>" + piece.repeat(200_000 / piece.length());

        assertThat(extract(page)).isNotNull();
    }

    @Test
    void survivesPagesCutAndMangledAnywhere() {
        byte[] page =
                ("<html lang=ko><head><title>제목 - 나루</title><script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"홍길동\"}]}</script></head><body><h1>제목</h1><article><p>"
                                + TEXT + "</p><p>홍길동 기자 a@b.test</p></article></body></html>")
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        for (int i = 0; i < page.length; i++) {
            byte[] mangled = java.util.Arrays.copyOf(page, page.length - i);
            for (int k = 0; k < 5 && mangled.length > 0; k++) {
                mangled[random.nextInt(mangled.length)] = (byte) "<>\"'&{}[]:,=/\0\u00ff".charAt(random.nextInt(15));
            }
            assertThat(extractor.extract(mangled, null, URL, List.of())).isNotNull();
        }
    }

    @Test
    void theDeclaredLayoutComesFirst() {
        Layout layout = new Layout(
                null, null, "h2.head", ".deck", "div.text", List.of(".tip"), ".who", ".when", ".changed", ".part");
        ExtractedArticle article = article(
                "<html><head><meta property=og:title content='다른 제목입니다'></head><body><h2 class=head>선언한 제목</h2><p class=deck>덧붙인 말</p><i class=part>기술</i>"
                        + "<b class=who>홍길동 기자</b><time class=when datetime='2024-05-06T07:08:09+09:00'></time><i class=changed>2024.05.07 10:00</i><div class=text><p>"
                        + TEXT + "</p><p class=tip>빼야 할 줄이다. 빼야 한다.</p></div><div class=text><p>" + TEXT
                        + "</p></div></body></html>",
                layout);

        assertThat(article.title()).isEqualTo("선언한 제목");
        assertThat(article.subtitle()).isEqualTo("덧붙인 말");
        assertThat(article.section()).isEqualTo("기술");
        assertThat(article.authors()).containsExactly("홍길동");
        assertThat(article.published()).isEqualTo(OffsetDateTime.parse("2024-05-06T07:08:09+09:00"));
        assertThat(article.modified()).isEqualTo(OffsetDateTime.parse("2024-05-07T10:00+09:00"));
        assertThat(article.body()).isEqualTo(TEXT + "\n" + TEXT);
    }

    @Test
    void anOldLayoutReadsOldPages() {
        Layout present = Layout.ofBody("div.new");
        Layout old = Layout.ofBody("td.old");

        assertThat(article("<table><tr><td class=old>" + TEXT + "</td></tr></table>", present, old)
                        .body())
                .isEqualTo(TEXT);
        assertThat(new Layout(null, LocalDate.parse("2020-01-01"), null, null, null, List.of(), null, null, null, null)
                        .covers(LocalDate.parse("2021-01-01")))
                .isFalse();
    }

    @Test
    void aLayoutThatHadEndedIsNotUsedForAPageOfALaterDay() {
        Layout ended = new Layout(
                null, LocalDate.parse("2020-12-31"), null, null, "div.old", List.of(".tip"), null, null, null, null);
        Layout present = Layout.ofBody("div.new");
        String page = "<meta property='article:published_time' content='%s'><div class=old><p>" + TEXT
                + "</p><p class=tip>옛 틀에서만 빼는 줄이다. 오늘은 본문이다.</p></div>";

        assertThat(article(page.formatted("2020-12-31T23:00:00+09:00"), present, ended)
                        .body())
                .isEqualTo(TEXT);
        assertThat(article(page.formatted("2021-01-01T00:30:00+09:00"), present, ended)
                        .body())
                .isEqualTo(TEXT + "\n옛 틀에서만 빼는 줄이다. 오늘은 본문이다.");
        assertThat(article(page.formatted("2020-12-31T16:00:00Z"), present, ended)
                        .body())
                .as("the day is Korean")
                .contains("옛 틀에서만");
        assertThat(article(page.formatted(""), present, ended).body())
                .as("a page without a date may be of any day")
                .isEqualTo(TEXT);
    }

    @Test
    void namesTheSelectorThatIsNoCss() {
        assertThatThrownBy(() -> extract("<p>" + TEXT, Layout.ofBody("div[[")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("div[[");
    }

    @Test
    void printsExactlyTheFieldsOfTheContract() {
        Iterator<String> fields =
                article("<h1>어떤 기사의 제목</h1><p>" + TEXT).toJson().fieldNames();

        assertThat(fields)
                .toIterable()
                .containsExactly(
                        "url",
                        "canonicalUrl",
                        "title",
                        "subtitle",
                        "body",
                        "authors",
                        "published",
                        "modified",
                        "publisher",
                        "section",
                        "language",
                        "rights");
    }

    @Test
    void aChangedTextHasAnotherHash() {
        String before = ContentHash.of("제목", null, "본문 하나");

        assertThat(ContentHash.of("제목", "", " 본문\u00a0하나 ")).isEqualTo(before);
        assertThat(ContentHash.of("제목", null, "본문 둘")).isNotEqualTo(before);
        assertThat(ContentHash.of("제목 본문", null, "하나")).isNotEqualTo(before);
    }
}
