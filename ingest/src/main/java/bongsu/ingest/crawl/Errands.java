package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Journey.PageEnd;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.source.Layout;
import bongsu.ingest.source.NormalUrl;
import bongsu.ingest.source.Publishers;
import bongsu.schema.LinkKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Visits of single pages outside the crawl, with the same manners: robots.txt first, one request at a time on a host, its
 * delay between two. Blocks the thread that asks. Safe for use by several threads.
 */
final class Errands implements AutoCloseable {
    private final CrawlConfig config;
    private final Clock clock;
    private final Fetcher fetcher;
    private final Journey journey;
    private final HostBook hosts;
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** @param publishers whose delays are kept; may be empty */
    Errands(CrawlConfig config, Publishers publishers, Resolver resolver, ArticleExtractor extractor, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.hosts = new HostBook(config, publishers);
        this.fetcher = new Fetcher(config, resolver, clock);
        this.journey = new Journey(config, fetcher, extractor, clock);
    }

    /** What the robots.txt of an address's host says. */
    RobotsRules robots(String url) throws InterruptedException {
        ReentrantLock turn = turn(url);
        turn.lockInterruptibly();
        try {
            return rules(visit(url, LinkKind.ARTICLE), manners(url));
        } finally {
            turn.unlock();
        }
    }

    /**
     * Asks for a page and reads it; redirects are followed to other hosts, too, as far as the limits allow.
     *
     * @param url in normal form
     * @param kind what it is read as
     */
    PageEnd visit(String url, LinkKind kind, List<Layout> layouts) throws InterruptedException {
        String at = url;
        for (int moves = 0; ; moves++) {
            PageEnd end = one(visit(at, kind), layouts);
            if (!(end.answer() instanceof Answer.Moved moved)) {
                return end;
            }
            String next = NormalUrl.of(moved.to().toString()).orElse(null);
            if (next == null || moves >= config.limits().redirects()) {
                Answer refused = new Answer.Refused("too many redirects, the last one to " + moved.to());
                return new PageEnd(end.visit(), refused, end.started(), new Reading.Nothing());
            }
            at = next;
        }
    }

    private PageEnd one(Visit visit, List<Layout> layouts) throws InterruptedException {
        ReentrantLock turn = turn(visit.url());
        turn.lockInterruptibly();
        try {
            HostManners manners = manners(visit.url());
            RobotsRules rules = rules(visit, manners);
            Answer objection = rules.objection(visit.url());
            if (objection != null) {
                return new PageEnd(visit, objection, clock.instant(), new Reading.Nothing());
            }
            Host host = new Host(rules, TdmReservations.NONE, await(manners));
            PageEnd end = journey.toPage(visit, null, null, host, layouts, true);
            manners.started(end.started());
            return end;
        } finally {
            turn.unlock();
        }
    }

    private RobotsRules rules(Visit visit, HostManners manners) throws InterruptedException {
        RobotsRules known = manners.robots(clock.instant());
        if (known != null) {
            return known;
        }
        Journey.RobotsEnd end = journey.toRobots(visit, await(manners));
        manners.started(end.started());
        RobotsRules rules = RobotsRules.of(end.answer(), visit.url(), manners.lastRobots(), config, clock.instant());
        manners.robots(rules);
        return rules;
    }

    /** Waits until the host may be asked; returns its delay. */
    private Duration await(HostManners manners) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), manners.ready());
        if (wait.isPositive()) {
            Thread.sleep(wait);
        }
        Instant now = clock.instant();
        manners.started(now);
        return manners.delay();
    }

    private HostManners manners(String url) {
        synchronized (hosts) {
            return hosts.manners(NormalUrl.host(url));
        }
    }

    private ReentrantLock turn(String url) {
        return turns.computeIfAbsent(NormalUrl.host(url), any -> new ReentrantLock(true));
    }

    private Visit visit(String url, LinkKind kind) {
        return new Visit(url, NormalUrl.host(url), 0, kind, "", Visit.Reason.NEW, clock.instant(), -1);
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
