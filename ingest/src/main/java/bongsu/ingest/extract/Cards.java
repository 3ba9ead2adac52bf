package bongsu.ingest.extract;

import java.util.List;

/**
 * Lists of cards that lead to other articles, told by their shape and whatever they are called: boxes beside each other that
 * each begin with a link and say little more, below a text that they do not belong to.
 */
final class Cards {

    /** Fewer boxes beside each other may be parts of a text. */
    private static final int LEAST = 4;

    /** Weight of what a card says of its article, at most. */
    private static final int LONGEST = 200;

    private Cards() {}

    /** Cuts such lists where they stand behind the headline and a paragraph. */
    static void cut(PageScan scan) {
        int headline = scan.blocks.size();
        for (Region region : scan.regions) {
            if (region.parent != null && region.weight > 0) {
                region.parent.boxes++;
                region.parent.cards += isCard(region, scan.blocks) ? 1 : 0;
            }
            if (region.element.normalName().equals("h1")) {
                headline = Math.min(headline, region.end);
            }
        }
        for (Region list : scan.regions) {
            if (list.cards >= LEAST
                    && 5 * list.cards >= 4 * list.boxes
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
        int size = region.end - region.first;
        if (size < 2 || size > 4) {
            return false;
        }
        TextBlock first = blocks.get(region.first);
        return first.linkDensity() > 0.8 && first.weight() >= 10 && region.weight - first.weight() < LONGEST;
    }
}
