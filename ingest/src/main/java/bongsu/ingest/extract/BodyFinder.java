package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a page: which regions hold paragraphs that outweigh their links and crumbs, and which are no part of an article, by
 * structure and by what their designers called them. Scores of blocks are added up the tree; {@link TextContainer} chooses
 * by them.
 */
final class BodyFinder {

    /** Letters of a description that a paragraph must begin with to be the one that it was taken from. */
    private static final int LEAD = 40;

    /** A paragraph that reserves rights or asks something of the reader may hold a sentence, but is no longer. */
    private static final int SHORT_NOTICE = 80;

    private final PageScan scan;
    private final Region root;
    private final Map<String, Integer> proseByName = new HashMap<>();

    /** The blocks less their inline elements that are no text; null where nothing is left. */
    private final List<@Nullable TextBlock> shown;

    private final IdentityHashMap<Element, Region> byElement;
    private int allProse;

    /** Weight of the running text in figures: where it is most of the page's, the page is a story in pictures. */
    private int figureProse;

    private BodyFinder(PageScan scan) {
        this.scan = scan;
        this.root = scan.regions.get(0);
        this.shown = new ArrayList<>(scan.blocks.size());
        this.byElement = new IdentityHashMap<>(scan.regions.size() + 1);
    }

    /**
     * A finder that has measured the page.
     *
     * @param reference what the page's structured data call the text of the article; empty if they do not
     * @param description what the page calls its description, often the beginning of its text; empty if it has none
     */
    static BodyFinder of(PageScan scan, String reference, String description) {
        BodyFinder finder = new BodyFinder(scan);
        finder.weigh();
        finder.judge();
        finder.score(new Reference(reference), description);
        return finder;
    }

    private void weigh() {
        TextBlock before = null;
        for (TextBlock block : scan.blocks) {
            Region region = block.region();
            region.weight += block.weight();
            region.links += block.linkChars();
            if (block.isProse() && !isExcerpt(block, before)) {
                if (Notices.is(block)) {
                    region.notices += block.weight();
                } else {
                    region.prose += block.weight();
                }
            }
            before = block;
        }
        for (int i = scan.regions.size() - 1; i > 0; i--) {
            Region region = scan.regions.get(i);
            Region parent = region.parent;
            if (parent != null && region.weight > 0) {
                parent.prose += region.prose;
                parent.notices += region.notices;
                parent.weight += region.weight;
                parent.links += region.links;
            }
            byElement.put(region.element, region);
            if (region.element.normalName().equals("figure")) {
                figureProse += region.prose;
            }
            if (parent != null
                    && (region.headline || region.element.normalName().equals("h1"))) {
                parent.headline = true;
            }
            if (region.prose > 0 && region.element.hasAttr("class")) {
                String names = region.element.className();
                proseByName.merge(names, region.prose, Integer::sum);
                for (String name : ForeignRegions.tellingNames(region, scan.words)) {
                    proseByName.merge(name, name.equals(names) ? 0 : region.prose, Integer::sum);
                }
            }
        }
        byElement.put(root.element, root);
        allProse = Math.max(1, root.prose);
    }

    private void judge() {
        new ForeignRegions(scan, allProse, figureProse, proseByName).mark();
        Captions captions = Captions.of(scan, allProse);
        for (TextBlock block : scan.blocks) {
            shown.add(captions.isCaption(block) ? null : withoutInsets(block));
        }
    }

    private @Nullable TextBlock withoutInsets(TextBlock block) {
        if (block.insets().isEmpty()) {
            return block;
        }
        List<TextBlock.Inset> dropped = new ArrayList<>();
        for (TextBlock.Inset inset : block.insets()) {
            boolean whole = inset.start() == 0 && inset.end() == block.text().length();
            boolean among = inset.role() == ClassWords.Role.ASIDE && !inset.hidden() && !whole && isAmongWords(inset);
            boolean much = block.weight() > ForeignRegions.ASIDE_LIMIT * allProse
                    && whole
                    && inset.role() != ClassWords.Role.JUNK;
            if (!among && !much) {
                dropped.add(inset);
            }
        }
        return dropped.isEmpty() ? block : block.without(dropped);
    }

