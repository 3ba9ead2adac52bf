package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Journey.PageEnd;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.source.AddressPattern;
import bongsu.ingest.source.ArticleId;
import bongsu.ingest.source.FeedContent;
import bongsu.ingest.source.NormalUrl;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publisher.Door;
import bongsu.ingest.source.Publishers;
import bongsu.schema.LinkKind;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where a newsroom names its articles, from any page of it: feeds that the page declares or links to, sitemaps that
 * robots.txt names, places where the usual systems keep them, and at last the page itself as a listing. Every address is
 * tried; only what could be read is proposed.
 */
public final class SourceDiscovery implements AutoCloseable {
    private static final int MOST_CANDIDATES = 12;
    private static final int MOST_DOORS = 4;
    private static final List<String> USUAL = List.of(
            "/rss/allArticle.xml", "/feed", "/rss", "/rss.xml", "/atom.xml", "/sitemap-news.xml", "/sitemap.xml");
    private static final Pattern FEED_LINK = Pattern.compile("(?i)(/rss|/feed|/atom|\\.rss|rss\\.xml|atom\\.xml)");

    private final Errands errands;
    private final Consumer<String> progress;

    /**
     * What was found.
     *
     * @param publisher the source as proposed; its layouts are empty, its terms unknown
     * @param links how many addresses of articles its feeds name now
     * @param tried what was tried in vain: an address and the reason each
     */
    public record Proposal(Publisher publisher, int links, List<String> tried) {
        /** Lists are copied. */
        public Proposal {
            tried = List.copyOf(tried);
        }
    }

    /** Nothing was found; the message says what was tried, and what to do. */
    public static final class NothingFoundException extends Exception {
        private static final long serialVersionUID = 1L;

        NothingFoundException(String message) {
            super(message);
        }
    }

    /** @param progress is told each address that is tried */
    public SourceDiscovery(CrawlConfig config, Resolver resolver, Clock clock, Consumer<String> progress) {
        this.errands = new Errands(config, Publishers.of(List.of()), resolver, new ArticleExtractor(), clock);
        this.progress = progress;
    }

    /**
     * Looks around from an address.
     *
     * @param url in normal form: a front page, a section, or a feed
     * @throws NothingFoundException if the page cannot be had, or no list of articles is found from it
     */
    public Proposal discover(String url) throws InterruptedException, NothingFoundException {
        List<String> tried = new ArrayList<>();
        List<Door> doors = new ArrayList<>();
        List<String> links = new ArrayList<>();
        String home = url;
        if (open(new Door(LinkKind.FEED, url), doors, links, tried)) {
            home = NormalUrl.of("/", url).orElse(url);
        }
        PageEnd end = ask(home, LinkKind.LISTING);
        Document page = end.answer() instanceof Answer.Fetched fetched ? LayoutFit.parsed(fetched) : null;
        if (page == null && doors.isEmpty()) {
            throw new NothingFoundException(home + ": " + SourceCheck.trouble(end));
        }
        String base = page == null ? home : page.location();
        for (Door candidate : candidates(page, base)) {
            if (doors.size() < MOST_DOORS) {
                open(candidate, doors, links, tried);
            }
        }
        if (doors.isEmpty()) {
            listing(end, base, doors, links);
        }
        if (doors.isEmpty()) {
            throw new NothingFoundException("No feed, sitemap or list of articles was found from " + url
                    + ". Give the address of a feed, or of a section page that lists articles. Tried: "
                    + String.join("; ", tried));
        }
        return new Proposal(
                publisher(base, page, doors, links),
                (int) links.stream().distinct().count(),
                tried);
    }

    private static void listing(PageEnd end, String base, List<Door> doors, List<String> links) {
        if (end.reading() instanceof Reading.Feed(FeedContent content)) {
            List<String> own = content.entries().stream()
                    .map(FeedContent.Entry::url)
                    .filter(link -> ArticleId.sameSite(NormalUrl.host(link), NormalUrl.host(base)))
                    .toList();
            AddressPattern.of(own).ifPresent(pattern -> {
                doors.add(new Door(LinkKind.LISTING, base));
                own.stream().filter(link -> pattern.matcher(link).find()).forEach(links::add);
            });
        }
    }

