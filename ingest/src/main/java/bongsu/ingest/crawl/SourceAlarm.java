package bongsu.ingest.crawl;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about a source that an operator should look at.
 *
 * @param source id of the publisher
 * @param kind what is wrong
 * @param lastGood the last address with which all was well; null if there was none
 * @param firstBad the first one with which it was not: a page, or the feed that ran dry
 * @param since when it was noticed
 */
public record SourceAlarm(
        String source, Kind kind, @Nullable String lastGood, String firstBad, Instant since) {

    /** What can go wrong with a source. */
    public enum Kind {
        /** Its pages, or most of them, hold no article any more: the layout has changed. */
        UNREADABLE,
        /** Its feeds name nothing new, or cannot be read, for much longer than usual. */
        DRY,
        /** Its articles have lost their dates, or carry dates in the future. */
        DATES,
        /** Its texts are much shorter than they were: a part of the page, or a paywall, is read instead. */
        SHORT
    }
}
