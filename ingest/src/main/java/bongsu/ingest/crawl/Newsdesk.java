package bongsu.ingest.crawl;

import bongsu.ingest.crawl.Answer.Disallowed;
import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Fetched;
import bongsu.ingest.crawl.Answer.Gone;
import bongsu.ingest.crawl.Answer.Moved;
import bongsu.ingest.crawl.Answer.NotModified;
import bongsu.ingest.crawl.Answer.Refused;
import bongsu.ingest.crawl.CrawlMetrics.Count;
import bongsu.ingest.extract.ExtractedArticle;
import bongsu.ingest.source.ArticleId;
import bongsu.ingest.source.NormalUrl;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Link;
import bongsu.schema.LinkKind;
import bongsu.schema.MovedArticle;
import bongsu.schema.Outcome;
import bongsu.schema.Page;
import bongsu.schema.Rights;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a visit of an article's page comes to: a first publication, a revision, a withdrawal, a repeat, a dead
 * letter, another try. An article is published from the page of its canonical address, its <em>home</em>; other addresses
 * that lead to it are aliases, and publish nothing. Not safe for use by several threads.
 */
final class Newsdesk {
    /** A page that has lost its article must be seen so this often: a site may be broken for a while. */
    private static final int EMPTY_VISITS = 2;

    private static final int NOT_FOUND = 404;

    private final CrawlConfig config;
    private final Publishers publishers;
    private final PageBook book;
    private final Batch batch;
    private final DeadLetters deadLetters;

    Newsdesk(CrawlConfig config, Publishers publishers, PageBook book, Batch batch) {
        this.config = config;
        this.publishers = publishers;
        this.book = book;
        this.batch = batch;
        this.deadLetters = new DeadLetters(batch);
    }

    /** Settles the visit of an article's page, which ended at {@code now}. */
    void settle(Visit visit, Answer answer, Reading reading, Instant now) {
        Page page = pageOf(visit, now);
        page.setVisited(now);
        switch (answer) {
            case NotModified same -> {
                page.setOutcome(Outcome.NOT_MODIFIED);
                seen(page, now);
                keep(visit, page, now);
            }
            case Disallowed disallowed -> {
                page.setOutcome(Outcome.DISALLOWED);
                page.setDue(disallowed.until());
                keep(visit, page, now);
            }
            case Refused refused -> {
                page.setOutcome(Outcome.REFUSED);
                page.setDue(null);
                keep(visit, page, now);
                deadLetters.page(visit, refused.reason(), null, null, now);
            }
            case Gone gone -> gone(visit, page, gone, now);
            case Moved moved -> moved(visit, page, moved, now);
            case Failed failed -> failed(visit, page, failed, now);
            case Fetched fetched -> read(visit, page, fetched, reading, now);
        }
    }

    private void read(Visit visit, Page page, Fetched fetched, Reading reading, Instant now) {
        switch (reading) {
            case Reading.Article(ExtractedArticle article, Boolean layout)
            when article.noindex()
                    || StatedRights.noindex(fetched.headers(), config.agent().product()) -> noindex(visit, page, now);
            case Reading.Article(ExtractedArticle article, Boolean layout) ->
                article(visit, page, fetched, article, now);
            case Reading.Unreadable unreadable -> unreadable(visit, page, fetched, unreadable, now);
            case Reading.Feed feed -> throw new IllegalStateException("a feed was read from " + visit.url());
            case Reading.Nothing nothing -> throw new IllegalStateException("nothing was read from " + visit.url());
        }
    }

    private void article(Visit visit, Page page, Fetched fetched, ExtractedArticle article, Instant now) {
        Publisher publisher = publishers.find(visit.source()).orElse(null);
        page.setOutcome(Outcome.FETCHED);
        if (page.getRevision() > 0) {
            page.setEtag(fetched.etag());
            page.setLastModified(fetched.lastModified());
            publish(visit, page, fetched, article, now);
            knowTarget(visit, page, fetched.url(), now);
            return;
        }
        String declared =
                article.canonicalUrl() == null ? null : article.canonicalUrl().toString();
        String canonical = ArticleId.canonical(fetched.url(), declared, publisher);
        if (canonical.equals(visit.url())) {
            page.setEtag(fetched.etag());
            page.setLastModified(fetched.lastModified());
            publish(visit, page, fetched, article, now);
        } else if (!NormalUrl.host(canonical).equals(visit.host())) {
            // The host's own crawler publishes it; from here it only learns where to look.
            alias(visit, page, ArticleId.of(canonical), now);
            batch.link(visit.partition(), link(visit, canonical, now), now);
        } else {
            Page home = book.get(visit.partition(), canonical);
            String id = home == null || home.getArticleId() == null ? ArticleId.of(canonical) : home.getArticleId();
            alias(visit, page, id, now);
            if (home == null || (home.getRevision() == 0 && home.getArticleId() == null)) {
                Page first = blank(canonical, visit, now);
                boolean here = canonical.equals(fetched.url());
                first.setEtag(here ? fetched.etag() : null);
                first.setLastModified(here ? fetched.lastModified() : null);
                first.setOutcome(Outcome.FETCHED);
                publish(visit, first, fetched, article, now);
            } else {
                batch.count(visit.partition(), Count.REPEATS);
            }
        }
    }

