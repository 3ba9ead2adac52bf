package bongsu.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a page are to be read: byte order mark, then UTF-8 where the bytes are valid UTF-8 with letters in it
 * (whatever the page claims), then the HTTP header, then the meta element, then the bytes themselves. Labels mean what
 * the WHATWG Encoding Standard says: EUC-KR is MS949, GB2312 is GB18030, ISO-8859-1 is windows-1252.
 */
final class PageCharset {

    private static final Pattern LABEL =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern META = Pattern.compile(
            "<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:+-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 8192;

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("ksc_5601", "x-windows-949"),
            Map.entry("korean", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("ms949", "x-windows-949"),
            Map.entry("uhc", "x-windows-949"),
            Map.entry("windows-949", "x-windows-949"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("utf-16", "UTF-8"),
            Map.entry("unicode", "UTF-8"));

    private PageCharset() {}

    /** True where the page begins with a byte order mark. */
    static boolean isMarked(byte[] page) {
        return starts(page, 0xEF, 0xBB, 0xBF) || starts(page, 0xFE, 0xFF) || starts(page, 0xFF, 0xFE);
    }

    /** The text of a page that is UTF-8, decoded as it is read; fails with a {@link CharacterCodingException} where it is not. */
    static Reader strictUtf8(byte[] page) {
        return new InputStreamReader(new ByteArrayInputStream(page), strictUtf8());
    }

    private static CharsetDecoder strictUtf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text of the page; bytes that mean nothing in its charset become U+FFFD. */
    static String decode(byte[] page, @Nullable String contentType) {
        int skip = 0;
        Charset charset;
        if (starts(page, 0xEF, 0xBB, 0xBF)) {
            charset = StandardCharsets.UTF_8;
            skip = 3;
        } else if (starts(page, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (starts(page, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else {
            String text = new String(page, StandardCharsets.UTF_8);
            if (text.indexOf('\ufffd') < 0) {
                return text;
            }
            charset = of(page, contentType);
        }
        return new String(page, skip, page.length - skip, charset);
    }

    private static boolean starts(byte[] page, int... mark) {
        if (page.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((page[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset of(byte[] page, @Nullable String contentType) {
        if (isValidUtf8(page)) {
            return StandardCharsets.UTF_8;
        }
        Charset header = named(contentType == null ? null : find(LABEL, contentType));
        String head = new String(page, 0, Math.min(page.length, HEAD), StandardCharsets.ISO_8859_1);
        Charset meta = named(find(META, head));
        if (header != null && !header.equals(StandardCharsets.UTF_8)) {
            return header;
        }
        if (meta != null && !meta.equals(StandardCharsets.UTF_8)) {
            return meta;
        }
        // Nothing is claimed, or UTF-8, which it is not.
        return HangulBytes.isMs949(page) ? Charset.forName("x-windows-949") : StandardCharsets.UTF_8;
    }

    private static @Nullable String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The charset that a label of the web means; null for an unknown one. */
    static @Nullable Charset named(@Nullable String label) {
        if (label == null) {
            return null;
        }
        String name = label.toLowerCase(Locale.ROOT);
        try {
            return Charset.forName(LABELS.getOrDefault(name, name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** True where all bytes are valid UTF-8 (a character cut off at the end is forgiven). */
    static boolean isValidUtf8(byte[] page) {
        CharsetDecoder decoder = strictUtf8();
        ByteBuffer in = ByteBuffer.wrap(page);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }
}
