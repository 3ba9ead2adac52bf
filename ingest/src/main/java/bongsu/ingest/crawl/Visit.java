package bongsu.ingest.crawl;

import bongsu.schema.LinkKind;
import java.time.Instant;

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
 */
record Visit(
        String url, String host, int partition, LinkKind kind, String source, Reason reason, Instant due, long offset) {

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
