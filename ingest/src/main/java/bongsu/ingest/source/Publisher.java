package bongsu.ingest.source;

import bongsu.schema.LinkKind;
import bongsu.schema.Reuse;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A newsroom whose pages are read: one YAML file. Everything but {@code id}, {@code name} and {@code home} may be left out,
 * though one of feeds, sitemaps and listings is needed.
 *
 * @param id lower-case letters, digits and hyphens; unique, and the name of the file
 * @param name as readers know it
 * @param home the front page
 * @param language BCP 47; ko if left out
 * @param feeds RSS, Atom or JSON Feed addresses
 * @param sitemaps news sitemaps and indexes of them
 * @param listings pages that list articles, for newsrooms without a feed
 * @param articleUrl what the address of an article contains (a regular expression, found anywhere in it); null takes every
 *     address on the publisher's own site
 * @param layouts where the parts of an article stand in its pages, the newest first; may be empty
 * @param crawlDelay time between two starts on one host; null for the crawler's default. A longer Crawl-delay in robots.txt wins
 * @param rights what the publisher says about reuse on pages of its own about it; null if nothing is known
 */
public record Publisher(
        String id,
        String name,
        URI home,
        String language,
        List<URI> feeds,
        List<URI> sitemaps,
        List<URI> listings,
        @Nullable Pattern articleUrl,
        List<Layout> layouts,
        @Nullable Duration crawlDelay,
        @Nullable Terms rights) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /**
     * What a publisher lets others do with its articles, by its own terms.
     *
     * @param reuse copying and redistribution
     * @param aiUse training of and use by AI
     * @param notice the words of the terms; null if not quoted
     */
    public record Terms(Reuse reuse, Reuse aiUse, @Nullable String notice) {
        public Terms {
            reuse = reuse == null ? Reuse.UNKNOWN : reuse;
            aiUse = aiUse == null ? Reuse.UNKNOWN : aiUse;
        }
    }

    /**
     * Where articles are found.
     *
     * @param kind FEED, SITEMAP or LISTING
     * @param url in normal form
     */
    public record Door(LinkKind kind, String url) {}

    /** @throws IllegalArgumentException naming the value that is wrong */
    public Publisher {
        require(id != null && ID.matcher(id).matches(), "id", id, "lower-case letters, digits and hyphens");
        require(name != null && !name.isBlank(), "name", name, "a name");
        require(home != null && NormalUrl.of(home.toString()).isPresent(), "home", home, "an http or https address");
        language = language == null ? "ko" : language;
        feeds = checked("feeds", feeds);
        sitemaps = checked("sitemaps", sitemaps);
        listings = checked("listings", listings);
        require(
                !feeds.isEmpty() || !sitemaps.isEmpty() || !listings.isEmpty(),
                "feeds",
                feeds,
                "an address here, under sitemaps or under listings");
        layouts = layouts == null ? List.of() : List.copyOf(layouts);
        require(
                crawlDelay == null || (!crawlDelay.isNegative() && crawlDelay.compareTo(Duration.ofHours(1)) <= 0),
                "crawlDelay",
                crawlDelay,
                "a duration of up to an hour, such as 2s");
    }

    /** Feeds, sitemaps and listings, in this order. */
    public List<Door> doors() {
        List<Door> doors = new ArrayList<>();
        feeds.forEach(feed -> doors.add(door(LinkKind.FEED, feed)));
        sitemaps.forEach(sitemap -> doors.add(door(LinkKind.SITEMAP, sitemap)));
        listings.forEach(listing -> doors.add(door(LinkKind.LISTING, listing)));
        return doors;
    }

    /** Whether an address, in normal form, is one of its articles. */
    public boolean holds(String url) {
        return articleUrl == null
                ? owns(NormalUrl.host(url)) && NormalUrl.uri(url).getRawPath().length() > 1
                : articleUrl.matcher(url).find();
    }

    /** Whether a host belongs to the site of the publisher's front page. */
    public boolean owns(String host) {
        return ArticleId.sameSite(host, NormalUrl.host(home.toString()));
    }

    private static Door door(LinkKind kind, URI address) {
        return new Door(kind, NormalUrl.of(address.toString()).orElseThrow());
    }

    private static List<URI> checked(String key, @Nullable List<URI> addresses) {
        if (addresses == null) {
            return List.of();
        }
        for (URI address : addresses) {
            require(NormalUrl.of(String.valueOf(address)).isPresent(), key, address, "http or https addresses");
        }
        return List.copyOf(addresses);
    }

    private static void require(boolean holds, String key, @Nullable Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(key + ": " + value + " (wanted: " + wanted + ")");
        }
    }
}
