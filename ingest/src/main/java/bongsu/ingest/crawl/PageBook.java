package bongsu.ingest.crawl;

import bongsu.schema.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the pages of the partitions that this crawler owns. Not safe for use by several threads. */
final class PageBook {
    private final Map<Integer, Map<String, Page>> pages = new HashMap<>();

    /** The page at an address; null if it is not known, or its partition is not owned. */
    @Nullable
    Page get(int partition, String url) {
        Map<String, Page> owned = pages.get(partition);
        return owned == null ? null : owned.get(url);
    }

    /** Every page of a partition. */
    Collection<Page> of(int partition) {
        Map<String, Page> owned = pages.get(partition);
        return owned == null ? List.of() : List.copyOf(owned.values());
    }

    void put(int partition, Page page) {
        pages.computeIfAbsent(partition, any -> new HashMap<>()).put(page.getUrl(), page);
    }

    void remove(int partition, String url) {
        Map<String, Page> owned = pages.get(partition);
        if (owned != null) {
            owned.remove(url);
        }
    }

    void forget(int partition) {
        pages.remove(partition);
    }
}
