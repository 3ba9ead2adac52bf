package bongsu.ingest.extract;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article's text: the one whose paragraphs outweigh its links and crumbs most, by
 * structure and by what its designers called it. One pass over the page cuts it into blocks, one adds their scores up
 * the tree, one picks the container: the heaviest subtree, narrowed to what holds nearly all of it.
 */
final class BodyFinder {

    /** Share of the page's prose from which on an element is kept whatever it is called. */
    private static final double ASIDE_LIMIT = 0.35;

    private static final double JUNK_LIMIT = 0.8;

    /** A child that holds this share of its parent's score stands for it. */
    private static final double NARROW = 0.85;

    private static final class Sums {
        int prose;
        double score;
    }

    private final ClassWords words = new ClassWords();
    /** By element, which is equal only to itself; in the order of the page, so that ties fall the same way each time. */
    private final Map<Element, Sums> sums = new LinkedHashMap<>();

    private final IdentityHashMap<Element, Boolean> asides = new IdentityHashMap<>();
    private final Map<String, Integer> proseByName = new HashMap<>();
    private final Element root;
    private int allProse;

    private BodyFinder(Element root) {
        this.root = root;
    }

    /**
     * A finder that has measured the page.
     *
     * @param all every block of the page
     * @param reference what the page's structured data call the text of the article; empty if they do not
     */
    static BodyFinder of(Document page, List<TextBlock> all, String reference) {
        BodyFinder finder = new BodyFinder(page.body());
        finder.measure(all, new Reference(reference));
        return finder;
    }

    private void measure(List<TextBlock> all, Reference reference) {
        for (TextBlock block : all) {
            if (block.isProse()) {
                int weight = Text.weight(block.text());
                for (Element up = block.owner(); up != null && !up.equals(root.parent()); up = up.parent()) {
                    sumsOf(up).prose += weight;
                }
            }
        }
        sums.forEach((element, sum) -> {
            if (element.hasAttr("class")) {
                proseByName.merge(element.className(), sum.prose, Integer::sum);
            }
        });
        allProse = Math.max(1, sumsOf(root).prose);
        TextBlock before = null;
        for (TextBlock block : PageBlocks.under(root, this::isAside)) {
            double score = isExcerpt(block, before) ? -10 : score(block);
            before = block;
            double weighed = score > 0 && reference.contains(block.text()) ? 3 * score : score;
            for (Element up = block.owner(); up != null && !up.equals(root.parent()); up = up.parent()) {
                sumsOf(up).score += weighed;
            }
        }
    }

    private Sums sumsOf(Element element) {
        return sums.computeIfAbsent(element, e -> new Sums());
    }

    /** True for a short text beside a heading that is a link: it introduces another article. */
    private static boolean isExcerpt(TextBlock block, @Nullable TextBlock before) {
        return before != null
                && before.isHeading()
                && before.linkDensity() > 0.8
                && Text.weight(block.text()) < 300
                && Objects.equals(before.owner().parent(), block.owner().parent());
    }

    private static double score(TextBlock block) {
        int weight = Text.weight(block.text());
        if (block.isProse()) {
            return weight * (1 - block.linkDensity());
        }
        if (block.isHeading()) {
            return block.linkDensity() > 0.5 ? -20 : 0;
        }
        if (block.linkDensity() > 0.5) {
            return -Math.min(weight, 60) * 0.5 - 5;
        }
        return weight < 25 ? -5 : 5;
    }

    /** Weight of all running text on the page, in Latin letters. */
    int prose() {
        return sumsOf(root).prose;
    }

    /** True where an element is not part of an article's text, by its name or because the page hides it. */
    boolean isAside(Element element) {
        Boolean known = asides.get(element);
        if (known == null) {
            known = judge(element);
            asides.put(element, known);
        }
        return known;
    }

    private boolean judge(Element element) {
        if (element.attributesSize() == 0 && PageBlocks.isPlain(element)) {
            return false;
        }
        ClassWords.Role role = words.of(element);
        boolean hidden = ClassWords.isHidden(element) || isTeaser(element);
        boolean inWords = role == ClassWords.Role.ASIDE && PageBlocks.isInline(element) && isAmongWords(element);
        if ((role == ClassWords.Role.BODY || role == ClassWords.Role.NEUTRAL || inWords) && !hidden) {
            return false;
        }
        Sums mine = sums.get(element);
        if (mine == null) {
            return true;
        }
        int prose = mine.prose;
        if (role == ClassWords.Role.ASIDE && element.hasAttr("class")) {
            prose = Math.max(prose, (int) (0.7 * proseByName.getOrDefault(element.className(), 0)));
        }
        return prose < (role == ClassWords.Role.JUNK ? JUNK_LIMIT : ASIDE_LIMIT) * allProse;
    }

