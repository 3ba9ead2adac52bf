package bongsu.ingest.source;

import org.jspecify.annotations.Nullable;

/** What was served is no feed, sitemap or listing that can be read; the message says why. */
public final class FeedFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the reason, a sentence that holds none of the text. */
    public FeedFormatException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
