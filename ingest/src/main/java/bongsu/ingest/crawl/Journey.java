package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Answer.Fetched;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.extract.ExtractedArticle;
import bongsu.ingest.extract.Extraction;
import bongsu.ingest.source.FeedFormatException;
import bongsu.ingest.source.FeedReader;
import bongsu.ingest.source.Layout;
import bongsu.ingest.source.NormalUrl;
import bongsu.schema.LinkKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What happens on a thread of its own: a request, and the reading of what came back. Safe for use by several threads. */
final class Journey {
    private static final int ROBOTS_REDIRECTS = 5;
    /** One page in so many is looked at for whether a layout still finds its body: it costs a second parse. */
    private static final int SAMPLED = 8;

    private final CrawlConfig config;
    private final Fetcher fetcher;
    private final ArticleExtractor extractor;
    private final Clock clock;

    /** How a journey ended. */
    sealed interface End {
        Visit visit();

        /** When its last request went out. */
        Instant started();
    }

    /** A page was asked for. */
    record PageEnd(Visit visit, Answer answer, Instant started, Reading reading) implements End {}

    /** The robots.txt of the host was asked for; the visit is still to be made. */
    record RobotsEnd(Visit visit, Answer answer, Instant started) implements End {}

    /** The host's reservations from text and data mining were asked for; the visit is still to be made. */
    record TdmEnd(Visit visit, Answer answer, Instant started) implements End {}

    Journey(CrawlConfig config, Fetcher fetcher, ArticleExtractor extractor, Clock clock) {
        this.config = config;
        this.fetcher = fetcher;
        this.extractor = extractor;
        this.clock = clock;
    }

    /**
     * Asks for a page and reads it.
     *
     * @param etag validator of what is known; null for none
     * @param lastModified the same
     * @param suspected whether the layouts are in doubt, so that they are tried on this page
     */
    PageEnd toPage(
            Visit visit,
            @Nullable String etag,
            @Nullable String lastModified,
            Host host,
            List<Layout> layouts,
            boolean suspected)
            throws InterruptedException {
        var query = new Fetcher.Query(
                visit.url(), etag, lastModified, config.limits().pageBytes(), false);
        Fetcher.Reply reply = fetcher.fetch(query, (url, started) -> {
            Answer objection = host.robots().objection(url);
            if (objection == null) {
                pause(started.plus(host.delay()));
            }
            return objection;
        });
        boolean tried = suspected || Math.floorMod(visit.url().hashCode(), SAMPLED) == 0;
        Reading reading = reply.answer() instanceof Fetched page
                ? read(visit.kind(), page, host, layouts, tried)
                : new Reading.Nothing();
        return new PageEnd(visit, reply.answer(), reply.started(), reading);
    }

    /** Asks for the robots.txt of a visit's host: redirects are followed to other hosts, too (RFC 9309, 2.3.1.2). */
    RobotsEnd toRobots(Visit visit, Duration delay) throws InterruptedException {
        String url = HttpUrl.get(visit.url()).newBuilder("/robots.txt").build().toString();
        Instant started = clock.instant();
        for (int hosts = 0; hosts <= ROBOTS_REDIRECTS; hosts++) {
            var query = new Fetcher.Query(url, null, null, config.limits().robotsBytes(), true);
            Fetcher.Reply reply = fetcher.fetch(query, (next, before) -> {
                pause(before.plus(delay));
                return null;
            });
            started = hosts == 0 ? reply.started() : started;
            if (!(reply.answer() instanceof Answer.Moved moved)) {
                return new RobotsEnd(visit, reply.answer(), started);
            }
            url = NormalUrl.of(moved.to().toString()).orElse(url);
        }
        return new RobotsEnd(visit, new Answer.Refused("more than " + ROBOTS_REDIRECTS + " redirects"), started);
    }

    /** Asks for the reservations of a visit's host; a host that sends elsewhere has none. */
    TdmEnd toReservations(Visit visit, Host host) throws InterruptedException {
        String url = HttpUrl.get(visit.url())
                .newBuilder(TdmReservations.PATH)
                .build()
                .toString();
        Answer objection = host.robots().objection(url);
        if (objection != null) {
            return new TdmEnd(visit, objection, Instant.EPOCH);
        }
        var query = new Fetcher.Query(url, null, null, config.limits().robotsBytes(), true);
        Fetcher.Reply reply = fetcher.fetch(query, (next, before) -> {
            pause(before.plus(host.delay()));
            return null;
        });
        return new TdmEnd(visit, reply.answer(), reply.started());
    }

    private Reading read(LinkKind kind, Fetched page, Host host, List<Layout> layouts, boolean tried) {
        try {
            if (kind != LinkKind.ARTICLE) {
                return new Reading.Feed(FeedReader.read(page.body(), page.contentType(), page.url(), kind));
            }
            Extraction extraction = extractor.extract(
                    page.body(), page.contentType(), NormalUrl.uri(page.url()), layouts, clock.instant());
            return switch (extraction) {
                case Extraction.Extracted extracted -> {
                    StatedRights.reserve(
                            extracted.article().rights(),
                            host.robots().ai().bannedFrom(page.url()),
                            host.tdm().reserved(page.url()));
                    ExtractedArticle article = extracted.article();
                    yield new Reading.Article(
                            article, tried ? LayoutFit.findsBody(LayoutFit.of(layouts, article), page) : null);
                }
                case Extraction.NotAnArticle nothing -> Reading.Unreadable.of(nothing);
            };
        } catch (FeedFormatException e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()), FeedFormatException.class.getName());
        } catch (RuntimeException | StackOverflowError e) {
            // One page must not end the crawl: it goes to the dead letters with what it caused.
            return Reading.Unreadable.of(e);
        }
    }

    private void pause(Instant until) throws InterruptedException {
        Duration wait = Duration.between(clock.instant(), until);
        if (wait.isPositive()) {
            // On the virtual thread of this one visit, which nothing else waits for; an interrupt drops the visit.
            Thread.sleep(wait);
        }
    }
}
