package bongsu.ingest.source;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of a web address that Bongsu uses as a key: http or https, host in lower case (Punycode), no default
 * port, no fragment, no user name, no parameters that only track where a reader came from.
 *
 * @see <a href="https://url.spec.whatwg.org/">WHATWG URL, as read by OkHttp</a>
 */
public final class NormalUrl {
    private static final int LONGEST = 2_048;
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_ga",
            "_gl");

    private NormalUrl() {}

    /** The normal form of an absolute address; empty if it is none, not http or https, or longer than 2,048 characters. */
    public static Optional<String> of(String address) {
        return normal(HttpUrl.parse(address.strip()));
    }

    /**
     * The normal form of an address as it stands on a page; empty as with {@link #of(String)}.
     *
     * @param address absolute or relative
     * @param base the normal address of the page
     */
    public static Optional<String> of(String address, String base) {
        HttpUrl page = HttpUrl.parse(base);
        return page == null ? Optional.empty() : normal(page.resolve(address.strip()));
    }

    /** The host of a normal address. */
    public static String host(String normal) {
        HttpUrl url = HttpUrl.parse(normal);
        if (url == null) {
            throw new IllegalArgumentException("not an absolute http or https address: " + normal);
        }
        return url.host();
    }

    /** A normal address as a URI. */
    public static URI uri(String normal) {
        HttpUrl url = HttpUrl.parse(normal);
        if (url == null) {
            throw new IllegalArgumentException("not an absolute http or https address: " + normal);
        }
        return url.uri();
    }

    private static Optional<String> normal(@Nullable HttpUrl url) {
        if (url == null || url.host().isEmpty()) {
            return Optional.empty();
        }
        HttpUrl.Builder builder = url.newBuilder().fragment(null).username("").password("");
        for (String name : url.queryParameterNames()) {
            if (tracks(name)) {
                builder.removeAllQueryParameters(name);
            }
        }
        HttpUrl kept = builder.build();
        if (kept.querySize() == 0 || "".equals(kept.encodedQuery())) {
            kept = kept.newBuilder().encodedQuery(null).build();
        }
        String text = kept.toString();
        // Some hosts, written out, can no longer be read: such an address is none.
        boolean stable = text.length() <= LONGEST && kept.equals(HttpUrl.parse(text));
        return stable ? Optional.of(text) : Optional.empty();
    }

    private static boolean tracks(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
