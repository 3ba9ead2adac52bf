package bongsu.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed, a sitemap or a listing page named when it was read.
 *
 * @param entries addresses of articles, in the order of the feed
 * @param sitemaps further sitemaps, where it was an index; in normal form
 * @param ttl how long the publisher asks to wait before the next look, by {@code ttl} or by the period of the syndication
 *     module; null if it says nothing
 * @param silence when the publisher asks not to be looked at
 */
public record FeedContent(
        List<Entry> entries,
        List<String> sitemaps,
        @Nullable Duration ttl,
        Silence silence) {
    /** Content of a feed that may be looked at at any hour. */
    public FeedContent(List<Entry> entries, List<String> sitemaps, @Nullable Duration ttl) {
        this(entries, sitemaps, ttl, Silence.NONE);
    }

    /** Lists are copied. */
    public FeedContent {
        entries = List.copyOf(entries);
        sitemaps = List.copyOf(sitemaps);
    }

    /**
     * One article as the feed names it.
     *
     * @param url in normal form
     * @param title null if the feed gives none
     * @param published null if the feed gives none, or none that can be read
     */
    public record Entry(
            String url, @Nullable String title, @Nullable Instant published) {}
}
