package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Moved;
import bongsu.ingest.crawl.CrawlMetrics.Count;
import bongsu.ingest.source.ArticleId;
import bongsu.ingest.source.FeedContent;
import bongsu.ingest.source.NormalUrl;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import bongsu.ingest.source.Silence;
import bongsu.schema.Link;
import bongsu.schema.LinkKind;
import bongsu.schema.Outcome;
import bongsu.schema.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a look at a feed, sitemap or listing page comes to: links to what is new in it, and when to look again. Not
 * safe for use by several threads.
 */
final class FeedDesk {
    /** How many of its latest addresses a partition remembers to have announced. */
    private static final int REMEMBERED = 20_000;

    private static final Pattern MAX_AGE = Pattern.compile("(?i)(?<![\\w-])max-age\\s*=\\s*\"?(\\d{1,9})");

    private final CrawlConfig config;
    private final Publishers publishers;
    private final PageBook book;
    private final Batch batch;
    private final ToIntFunction<String> partitionOfHost;
    private final Map<Integer, Map<String, Boolean>> announced = new HashMap<>();

    /** When feeds ask not to be looked at, by address, as each said when it was last read. */
    private final Map<String, Silence> silences = new HashMap<>();

    FeedDesk(
            CrawlConfig config,
            Publishers publishers,
            PageBook book,
            Batch batch,
            ToIntFunction<String> partitionOfHost) {
        this.config = config;
        this.publishers = publishers;
        this.book = book;
        this.batch = batch;
        this.partitionOfHost = partitionOfHost;
    }

    /** Settles a look that ended at {@code now}; returns when to look again. */
    Instant settle(Visit visit, Answer answer, Reading reading, Instant now) {
        Page known = book.get(visit.partition(), visit.url());
        Page page = known == null
                ? Page.newBuilder()
                        .setUrl(visit.url())
                        .setKind(visit.kind())
                        .setSource(visit.source())
                        .setVisited(now)
                        .build()
                : Page.newBuilder(known).build();
        Duration interval = interval(known);
        page.setVisited(now);
        page.setVisits(page.getVisits() + 1);
        boolean well = true;
        switch (answer) {
            case Answer.NotModified same -> {
                page.setOutcome(Outcome.NOT_MODIFIED);
                batch.count(visit.partition(), Count.UNCHANGED_POLLS);
                interval = slower(interval);
            }
            case Answer.Fetched fetched
            when reading instanceof Reading.Feed(FeedContent content) -> {
                page.setOutcome(Outcome.FETCHED);
                page.setEtag(fetched.etag());
                page.setLastModified(fetched.lastModified());
                interval = known == null ? interval : slower(interval);
                boolean changed = announce(visit, page, content, now);
                batch.count(visit.partition(), changed ? Count.POLLS : Count.UNCHANGED_POLLS);
                interval = changed ? faster(interval) : interval;
                Duration ttl =
                        longer(freshFor(fetched.headers()), content.ttl() == null ? Duration.ZERO : content.ttl());
                interval = longer(interval, shorter(ttl, config.polling().longest()));
                silences.put(visit.url(), content.silence());
            }
            case Answer.Fetched fetched -> {
                well = false;
                page.setOutcome(Outcome.UNREADABLE);
                if (page.getFailures() == 0 && reading instanceof Reading.Unreadable unreadable) {
                    new DeadLetters(batch)
                            .page(visit, unreadable.reason(), unreadable.exception(), fetched.body(), now);
                }
            }
            case Moved moved -> moved(visit, page, moved, now);
            case Answer.Disallowed disallowed -> {
                well = false;
                page.setOutcome(Outcome.DISALLOWED);
            }
            case Answer.Refused refused -> {
                well = false;
                page.setOutcome(Outcome.REFUSED);
                if (page.getFailures() == 0) {
                    new DeadLetters(batch).page(visit, refused.reason(), null, null, now);
                }
            }
            case Answer.Gone gone -> {
                well = false;
                page.setOutcome(Outcome.GONE);
            }
            case Failed failed -> {
                well = false;
                page.setOutcome(Outcome.FAILED);
            }
        }
        page.setFailures(well ? 0 : page.getFailures() + 1);
        if (!well) {
            batch.count(visit.partition(), Count.FAILED_POLLS);
            interval = longer(interval, config.politeness().backOff(page.getFailures()));
        }
        Instant due = silences.getOrDefault(visit.url(), Silence.NONE).after(now.plus(interval));
        page.setDue(due);
        book.put(visit.partition(), page);
        batch.page(visit.partition(), page, now);
        return due;
    }

