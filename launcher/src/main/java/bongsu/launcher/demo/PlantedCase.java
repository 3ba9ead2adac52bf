package bongsu.launcher.demo;

import java.util.List;

/**
 * Something that the demo newsroom does on purpose, so that a run can be checked against it by name.
 *
 * @param kind what is planted
 * @param name the kind in lower case, followed for kinds that occur several times by what sets this one apart, as in
 *     {@code retold:kt-microsoft-2024-06}; unique
 * @param urls the addresses that show it, as a feed links them, in order of their publication; never empty
 */
public record PlantedCase(Kind kind, String name, List<String> urls) {

    /** What can be planted, and what a good crawler makes of it. */
    public enum Kind {
        /** One press release printed by several newsrooms with small edits: copies of one another. */
        PRESS_RELEASE,
        /** One fact told by several newsrooms in their own words: one story. */
        RETOLD,
        /** A [단독] that one newsroom has first and others follow: first by time of publication. */
        EXCLUSIVE,
        /** One newsroom says signed, another denied (invented companies): a contradiction within one story. */
        CONTRADICTION,
        /** A text that is corrected while the demo runs (invented companies): a second revision. */
        CORRECTED,
        /** A page that becomes 410 while the demo runs (invented companies): a withdrawal. */
        WITHDRAWN,
        /** A page that reports a rumour between invented companies: an event, but RUMORED. */
        RUMOUR,
        /** "AI 학습 및 활용 금지": facts and link go downstream, no quotation. */
        AI_USE_FORBIDDEN,
        /** A page of 20 MB: given up at the size limit. */
        HUGE_PAGE,
        /** Two pages that redirect to each other: given up. */
        REDIRECT_LOOP,
        /** A page that moved (301) to where the article is: one article under its new address. */
        MOVED,
        /** A page that answers 500 at first and recovers: an article in the end. */
        RECOVERING_ERROR,
        /** A page whose bytes drip for seconds: an article all the same. */
        SLOW_PAGE,
        /** Unclosed, crossed and stray tags: an article all the same. */
        BROKEN_MARKUP,
        /** A link to an address inside a private network: refused without a connection. */
        PRIVATE_ADDRESS,
        /** A redirect to a loopback or metadata address: refused without a connection. */
        PRIVATE_REDIRECT,
        /** A page that robots.txt disallows, linked from a feed: not fetched. */
        DISALLOWED,
        /** A page that asks not to be indexed (robots meta): not published downstream. */
        NOINDEX,
        /** A link in a feed to a page that is not there: 404. */
        NOT_FOUND,
        /** A page without an article on it: reported, not invented. */
        NOT_AN_ARTICLE,
        /** One page linked again with tracking parameters: one article. */
        TRACKING_REPEAT,
        /** One page linked with another scheme or a trailing slash than its canonical address: one article. */
        CANONICAL_REPEAT,
        /** Letters that only MS949 has, on a page that calls itself EUC-KR: read right. */
        MS949_LETTERS
    }

    public PlantedCase {
        urls = List.copyOf(urls);
    }
}
