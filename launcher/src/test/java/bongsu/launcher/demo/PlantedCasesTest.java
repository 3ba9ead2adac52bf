package bongsu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.launcher.demo.PlantedCase.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every planted case is served as it should be, to a real client. */
class PlantedCasesTest {
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

    @Test
    void everyKindIsPlantedAndEveryNameIsUnique() {
        Set<Kind> kinds = newsroom.planted().stream().map(PlantedCase::kind).collect(Collectors.toSet());
        assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
        assertThat(newsroom.planted()).extracting(PlantedCase::name).doesNotHaveDuplicates();
        assertThat(newsroom.planted())
                .allSatisfy(planted -> assertThat(planted.urls()).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "WITHDRAWN",
                "HUGE_PAGE",
                "REDIRECT_LOOP",
                "MOVED",
                "RECOVERING_ERROR",
                "PRIVATE_ADDRESS",
                "PRIVATE_REDIRECT",
                "NOT_FOUND",
                "SLOW_PAGE"
            })
    void pageIsThere(Kind kind) throws IOException {
        clock.advance(newsroom.lastPublication());
        for (String url : urls(kind)) {
            assertThat(visitor.get(url).status()).as(url).isEqualTo(200);
        }
    }

    @Test
    void pressReleaseIsPrintedByFourNewsroomsWithSmallEdits() {
        List<String> urls = urls(Kind.PRESS_RELEASE);
        assertThat(urls).hasSize(4);
        assertThat(hosts(urls)).hasSize(4);
        Set<String> sentences = sentences(urls.getFirst());
        for (String url : urls.subList(1, 4)) {
            Set<String> shared = sentences(url);
            int all = shared.size();
            shared.retainAll(sentences);
            assertThat(shared.size()).as(url).isBetween(all / 2, all - 1);
        }
    }

