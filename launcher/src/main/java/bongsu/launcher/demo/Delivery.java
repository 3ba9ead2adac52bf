package bongsu.launcher.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts an answer on the wire, with conditional requests by RFC 9110, section 13. */
final class Delivery {
    private static final int DRIPS = 16;

    private Delivery() {}

    /** The status that goes out: 304 where the asker has what it asks for. */
    static int status(Answer answer, Headers request) {
        return switch (answer) {
            case Answer.Page page -> fresh(page.validators(), request) ? 304 : page.status();
            case Answer.Redirect redirect -> redirect.status();
            case Answer.Huge huge -> 200;
        };
    }

    private static boolean fresh(Map<String, String> validators, Headers request) {
        String etag = validators.get("ETag");
        String known = request.getFirst("If-None-Match");
        if (known != null) { // takes precedence over the date
            return etag != null
                    && Arrays.stream(known.split(","))
                            .map(String::strip)
                            .anyMatch(tag -> tag.equals("*")
                                    || tag.replaceFirst("^W/", "").equals(etag));
        }
        Instant changed = date(validators.get("Last-Modified"));
        Instant since = date(request.getFirst("If-Modified-Since"));
        return changed != null && since != null && !changed.isAfter(since);
    }

    /** An HTTP date; null where there is none, or one that nobody can read (which RFC 9110 says to ignore). */
    private static @Nullable Instant date(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static void send(Answer answer, int status, HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        switch (answer) {
            case Answer.Page page -> {
                page.validators().forEach(headers::set);
                if (status == 304) {
                    exchange.sendResponseHeaders(304, -1);
                    return;
                }
                headers.set("Content-Type", type(page.mediaType(), page.charset()));
                byte[] bytes = page.bytes();
                if (exchange.getRequestMethod().equals("HEAD")) {
                    exchange.sendResponseHeaders(status, -1);
                    return;
                }
                exchange.sendResponseHeaders(status, bytes.length);
                if (page.drips().isZero()) {
                    exchange.getResponseBody().write(bytes);
                } else {
                    drip(bytes, page.drips(), exchange.getResponseBody());
                }
            }
            case Answer.Redirect redirect -> {
                headers.set("Location", redirect.location());
                exchange.sendResponseHeaders(status, -1);
            }
            case Answer.Huge huge -> {
                headers.set("Content-Type", type("text/html", huge.charset()));
                Charset charset = Typesetter.charset(huge.charset());
                byte[] head = huge.head().getBytes(charset);
                byte[] filler = huge.filler().getBytes(charset);
                exchange.sendResponseHeaders(status, 0); // chunked: the length is not announced
                OutputStream body = exchange.getResponseBody();
                body.write(head);
                for (long sent = head.length; sent < huge.length(); sent += filler.length) {
                    body.write(filler);
                }
            }
        }
    }

    private static String type(String mediaType, String charset) {
        return mediaType + "; charset=" + charset;
    }

    private static void drip(byte[] bytes, Duration time, OutputStream body) throws IOException {
        int slice = Math.max(1, (bytes.length + DRIPS - 1) / DRIPS);
        for (int from = 0; from < bytes.length; from += slice) {
            body.write(bytes, from, Math.min(slice, bytes.length - from));
            body.flush();
            try {
                // The planted slow page is slow by the clock of its reader; each answer has a virtual thread of its
                // own.
                Thread.sleep(time.dividedBy(DRIPS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("closed while a page dripped");
            }
        }
    }
}
