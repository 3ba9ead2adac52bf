package bongsu.ingest.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of asking for a page. */
sealed interface Answer {

    /**
     * The page, whole and decompressed.
     *
     * @param url the address that it came from, after redirects, in normal form
     * @param contentType as the header claims; null if it claims nothing
     * @param etag validator; null if there was none
     * @param lastModified validator as sent; null if there was none
     * @param headers the others, names in lower case
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Fetched(
            String url,
            byte[] body,
            @Nullable String contentType,
            @Nullable String etag,
            @Nullable String lastModified,
            Map<String, List<String>> headers)
            implements Answer {}

    /** The page is as it was when the validators were taken (304). */
    record NotModified() implements Answer {}

    /**
     * robots.txt forbids it, or could not be had.
     *
     * @param until when robots.txt is asked for again; null if it was read and says no
     */
    record Disallowed(String reason, @Nullable Instant until) implements Answer {}

    /** The crawler will not have it: address, scheme, port, size, or too many redirects. */
    record Refused(String reason) implements Answer {}

    /** There is no such page any more (404, 410). */
    record Gone(int status) implements Answer {}

    /** The page has moved to another host, whose turn it is to be asked. */
    record Moved(URI to) implements Answer {}

    /**
     * It did not work out, and may later.
     *
     * @param status of the answer; 0 if there was none
     * @param retryAfter how long the server asks to wait; null if it does not
     */
    record Failed(String reason, int status, @Nullable Duration retryAfter) implements Answer {
        /** Whether the server asks for quiet, on all its pages. */
        boolean busy() {
            return status == 429 || status == 503;
        }
    }
}
