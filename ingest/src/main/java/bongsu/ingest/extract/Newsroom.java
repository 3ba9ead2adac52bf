package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the newsroom of a page is called: its display name, and every other name by which the page or its host calls it,
 * so that none of them is taken for a headline or a person.
 *
 * @param name display name; null if the page gives none
 * @param names all names, the host and its parts included
 */
record Newsroom(@Nullable String name, List<String> names) {

    private static final Set<String> HOST_PARTS =
            Set.of("www", "mobile", "news", "com", "net", "org", "gov", "edu", "info", "amp", "eng");

    static Newsroom of(MetaTags meta, StructuredData data, List<JsonNode> articles, URI url) {
        Set<String> names = new LinkedHashSet<>();
        for (String key : new String[] {
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "publisher",
            "dc.publisher",
            "copyright",
            "twitter:site",
            "al:ios:app_name",
            "al:android:app_name",
            "og:article:publisher",
            "cre"
        }) {
            for (String value : meta.all(key)) {
                if (!value.startsWith("http") && value.length() < 60) {
                    names.add(value.replaceFirst("^(?:@|©|ⓒ|\\(c\\)|Copyright)\\s*", ""));
                }
            }
        }
        String declared = null;
        for (JsonNode article : articles) {
            for (String publisher : data.names(article, "publisher")) {
                declared = declared == null ? publisher : declared;
                names.add(publisher);
            }
        }
        for (String organisation : data.organisations()) {
            names.add(organisation);
        }
        String site = meta.first("og:site_name");
        String name = declared != null && !declared.isBlank() ? declared : site;
        names.addAll(hostNames(url));
        names.removeIf(String::isBlank);
        return new Newsroom(name, List.copyOf(names));
    }

    /** The part of the host with which the display name begins, as a key: {@code bbc} of BBC News; empty where none does. */
    Optional<String> brand() {
        String display = name == null ? "" : Text.key(name);
        return names.stream()
                .filter(own -> own.length() >= 3 && own.indexOf('.') < 0 && own.equals(Text.key(own)))
                .filter(display::startsWith)
                .findFirst();
    }

    private static List<String> hostNames(URI url) {
        List<String> names = new ArrayList<>();
        String host = url.getHost();
        if (host != null) {
            names.add(host);
            names.add(host.replaceFirst("^www\\.", ""));
            for (String part : host.split("\\.", -1)) {
                if (part.length() > 2 && !HOST_PARTS.contains(part)) {
                    names.add(part);
                }
            }
        }
        return names;
    }
}
