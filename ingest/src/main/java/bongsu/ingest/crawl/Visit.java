package bongsu.ingest.crawl;

import bongsu.ingest.source.NormalUrl;
import bongsu.schema.Link;
import bongsu.schema.LinkKind;
import bongsu.schema.MovedArticle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page that is to be asked for.
 *
 * @param url in normal form: the key of its page
 * @param host of it
 * @param partition of the host among the links
 * @param kind what it is read as
 * @param source id of the publisher
 * @param reason why
 * @param due when, at the earliest
 * @param offset of the link that named it, which is not committed before it was visited; -1 if no link did
 * @param moved the article that has moved there from another host; null for none
 */
record Visit(
        String url,
        String host,
        int partition,
        LinkKind kind,
        String source,
        Reason reason,
        Instant due,
        long offset,
        @Nullable MovedArticle moved) {

    /** A visit of a page to which no article has moved. */
    Visit(
            String url,
            String host,
            int partition,
            LinkKind kind,
            String source,
            Reason reason,
            Instant due,
            long offset) {
        this(url, host, partition, kind, source, reason, due, offset, null);
    }

    /** The visit that a link asks for, at its normal address. */
    static Visit of(Link link, String url, int partition, Instant now, long offset) {
        return new Visit(
                url,
                NormalUrl.host(url),
                partition,
                link.getKind(),
                link.getSource(),
                Reason.NEW,
                now,
                offset,
                link.getMoved());
    }

    /** Why a page is visited. */
    enum Reason {
        /** Never seen before. */
        NEW,
        /** Failed before. */
        RETRY,
        /** An article that may have changed. */
        REVISIT,
        /** A feed that may name new articles. */
        POLL
    }

    /** Feeds go before articles: what they name is to be known soon. */
    boolean first() {
        return kind != LinkKind.ARTICLE;
    }

    /** Whether it is work that ends, unlike looking again and again. */
    boolean ends() {
        return reason == Reason.NEW || reason == Reason.RETRY;
    }
}
