package bongsu.ingest.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The fingerprint of a text, by which a changed article is recognised. White space does not count. */
public final class ContentHash {

    private ContentHash() {}

    /** SHA-256 in hex of title, subtitle (null counts as empty) and body, each with its white space collapsed. */
    public static String of(String title, @Nullable String subtitle, String body) {
        MessageDigest digest = sha256();
        for (String part : new String[] {title, subtitle == null ? "" : subtitle, body}) {
            digest.update(Text.collapse(part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
