package bongsu.ingest.crawl;

import bongsu.ingest.extract.ExtractedArticle;
import bongsu.ingest.extract.Extraction.NotAnArticle;
import bongsu.ingest.source.FeedContent;
import org.jspecify.annotations.Nullable;

/** What a fetched page was read as. */
sealed interface Reading {

    /**
     * An article.
     *
     * @param layout whether a layout of the source finds its body; null where that was not looked at
     */
    record Article(ExtractedArticle article, @Nullable Boolean layout) implements Reading {}

    /** A feed, a sitemap or a listing page. */
    record Feed(FeedContent content) implements Reading {}

    /**
     * Neither.
     *
     * @param reason a sentence without text of the page
     * @param exception class of what was thrown; null where nothing was
     */
    record Unreadable(String reason, @Nullable String exception) implements Reading {
        static Unreadable of(NotAnArticle nothing) {
            return new Unreadable(nothing.reason(), null);
        }

        static Unreadable of(Throwable thrown) {
            String message = thrown.getMessage();
            String name = thrown.getClass().getSimpleName();
            return new Unreadable(
                    message == null ? name : name + ": " + message,
                    thrown.getClass().getName());
        }
    }

    /** Nothing was fetched. */
    record Nothing() implements Reading {}
}
