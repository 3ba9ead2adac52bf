package bongsu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.source.Layout;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The publishers' files of the demo, in the crawler's format, fit the newsrooms. */
class NewsroomPublishersTest {
    private final Newsroom newsroom = new Newsroom(Clock.systemUTC());
    private final Publishers publishers = Publishers.fromClasspath("newsroom/publishers");

    @Test
    void everyNewsroomIsAPublisherWithItsHost() {
        Set<String> hosts =
                publishers.all().stream().map(p -> p.home().getHost()).collect(Collectors.toSet());
        assertThat(hosts).isEqualTo(newsroom.hosts());
    }

    @Test
    void everyDoorIsThere() throws IOException {
        newsroom.start();
        try (newsroom;
                Visitor visitor = new Visitor(newsroom)) {
            for (Publisher publisher : publishers.all()) {
                for (Publisher.Door door : publisher.doors()) {
                    assertThat(visitor.get(door.url()).status()).as(door.url()).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void everyArticleAndEveryTrapHasAnAddressThatItsPublisherTakesForAnArticle() {
        newsroom.archive()
                .keySet()
                .forEach(url -> assertThat(of(url).holds(url)).as(url).isTrue());
        newsroom.planted().stream()
                .flatMap(planted -> planted.urls().stream())
                .filter(url -> url.contains(".test/"))
                .forEach(url -> assertThat(of(url).holds(url)).as(url).isTrue());
    }

    @Test
    void layoutsSelectExactlyWhatWasWritten() throws IOException {
        newsroom.start(Clock.systemUTC().instant().minus(Duration.ofMinutes(1)));
        int seen = 0;
        try (newsroom;
                Visitor visitor = new Visitor(newsroom)) {
            for (Map.Entry<String, DemoArticle> e : newsroom.archive().entrySet()) {
                String url = e.getKey();
                List<Layout> layouts = of(url).layouts();
                if (!layouts.isEmpty()) {
                    seen++;
                    holds(e.getValue(), Jsoup.parse(visitor.get(url).text()), layouts.getFirst());
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
    }

    @Test
    void fourOfSixNewsroomsLeaveTheReadingToTheReader() {
        assertThat(publishers.all()).filteredOn(p -> p.layouts().isEmpty()).hasSize(4);
    }

    private static void holds(DemoArticle article, Document page, Layout layout) {
        assertThat(text(page, layout.title())).isEqualTo(article.title());
        String subtitle = article.subtitle();
        assertThat(text(page, layout.subtitle())).isEqualTo(subtitle == null ? "" : subtitle);
        String byline = text(page, layout.authors());
        assertThat(article.authors()).allSatisfy(name -> assertThat(byline).contains(name));
        assertThat(text(page, layout.published())).isNotBlank();
        Element body = page.expectFirst(String.valueOf(layout.body()));
        layout.remove().forEach(selector -> body.select(selector).remove());
        assertThat(body.text()).isEqualTo(String.join(" ", article.body()));
    }

    private static String text(Document page, @Nullable String selector) {
        return page.select(String.valueOf(selector)).text();
    }

    private Publisher of(String url) {
        String host = URI.create(url).getHost();
        return publishers.all().stream()
                .filter(p -> p.home().getHost().equals(host))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no publisher for " + url));
    }
}