    @Test
    void everyStoryIsToldByDifferentNewsrooms() {
        List<PlantedCase> stories = newsroom.planted().stream()
                .filter(planted -> planted.kind() == Kind.RETOLD)
                .toList();
        assertThat(stories).hasSizeGreaterThanOrEqualTo(6);
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.urls()).hasSizeBetween(2, 5);
            assertThat(hosts(story.urls())).hasSameSizeAs(story.urls());
        });
    }

    @Test
    void exclusiveIsTheEarliestOfItsStory() {
        PlantedCase exclusive = one(Kind.EXCLUSIVE);
        String url = exclusive.urls().getFirst();
        assertThat(article(url).title()).startsWith("[단독]");
        String story = article(url).story();
        assertThat(newsroom.archive().values())
                .filteredOn(other -> story != null && story.equals(other.story()))
                .hasSizeGreaterThan(1)
                .allSatisfy(other -> assertThat(other.publishedAt())
                        .isAfterOrEqualTo(article(url).publishedAt()));
    }

    @Test
    void contradictionHasOneSideThatSignedAndOneThatDenies() {
        assertThat(urls(Kind.CONTRADICTION))
                .extracting(url -> article(url).expect().getFirst().modality())
                .containsExactlyInAnyOrder("ANNOUNCED", "CANCELLED");
    }

    @Test
    void correctedTextChangesWithItsValidatorsThreeSecondsAfterItWasFirstAskedFor() throws IOException {
        String url = urls(Kind.CORRECTED).getFirst();
        clock.advance(Duration.ofSeconds(article(url).at()));
        Visitor.Visit before = visitor.get(url);
        assertThat(before.text()).contains("210억원").doesNotContain("바로잡습니다");
        assertThat(visitor.get(url, "If-None-Match", before.header("ETag")).status())
                .isEqualTo(304);
        clock.advance(Duration.ofSeconds(3));
        Visitor.Visit after = visitor.get(url, "If-None-Match", before.header("ETag"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(Jsoup.parse(after.text()).select("h1").text()).contains("120억원");
        assertThat(after.text()).contains("[바로잡습니다]", "dateModified");
    }

    @Test
    void withdrawnPageIsGoneAndNoLongerInTheFeed() throws IOException {
        String url = urls(Kind.WITHDRAWN).getFirst();
        String feed = "http://www.mokmyeok.test/rss/all.xml";
        clock.advance(Duration.ofSeconds(article(url).at()));
        assertThat(visitor.get(url).status()).isEqualTo(200);
        assertThat(visitor.get(feed).text()).contains(url);
        clock.advance(Duration.ofSeconds(3));
        assertThat(visitor.get(url).status()).isEqualTo(410);
        assertThat(visitor.get(feed).text()).doesNotContain(url);
    }

    @Test
    void noticeAgainstUseByAiStandsOnThePage() throws IOException {
        clock.advance(newsroom.lastPublication());
        for (String url : urls(Kind.AI_USE_FORBIDDEN)) {
            assertThat(visitor.get(url).text()).contains("AI 학습 및 활용 금지");
        }
    }

    @Test
    void hugePageRunsToTwentyMegabytesWithoutSayingSo() throws IOException {
        clock.advance(newsroom.lastPublication());
        Visitor.Visit visit = visitor.get(urls(Kind.HUGE_PAGE).getFirst());
        assertThat(visit.headers().get("Content-Length")).isNull();
        assertThat(visit.body().size()).isBetween(20 * 1024 * 1024, 20 * 1024 * 1024 + 1000);
    }

    @Test
    void redirectLoopGoesRound() throws IOException {
        clock.advance(newsroom.lastPublication());
        String start = urls(Kind.REDIRECT_LOOP).getFirst();
        String there = visitor.get(start).header("Location");
        String back = visitor.get(there).header("Location");
        assertThat(there).isNotEqualTo(start);
        assertThat(back).isEqualTo(start);
    }

    @Test
    void movedPageLeadsToAnArticle() throws IOException {
        clock.advance(newsroom.lastPublication());
        Visitor.Visit visit = visitor.get(urls(Kind.MOVED).getFirst());
        assertThat(visit.status()).isEqualTo(301);
        assertThat(visitor.get(visit.header("Location")).status()).isEqualTo(200);
        assertThat(newsroom.archive()).containsKey(visit.header("Location"));
    }

    @Test
    void failingPageRecoversTwoSecondsAfterItWasFirstAskedFor() throws IOException {
        clock.advance(newsroom.lastPublication());
        String url = urls(Kind.RECOVERING_ERROR).getFirst();
        assertThat(visitor.get(url).status()).isEqualTo(500);
        clock.advance(Duration.ofMillis(1999));
        assertThat(visitor.get(url).status()).isEqualTo(500);
        clock.advance(Duration.ofMillis(1));
        assertThat(visitor.get(url).status()).isEqualTo(200);
    }

    @Test
    void slowPageArrivesWhole() throws IOException {
        clock.advance(newsroom.lastPublication());
        String url = urls(Kind.SLOW_PAGE).getFirst();
        Visitor.Visit visit = visitor.get(url);
        assertThat(visit.header("Content-Length"))
                .isEqualTo(String.valueOf(visit.body().size()));
        assertThat(visit.text()).contains(article(url).body().getLast(), "</html>");
    }

    @Test
    void brokenMarkupStillHoldsTheText() throws IOException {
        clock.advance(newsroom.lastPublication());
        String url = urls(Kind.BROKEN_MARKUP).getFirst();
        String html = visitor.get(url).text();
        assertThat(html).contains("</b></p></i></font>").doesNotContain("</body>");
        assertThat(Jsoup.parse(html).text()).contains(article(url).body().getLast());
    }

    @Test
    void privateAddressesAreLinkedAndRedirectedTo() throws IOException {
        clock.advance(newsroom.lastPublication());
        String linked = urls(Kind.PRIVATE_ADDRESS).getFirst();
        assertThat(linked).startsWith("http://10.");
        assertThat(visitor.get("http://www.mirinae.test/rss/industry.xml").text())
                .contains(linked);
        assertThat(urls(Kind.PRIVATE_REDIRECT))
                .extracting(
                        url -> URI.create(visitor.get(url).header("Location")).getHost())
                .containsExactlyInAnyOrder("169.254.169.254", "127.0.0.1");
    }

    @Test
    void disallowedPageIsLinkedAndForbiddenByRobots() throws IOException {
        clock.advance(newsroom.lastPublication());
        String url = urls(Kind.DISALLOWED).getFirst();
        assertThat(visitor.get("http://www.mokmyeok.test/rss/all.xml").text()).contains(url);
        assertThat(visitor.get("http://www.mokmyeok.test/robots.txt").text()).contains("Disallow: /premium/");
        assertThat(URI.create(url).getPath()).startsWith("/premium/");
    }

    @Test
    void noindexStandsInTheHead() throws IOException {
        clock.advance(newsroom.lastPublication());
        Document page = Jsoup.parse(visitor.get(urls(Kind.NOINDEX).getFirst()).text());
        assertThat(page.head().select("meta[name=robots]").attr("content")).contains("noindex");
    }

    @Test
    void missingPageIsLinkedAndNotFound() throws IOException {
        clock.advance(newsroom.lastPublication());
        String url = urls(Kind.NOT_FOUND).getFirst();
        assertThat(visitor.get("http://www.mokmyeok.test/rss/all.xml").text()).contains(url);
        assertThat(visitor.get(url).status()).isEqualTo(404);
    }

    @Test
    void pageWithoutAnArticleHasNoParagraph() throws IOException {
        clock.advance(newsroom.lastPublication());
        Document page =
                Jsoup.parse(visitor.get(urls(Kind.NOT_AN_ARTICLE).getFirst()).text());
        assertThat(page.select("p, article, h1")).isEmpty();
    }

    @Test
    void repeatsShowTheSamePageWithOneCanonicalAddress() throws IOException {
        clock.advance(newsroom.lastPublication());
        for (Kind kind : List.of(Kind.TRACKING_REPEAT, Kind.CANONICAL_REPEAT)) {
            List<String> urls = urls(kind);
            assertThat(urls).as(kind.name()).hasSize(2);
            Set<String> canonical = new HashSet<>();
            for (String url : urls) {
                canonical.add(Jsoup.parse(visitor.get(url).text())
                        .select("link[rel=canonical]")
                        .attr("href"));
            }
            assertThat(canonical).hasSize(1);
        }
    }

    @Test
    void lettersOutsideEucKrAreWrittenInMs949() throws IOException {
        clock.advance(newsroom.lastPublication());
        Visitor.Visit visit = visitor.get(urls(Kind.MS949_LETTERS).getFirst());
        assertThat(visit.header("Content-Type")).endsWith("EUC-KR");
        assertThat(visit.text("MS949")).contains("똠양꿍", "펲시", "뙇", "햏");
        assertThat(visit.body().string(Charset.forName("EUC-KR"))).doesNotContain("똠양꿍");
    }

    @Test
    void unknownHostIsMisdirected() throws IOException {
        assertThat(visitor.get("http://www.nowhere.test/").status()).isEqualTo(421);
    }

    @Test
    void everyRequestIsCountedWithItsTime() throws IOException {
        visitor.get("http://www.naru.test/robots.txt");
        clock.advance(Duration.ofSeconds(1));
        visitor.get("http://www.beol.test/news/articleView.html?idxno=1", "If-None-Match", "\"x\"");
        assertThat(newsroom.requests())
                .containsExactly(
                        new Request(clock.instant().minusSeconds(1), "www.naru.test", "/robots.txt", false, 200),
                        new Request(clock.instant(), "www.beol.test", "/news/articleView.html?idxno=1", true, 404));
    }

    @Test
    void restartShowsTheSameThingsAgain() throws IOException {
        clock.advance(newsroom.lastPublication());
        String feed = "http://www.pabal.test/atom.xml";
        String before = visitor.get(feed).text();
        try (Newsroom again = new Newsroom(clock)) {
            again.start();
            clock.advance(again.lastPublication());
            try (Visitor other = new Visitor(again)) {
                assertThat(other.get(feed).text()).isEqualTo(before);
            }
        }
    }

    @Test
    void openNewsroomIsNotOpenedTwice() {
        assertThatThrownBy(newsroom::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("open already");
    }

    private List<String> urls(Kind kind) {
        return newsroom.planted().stream()
                .filter(planted -> planted.kind() == kind)
                .flatMap(planted -> planted.urls().stream())
                .toList();
    }

    private PlantedCase one(Kind kind) {
        List<PlantedCase> found = newsroom.planted().stream()
                .filter(planted -> planted.kind() == kind)
                .toList();
        assertThat(found).as(kind.name()).hasSize(1);
        return found.getFirst();
    }

    private DemoArticle article(String url) {
        DemoArticle article = newsroom.archive().get(url);
        if (article == null) {
            throw new AssertionError("no article at " + url);
        }
        return article;
    }

    private static Set<String> hosts(List<String> urls) {
        return urls.stream().map(url -> URI.create(url).getHost()).collect(Collectors.toSet());
    }

    private Set<String> sentences(String url) {
        return new HashSet<>(List.of(String.join(" ", article(url).body()).split("(?<=다)\\.|”", -1)));
    }
}
