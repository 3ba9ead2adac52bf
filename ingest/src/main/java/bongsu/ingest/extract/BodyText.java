package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The paragraphs of an article: what its container holds, less what only looks like text of it. What goes: parts that
 * are named as something else, the headline and the deck repeated, lines that are links, prompts and credits, crumbs
 * before the first and after the last paragraph, and stray lines among real paragraphs.
 */
final class BodyText {

    private static final Set<String> PARAGRAPHS = Set.of("p", "blockquote", "li", "pre", "dd", "dt", "td", "th");

    /** Names of decks: the summary under the headline is a field of its own. */
    private static final Pattern DECK = Pattern.compile(
            "(?:^|[-_ ])(?:subtitle|sub-?title|deck|dek|standfirst|stand-first|sub-?head(?:line|ing)?|summary|sommario|sapo|chapeau|chapo|vorspann"
                    + "|ingress|manchet|perex|bajada|bajadilla|entradilla|excerpt|synopsis|resumen|sous-titre|untertitel|sottotitolo"
                    + "|description|abstract|kicker|spot|lead|lede)(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    private final Element container;
    private final String titleKey;
    private final String deckKey;

    private BodyText(Element container, String title, String deck) {
        this.container = container;
        this.titleKey = Text.key(title);
        this.deckKey = Text.key(deck);
    }

    /**
     * The paragraphs in the order of the page; empty if none is left.
     *
     * @param container the element that holds the text
     * @param finder knows which elements in it are something else
     * @param title the headline, which is not repeated in the body
     * @param deck what the page calls its description; empty if it has none
     */
    static List<String> of(Element container, BodyFinder finder, String title, String deck) {
        return new BodyText(container, title, deck).read(PageBlocks.under(container, finder::isAside));
    }

    /** All lines in and around the text, bylines and credits included, in the order of the page. */
    static List<TextBlock> lines(Element container, BodyFinder finder) {
        return PageBlocks.under(container, finder::isOther);
    }

    private List<String> read(List<TextBlock> blocks) {
        List<TextBlock> kept = withoutStrays(blocks);
        kept = withoutRims(kept);
        kept = withoutEmptyHeadings(kept);
        return kept.stream().map(TextBlock::text).toList();
    }

    /** Drops what is no paragraph: prompts, links, the headline, and lines outside the kind of element that holds the text. */
    private List<TextBlock> withoutStrays(List<TextBlock> blocks) {
        Map<Boolean, Integer> prose = new HashMap<>();
        Set<Element> holders = new HashSet<>();
        for (TextBlock block : blocks) {
            if (block.isProse()) {
                prose.merge(isParagraph(block), Text.weight(block.text()), Integer::sum);
                if (isParagraph(block) && block.owner().parent() != null) {
                    holders.add(block.owner().parent());
                }
            }
        }
        int inParagraphs = prose.getOrDefault(true, 0);
        boolean strict = inParagraphs > 2 * prose.getOrDefault(false, 0);
        List<TextBlock> kept = new ArrayList<>();
        for (TextBlock block : blocks) {
            boolean stray = strict
                    && !isParagraph(block)
                    && !block.isHeading()
                    && !holders.contains(block.owner())
                    && !block.owner().equals(container);
            if (!stray && !isForeign(block)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private boolean isParagraph(TextBlock block) {
        return PARAGRAPHS.contains(block.owner().normalName());
    }

    private boolean isForeign(TextBlock block) {
        String key = Text.key(block.text());
        return key.isEmpty()
                || key.equals(titleKey)
                || (block.linkDensity() > 0.9 && Text.weight(block.text()) > 12 && !isCell(block))
                || Prompts.matches(block.text());
    }

    private static boolean isCell(TextBlock block) {
        String tag = block.owner().normalName();
        return tag.equals("td") || tag.equals("th");
    }

    /** Drops crumbs and the deck before the first paragraph, and what follows the last sentence. */
    private List<TextBlock> withoutRims(List<TextBlock> blocks) {
        int first = afterHeadline(blocks);
        while (first < blocks.size() && (!opens(blocks, first) || isDeck(blocks, first))) {
            first++;
        }
        int last = blocks.size() - 1;
        while (last > first && !closes(blocks.get(last))) {
            last--;
        }
        return first > last ? blocks : blocks.subList(first, last + 1);
    }

    /** Where the text can begin: after a headline that stands before most of the text. */
    private int afterHeadline(List<TextBlock> blocks) {
        int all = blocks.stream().mapToInt(b -> b.text().length()).sum();
        int seen = 0;
        int start = 0;
        for (int i = 0; i < blocks.size() && seen < all / 4; i++) {
            TextBlock block = blocks.get(i);
            if (block.isHeading() && isHeadline(block)) {
                start = i + 1;
            }
            seen += block.text().length();
        }
        return start;
    }

    private boolean isHeadline(TextBlock block) {
        String key = Text.key(block.text());
        return titleKey.length() >= 10 && key.length() >= 10 && (key.contains(titleKey) || titleKey.contains(key));
    }

    private static boolean opens(List<TextBlock> blocks, int at) {
        TextBlock block = blocks.get(at);
        if (block.isHeading()) {
            return Text.weight(block.text()) < 60
                    && at + 1 < blocks.size()
                    && blocks.get(at + 1).isProse();
        }
        return block.isProse() || (block.hasSentence() && Text.weight(block.text()) >= 25);
    }

    private static boolean closes(TextBlock block) {
        return !block.isHeading()
                && (block.hasSentence()
                        || block.owner().normalName().equals("td")
                        || block.owner().normalName().equals("li")
                        || Text.weight(block.text()) > 80);
    }

    private boolean isDeck(List<TextBlock> blocks, int at) {
        TextBlock block = blocks.get(at);
        if (at + 1 >= blocks.size() || (block.isHeading() && !blocks.get(at + 1).isProse())) {
            return false;
        }
        Element owner = block.owner();
        Element next = blocks.get(at + 1).owner();
        boolean sibling = Objects.equals(owner.parent(), next.parent())
                && owner.normalName().equals(next.normalName());
        if (!sibling && !deckKey.isEmpty() && Text.key(block.text()).equals(deckKey)) {
            return true;
        }
        if (sibling && owner.className().equals(next.className())) {
            return false;
        }
        return DECK.matcher(owner.className()).find()
                || (owner.parent() != null
                        && !owner.parent().equals(container)
                        && DECK.matcher(owner.parent().className()).find());
    }

    /** Drops headings that head nothing: before another heading of the same or a higher level, or at the end. */
    private static List<TextBlock> withoutEmptyHeadings(List<TextBlock> blocks) {
        List<TextBlock> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            boolean empty = block.isHeading()
                    && (i + 1 == blocks.size()
                            || (blocks.get(i + 1).isHeading()
                                    && blocks.get(i + 1)
                                                    .owner()
                                                    .normalName()
                                                    .compareTo(block.owner().normalName())
                                            <= 0));
            if (!empty) {
                kept.add(block);
            }
        }
        return kept;
    }
}
