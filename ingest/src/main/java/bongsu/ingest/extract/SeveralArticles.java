package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pages that hold several articles in full, one below the other: each in a box of the same kind, with its own headline, or,
 * as wires print what they sent before (1보, 2보), all in one box, each with its own place and reporter.
 */
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
            TextBlock first = heading(scan, box);
            String heading = first == null ? "" : Text.key(first.text());
            if (heading.length() >= 6 && (heading.equals(key) || key.contains(heading) || heading.contains(key))) {
                return box;
            }
        }
        return null;
    }

    /**
     * The blocks of the article that the page is about, where a text goes on with others: each opens with the place and the
     * reporter of a wire. The one under the page's headline, or the first; all blocks where there is but one.
     *
     * @param blocks the text of the page, in order
     * @param title the headline of the page
     */
    static List<TextBlock> first(List<TextBlock> blocks, String title) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (KoreanBylines.opens(blocks.get(i).text())) {
                starts.add(headlineBefore(blocks, i, starts.isEmpty() ? 0 : starts.getLast() + 1));
            }
        }
        if (starts.size() < 2) {
            return blocks;
        }
        String key = Text.key(title);
        int own = 0;
        for (int i = starts.size() - 1; i > 0; i--) {
            String heading = Text.key(blocks.get(starts.get(i)).text());
            own = heading.length() >= 6
                            && !KoreanBylines.opens(blocks.get(starts.get(i)).text())
                            && key.equals(heading)
                    ? i
                    : own;
        }
        int end = own + 1 < starts.size() ? starts.get(own + 1) : blocks.size();
        return blocks.subList(own == 0 ? 0 : starts.get(own), end);
    }

    /**
     * The lines in and around an article's text, less those of other articles that {@link #first} left out.
     *
     * @param lines the lines in and around all of them
     * @param paragraphs the article's text
     */
    static List<TextBlock> around(List<TextBlock> lines, List<String> paragraphs) {
        long opened =
                lines.stream().filter(line -> KoreanBylines.opens(line.text())).count();
        if (opened < 2 || paragraphs.isEmpty()) {
            return lines;
        }
        List<String> texts = lines.stream().map(TextBlock::text).toList();
        int first = texts.indexOf(paragraphs.get(0));
        int last = texts.indexOf(paragraphs.getLast());
        return first < 0 || last < first ? lines : lines.subList(first, Math.min(lines.size(), last + 2));
    }

    /** Where the article begins whose text opens at an index: at the short lines right before it, its headline. */
    private static int headlineBefore(List<TextBlock> blocks, int opening, int after) {
        int start = opening;
        while (start > after
                && opening - start < 2
                && !blocks.get(start - 1).isProse()
                && !blocks.get(start - 1).hasSentence()) {
            start--;
        }
        return start;
    }

    /** The boxes of articles in a container, in the order of the page; empty unless there are at least two. */
    private static List<Region> boxes(PageScan scan, Region container) {
        Map<String, List<Region>> kinds = new HashMap<>();
        for (Region region : scan.regions) {
            if (container.equals(region.parent) && region.prose > ENOUGH * container.prose && region.score > 0) {
                TextBlock heading = heading(scan, region);
                if (heading != null) {
                    String kind = region.element.normalName()
                            + ' '
                            + region.element.className()
                            + ' '
                            + heading.owner().normalName();
                    kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(region);
                }
            }
        }
        return kinds.values().stream()
                .filter(kind -> kind.size() > 1)
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(List.of());
    }

    /** The heading with which a box begins; null if it does not begin with one. */
    private static @Nullable TextBlock heading(PageScan scan, Region box) {
        return scan.blocks.subList(box.first, Math.min(box.end, box.first + 4)).stream()
                .filter(TextBlock::isHeading)
                .findFirst()
                .orElse(null);
    }
}