    /** Forgets what belongs to a partition. */
    void forget(int partition) {
        announced.remove(partition);
    }

    private boolean announce(Visit visit, Page page, FeedContent content, Instant now) {
        String hash = ArticleId.sha256(content.toString());
        if (hash.equals(page.getContentHash())) {
            return false;
        }
        page.setContentHash(hash);
        Publisher publisher = publishers.find(visit.source()).orElse(null);
        boolean changed = false;
        for (String sitemap : content.sitemaps()) {
            changed |= announce(visit, sitemap, LinkKind.SITEMAP, null, null, now);
        }
        Duration oldest = config.polling().oldest();
        for (FeedContent.Entry entry : content.entries()) {
            Instant published = entry.published();
            boolean archived = oldest != null && published != null && published.isBefore(now.minus(oldest));
            if (!archived && (publisher == null || publisher.holds(entry.url()))) {
                changed |= announce(visit, entry.url(), LinkKind.ARTICLE, entry.title(), published, now);
            }
        }
        return changed;
    }

    private boolean announce(
            Visit visit, String url, LinkKind kind, @Nullable String title, @Nullable Instant published, Instant now) {
        Map<String, Boolean> remembered = announced.computeIfAbsent(visit.partition(), any -> new Remembered());
        if (remembered.put(url, true) != null
                || book.get(partitionOfHost.applyAsInt(NormalUrl.host(url)), url) != null) {
            return false;
        }
        Link link = Link.newBuilder()
                .setUrl(url)
                .setKind(kind)
                .setSource(visit.source())
                .setFoundAt(visit.url())
                .setTitle(title)
                .setPublished(published)
                .setDiscovered(now)
                .build();
        batch.link(visit.partition(), link, now);
        if (kind == LinkKind.ARTICLE) {
            batch.count(visit.partition(), Count.LINKS);
        }
        return true;
    }

    /** A feed may stand with a service (FeedBurner): whoever speaks to that host looks at it from now on, too. */
    private void moved(Visit visit, Page page, Moved moved, Instant now) {
        page.setOutcome(Outcome.FETCHED);
        String target = NormalUrl.of(moved.to().toString()).orElseThrow();
        announce(visit, target, visit.kind(), null, null, now);
        batch.count(visit.partition(), Count.UNCHANGED_POLLS);
    }

    private Duration interval(@Nullable Page known) {
        Instant due = known == null ? null : known.getDue();
        if (known == null || due == null || known.getFailures() > 0) {
            return config.polling().shortest();
        }
        Duration before = Duration.between(known.getVisited(), due);
        return longer(
                config.polling().shortest(), shorter(before, config.polling().longest()));
    }

    /** How long the answer may be kept without asking again (RFC 9111, max-age); zero if it does not say. */
    private static Duration freshFor(Map<String, List<String>> headers) {
        String control = String.join(",", headers.getOrDefault("cache-control", List.of()));
        Matcher matcher = MAX_AGE.matcher(control);
        boolean kept = !control.toLowerCase(Locale.ROOT).contains("no-cache") && matcher.find();
        return kept ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
    }

    private Duration slower(Duration interval) {
        return shorter(interval.multipliedBy(3).dividedBy(2), config.polling().longest());
    }

    private Duration faster(Duration interval) {
        return longer(interval.dividedBy(3), config.polling().shortest());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static final class Remembered extends LinkedHashMap<String, Boolean> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
