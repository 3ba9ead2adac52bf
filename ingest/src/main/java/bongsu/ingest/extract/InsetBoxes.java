package bongsu.ingest.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Small boxes among the paragraphs of a text that are no part of it, though no name gives them away: what asks something of the reader,
 * and what has a heading of its own between paragraphs that stand bare.
 */
final class InsetBoxes {
    /** Weight of a box inside the text below which it may be a prompt. */
    private static final int SMALL_BOX = 400;

    /** Elements that set a box apart. */
    private static final Set<String> BOXES = Set.of("div", "aside", "section", "details");

    private final Region container;
    private final Set<Region> boxes = new HashSet<>();

    private InsetBoxes(Region container) {
        this.container = container;
    }

    /**
     * The boxes among some blocks.
     *
     * @param container the region that holds the text
     */
    static InsetBoxes of(List<TextBlock> blocks, Region container) {
        InsetBoxes found = new InsetBoxes(container);
        found.addPrompts(blocks);
        found.addHeaded(blocks);
        return found;
    }

    /** True for a block that stands in one of them. */
    boolean hold(TextBlock block) {
        for (Region up = block.region(); up != null && !boxes.isEmpty(); up = up.parent) {
            if (boxes.contains(up)) {
                return true;
            }
        }
        return false;
    }

    /** Small boxes inside the text that hold a field to fill in, or little but prompts and headings: sign-ups, references. */
    private void addPrompts(List<TextBlock> blocks) {
        for (TextBlock block : blocks) {
            // words that stand in a box beside its paragraphs are of the box
            boolean mixed = !BodyText.isParagraph(block) && block.region().end - block.region().first > 1;
            Region box = mixed ? block.region() : block.region().parent;
            boolean asked = box != null && !boxes.contains(box) && isSmall(box);
            if (asked
                    && box != null
                    && (box.asks
                            || (box.offers && isOneParagraph(box, blocks))
                            || (block.isPrompt() && isMostlyPrompts(box, blocks, mixed)))) {
                boxes.add(box);
            }
        }
    }

    /** Small boxes with a heading of their own between paragraphs that stand in none: facts, lives, hints, offers. What opens the text may be its lead. */
    private void addHeaded(List<TextBlock> blocks) {
        Map<Region, Integer> prose = new HashMap<>();
        int all = 0;
        for (TextBlock block : blocks) {
            if (block.isProse() && block.region().parent != null) {
                prose.merge(block.region().parent, block.weight(), Integer::sum);
                all += block.weight();
            }
        }
        boolean begun = false;
        for (int i = 0; i + 1 < blocks.size(); i++) {
            TextBlock heading = blocks.get(i);
            begun |= isParagraph(heading);
            Region box = heading.region().parent;
            Region holder = box == null ? null : box.parent;
            if (begun
                    && heading.isHeading()
                    && box != null
                    && holder != null
                    && isBox(box)
                    && 5 * prose.getOrDefault(holder, 0) >= 4 * all
                    && isSmall(box)
                    && !blocks.get(i + 1).isHeading()
                    && blocks.get(i + 1).region().isWithin(box)
                    && goesOn(blocks, i, box)
                    && !blocks.get(i - 1).region().isWithin(box)) {
                boxes.add(box);
            }
        }
    }

    /** True where the text has a paragraph behind a box. */
    private static boolean goesOn(List<TextBlock> blocks, int from, Region box) {
        return blocks.stream()
                .skip(from)
                .anyMatch(block -> isParagraph(block) && !block.region().isWithin(box));
    }

    private static boolean isParagraph(TextBlock block) {
        return block.isProse() && !block.isHeading();
    }

    /** True for an element that sets a box apart, one of the page's own making among them. */
    private static boolean isBox(Region region) {
        String tag = region.element.normalName();
        return BOXES.contains(tag) || tag.indexOf('-') > 0;
    }

    private static boolean isMostlyPrompts(Region box, List<TextBlock> blocks, boolean mixed) {
        int all = 0;
        int prompts = 0;
        boolean asks = false;
        for (TextBlock block : blocks) {
            if (block.region().isWithin(box)) {
                asks |= all == 0 && (block.isHeading() || !block.isProse()) && block.isPrompt();
                all++;
                prompts += block.isHeading() || block.linkDensity() > 0.5 || block.isPrompt() ? 1 : 0;
            }
        }
        return (asks && !mixed) ? prompts * 2 >= all : prompts * 2 > all;
    }

    private static boolean isOneParagraph(Region box, List<TextBlock> blocks) {
        long paragraphs = blocks.stream()
                .filter(block -> isParagraph(block) && block.region().isWithin(box))
                .count();
        return paragraphs <= 1;
    }

    private boolean isSmall(Region box) {
        return box.depth > container.depth && box.weight < SMALL_BOX && 2 * box.prose <= container.prose;
    }
}
