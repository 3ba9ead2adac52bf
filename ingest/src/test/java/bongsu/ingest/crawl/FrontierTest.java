package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.LinkKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontierTest {
    private static final Instant START = Instant.parse("2025-11-22T00:00:00Z");
    private static final Duration DELAY = Duration.ofSeconds(2);

    private final Map<String, HostManners> manners = new HashMap<>();
    private final Frontier frontier =
            new Frontier(host -> manners.computeIfAbsent(host, any -> new HostManners(CrawlConfig.defaults(), DELAY)));

    @Test
    void oneRequestAtATimeOnAHost() {
        frontier.add(visit("a.test", 1, START));
        frontier.add(visit("a.test", 2, START));
        assertThat(frontier.next(START)).isNotNull();
        assertThat(frontier.next(START.plusSeconds(60))).isNull();
        frontier.finished("a.test");
        assertThat(frontier.next(START.plusSeconds(60))).isNotNull();
    }

    @Test
    void theNextStartWaitsForTheDelay() {
        frontier.add(visit("a.test", 1, START));
        frontier.add(visit("a.test", 2, START));
        start(START);
        frontier.finished("a.test");
        assertThat(frontier.nextReady()).isEqualTo(START.plus(DELAY));
        assertThat(frontier.next(START.plus(DELAY).minusMillis(1))).isNull();
        assertThat(frontier.next(START.plus(DELAY))).isNotNull();
    }

    @Test
    void hostsDoNotWaitForEachOther() {
        frontier.add(visit("a.test", 1, START));
        frontier.add(visit("b.test", 1, START));
        assertThat(frontier.next(START)).isNotNull();
        assertThat(frontier.next(START)).isNotNull();
    }

    @Test
    void aPageStandsInItOnceAndMayComeBackAfterItsVisit() {
        assertThat(frontier.add(visit("a.test", 1, START))).isTrue();
        assertThat(frontier.add(visit("a.test", 1, START))).isFalse();
        assertThat(frontier.size()).isEqualTo(1);
        start(START);
        frontier.finished("a.test");
        assertThat(frontier.add(visit("a.test", 1, START))).isTrue();
    }

    @Test
    void whatIsDueLaterWaitsForItsTime() {
        frontier.add(visit("a.test", 1, START.plusSeconds(600)));
        assertThat(frontier.next(START.plusSeconds(599))).isNull();
        assertThat(frontier.next(START.plusSeconds(600))).isNotNull();
    }

    @Test
    void feedsComeBeforeArticlesAndNewOnesBeforeRevisitsButRevisitsDoNotStarve() {
        for (int page = 0; page < 10; page++) {
            frontier.add(visit("a.test", page, START));
        }
        frontier.add(of("http://a.test/again", Visit.Reason.REVISIT, LinkKind.ARTICLE, START));
        frontier.add(of("http://a.test/feed", Visit.Reason.POLL, LinkKind.FEED, START));
        List<String> order = new ArrayList<>();
        Instant now = START;
        while (frontier.size() > 0) {
            order.add(start(now).url());
            frontier.finished("a.test");
            now = now.plus(DELAY);
        }
        assertThat(order.getFirst()).isEqualTo("http://a.test/feed");
        assertThat(order.indexOf("http://a.test/again")).isEqualTo(5);
    }

    @Test
    void aHostThatAsksForQuietIsLeftAlone() {
        frontier.add(visit("a.test", 1, START));
        frontier.add(visit("a.test", 2, START));
        start(START);
        manners("a.test").failed(new Answer.Failed("status 429", 429, Duration.ofMinutes(7)), START.plusSeconds(1));
        frontier.finished("a.test");
        assertThat(frontier.nextReady()).isEqualTo(START.plusSeconds(1).plus(Duration.ofMinutes(7)));
    }

    @Test
    void aForgottenPartitionLeavesNothingBehind() {
        frontier.add(visit("a.test", 1, START));
        frontier.add(visit("a.test", 2, START.plusSeconds(9)));
        frontier.forget(0);
        assertThat(frontier.size()).isZero();
        assertThat(frontier.ending()).isZero();
        assertThat(frontier.nextReady()).isEqualTo(Instant.MAX);
        assertThat(frontier.next(START.plusSeconds(100))).isNull();
    }

    @Test
    void aHostForgottenWhileBusyStaysBusyUntilItsRequestIsOver() {
        frontier.add(visit("a.test", 1, START));
        start(START);
        frontier.forget(0);
        frontier.add(visit("a.test", 2, START));
        assertThat(frontier.next(START.plusSeconds(60))).isNull();
        frontier.finished("a.test");
        assertThat(frontier.next(START.plusSeconds(60))).isNotNull();
    }

    @Test
    void onlyNewPagesAndRetriesCountAsWorkThatEnds() {
        frontier.add(visit("a.test", 1, START));
        frontier.add(of("http://a.test/r", Visit.Reason.RETRY, LinkKind.ARTICLE, START));
        frontier.add(of("http://a.test/v", Visit.Reason.REVISIT, LinkKind.ARTICLE, START));
        frontier.add(of("http://a.test/p", Visit.Reason.POLL, LinkKind.FEED, START));
        assertThat(frontier.ending()).isEqualTo(2);
    }

    /** Random arrivals and random answering times: no host ever sees two starts closer than its delay, none overlap, none is lost. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noHostEverSeesTwoStartsCloserThanItsDelay(long seed) {
        Random random = new Random(seed);
        record Finish(String host, Instant at) {}
        PriorityQueue<Finish> finishes =
                new PriorityQueue<>((one, other) -> one.at().compareTo(other.at()));
        Map<String, Instant> lastStart = new HashMap<>();
        Map<String, Instant> busyUntil = new HashMap<>();
        Instant now = START;
        int added = 0;
        int visited = 0;
        for (int step = 0; step < 20_000; step++) {
            now = now.plusMillis(random.nextInt(50));
            while (!finishes.isEmpty() && !finishes.peek().at().isAfter(now)) {
                frontier.finished(finishes.remove().host());
            }
            if (added < 400 && random.nextInt(5) == 0) {
                String host = "h" + random.nextInt(7) + ".test";
                frontier.add(visit(host, added++, now.plusSeconds(random.nextInt(20))));
            }
            for (Visit visit = frontier.next(now); visit != null; visit = frontier.next(now)) {
                Instant before = lastStart.put(visit.host(), now);
                if (before != null) {
                    assertThat(Duration.between(before, now)).isGreaterThanOrEqualTo(DELAY);
                }
                assertThat(busyUntil.getOrDefault(visit.host(), Instant.MIN)).isBeforeOrEqualTo(now);
                assertThat(visit.due()).isBeforeOrEqualTo(now);
                manners(visit.host()).started(now);
                Instant end = now.plusMillis(random.nextInt(5_000));
                busyUntil.put(visit.host(), end);
                finishes.add(new Finish(visit.host(), end));
                visited++;
            }
        }
        assertThat(visited + frontier.size()).isEqualTo(added);
        assertThat(visited).isGreaterThan(200);
    }

    private Visit start(Instant now) {
        Visit visit = frontier.next(now);
        if (visit == null) {
            throw new AssertionError("nothing is due at " + now);
        }
        manners(visit.host()).started(now);
        return visit;
    }

    private HostManners manners(String host) {
        return manners.computeIfAbsent(host, any -> new HostManners(CrawlConfig.defaults(), DELAY));
    }

    private static Visit visit(String host, int page, Instant due) {
        return new Visit("http://" + host + "/" + page, host, 0, LinkKind.ARTICLE, "p", Visit.Reason.NEW, due, page);
    }

    private static Visit of(String url, Visit.Reason reason, LinkKind kind, Instant due) {
        return new Visit(url, "a.test", 0, kind, "p", reason, due, -1);
    }
}
