package bongsu.ingest.crawl;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** The content codings of RFC 9110 that the crawler takes: gzip, deflate (zlib or raw), br; two of them at most. */
final class ContentCoding {
    /** What the Accept-Encoding header says. */
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int MOST = 2;

    private ContentCoding() {}

    /**
     * The decoded stream.
     *
     * @param header Content-Encoding; null or empty for none
     * @throws IOException if a coding is not known, or the stream does not begin as it should
     */
    static InputStream decoded(InputStream coded, @Nullable String header) throws IOException {
        List<String> codings = new ArrayList<>();
        for (String part : header == null ? new String[0] : header.split(",", -1)) {
            String coding = part.strip().toLowerCase(Locale.ROOT);
            if (!coding.isEmpty() && !coding.equals("identity")) {
                codings.addFirst(coding);
            }
        }
        if (codings.size() > MOST) {
            throw new IOException("coded " + codings.size() + " times over: " + header);
        }
        InputStream plain = coded;
        for (String coding : codings) {
            plain = switch (coding) {
                case "gzip", "x-gzip" -> new GZIPInputStream(plain);
                case "deflate" -> inflated(plain);
                case "br" -> new BrotliInputStream(plain);
                default -> throw new IOException("unknown content coding " + coding);
            };
        }
        return plain;
    }

    /** Half the servers send zlib, as the RFC wants it, and half the raw stream. */
    private static InputStream inflated(InputStream coded) throws IOException {
        BufferedInputStream in = new BufferedInputStream(coded);
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first < 0) {
            return new ByteArrayInputStream(new byte[0]);
        }
        boolean zlib = (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!zlib));
    }
}