    private Set<Door> candidates(@Nullable Document page, String base) throws InterruptedException {
        Set<Door> candidates = new LinkedHashSet<>();
        if (page != null) {
            for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href]")) {
                String type = link.attr("type").toLowerCase(Locale.ROOT);
                if (type.contains("rss") || type.contains("atom") || type.contains("json")) {
                    add(candidates, LinkKind.FEED, link.attr("href"), base);
                }
            }
            for (Element link : page.select("a[href]")) {
                if (FEED_LINK.matcher(link.attr("href")).find()) {
                    add(candidates, LinkKind.FEED, link.attr("href"), base);
                }
            }
        }
        for (String sitemap : errands.robots(base).sitemaps()) {
            add(candidates, LinkKind.SITEMAP, sitemap, base);
        }
        if (candidates.isEmpty()) {
            USUAL.forEach(
                    path -> add(candidates, path.contains("sitemap") ? LinkKind.SITEMAP : LinkKind.FEED, path, base));
        }
        return candidates;
    }

    private static void add(Set<Door> candidates, LinkKind kind, String address, String base) {
        if (candidates.size() < MOST_CANDIDATES) {
            NormalUrl.of(address, base).ifPresent(url -> candidates.add(new Door(kind, url)));
        }
    }

    /** Tries an address; takes it, and what it names, if it is a feed or a sitemap with articles. */
    private boolean open(Door candidate, List<Door> doors, List<String> links, List<String> tried)
            throws InterruptedException {
        if (doors.stream().anyMatch(door -> door.url().equals(candidate.url()))) {
            return false;
        }
        PageEnd end = ask(candidate.url(), candidate.kind());
        if (!(end.reading() instanceof Reading.Feed(FeedContent content))) {
            tried.add(candidate.url() + ": " + SourceCheck.trouble(end));
            return false;
        }
        List<String> named = new ArrayList<>(
                content.entries().stream().map(FeedContent.Entry::url).toList());
        if (named.isEmpty() && !content.sitemaps().isEmpty()) {
            PageEnd first = ask(content.sitemaps().getFirst(), LinkKind.SITEMAP);
            if (first.reading() instanceof Reading.Feed(FeedContent within)) {
                named.addAll(
                        within.entries().stream().map(FeedContent.Entry::url).toList());
            }
        }
        if (AddressPattern.of(named).isEmpty() && named.size() < 2) {
            tried.add(candidate.url() + ": names " + named.size() + " addresses");
            return false;
        }
        links.addAll(named);
        doors.add(candidate);
        return true;
    }

    private PageEnd ask(String url, LinkKind kind) throws InterruptedException {
        progress.accept(url);
        return errands.visit(url, kind, List.of());
    }

    private static Publisher publisher(String home, @Nullable Document page, List<Door> doors, List<String> links) {
        String host = NormalUrl.host(home);
        String lang = page == null ? "" : page.select("html").attr("lang").strip();
        return new Publisher(
                id(host),
                name(page, host),
                URI.create(NormalUrl.of("/", home).orElse(home)),
                lang.isEmpty() ? "ko" : lang,
                of(doors, LinkKind.FEED),
                of(doors, LinkKind.SITEMAP),
                of(doors, LinkKind.LISTING),
                AddressPattern.of(links).orElse(null),
                List.of(),
                null,
                null);
    }

    private static List<URI> of(List<Door> doors, LinkKind kind) {
        return doors.stream()
                .filter(door -> door.kind() == kind)
                .map(door -> URI.create(door.url()))
                .toList();
    }

    private static String id(String host) {
        String id = host.replaceFirst("^(www|m|news|rss)\\.", "")
                .replaceFirst("\\.(co|or|go|ac|ne|pe|re)?\\.?[a-z]+$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return id.isEmpty() ? "source" : id;
    }

    private static String name(@Nullable Document page, String host) {
        if (page == null) {
            return host;
        }
        String site = page.select("meta[property=og:site_name]").attr("content").strip();
        String title = page.title().split("\\s*[|:·\\-–—]\\s+", -1)[0].strip();
        return !site.isEmpty() ? site : title.isEmpty() ? host : title;
    }

    @Override
    public void close() {
        errands.close();
    }
}