    /** A home has moved to another address of its host: that one need not be published as another article. */
    private void knowTarget(Visit visit, Page home, String target, Instant now) {
        if (!target.equals(home.getUrl()) && book.get(visit.partition(), target) == null) {
            Page page = blank(target, visit, now);
            page.setOutcome(Outcome.FETCHED);
            page.setArticleId(home.getArticleId());
            keep(visit, page, now);
        }
    }

    private void publish(Visit visit, Page home, Fetched fetched, ExtractedArticle article, Instant now) {
        String hash = article.contentHash();
        OffsetDateTime published = article.published();
        home.setPublished(published == null ? null : published.toInstant());
        seen(home, now);
        if (hash.equals(home.getContentHash())) {
            keep(visit, home, now);
            return;
        }
        Publisher publisher = publishers.find(visit.source()).orElse(null);
        String id = home.getArticleId() == null ? ArticleId.of(home.getUrl()) : home.getArticleId();
        int revision = home.getRevision() + 1;
        OffsetDateTime modified = article.modified();
        List<Integer> parts = TextParts.of(article);
        Article record = Article.newBuilder()
                .setArticleId(id)
                .setUrl(fetched.url())
                .setCanonicalUrl(home.getUrl())
                .setTitle(article.title())
                .setSubtitle(article.subtitle())
                .setBody(article.body())
                .setAuthors(article.authors())
                .setPublished(home.getPublished())
                .setModified(modified == null ? null : modified.toInstant())
                .setPublisher(publisher == null ? article.publisher() : publisher.name())
                .setSection(article.section())
                .setLanguage(
                        article.language() == null && publisher != null ? publisher.language() : article.language())
                .setRights(StatedRights.of(
                        article.rights(),
                        fetched.headers(),
                        article.noarchive(),
                        publisher == null ? null : publisher.rights()))
                .setDiff(TextParts.diff(home.getParts(), parts))
                .setRevision(revision)
                .setStatus(ArticleStatus.PUBLISHED)
                .setMarks(article.marks())
                .setPressRelease(article.pressRelease())
                .setSource(visit.source())
                .setFetched(now)
                .build();
        if (batch.article(visit.partition(), record, now)) {
            home.setArticleId(id);
            home.setRevision(revision);
            home.setContentHash(hash);
            home.setParts(parts);
            batch.count(visit.partition(), revision == 1 ? Count.ARTICLES : Count.REVISIONS);
        } else {
            home.setOutcome(Outcome.UNREADABLE);
            byte[] kept = article.noarchive() ? null : fetched.body();
            deadLetters.page(visit, "an article too large for its topic", null, kept, now);
        }
        keep(visit, home, now);
    }

    private void unreadable(Visit visit, Page page, Fetched fetched, Reading.Unreadable unreadable, Instant now) {
        boolean known = published(page);
        page.setFailures(page.getFailures() + 1);
        deadLetters.page(visit, unreadable.reason(), unreadable.exception(), fetched.body(), now);
        if (known && page.getFailures() >= EMPTY_VISITS) {
            withdraw(visit, page, now);
            seen(page, now);
        } else {
            page.setOutcome(Outcome.UNREADABLE);
            page.setDue(known ? now.plus(config.politeness().firstBackOff()) : null);
        }
        page.setEtag(null);
        page.setLastModified(null);
        keep(visit, page, now);
    }

    private void gone(Visit visit, Page page, Gone gone, Instant now) {
        if (published(page)) {
            withdraw(visit, page, now);
        }
        page.setOutcome(Outcome.GONE);
        if (page.getRevision() > 0) {
            seen(page, now);
        } else if (gone.status() == NOT_FOUND
                && page.getFailures() + 1 < config.politeness().tries()) {
            // A feed may run ahead of its pages, or a site be taken back for a while: what is named is likely to come.
            page.setFailures(page.getFailures() + 1);
            page.setDue(now.plus(config.politeness().backOff(page.getFailures())));
        } else {
            page.setDue(null);
        }
        keep(visit, page, now);
    }

    private void noindex(Visit visit, Page page, Instant now) {
        if (published(page)) {
            withdraw(visit, page, now);
            seen(page, now);
        } else {
            page.setOutcome(Outcome.DISALLOWED);
            page.setDue(null);
        }
        keep(visit, page, now);
    }

    /** Whether an article stands published from the page: a withdrawal takes its content hash away. */
    private static boolean published(Page page) {
        return page.getRevision() > 0 && page.getContentHash() != null;
    }

