package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.source.FeedContent;
import bongsu.ingest.source.FeedContent.Entry;
import bongsu.ingest.source.Publishers;
import bongsu.ingest.source.Silence;
import bongsu.schema.Link;
import bongsu.schema.LinkKind;
import bongsu.schema.Outcome;
import bongsu.schema.Page;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDeskTest {
    private static final Instant START = Instant.parse("2025-11-22T00:00:00Z");
    private static final String FEED = "https://www.bonghwa.test/rss";
    private static final CrawlConfig CONFIG = CrawlConfig.defaults();
    private static final SingleObjectFormat FORMAT = SingleObjectFormat.ofThisBuild();
    private static final Publishers PUBLISHERS = Publishers.of(
            Publishers.read(new ByteArrayInputStream("""
                    id: bonghwa
                    name: 봉화일보
                    home: https://www.bonghwa.test/
                    feeds: [https://www.bonghwa.test/rss]
                    articleUrl: /news/
                    """.getBytes(StandardCharsets.UTF_8)), "bonghwa.yaml"));

    private final PageBook book = new PageBook();
    private final Batch batch = new Batch(FORMAT);
    private final FeedDesk desk = new FeedDesk(CONFIG, PUBLISHERS, book, batch, host -> 0);
    private Instant now = START;

    @Test
    void whatIsNewAndAnArticleBecomesALinkOnce() {
        look(feed(null, "https://www.bonghwa.test/news/1", "https://www.bonghwa.test/about"));
        assertThat(links()).extracting(Link::getUrl).containsExactly("https://www.bonghwa.test/news/1");
        assertThat(links().getFirst().getFoundAt()).isEqualTo(FEED);
        look(feed(null, "https://www.bonghwa.test/news/1", "https://www.bonghwa.test/news/2"));
        assertThat(links()).extracting(Link::getUrl).containsExactly("https://www.bonghwa.test/news/2");
    }

    @Test
    void whatWasVisitedBeforeTheStartIsNotNew() {
        book.put(
                0,
                Page.newBuilder()
                        .setUrl("https://www.bonghwa.test/news/1")
                        .setSource("bonghwa")
                        .setVisited(START)
                        .build());
        look(feed(null, "https://www.bonghwa.test/news/1"));
        assertThat(links()).isEmpty();
    }

    @Test
    void whatWasAnnouncedForAPartitionThatWentIsAnnouncedAgain() {
        look(feed(null, "https://www.bonghwa.test/news/1"));
        batch.drop(0);
        desk.forget(0);
        book.forget(0);
        look(feed(null, "https://www.bonghwa.test/news/1"));
        assertThat(links()).hasSize(1);
    }

    @Test
    void oldNewsIsLeftAlone() {
        Entry old = new Entry("https://www.bonghwa.test/news/1", null, START.minus(Duration.ofDays(8)));
        Entry fresh = new Entry("https://www.bonghwa.test/news/2", null, START.minus(Duration.ofDays(6)));
        look(new FeedContent(List.of(old, fresh), List.of(), null));
        assertThat(links()).extracting(Link::getUrl).containsExactly("https://www.bonghwa.test/news/2");
    }

    @Test
    void aFeedIsLeftAloneInTheHoursThatItAsksFor() {
        int hour = START.atZone(ZoneOffset.UTC).getHour();
        Silence silence = new Silence(Set.of(hour, (hour + 1) % 24), Set.of());
        Instant due = look(new FeedContent(
                List.of(new Entry("https://www.bonghwa.test/news/1", null, null)), List.of(), null, silence));
        Instant free = START.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
        assertThat(due).isAfterOrEqualTo(free);
        assertThat(answer(new Answer.NotModified())).isAfterOrEqualTo(free);
    }

    @Test
    void theSitemapsOfAnIndexBecomeLinksOfTheirOwnKind() {
        look(new FeedContent(List.of(), List.of("https://www.bonghwa.test/sitemap-11.xml"), null));
        assertThat(links())
                .singleElement()
                .satisfies(link -> assertThat(link.getKind()).isEqualTo(LinkKind.SITEMAP));
    }

    @Test
    void aQuietFeedIsLookedAtLessAndLessOftenAndABusyOneMoreAndMore() {
        Duration before = interval(look(feed(null, "https://www.bonghwa.test/news/1")));
        assertThat(before).isEqualTo(CONFIG.polling().shortest());
        for (int looks = 0; looks < 20; looks++) {
            Duration after = interval(answer(new Answer.NotModified()));
            assertThat(after).isGreaterThanOrEqualTo(before);
            before = after;
        }
        assertThat(before).isEqualTo(CONFIG.polling().longest());
        for (int looks = 2; looks < 12; looks++) {
            Duration after = interval(look(feed(null, "https://www.bonghwa.test/news/" + looks)));
            assertThat(after).isLessThanOrEqualTo(before);
            before = after;
        }
        assertThat(before).isEqualTo(CONFIG.polling().shortest());
    }

    @Test
    void aTtlIsObeyedUpToTheLongestInterval() {
        assertThat(interval(look(feed(Duration.ofMinutes(15), "https://www.bonghwa.test/news/1"))))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(interval(look(feed(Duration.ofDays(3), "https://www.bonghwa.test/news/2"))))
                .isEqualTo(CONFIG.polling().longest());
    }

    @Test
    void aFeedThatFailsIsNeverGivenUpAndReportedOnce() {
        for (int looks = 0; looks < 30; looks++) {
            answer(new Answer.Failed("status 500", 500, null));
        }
        assertThat(interval(page().getDue())).isEqualTo(CONFIG.politeness().longestBackOff());
        for (int looks = 0; looks < 3; looks++) {
            desk.settle(visit(), fetched(), new Reading.Unreadable("no feed", null), now);
        }
        assertThat(page().getOutcome()).isEqualTo(Outcome.UNREADABLE);
        look(feed(null, "https://www.bonghwa.test/news/1"));
        assertThat(page().getFailures()).isZero();
    }

    @Test
    void aFeedThatMovedToAnotherHostIsHandedToThatHost() {
        answer(new Answer.Moved(URI.create("https://feeds.naru.test/bonghwa")));
        assertThat(links()).singleElement().satisfies(link -> {
            assertThat(link.getKind()).isEqualTo(LinkKind.FEED);
            assertThat(link.getUrl()).isEqualTo("https://feeds.naru.test/bonghwa");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "public, max-age=600; 10m",
                "Max-Age=\"120\"; 2m",
                "max-age=86400; 60m",
                "max-age=5; 1m",
                "s-maxage=600; 1m",
                "no-cache, max-age=600; 1m",
                "max-age=soon; 1m"
            })
    void aFeedIsNotAskedForAgainWhileItsAnswerMayBeKept(String control, String interval) {
        var answer = new Answer.Fetched(
                FEED, new byte[0], "text/xml", "\"v\"", null, Map.of("cache-control", List.of(control)));
        Instant due =
                desk.settle(visit(), answer, new Reading.Feed(feed(null, "https://www.bonghwa.test/news/1")), now);
        assertThat(interval(due)).isEqualTo(Duration.parse("PT" + interval));
    }

    private Instant look(FeedContent content) {
        batch.committed(new CrawlMetrics(new SimpleMeterRegistry()));
        return desk.settle(visit(), fetched(), new Reading.Feed(content), now);
    }

    private Instant answer(Answer answer) {
        return desk.settle(visit(), answer, new Reading.Nothing(), now);
    }

    private Duration interval(Instant due) {
        return Duration.between(now, due);
    }

    private Page page() {
        Page page = book.get(0, FEED);
        if (page == null) {
            throw new AssertionError("no page of the feed");
        }
        return page;
    }

    private List<Link> links() {
        var deserializer = Topics.LINKS.serde(FORMAT).deserializer();
        return batch.records().stream()
                .filter(record -> record.topic().equals(Topics.LINKS.name()))
                .map(record -> deserializer.deserialize(Topics.LINKS.name(), record.value()))
                .toList();
    }

    private Visit visit() {
        return new Visit(FEED, "www.bonghwa.test", 0, LinkKind.FEED, "bonghwa", Visit.Reason.POLL, now, -1);
    }

    private static Answer fetched() {
        return new Answer.Fetched(FEED, new byte[0], "application/rss+xml", "\"v\"", null, Map.of());
    }

    private static FeedContent feed(@Nullable Duration ttl, String... urls) {
        return new FeedContent(
                java.util.stream.Stream.of(urls)
                        .map(url -> new Entry(url, null, null))
                        .toList(),
                List.of(),
                ttl);
    }
}
