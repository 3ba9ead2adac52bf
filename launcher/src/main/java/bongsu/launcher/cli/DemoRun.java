package bongsu.launcher.cli;

import bongsu.ingest.crawl.CrawlCounts;
import bongsu.ingest.crawl.Crawler;
import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.delivery.Deliveries;
import bongsu.launcher.demo.Newsroom;
import bongsu.launcher.role.Station;
import bongsu.schema.EventType;
import bongsu.stream.CaughtUp;
import bongsu.stream.NewsProcessor;
import bongsu.stream.stage.NewsMetrics;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/** A demo that ends by itself: knows when everything planted has gone through, and what happened until then. */
final class DemoRun {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** Within this time after the last publication every feed was looked at, a host that was given a rest included. */
    private static final Duration LAST_LOOK = DemoCommand.crawling()
            .polling()
            .longest()
            .plus(DemoCommand.crawling().politeness().longestBackOff())
            .plusSeconds(3);

    private static final Duration STEP = Duration.ofMillis(250);

    private final Cluster cluster;
    private final Admin admin;
    private final CaughtUp topology = new CaughtUp(Station.APPLICATION);
    private final Newsroom newsroom;
    private final Crawler crawler;
    private final NewsProcessor processor;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Instant started;

    DemoRun(
            Cluster cluster,
            Admin admin,
            Newsroom newsroom,
            Crawler crawler,
            NewsProcessor processor,
            Deliveries deliveries,
            Clock clock) {
        this.cluster = cluster;
        this.deliveries = deliveries;
        this.admin = admin;
        this.newsroom = newsroom;
        this.crawler = crawler;
        this.processor = processor;
        this.clock = clock;
        this.started = clock.instant();
    }

    /**
     * Waits until all that the newsrooms publish was crawled, looked at again and went through the topology, or somebody asks for the end.
     *
     * @throws UserError if a role fails, or it takes longer than five minutes
     */
    void awaitEnd(Shutdown shutdown, Station station, PrintWriter err) {
        Instant last = newsroom.opened().plus(newsroom.lastPublication());
        Instant published = (last.isAfter(started) ? last : started).plus(LAST_LOOK);
        int told = 0;
        while (!shutdown.askedWithin(STEP)) {
            Instant now = clock.instant();
            station.failure().ifPresent(failure -> {
                throw new UserError(failure);
            });
            if (now.isAfter(published)
                    && crawler.settled()
                    && processor.settled()
                    && topology.on(admin)
                    && deliveries.settled()) {
                return;
            }
            if (Duration.between(started, now).compareTo(LONGEST) > 0) {
                throw new UserError("The demo is not done after " + LONGEST.toMinutes() + " minutes: "
                        + crawler.counts() + ", " + processor.counts());
            }
            int seconds = (int) Duration.between(started, now).toSeconds();
            if (seconds >= told + 10) {
                told = seconds;
                CrawlCounts counts = crawler.counts();
                err.printf("bongsu: %d s, %d articles%n", seconds, counts.articles());
            }
        }
    }

    /** What happened since the start of this run, and, from the copies on, what the topics hold at its end. */
    String table() {
        CrawlCounts crawl = crawler.counts();
        NewsMetrics.Counts stream = processor.counts();
        StringBuilder table = new StringBuilder();
        row(table, "fetched", crawl.fetched());
        row(table, "not modified", crawl.notModified());
        row(table, "disallowed", crawl.disallowed());
        row(table, "refused", crawl.refused());
        row(table, "failed", crawl.failed());
        row(table, "articles", crawl.articles());
        row(table, "revisions", crawl.revisions());
        row(table, "withdrawals", crawl.withdrawals());
        row(table, "repeats", crawl.repeats() + stream.repeats());
        Map<EventType, Long> events = new TreeMap<>(stream.events());
        row(table, "events", events.values().stream().mapToLong(Long::longValue).sum());
        events.forEach((type, count) -> row(table, "  " + type, count));
        row(table, "alerts", stream.alerts());
        row(table, "alert updates", stream.alertUpdates());
        row(table, "dead letters", crawl.deadLetters() + stream.deadLetters());
        DemoTally.of(cluster).forEach((name, count) -> row(table, name, count));
        return table.toString();
    }

    private static void row(StringBuilder table, String name, long count) {
        table.append(String.format(Locale.ROOT, "%-24s %6d%n", name, count));
    }
}
