package bongsu.ingest.extract;

import java.util.List;
import java.util.Map;

/**
 * Which regions of a page whose text has been weighed are no part of its article: by what their designers called them, by their
 * tags and shapes, by the headings that open them, or because the page hides them.
 */
final class ForeignRegions {

    /** Share of the page's prose from which on a region is kept whatever it is called. */
    static final double ASIDE_LIMIT = 0.35;

    private static final double JUNK_LIMIT = 0.8;

    /** The share for elements that are asides by their tag. */
    private static final double ASIDE_TAG_LIMIT = 0.6;

    private final PageScan scan;
    private final int allProse;

    /** Weight of the running text without what is something else for sure. */
    private final int ownProse;

    private final int figureProse;
    private final Map<String, Integer> proseByName;

    /**
     * A judge of the regions of one page.
     *
     * @param allProse weight of its running text, in Latin letters
     * @param figureProse weight of the running text in figures: where it is most of the page's, the page is a story in pictures
     * @param proseByName weight of the running text in all regions of a class
     */
    ForeignRegions(PageScan scan, int allProse, int figureProse, Map<String, Integer> proseByName) {
        this.scan = scan;
        this.allProse = allProse;
        this.figureProse = figureProse;
        this.proseByName = proseByName;
        this.ownProse = allProse - junkProse();
    }

    /** Marks what is cut from the text, what is something else, and what lies in it. */
    void mark() {
        for (Region region : scan.regions) {
            if (region.parent != null && region.weight > 0) {
                boolean teaser = isTeaser(region);
                region.cut = isCut(region, teaser) || isNotice(region);
                region.other = teaser || (region.role == ClassWords.Role.JUNK && region.cut);
            }
        }
        Endings.cut(scan.blocks, allProse);
        Cards.cut(scan);
        for (Region region : scan.regions) {
            Region above = region.parent;
            region.aside = region.cut || (above != null && above.aside);
            region.other = region.other || (above != null && above.other);
        }
    }

    /** Weight of the running text in regions whose names say for sure that it is something else. */
    private int junkProse() {
        int junk = 0;
        int from = 0;
        for (Region region : scan.regions) {
            boolean sure = region.parent != null
                    && region.role == ClassWords.Role.JUNK
                    && region.first >= from
                    && region.prose < JUNK_LIMIT * allProse
                    && !region.headline;
            if (sure) {
                junk += region.prose;
                from = region.end;
            }
        }
        return Math.min(junk, allProse / 10 * 9);
    }

    /** True for the header of a section of the text: it holds a subhead, and paragraphs follow it. */
    private boolean headsSection(Region region) {
        Region above = region.parent;
        if (!region.element.normalName().equals("header")
                || !region.element.className().isEmpty()
                || above == null
                || region.prose > 0
                || above.prose == 0
                || above.headline
                || 2 * above.links > above.weight) {
            return false;
        }
        return scan.blocks.subList(region.first, region.end).stream().anyMatch(TextBlock::isHeading);
    }

    /** True for a footer that ends a headline, not a page: nearly all text of what holds both follows it. */
    private boolean isFooterOfHeadline(Region region) {
        Region above = region.parent;
        if (above == null
                || !above.headline
                || region.prose > 0
                || region.element.normalName().equals("footer")
                || !region.element.className().contains("footer")) {
            return false;
        }
        int behind = scan.blocks.subList(region.end, above.end).stream()
                .filter(TextBlock::isProse)
                .mapToInt(TextBlock::weight)
                .sum();
        return behind > 0 && 10 * behind >= 9 * above.prose;
    }

    private boolean isCut(Region region, boolean teaser) {
        if (region.headline && region.prose > ASIDE_LIMIT * ownProse) {
            return false;
        }
        boolean named = region.role == ClassWords.Role.ASIDE || region.role == ClassWords.Role.JUNK;
        if (!region.hidden && (headsSection(region) || isFooterOfHeadline(region))) {
            return false;
        }
        if (!named && !region.hidden && !teaser) {
            return false;
        }
        Region above = region.parent;
        if (region.role == ClassWords.Role.ASIDE
                && above != null
                && above.role == ClassWords.Role.BODY
                && !isAsideTag(region)
                && region.prose > 0.8 * above.prose) {
            return false;
        }
        String tag = region.element.normalName();
        int prose = tag.equals("figure") || tag.equals("figcaption") ? figureProse : region.prose;
        if (region.role == ClassWords.Role.ASIDE && prose > 0 && region.element.hasAttr("class")) {
            prose = Math.max(prose, (int) (0.7 * proseByName.getOrDefault(region.element.className(), 0)));
        }
        List<String> names = tellingNames(region, scan.words);
        if (!names.isEmpty()) {
            int least = names.stream()
                    .mapToInt(name -> proseByName.getOrDefault(name, 0))
                    .min()
                    .orElse(0);
            prose = Math.max(prose, (int) (0.7 * least));
        }
        double limit = region.role == ClassWords.Role.JUNK && !tag.equals("figcaption") ? JUNK_LIMIT : ASIDE_LIMIT;
        if (limit == JUNK_LIMIT) {
            return prose < limit * allProse;
        }
        return prose < (isAsideTag(region) ? ASIDE_TAG_LIMIT : limit) * ownProse;
    }

    /** The names that call a single paragraph something else; empty for other regions. Where most text is called so, it is text. */
    static List<String> tellingNames(Region region, ClassWords words) {
        if (region.role != ClassWords.Role.ASIDE || !region.element.normalName().equals("p")) {
            return List.of();
        }
        return region.element.classNames().stream()
                .filter(name -> words.meaning(name).worst() == ClassWords.Role.ASIDE)
                .toList();
    }

    private static boolean isAsideTag(Region region) {
        String tag = region.element.normalName();
        return tag.equals("aside") || tag.equals("figure") || tag.equals("figcaption");
    }

    /** True for a layer of requests for consent: what is not one of them there belongs to them. */
    private static boolean isNotice(Region region) {
        return region.end - region.first > 1 && !region.headline && 2 * region.notices > region.weight;
    }

    /** True for an article element without a paragraph: a card that leads to another article. */
    private boolean isTeaser(Region region) {
        return region.element.normalName().equals("article")
                && region.prose < 0.02 * allProse
                && region.links * 5 > region.weight;
    }
}
