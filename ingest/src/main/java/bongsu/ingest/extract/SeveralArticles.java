package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pages that hold several articles in full, one below the other: each in a box of the same kind, with its own headline. */
final class SeveralArticles {

    /** Share of the text that a box must hold to be an article. */
    private static final double ENOUGH = 0.08;

    private SeveralArticles() {}

    /**
     * The box of the article that the page is about; null where it holds but one, or none with its headline.
     *
     * @param container what holds all of them
     * @param title the headline of the page
     */
    static @Nullable Region own(PageScan scan, Region container, String title) {
        List<Region> boxes = boxes(scan, container);
        String key = Text.key(title);
        for (Region box : boxes) {
            String heading = Text.key(heading(scan, box));
            if (heading.length() >= 6 && (heading.equals(key) || key.contains(heading) || heading.contains(key))) {
                return box;
            }
        }
        return null;
    }

    /** The boxes of articles in a container, in the order of the page; empty unless there are at least two. */
    private static List<Region> boxes(PageScan scan, Region container) {
        Map<String, List<Region>> kinds = new HashMap<>();
        for (Region region : scan.regions) {
            if (container.equals(region.parent) && region.prose > ENOUGH * container.prose && region.score > 0) {
                String heading = headingTag(scan, region);
                if (heading != null) {
                    String kind = region.element.normalName() + ' ' + region.element.className() + ' ' + heading;
                    kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(region);
                }
            }
        }
        return kinds.values().stream()
                .filter(kind -> kind.size() > 1)
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(List.of());
    }

    /** The tag of the heading with which a box begins; null if it does not begin with one. */
    private static @Nullable String headingTag(PageScan scan, Region box) {
        for (TextBlock block : scan.blocks.subList(box.first, Math.min(box.end, box.first + 4))) {
            if (block.isHeading()) {
                return block.owner().normalName();
            }
        }
        return null;
    }

    private static String heading(PageScan scan, Region box) {
        for (TextBlock block : scan.blocks.subList(box.first, Math.min(box.end, box.first + 4))) {
            if (block.isHeading()) {
                return block.text();
            }
        }
        return "";
    }
}
