package bongsu.ingest.source;

import crawlercommons.domains.EffectiveTldFinder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The identity of an article: the first 16 hex digits of the SHA-256 of its canonical address. It survives revisions, and
 * every machine computes the same.
 */
public final class ArticleId {
    private static final int HEX_DIGITS = 16;

    private ArticleId() {}

    /** The id of the article at a canonical address in its {@linkplain NormalUrl normal} form. */
    public static String of(String canonicalUrl) {
        return sha256(canonicalUrl).substring(0, HEX_DIGITS);
    }

    /**
     * The canonical address of a page: the one that the page declares, if it may, otherwise the page's own. A page may speak
     * for its own site and for those of its publisher; that it is the front page is not believed of an article.
     *
     * @param url the page's own address, in normal form
     * @param declared what the page calls canonical, absolute or relative; null if it calls nothing so
     * @param publisher whose page it is; null if unknown
     */
    public static String canonical(String url, @Nullable String declared, @Nullable Publisher publisher) {
        if (declared == null || declared.isBlank()) {
            return url;
        }
        String canonical = NormalUrl.of(declared, url).orElse(url);
        if (NormalUrl.uri(canonical).getRawPath().length() <= 1
                && NormalUrl.uri(url).getRawPath().length() > 1) {
            return url;
        }
        String host = NormalUrl.host(canonical);
        boolean believed = sameSite(host, NormalUrl.host(url)) || (publisher != null && publisher.owns(host));
        return believed ? canonical : url;
    }

    /** Whether two hosts are of one registrable domain (public suffix list), such as m.example.co.kr and example.co.kr. */
    public static boolean sameSite(String host, String other) {
        return host.equals(other) || site(host).equals(site(other));
    }

    /** SHA-256 of a text in UTF-8, as 64 hex digits. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 as 64 hex digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String site(String host) {
        String assigned = EffectiveTldFinder.getAssignedDomain(host, true);
        boolean literal = host.contains(":") || Character.isDigit(host.charAt(host.length() - 1));
        if (assigned != null || literal || EffectiveTldFinder.getEffectiveTLD(host) != null) {
            return assigned == null ? host : assigned;
        }
        // A top-level domain that the list does not know, such as .test.
        int last = host.lastIndexOf('.');
        return host.substring(host.lastIndexOf('.', last - 1) + 1);
    }
}