    private static boolean isAmongWords(Element element) {
        return (element.previousSibling() instanceof TextNode before && !before.isBlank())
                || (element.nextSibling() instanceof TextNode after && !after.isBlank());
    }

    /** True where an element belongs to something else than this article: other articles, comments, navigation. */
    boolean isOther(Element element) {
        ClassWords.Role role = words.of(element);
        return (role == ClassWords.Role.JUNK && isAside(element)) || isTeaser(element);
    }

    /** True for an article element without a paragraph: a card that leads to another article. */
    private boolean isTeaser(Element element) {
        if (!element.normalName().equals("article")) {
            return false;
        }
        Sums mine = sums.get(element);
        return mine == null || mine.prose < 0.02 * allProse;
    }

    /** The element that holds the text; null where the page has no prose at all. */
    @Nullable
    Element container() {
        Element heaviest = root;
        for (Element element : sums.keySet()) {
            if (scoreOf(element) > scoreOf(heaviest)
                    || (scoreOf(heaviest) == scoreOf(element) && isUnder(element, heaviest))) {
                heaviest = element;
            }
        }
        if (scoreOf(heaviest) <= 0) {
            return sumsOf(root).prose == 0 ? null : root;
        }
        Element declared = declared(heaviest);
        return declared == null ? narrowed(heaviest) : declared;
    }

    private static boolean isUnder(Element inner, Element outer) {
        for (Element up = inner.parent(); up != null; up = up.parent()) {
            if (up.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private Element narrowed(Element heaviest) {
        Element best = heaviest;
        while (true) {
            Element next = null;
            for (Element child : best.children()) {
                if (next == null || scoreOf(child) > scoreOf(next)) {
                    next = child;
                }
            }
            if (next == null
                    || scoreOf(next) < NARROW * scoreOf(best)
                    || PageBlocks.isInline(next)
                    || next.normalName().equals("p")) {
                return best;
            }
            best = next;
        }
    }

    /** The innermost element of the heaviest one that its designers called the body; null if there is none. */
    private @Nullable Element declared(Element heaviest) {
        List<Element> named = sums.keySet().stream()
                .filter(e -> scoreOf(e) > 0 && needed(e) > 0 && PageParts.isWithin(e, heaviest))
                .sorted(Comparator.comparingInt(e -> e.parents().size()))
                .toList();
        Map<String, Double> byName = new HashMap<>();
        for (Element element : named) {
            if (!isNested(element)) {
                byName.merge(element.className(), scoreOf(element), Double::sum);
            }
        }
        Element found = null;
        for (Element inner : named) {
            double others = byName.getOrDefault(inner.className(), 0.0) - scoreOf(inner);
            boolean oneOfMany = !inner.className().isEmpty() && others > 0.1 * scoreOf(heaviest);
            double enough = found == null ? needed(inner) * scoreOf(heaviest) : closer(inner) * scoreOf(found);
            if (!oneOfMany && scoreOf(inner) >= enough) {
                found = inner;
            }
        }
        return found;
    }

    private static boolean isNested(Element element) {
        Element parent = element.parent();
        return parent != null && parent.className().equals(element.className());
    }

    /** Share of the score that an element must hold to be taken for the body on its name; 0 for one without such a name. */
    private double needed(Element element) {
        if (element.attr("itemprop").contains("articleBody")) {
            return 0.25;
        }
        if (words.of(element) == ClassWords.Role.BODY) {
            return 0.5;
        }
        return element.normalName().equals("article") ? 0.6 : 0;
    }

    /** Share of an outer body's score that an inner one must hold to be preferred. */
    private double closer(Element element) {
        if (element.attr("itemprop").contains("articleBody")) {
            return 0.5;
        }
        return words.of(element) == ClassWords.Role.BODY ? 0.7 : 0.9;
    }

    private double scoreOf(Element element) {
        Sums mine = sums.get(element);
        return mine == null ? 0 : mine.score;
    }
}
