package bongsu.ingest.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What bytes are, by their first ones: the content is sniffed, not believed. */
final class ContentKind {

    private record Magic(String bytes, String kind) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic("%PDF-", "a PDF document"),
            new Magic("\u0089PNG", "a PNG image"),
            new Magic("\u00ff\u00d8\u00ff", "a JPEG image"),
            new Magic("GIF8", "a GIF image"),
            new Magic("PK\u0003\u0004", "a ZIP archive or an office document"),
            new Magic("\u001f\u008b", "a gzip archive"),
            new Magic("RIFF", "a sound, a film or a WebP image"),
            new Magic("\u0000\u0000\u0000", "a film or another binary file"),
            new Magic("\u00d0\u00cf\u0011\u00e0", "an office document"),
            new Magic("OggS", "a sound"),
            new Magic("ID3", "a sound"),
            new Magic("\u007fELF", "a program"),
            new Magic("Rar!", "a RAR archive"),
            new Magic("7z\u00bc\u00af", "a 7z archive"),
            new Magic("wOF", "a font"));

    private ContentKind() {}

    /** Why the bytes are no page, as a sentence; null where they may be one. */
    static @Nullable String refusal(byte[] page, @Nullable String contentType) {
        if (page.length == 0) {
            return "the page is empty";
        }
        String head = new String(page, 0, Math.min(page.length, 2048), StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGIC) {
            if (head.startsWith(magic.bytes())) {
                return magic.kind() + ", not a page";
            }
        }
        if (head.isBlank() && page.length <= 2048) {
            return "the page is empty";
        }
        boolean wide = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        long controls = head.chars().filter(c -> c < 9 || (c > 13 && c < 27)).count();
        if (!wide && controls > head.length() / 20) {
            return "binary data, not a page";
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        String text = head.stripLeading();
        if ((text.startsWith("{") || text.startsWith("[")) && (type.contains("json") || !head.contains("<"))) {
            return "JSON, not a page";
        }
        String start = text.substring(0, Math.min(200, text.length())).toLowerCase(Locale.ROOT);
        if (start.contains("<rss")
                || start.contains("<feed")
                || start.contains("<urlset")
                || start.contains("<sitemapindex")
                || start.contains("<rdf:rdf")) {
            return "a feed or a sitemap, not a page";
        }
        return null;
    }
}
