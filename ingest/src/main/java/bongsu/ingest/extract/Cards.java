package bongsu.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of cards that lead to other articles, told by their shape and whatever they are called: boxes beside each other that
 * each begin with a link and say little more, below a text that they do not belong to.
 */
final class Cards {

    /** Fewer boxes beside each other may be parts of a text. */
    private static final int LEAST = 4;

    /** Weight of what a card says of its article, at most. */
    private static final int LONGEST = 200;

    /** How many of the boxes in a list are cards, and how many there are. */
    private static final class Count {
        private int cards;
        private int boxes;
    }

    private Cards() {}

    /** Cuts such lists where they stand behind the headline and a paragraph. */
    static void cut(PageScan scan) {
        int headline = scan.blocks.size();
        Map<Region, Count> lists = new HashMap<>();
        for (Region region : scan.regions) {
            if (region.element.normalName().equals("h1")) {
                headline = Math.min(headline, region.end);
            }
            if (region.parent != null && region.weight > 0) {
                Count count = lists.computeIfAbsent(region.parent, parent -> new Count());
                count.boxes++;
                count.cards += isCard(region, scan.blocks) ? 1 : 0;
            }
        }
        for (Map.Entry<Region, Count> entry : lists.entrySet()) {
            Region list = entry.getKey();
            Count count = entry.getValue();
            if (count.cards >= LEAST
                    && 5 * count.cards >= 4 * count.boxes
                    && !list.headline
                    && list.role != ClassWords.Role.BODY
                    && list.first > headline
                    && scan.blocks.subList(headline, list.first).stream().anyMatch(TextBlock::isProse)) {
                list.cut = true;
                list.other = true;
            }
        }
    }

    private static boolean isCard(Region region, List<TextBlock> blocks) {
        TextBlock first = blocks.get(region.first);
        int size = region.end - region.first;
        return size >= 2
                && size <= 4
                && first.linkDensity() > 0.8
                && first.weight() >= 10
                && region.weight - first.weight() < LONGEST;
    }
}
