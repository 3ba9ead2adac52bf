package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page's meta elements: their contents by name, property, itemprop or http-equiv, in lower case. */
final class MetaTags {

    private static final int MAX_TAGS = 2_000;

    private final Map<String, List<String>> contents = new LinkedHashMap<>();

    /** Reads all meta elements, in the head or not. */
    static MetaTags of(PageParts parts) {
        MetaTags tags = new MetaTags();
        int count = 0;
        for (Element meta : parts.metas) {
            if (++count > MAX_TAGS) {
                break;
            }
            String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
            String plain = Text.plain(content);
            if (plain.isEmpty()) {
                continue;
            }
            for (String key : new String[] {"name", "property", "itemprop", "http-equiv"}) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    tags.contents.computeIfAbsent(name, n -> new ArrayList<>()).add(plain);
                }
            }
        }
        return tags;
    }

    /** Content of the first of these names that the page has; null if it has none. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> found = contents.get(name);
            if (found != null) {
                return found.get(0);
            }
        }
        return null;
    }

    /** Content of the first of these names that the page has; empty if it has none. */
    String text(String... names) {
        String first = first(names);
        return first == null ? "" : first;
    }

    /** Contents of one name, in the order of the page; empty if it has none. */
    List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }

    /** Every name that the page uses, in its order. */
    Iterable<String> names() {
        return contents.keySet();
    }
}
