package bongsu.ingest.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page's own addresses: where it was fetched, and what it calls its canonical one. */
final class Addresses {

    /** What addresses of the same page differ in at their beginning. */
    private static final Pattern PREFIX = Pattern.compile("^https?://(?:www\\.|m\\.)?");

    private final Set<String> own = new LinkedHashSet<>();
    private @Nullable URI canonical;

    private Addresses() {}

    static Addresses of(PageParts parts, MetaTags meta, URI url) {
        Addresses addresses = new Addresses();
        addresses.own.add(bare(url.toString()));
        for (Element link : parts.links) {
            if (link.normalName().equals("link") && link.attr("rel").equalsIgnoreCase("canonical")) {
                addresses.offer(link.attr("href"), url);
            }
        }
        addresses.offer(meta.text("og:url"), url);
        return addresses;
    }

    private void offer(String href, URI url) {
        if (href.isBlank()) {
            return;
        }
        try {
            URI resolved = url.resolve(new URI(href.strip().replace(" ", "%20")));
            String scheme = resolved.getScheme();
            if (resolved.getHost() != null && scheme != null && (scheme.equals("http") || scheme.equals("https"))) {
                own.add(bare(resolved.toString()));
                boolean home = resolved.getPath() == null || resolved.getPath().length() <= 1;
                if (canonical == null && !(home && resolved.getQuery() == null)) {
                    canonical = resolved;
                }
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // A canonical link that is no address says nothing; the page is read without it.
            return;
        }
    }

    /** What the page calls its own address, absolute; null if it names none or only its home page. */
    @Nullable
    URI canonical() {
        return canonical;
    }

    /** True for one of the page's addresses. */
    boolean isOwn(String address) {
        return !address.isEmpty() && own.contains(bare(address));
    }

    private static String bare(String address) {
        String bare = PREFIX.matcher(address).replaceFirst("");
        int cut = bare.indexOf('#');
        bare = cut >= 0 ? bare.substring(0, cut) : bare;
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }
}
