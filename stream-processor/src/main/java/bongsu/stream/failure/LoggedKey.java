package bongsu.stream.failure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A record's key as a log may show it: an id as it is, anything else by its length and hash, for anybody can write to a topic. */
public final class LoggedKey {
    /** Letters, digits and the marks of ids: {@code kt-alliances}, {@code my-search@s-a1}, {@code 새빛}. */
    private static final String ID = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@:~+-]{0,99}";

    private static final int HASH_BYTES = 6;

    private LoggedKey() {}

    /** For a record without a key: "without a key". */
    public static String of(@Nullable String key) {
        if (key == null) {
            return "without a key";
        }
        if (key.matches(ID)) {
            return key;
        }
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return "with a key of " + bytes.length + " bytes, SHA-256 " + hash(bytes) + "…";
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