    private static boolean isAmongWords(TextBlock.Inset inset) {
        return (inset.element().previousSibling() instanceof TextNode before && !before.isBlank())
                || (inset.element().nextSibling() instanceof TextNode after && !after.isBlank());
    }

    private void score(Reference reference, String description) {
        String lead = description.length() < LEAD ? null : description.substring(0, LEAD);
        TextBlock before = null;
        for (TextBlock block : shown) {
            if (block == null || block.region().aside) {
                continue;
            }
            double score = isExcerpt(block, before) ? -10 : score(block);
            before = block;
            boolean own =
                    score > 0 && ((lead != null && block.text().startsWith(lead)) || reference.contains(block.text()));
            block.region().score += own ? 3 * score : score;
        }
        for (int i = scan.regions.size() - 1; i > 0; i--) {
            Region region = scan.regions.get(i);
            if (region.parent != null) {
                region.parent.score += region.score;
            }
        }
    }

    /** True for a short text beside a heading that is a link: it introduces another article. */
    private static boolean isExcerpt(TextBlock block, @Nullable TextBlock before) {
        return before != null
                && before.isHeading()
                && before.linkDensity() > 0.8
                && block.weight() < 300
                && before.region().parent != null
                && before.region().parent.equals(block.region().parent);
    }

    private static double score(TextBlock block) {
        int weight = block.weight();
        if (block.isProse()) {
            return Notices.is(block) || (weight < SHORT_NOTICE && block.isPrompt())
                    ? -20
                    : weight * (1 - block.linkDensity());
        }
        if (block.isHeading()) {
            return block.linkDensity() > 0.5 ? -20 : 0;
        }
        if (block.isEntry()) {
            return weight;
        }
        if (block.linkDensity() > 0.5) {
            return -Math.min(weight, 60) * 0.5 - 5;
        }
        return weight < 25 ? -5 : 5;
    }

    /** The blocks of an article's text in a region: without what is named, hidden or shaped as something else. */
    List<TextBlock> text(Region container) {
        List<TextBlock> text = new ArrayList<>();
        for (int i = container.first; i < container.end; i++) {
            TextBlock block = shown.get(i);
            if (block != null && !isCutIn(block.region(), container)) {
                text.add(block);
            }
        }
        return text;
    }

    private static boolean isCutIn(Region region, Region container) {
        if (!container.aside) {
            return region.aside;
        }
        for (Region up = region; up != null && up.depth > container.depth; up = up.parent) {
            if (up.cut) {
                return true;
            }
        }
        return false;
    }

    /** The blocks in a region that belong to this article: bylines, captions and credits included. */
    List<TextBlock> lines(Region region) {
        List<TextBlock> lines = new ArrayList<>();
        for (int i = region.first; i < region.end; i++) {
            TextBlock block = scan.blocks.get(i);
            if (!block.region().other || region.other) {
                lines.add(block);
            }
        }
        return lines;
    }

    /** True where a line above a region says just this: it names a part of the site. */
    boolean isInMenu(String text, Region region) {
        for (TextBlock block : scan.blocks.subList(0, region.first)) {
            if (block.text().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** The innermost region around an element; the root for one that was not walked over. */
    Region around(Element element) {
        for (Element up = element; up != null; up = up.parent()) {
            Region region = byElement.get(up);
            if (region != null) {
                return region;
            }
        }
        return root;
    }

    /** True where an element belongs to something else than this article: other articles, comments, navigation. */
    boolean isElsewhere(Element element) {
        Region region = around(element);
        return !region.equals(root) && region.other;
    }

    /** The region of an element; null for one that was not walked over or is inline. */
    @Nullable
    Region region(@Nullable Element element) {
        return element == null ? null : byElement.get(element);
    }

    /**
     * The region that holds the text; null where the page has no prose at all.
     *
     * @param title the headline, which tells the page's own article from others that stand on it in full
     */
    @Nullable
    Region container(String title) {
        return new TextContainer(scan, shown).find(title);
    }
}