    private void withdraw(Visit visit, Page page, Instant now) {
        int revision = page.getRevision() + 1;
        Publisher publisher = publishers.find(visit.source()).orElse(null);
        Article record = Article.newBuilder()
                .setArticleId(page.getArticleId())
                .setUrl(page.getUrl())
                .setCanonicalUrl(page.getUrl())
                .setPublished(page.getPublished())
                .setPublisher(publisher == null ? null : publisher.name())
                .setRights(Rights.newBuilder().build())
                .setRevision(revision)
                .setStatus(ArticleStatus.WITHDRAWN)
                .setSource(visit.source())
                .setFetched(now)
                .build();
        batch.article(visit.partition(), record, now);
        batch.count(visit.partition(), Count.WITHDRAWALS);
        page.setRevision(revision);
        page.setContentHash(null);
        page.setEtag(null);
        page.setLastModified(null);
        page.setOutcome(Outcome.GONE);
    }

    private void moved(Visit visit, Page page, Moved moved, Instant now) {
        String target = NormalUrl.of(moved.to().toString()).orElseThrow();
        Publisher publisher = publishers.find(visit.source()).orElse(null);
        boolean own = ArticleId.sameSite(NormalUrl.host(target), visit.host())
                || (publisher != null && publisher.owns(NormalUrl.host(target)));
        if (own) {
            page.setOutcome(Outcome.FETCHED);
            Link link = link(visit, target, now);
            link.setMoved(leaving(page));
            batch.link(visit.partition(), link, now);
        } else {
            page.setOutcome(Outcome.REFUSED);
            deadLetters.page(visit, "redirect to another site: " + NormalUrl.host(target), null, null, now);
            batch.count(visit.partition(), Count.REFUSED);
        }
        page.setDue(null);
        keep(visit, page, now);
    }

    /** What goes along when a page that holds an article sends to another host; null where it holds none. */
    private static @Nullable MovedArticle leaving(Page page) {
        return page.getRevision() == 0 || page.getArticleId() == null
                ? null
                : MovedArticle.newBuilder()
                        .setArticleId(page.getArticleId())
                        .setRevision(page.getRevision())
                        .setContentHash(page.getContentHash())
                        .setPublished(page.getPublished())
                        .build();
    }

    private void failed(Visit visit, Page page, Failed failed, Instant now) {
        int failures = page.getFailures() + 1;
        page.setFailures(failures);
        if (failures < config.politeness().tries()) {
            Duration wait = config.politeness().backOff(failures);
            Duration asked = failed.retryAfter() == null ? wait : failed.retryAfter();
            Duration longest = config.politeness().longestBackOff();
            Duration obeyed = asked.compareTo(longest) > 0 ? longest : asked;
            page.setDue(now.plus(obeyed.compareTo(wait) < 0 ? wait : obeyed));
        } else if (page.getRevision() > 0) {
            seen(page, now);
        } else {
            page.setDue(null);
            deadLetters.page(visit, "given up after " + failures + " tries: " + failed.reason(), null, null, now);
        }
        page.setOutcome(Outcome.FAILED);
        keep(visit, page, now);
    }

    /** After a visit with a result: the next one is a revisit, as long as there are any. */
    private void seen(Page page, Instant now) {
        int visits = page.getVisits() + 1;
        List<Duration> revisits = config.revisits();
        page.setFailures(0);
        page.setVisits(visits);
        if (visits > revisits.size()) {
            page.setDue(null);
        } else {
            Duration before = visits == 1 ? Duration.ZERO : revisits.get(visits - 2);
            page.setDue(now.plus(revisits.get(visits - 1).minus(before)));
        }
    }

    private void alias(Visit visit, Page page, String articleId, Instant now) {
        page.setArticleId(articleId);
        page.setDue(null);
        page.setFailures(0);
        page.setVisits(page.getVisits() + 1);
        keep(visit, page, now);
    }

    private void keep(Visit visit, Page page, Instant now) {
        book.put(visit.partition(), page);
        batch.page(visit.partition(), page, now);
    }

    private Page pageOf(Visit visit, Instant now) {
        Page known = book.get(visit.partition(), visit.url());
        if (known != null) {
            return Page.newBuilder(known).build();
        }
        Page page = blank(visit.url(), visit, now);
        MovedArticle moved = visit.moved();
        if (moved != null) {
            page.setArticleId(moved.getArticleId());
            page.setRevision(moved.getRevision());
            page.setContentHash(moved.getContentHash());
            page.setPublished(moved.getPublished());
        }
        return page;
    }

    private static Page blank(String url, Visit visit, Instant now) {
        return Page.newBuilder()
                .setUrl(url)
                .setKind(LinkKind.ARTICLE)
                .setSource(visit.source())
                .setVisited(now)
                .build();
    }

    private static Link link(Visit visit, String url, Instant now) {
        return Link.newBuilder()
                .setUrl(url)
                .setKind(LinkKind.ARTICLE)
                .setSource(visit.source())
                .setFoundAt(visit.url())
                .setDiscovered(now)
                .build();
    }
}
