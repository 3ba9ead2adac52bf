package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Journey.PageEnd;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.extract.ExtractedArticle;
import bongsu.ingest.source.FeedContent;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import bongsu.schema.LinkKind;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tries a source as the crawler would, without Kafka: its robots.txt, every feed, sitemap and listing page, and the reading of
 * one article. As polite as the crawl; safe for use by several threads.
 */
public final class SourceCheck implements AutoCloseable {
    /** Articles that are tried before the extraction is called a failure: a single page may be a gallery. */
    private static final int TRIES = 2;

    private final Errands errands;

    /**
     * What a source is like today.
     *
     * @param publisher the source
     * @param robots what robots.txt says of the first feed's host: allowed, partly, or why not
     * @param read how many feeds, sitemaps and listing pages could be read
     * @param doors how many there are
     * @param links how many different addresses of articles they name
     * @param newest the latest date that they give; null if they give none
     * @param sample the article that was read; null if none could be
     * @param problems a sentence each, with its address; empty for a source that works
     */
    public record Result(
            Publisher publisher,
            String robots,
            int read,
            int doors,
            int links,
            @Nullable Instant newest,
            @Nullable Sample sample,
            List<String> problems) {
        /** Lists are copied. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * An article as it was read.
     *
     * @param url of it
     * @param title as extracted; empty if none was found
     * @param length of the body in characters
     * @param published null if no date was found
     * @param authors how many
     * @param layout whether a layout of the source found the body; null if the source declares none
     */
    public record Sample(
            String url,
            String title,
            int length,
            @Nullable OffsetDateTime published,
            int authors,
            @Nullable Boolean layout) {}

    /** @param publishers whose delays are kept */
    public SourceCheck(CrawlConfig config, Publishers publishers, Resolver resolver, Clock clock) {
        this.errands = new Errands(config, publishers, resolver, new ArticleExtractor(), clock);
    }

    /** Tries one source: takes as long as its delay between some requests. */
    public Result check(Publisher publisher) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        List<FeedContent.Entry> entries = new ArrayList<>();
        int read = 0;
        for (Publisher.Door door : publisher.doors()) {
            FeedContent content = open(door.url(), door.kind(), problems);
            if (content == null) {
                continue;
            }
            if (content.entries().isEmpty() && !content.sitemaps().isEmpty()) {
                content = open(content.sitemaps().getFirst(), LinkKind.SITEMAP, problems);
            }
            if (content != null) {
                read++;
                note(publisher, door, content, entries, problems);
            }
        }
        Instant newest = entries.stream()
                .map(FeedContent.Entry::published)
                .filter(java.util.Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Sample sample = sample(publisher, entries, problems);
        long links = entries.stream().map(FeedContent.Entry::url).distinct().count();
        return new Result(
                publisher, robots(publisher), read, publisher.doors().size(), (int) links, newest, sample, problems);
    }

    private static void note(
            Publisher publisher,
            Publisher.Door door,
            FeedContent content,
            List<FeedContent.Entry> entries,
            List<String> problems) {
        List<FeedContent.Entry> held = content.entries().stream()
                .filter(entry -> publisher.holds(entry.url()))
                .toList();
        if (content.entries().isEmpty()) {
            problems.add(door.url() + ": names nothing");
        } else if (held.isEmpty()) {
            problems.add(
                    door.url() + ": names " + content.entries().size() + " addresses, and none fits articleUrl; the"
                            + " first is " + content.entries().getFirst().url());
        }
        entries.addAll(held);
    }

    private @Nullable FeedContent open(String url, LinkKind kind, List<String> problems) throws InterruptedException {
        PageEnd end = errands.visit(url, kind, List.of());
        if (end.reading() instanceof Reading.Feed(FeedContent content)) {
            return content;
        }
        problems.add(url + ": " + trouble(end));
        return null;
    }

    private @Nullable Sample sample(Publisher publisher, List<FeedContent.Entry> entries, List<String> problems)
            throws InterruptedException {
        List<String> tried = new ArrayList<>();
        List<String> newestFirst = entries.stream()
                .sorted(Comparator.comparing(
                        FeedContent.Entry::published, Comparator.nullsLast(Comparator.reverseOrder())))
                .map(FeedContent.Entry::url)
                .distinct()
                .limit(TRIES)
                .toList();
        for (String url : newestFirst) {
            PageEnd end = errands.visit(url, LinkKind.ARTICLE, publisher.layouts());
            if (end.reading() instanceof Reading.Article(ExtractedArticle article, Boolean layout)) {
                Sample sample = new Sample(
                        url,
                        article.title(),
                        article.body().length(),
                        article.published(),
                        article.authors().size(),
                        layout);
                judge(sample, article, problems);
                return sample;
            }
            tried.add(url + ": " + trouble(end));
        }
        problems.addAll(tried);
        return null;
    }

    private static void judge(Sample sample, ExtractedArticle article, List<String> problems) {
        if (Boolean.FALSE.equals(sample.layout())) {
            problems.add(sample.url() + ": no layout finds the body; the generic reader did");
        }
        if (article.title().isEmpty()) {
            problems.add(sample.url() + ": no title");
        }
        if (article.published() == null) {
            problems.add(sample.url() + ": no date");
        }
        if (article.noindex()) {
            problems.add(sample.url() + ": asks not to be indexed, and is left alone");
        }
    }

    private String robots(Publisher publisher) throws InterruptedException {
        String url = publisher.doors().getFirst().url();
        RobotsRules rules = errands.robots(url);
        if (rules.reason() != null) {
            return "not to be had";
        }
        long allowed = publisher.doors().stream()
                .filter(door -> rules.objection(door.url()) == null)
                .count();
        return allowed == publisher.doors().size() ? "allowed" : allowed == 0 ? "forbidden" : "partly";
    }

    /** Why a visit came to nothing, in words. */
    static String trouble(PageEnd end) {
        String reading = end.reading() instanceof Reading.Unreadable unreadable ? unreadable.reason() : "not read";
        return switch (end.answer()) {
            case Answer.Fetched fetched -> reading;
            case Answer.NotModified same -> "304 to a request without validators";
            case Answer.Disallowed disallowed -> "disallowed: " + disallowed.reason();
            case Answer.Refused refused -> "refused: " + refused.reason();
            case Answer.Gone gone -> "status " + gone.status();
            case Answer.Moved moved -> "moved to " + moved.to();
            case Answer.Failed failed ->
                failed.reason().toLowerCase(Locale.ROOT).startsWith("status")
                        ? failed.reason()
                        : "failed: " + failed.reason();
        };
    }

    @Override
    public void close() {
        errands.close();
    }
}
