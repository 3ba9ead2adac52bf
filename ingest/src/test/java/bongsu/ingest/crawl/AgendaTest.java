package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.source.Publishers;
import bongsu.schema.LinkKind;
import bongsu.schema.Page;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.Topics;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant NOW = Instant.parse("2025-11-22T00:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Agenda.MEMORY).minusSeconds(1);
    private static final String FEED = "https://www.bonghwa.test/rss";
    private static final Publishers PUBLISHERS = Publishers.of(
            Publishers.read(new ByteArrayInputStream("""
                    id: bonghwa
                    name: 봉화일보
                    home: https://www.bonghwa.test/
                    feeds: [https://www.bonghwa.test/rss]
                    """.getBytes(StandardCharsets.UTF_8)), "bonghwa.yaml"));

    private final PageBook book = new PageBook();
    private final Frontier frontier = new Frontier(new HostBook(CrawlConfig.defaults(), PUBLISHERS)::manners);
    private final Agenda agenda = new Agenda(PUBLISHERS, book, frontier, new HostPartitions(1));
    private final Batch batch = new Batch(SingleObjectFormat.ofThisBuild());

    @Test
    void whatNobodyWillLookAtAgainIsForgottenInBookAndTopic() {
        page("https://www.bonghwa.test/news/1", LinkKind.ARTICLE, LONG_AGO, null);
        page("https://www.bonghwa.test/old-rss", LinkKind.FEED, LONG_AGO, NOW);
        assertThat(agenda.prune(List.of(0), batch, NOW)).isEqualTo(2);
        assertThat(book.of(0)).isEmpty();
        assertThat(batch.records())
                .hasSize(2)
                .allSatisfy(record -> {
                    assertThat(record.topic()).isEqualTo(Topics.PAGES.name());
                    assertThat(record.partition()).isZero();
                    assertThat(record.value()).isNull();
                })
                .extracting(record -> record.key())
                .contains("https://www.bonghwa.test/news/1");
        assertThat(agenda.prune(List.of(0), batch, NOW)).isZero();
    }

    @Test
    void whatIsDueOrRecentOrStillAFeedStays() {
        page("https://www.bonghwa.test/news/1", LinkKind.ARTICLE, LONG_AGO, NOW.plus(Duration.ofHours(1)));
        page("https://www.bonghwa.test/news/2", LinkKind.ARTICLE, NOW.minus(Duration.ofDays(29)), null);
        page(FEED, LinkKind.FEED, LONG_AGO, NOW);
        assertThat(agenda.prune(List.of(0), batch, NOW)).isZero();
        assertThat(book.of(0)).hasSize(3);
        assertThat(batch.isEmpty()).isTrue();
    }

    @Test
    void ofAPartitionThatIsTakenOverOnlyWhatIsDueIsVisited() {
        page("https://www.bonghwa.test/news/1", LinkKind.ARTICLE, NOW, NOW);
        page("https://www.bonghwa.test/news/2", LinkKind.ARTICLE, NOW, null);
        page("https://www.bonghwa.test/old-rss", LinkKind.FEED, NOW, NOW);
        page(FEED, LinkKind.FEED, NOW, NOW);
        agenda.takeOver(0);
        agenda.openDoors(List.of(0), NOW);
        assertThat(frontier.size()).isEqualTo(2);
        assertThat(frontier.holds(FEED)).isTrue();
        assertThat(frontier.holds("https://www.bonghwa.test/news/1")).isTrue();
    }

    private void page(String url, LinkKind kind, Instant visited, @Nullable Instant due) {
        book.put(
                0,
                Page.newBuilder()
                        .setUrl(url)
                        .setKind(kind)
                        .setSource("bonghwa")
                        .setVisited(visited)
                        .setDue(due)
                        .build());
    }
}
