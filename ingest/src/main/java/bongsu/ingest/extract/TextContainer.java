package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the region that holds the article's text, when {@link BodyFinder} has weighed the page: the heaviest subtree, then
 * in it what its designers called the body, or else what holds nearly all of it, or the headline with much of it.
 */
final class TextContainer {

    /** A child that holds this share of its parent's score stands for it. */
    private static final double NARROW = 0.85;

    /** A child that holds the headline and this share of its parent's score stands for it. */
    private static final double HEADED = 0.3;

    /** In a running text boxes hold so many paragraphs each, or more; less in lists of cards and comments. */
    private static final double RUNNING = 1.5;

    /** What holds fewer paragraphs beside the headline is a header with its deck. */
    private static final int HEADED_PARAGRAPHS = 3;

    private final PageScan scan;
    private final List<@Nullable TextBlock> shown;

    /**
     * A choice among the regions of a page.
     *
     * @param shown the blocks as the page shows them; null where nothing of one is text
     */
    TextContainer(PageScan scan, List<@Nullable TextBlock> shown) {
        this.scan = scan;
        this.shown = shown;
    }

    /**
     * The region that holds the text; null where the page has no prose at all.
     *
     * @param title the headline, which tells the page's own article from others that stand on it in full
     */
    @Nullable
    Region find(String title) {
        Region root = scan.regions.get(0);
        markHeadline(Text.key(title));
        Region heaviest = root;
        for (Region region : scan.regions) {
            if (region.score > heaviest.score || (region.score == heaviest.score && region.isWithin(heaviest))) {
                heaviest = region;
            }
        }
        if (heaviest.score <= 0) {
            return root.prose == 0 ? null : root;
        }
        Region found = within(heaviest);
        Region own = SeveralArticles.own(scan, found, title);
        return own == null ? found : within(own);
    }

    /** A lower heading that prints the headline is as good as an h1. */
    private void markHeadline(String key) {
        for (TextBlock block : scan.blocks) {
            boolean printed = block.isHeading()
                    && block.linkDensity() < 0.5
                    && Text.key(block.text()).equals(key);
            for (Region up = printed ? block.region() : null; up != null && !up.headline; up = up.parent) {
                up.headline = true;
            }
        }
    }

    private Region within(Region heaviest) {
        Region declared = declared(heaviest);
        return declared == null ? headed(narrowed(heaviest)) : declared;
    }

    /** The innermost region with the headline and much of the text, where beside it stand boxes of a paragraph each. */
    private Region headed(Region container) {
        Region best = container;
        for (Region region : scan.regions) {
            if (best.equals(region.parent)
                    && region.headline
                    && region.score >= HEADED * best.score
                    && paragraphs(region.first, region.end).size() >= HEADED_PARAGRAPHS
                    && isScattered(best, region)) {
                best = region;
            }
        }
        return best;
    }

    /** True where the paragraphs of the outer region that the inner one lacks stand apart from each other: no running text. */
    private boolean isScattered(Region outer, Region inner) {
        List<TextBlock> rest = paragraphs(outer.first, inner.first);
        rest.addAll(paragraphs(inner.end, outer.end));
        Set<Region> boxes = new HashSet<>();
        for (TextBlock block : rest) {
            Region region = block.region();
            boxes.add(region.element.normalName().equals("p") && region.parent != null ? region.parent : region);
        }
        return rest.size() < RUNNING * boxes.size();
    }

    private List<TextBlock> paragraphs(int from, int to) {
        List<TextBlock> paragraphs = new ArrayList<>();
        for (TextBlock block : shown.subList(from, to)) {
            if (block != null && block.isProse() && !block.region().aside) {
                paragraphs.add(block);
            }
        }
        return paragraphs;
    }

    private Region narrowed(Region heaviest) {
        Region best = heaviest;
        for (Region region : scan.regions) {
            if (best.equals(region.parent)
                    && region.score >= NARROW * best.score
                    && !region.element.normalName().equals("p")) {
                best = region;
            }
        }
        return best;
    }

    /** The innermost region of the heaviest one that its designers called the body; null if there is none. */
    private @Nullable Region declared(Region heaviest) {
        List<Region> named = scan.regions.stream()
                .filter(region -> region.score > 0 && needed(region) > 0 && region.isWithin(heaviest))
                .sorted(Comparator.comparingInt(region -> region.depth))
                .toList();
        Map<String, Double> byName = new HashMap<>();
        for (Region region : named) {
            if (!isNested(region)) {
                byName.merge(region.element.className(), region.score, Double::sum);
            }
        }
        Region found = null;
        for (Region inner : named) {
            String name = inner.element.className();
            double others = byName.getOrDefault(name, 0.0) - inner.score;
            boolean oneOfMany = !name.isEmpty() && others > 0.1 * heaviest.score;
            double enough = found == null ? needed(inner) * heaviest.score : closer(inner) * found.score;
            if (!oneOfMany && inner.score >= enough) {
                found = inner;
            }
        }
        return found;
    }

    private static boolean isNested(Region region) {
        return region.parent != null && region.parent.element.className().equals(region.element.className());
    }

    /** Share of the score that a region must hold to be taken for the body on its name; 0 for one without such a name. */
    private static double needed(Region region) {
        if (region.element.attr("itemprop").contains("articleBody")) {
            return 0.25;
        }
        if (region.role == ClassWords.Role.BODY) {
            return 0.5;
        }
        return region.element.normalName().equals("article") ? (region.headline ? 0.35 : 0.6) : 0;
    }

    /** Share of an outer body's score that an inner one must hold to be preferred. */
    private static double closer(Region region) {
        if (region.element.attr("itemprop").contains("articleBody")) {
            return 0.5;
        }
        return region.role == ClassWords.Role.BODY ? 0.7 : 0.9;
    }
}
