package bongsu.ingest.extract;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article's text: the one whose paragraphs outweigh its links and crumbs most, by
 * structure and by what its designers called it. One pass over the page cuts it into blocks, one adds their scores up
 * the tree, one walks down to the container.
 */
final class BodyFinder {

    /** Share of the page's prose from which on an element is kept whatever it is called. */
    private static final double ASIDE_LIMIT = 0.35;

    private static final double JUNK_LIMIT = 0.8;

    private static final class Sums {
        int prose;
        double score;
    }

    private final ClassWords words = new ClassWords();
    private final IdentityHashMap<Element, Sums> sums = new IdentityHashMap<>();
    private final Element root;
    private int allProse;

    private BodyFinder(Element root) {
        this.root = root;
    }

    /** A finder that has measured the page. */
    static BodyFinder of(Document page) {
        BodyFinder finder = new BodyFinder(page.body());
        finder.measure();
        return finder;
    }

    private void measure() {
        List<TextBlock> all = PageBlocks.under(root, e -> false);
        for (TextBlock block : all) {
            if (block.isProse()) {
                sumsOf(block.owner()).prose += Text.weight(block.text());
            }
        }
        addUp(true);
        allProse = Math.max(1, sumsOf(root).prose);
        for (TextBlock block : PageBlocks.under(root, this::isAside)) {
            sumsOf(block.owner()).score += score(block);
        }
        addUp(false);
    }

    private void addUp(boolean prose) {
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                // sums go up on the way out
            }

            @Override
            public void tail(Node node, int depth) {
                Node parent = node.parent();
                if (node instanceof Element element && depth > 0 && parent instanceof Element above) {
                    Sums mine = sums.get(element);
                    if (mine != null) {
                        Sums theirs = sumsOf(above);
                        if (prose) {
                            theirs.prose += mine.prose;
                        } else {
                            theirs.score += mine.score;
                        }
                    }
                }
            }
        });
    }

    private Sums sumsOf(Element element) {
        return sums.computeIfAbsent(element, e -> new Sums());
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

    /** True where an element is not part of an article's text, by its name or because the page hides it. */
    boolean isAside(Element element) {
        ClassWords.Role role = words.of(element);
        boolean hidden = ClassWords.isHidden(element);
        if (role == ClassWords.Role.BODY && !hidden) {
            return false;
        }
        if (role == ClassWords.Role.NEUTRAL && !hidden) {
            return false;
        }
        Sums mine = sums.get(element);
        double share = mine == null ? 0 : (double) mine.prose / allProse;
        return share < (role == ClassWords.Role.JUNK ? JUNK_LIMIT : ASIDE_LIMIT);
    }

    /** The element that holds the text; null where the page has no prose at all. */
    @Nullable
    Element container() {
        Element best = root;
        if (scoreOf(root) <= 0 && sumsOf(root).prose == 0) {
            return null;
        }
        while (true) {
            Element next = null;
            for (Element child : best.children()) {
                if (next == null || scoreOf(child) > scoreOf(next)) {
                    next = child;
                }
            }
            if (next == null
                    || scoreOf(next) < 0.7 * scoreOf(best)
                    || PageBlocks.isInline(next)
                    || next.normalName().equals("p")) {
                break;
            }
            best = next;
        }
        Element declared = declared(best);
        return declared == null ? best : declared;
    }

    /** The best element around or in the densest one that its designers called the body. */
    private @Nullable Element declared(Element densest) {
        Element found = null;
        for (Element inner : densest.getAllElements()) {
            if (words.of(inner) == ClassWords.Role.BODY && scoreOf(inner) > 0.5 * scoreOf(densest)) {
                found = inner;
            }
        }
        if (found != null) {
            return found;
        }
        for (Element outer = densest.parent(); outer != null; outer = outer.parent()) {
            if (words.of(outer) == ClassWords.Role.BODY && scoreOf(outer) >= scoreOf(densest)) {
                return outer;
            }
        }
        return null;
    }

    private double scoreOf(Element element) {
        Sums mine = sums.get(element);
        return mine == null ? 0 : mine.score;
    }
}
