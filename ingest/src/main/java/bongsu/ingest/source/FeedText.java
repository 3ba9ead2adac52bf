package bongsu.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How the bytes of a feed become text, and what little is read of XML before a parser sees it. */
final class FeedText {
    private static final Pattern LABEL =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?([A-Za-z][\\w-]*)[\\s/>]");
    private static final Pattern BEFORE_ROOT =
            Pattern.compile("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(\\[.*?\\])?[^>]*>");
    private static final Pattern DOCTYPE = Pattern.compile("(?s)<!DOCTYPE[^>\\[]*(\\[.*?\\]\\s*)?>");

    private FeedText() {}

    /** Valid UTF-8 is UTF-8 whatever it claims; otherwise byte order mark, XML declaration, header; EUC-KR means MS949. */
    static String decode(byte[] bytes, @Nullable String contentType) {
        if (bytes.length > 2 && (bytes[0] & 0xff) == 0xFE && (bytes[1] & 0xff) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length > 2 && (bytes[0] & 0xff) == 0xFF && (bytes[1] & 0xff) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String head = new String(bytes, 0, Math.min(bytes.length, 1_024), StandardCharsets.ISO_8859_1);
            Charset declared = named(head);
            Charset charset = declared == null && contentType != null ? named(contentType) : declared;
            return new String(bytes, charset == null ? StandardCharsets.UTF_8 : charset);
        }
    }

    /** The name of the root element in lower case, without its prefix; empty if there is none. */
    static String rootElement(String head) {
        Matcher matcher = ROOT.matcher(BEFORE_ROOT.matcher(head).replaceAll(""));
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** XML without its document type: RSS 0.91 has one, and no entity that it may declare is wanted. */
    static String withoutDoctype(String xml) {
        return DOCTYPE.matcher(xml).replaceFirst("");
    }

    /** The time that an element holds, in RFC 822 or ISO 8601; null if it is neither. */
    static @Nullable Instant time(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String text = element.text().strip();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notIso) {
            try {
                return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant();
            } catch (DateTimeException notRfc) {
                return null;
            }
        }
    }

    private static @Nullable Charset named(String text) {
        Matcher matcher = LABEL.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String label = matcher.group(1).toLowerCase(Locale.ROOT);
        try {
            return switch (label) {
                case "euc-kr", "ks_c_5601-1987", "cp949", "ms949", "uhc" -> Charset.forName("x-windows-949");
                case "utf-8", "utf8" -> null;
                default -> Charset.forName(label);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
