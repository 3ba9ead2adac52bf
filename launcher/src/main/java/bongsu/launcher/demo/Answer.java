package bongsu.launcher.demo;

import java.time.Duration;
import java.util.Map;

/** What a house answers when one of its addresses is asked for. */
sealed interface Answer {

    /**
     * A body that is there at once, or drips.
     *
     * @param status 200, 404, 410 or 500
     * @param mediaType value of Content-Type, without charset
     * @param charset what Content-Type calls the encoding
     * @param text the body; goes out as {@link #bytes}
     * @param validators ETag and Last-Modified; empty for what must not be cached
     * @param drips time over which the bytes go out; zero for at once
     */
    record Page(
            int status, String mediaType, String charset, String text, Map<String, String> validators, Duration drips)
            implements Answer {

        byte[] bytes() {
            return Typesetter.bytes(text, Typesetter.charset(charset));
        }
    }

    /** A redirect with its status (301 or 302) and the absolute address it leads to. */
    record Redirect(int status, String location) implements Answer {}

    /**
     * An HTML page that goes on and on.
     *
     * @param charset what Content-Type calls the encoding
     * @param head how it begins
     * @param filler what is repeated until {@code length} bytes are out
     * @param length of the whole in bytes
     */
    record Huge(String charset, String head, String filler, long length) implements Answer {}
}
