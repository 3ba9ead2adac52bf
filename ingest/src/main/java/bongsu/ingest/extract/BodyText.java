package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The paragraphs of an article: what its container holds, less what only looks like text of it. What goes: parts that
 * are named as something else, the headline and the deck repeated, lines that are links, prompts and credits, crumbs
 * before the first and after the last paragraph, and stray lines among real paragraphs.
 */
final class BodyText {

    private static final Set<String> PARAGRAPHS = Set.of("p", "blockquote", "li", "pre", "dd", "dt", "td", "th");

    /** A paragraph of this weight, in Latin letters, is not printed twice on purpose. */
    private static final int COPIED = 100;

    /** A line that is nothing but a clock, as entries of a live report begin. */
    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}[:.h]\\d{2}(?:\\s?[aApP]\\.?[mM]\\.?)?(?:\\s?(?:[A-Z]{2,5}|Uhr|uur|hs?))?");

    /** Where readers follow a newsroom: its channel or group in a messenger, its sources in a collection of news. */
    private static final Pattern CHANNEL = Pattern.compile(
            "^https?://(?:(?:www\\.)?whatsapp\\.com/channel/|chat\\.whatsapp\\.com/|news\\.google\\.com/(?:publications|s)/|(?:t|telegram)\\.me/(?:joinchat/|\\+))");

    private static final int LONGEST_INVITATION = 220;

    /** What pasted paragraphs tell of themselves: direction and language. */
    private static final Set<String> RUNNING = Set.of("dir", "lang", "align");

    /** What designers call a heading inside a text. */
    private static final Pattern SUBHEAD = Pattern.compile(
            "(?:sub|inter|cross|mid|zwischen|mellan|mellom|tussen|vali)[-_]?(?:head|titel|title|titre|tit|rubrik|kop|otsikko)|(?:^|[-_ ])(?:ladillo|intertitulo|crosshead|midtit)",
            Pattern.CASE_INSENSITIVE);

    /** Drupal calls whatever stands in a text a paragraph, of some type. */
    private static final String TYPE = "paragraph--type--";

    /** What opens words that somebody says. */
    private static final String SPEECH = "“\"„«»—–「『";

    /** Where a picture stands among its fellows: 3 / 12. */
    private static final Pattern COUNTER = Pattern.compile("\\d{1,3}\\s?(?:/|of|von|sur|de|van|di|av|z)\\s?\\d{1,3}");

    private final Region container;
    private final String titleKey;
    private final TextRims rims;

    private BodyText(List<TextBlock> page, Region container, String title, String deck) {
        this.container = container;
        this.titleKey = Text.key(title);
        this.rims = new TextRims(page, container, title, deck);
    }

    /**
     * The paragraphs in the order of the page; empty if none is left.
     *
     * @param blocks the text of the container
     * @param page every block of the page
     * @param container the region that holds the text
     * @param title the headline, which is not repeated in the body
     * @param deck what the page calls its description; empty if it has none
     */
    static List<String> of(List<TextBlock> blocks, List<TextBlock> page, Region container, String title, String deck) {
        return new BodyText(page, container, title, deck).read(SeveralArticles.first(blocks, title));
    }

    private List<String> read(List<TextBlock> blocks) {
        List<TextBlock> kept =
                Quotations.without(withoutStrays(withoutCopies(TextRims.beforeNotes(TextRims.beforeByline(blocks)))));
        kept = rims.cut(kept);
        kept = withoutEmptyHeadings(kept);
        return kept.stream().map(TextBlock::text).toList();
    }

    /** Drops long paragraphs that stand there already: pages hold their text twice, for small screens and for large ones. */
    private static List<TextBlock> withoutCopies(List<TextBlock> blocks) {
        Set<String> seen = new HashSet<>();
        return blocks.stream()
                .filter(block -> block.weight() < COPIED || seen.add(block.text()))
                .toList();
    }

    /**
     * Drops what is no paragraph: prompts, links with the headings over them, the headline, and lines outside the kind of
     * element that holds the text.
     */
    private List<TextBlock> withoutStrays(List<TextBlock> blocks) {
        Map<Boolean, Integer> prose = new HashMap<>();
        Set<Region> holders = new HashSet<>();
        for (TextBlock block : blocks) {
            if (block.isProse()) {
                prose.merge(isParagraph(block), block.weight(), Integer::sum);
                if (isParagraph(block) && block.region().parent != null) {
                    holders.add(block.region().parent);
                }
            }
        }
        int inParagraphs = prose.getOrDefault(true, 0);
        boolean strict = inParagraphs > 2 * prose.getOrDefault(false, 0);
        InsetBoxes boxes = InsetBoxes.of(blocks, container);
        List<TextBlock> kept = new ArrayList<>();
        int links = 0;
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            if (boxes.hold(block) || isInCard(block)) {
                continue;
            }
            boolean stray = strict
                    && !isParagraph(block)
                    && !block.isHeading()
                    && !holders.contains(block.region())
                    && !(block.isProse() && isCalledParagraph(block))
                    && !(block.isProse() && isBare(block) && holders.contains(block.region().parent))
                    && !block.region().equals(container)
                    && !(i + 1 < blocks.size() && isSubhead(block, blocks.get(i + 1)))
                    && !isDialogue(blocks, i);
            if (!stray && !isForeign(block)) {
                if (links > (kept.size() == 1 ? 0 : 1) && kept.getLast().isHeading()) {
                    kept.remove(kept.size() - 1);
                }
                kept.add(block);
                links = 0;
            } else if (block.linkDensity() > 0.9 && !kept.isEmpty()) {
                links += isItem(block) || block.isHeading() ? 2 : 1;
            }
        }
        return kept;
    }

    /** True for a line before a paragraph that its designers called a subhead, or set in bold letters among the paragraphs of the text. */
    private boolean isSubhead(TextBlock block, TextBlock next) {
        Region region = block.region();
        Region holder = next.region().parent;
        boolean bold =
                holder != null && holder.equals(region.parent) && 2 * holder.prose > container.prose && block.isBold();
        return !block.isProse()
                && (next.isProse() || isParagraph(next))
                && block.linkDensity() < 0.5
                && ((bold && next.isProse())
                        || SUBHEAD.matcher(region.element.className()).find()
                        || (region.parent != null
                                && region.parent.end - region.parent.first == 1
                                && SUBHEAD.matcher(region.parent.element.className())
                                        .find()));
    }

    private static boolean isCalledParagraph(TextBlock block) {
        String names = block.owner().className().toLowerCase(Locale.ROOT);
        int type = names.indexOf(TYPE);
        return names.contains("paragraph")
                && (type < 0
                        || names.startsWith("text", type + TYPE.length())
                        || names.startsWith("body", type + TYPE.length()));
    }

    /** True for a box without a name, which at most says how its text runs: beside paragraphs it is one. */
    private static boolean isBare(TextBlock block) {
        return block.owner().normalName().equals("div")
                && block.owner().attributes().asList().stream().allMatch(a -> RUNNING.contains(a.getKey()));
    }

    /** True for one of several lines of one box that speak by turns: what is set apart from the text alone is a quotation of it. */
    private static boolean isDialogue(List<TextBlock> blocks, int at) {
        TextBlock block = blocks.get(at);
        return speaks(block)
                && ((at > 0 && speaks(blocks.get(at - 1)) && isBeside(block, blocks.get(at - 1)))
                        || (at + 1 < blocks.size()
                                && speaks(blocks.get(at + 1))
                                && isBeside(block, blocks.get(at + 1))));
    }

    private static boolean speaks(TextBlock block) {
        return block.hasSentence()
                && block.linkChars() == 0
                && SPEECH.indexOf(block.text().charAt(0)) >= 0;
    }

    private static boolean isBeside(TextBlock block, TextBlock other) {
        return block.region().parent != null
                && block.region().parent.equals(other.region().parent)
                && block.owner().className().equals(other.owner().className());
    }

    /** True for a short line that shares a box without a paragraph with a link that is most of it: what a card says of another article. */
    private boolean isInCard(TextBlock block) {
        Region box = block.region().parent;
        return box != null
                && block.linkChars() == 0
                && !isCell(block)
                && !block.isHeading()
                && box.depth > container.depth
                && box.prose == 0
                && box.end - box.first == 2
                && 2 * box.links > box.weight;
    }

    static boolean isParagraph(TextBlock block) {
        String tag = block.owner().normalName();
        return PARAGRAPHS.contains(tag)
                || (tag.equals("summary") && block.text().endsWith("?"));
    }

    private boolean isForeign(TextBlock block) {
        return isTitle(block)
                || isOfPlayer(block)
                || (block.text().length() <= 16
                        && !isCell(block)
                        && (CLOCK.matcher(block.text()).matches()
                                || COUNTER.matcher(block.text()).matches()))
                || (block.linkDensity() > 0.9 && block.weight() > 12 && !isCell(block))
                || (block.linkDensity() > (isItem(block) ? 0.3 : 0.5)
                        && !block.hasSentence()
                        && !isCell(block)
                        && !block.isHeading())
                || block.isPrompt()
                || leadsToChannel(block);
    }

    /** True for a short paragraph with a link to where the newsroom is followed, whatever language asks for that. */
    private static boolean leadsToChannel(TextBlock block) {
        return block.linkChars() > 0
                && block.weight() <= LONGEST_INVITATION
                && block.region().end - block.region().first == 1
                && block.owner().getElementsByTag("a").stream()
                        .anyMatch(link -> CHANNEL.matcher(link.attr("href")).find());
    }

    /** True for a short line that has a box with a player for itself. */
    private boolean isOfPlayer(TextBlock block) {
        Region box = block.region().parent;
        return !block.isProse() && box != null && !box.equals(container) && box.plays && box.end - box.first == 1;
    }

    private boolean isTitle(TextBlock block) {
        if (block.text().length() > 2 * titleKey.length() + 20) {
            return false;
        }
        String key = Text.key(block.text());
        return key.isEmpty() || key.equals(titleKey);
    }

    private static boolean isItem(TextBlock block) {
        String tag = block.owner().normalName();
        return tag.equals("li") || tag.equals("dd") || tag.equals("dt");
    }

    private static boolean isCell(TextBlock block) {
        String tag = block.owner().normalName();
        return tag.equals("td") || tag.equals("th");
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
