package bongsu.ingest.extract;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Where an article's text begins and ends among the paragraphs of its container: behind headline, crumbs and deck, before bylines,
 * notes and what follows the last sentence.
 */
final class TextRims {

    /** A deck weighs less. */
    private static final int LONGEST_DECK = 500;

    /** Says who speaks next: [앵커]. */
    private static final Pattern SPEAKER = Pattern.compile("[\\[<〈【]\\s?[가-힣 ]{1,10}\\s?[\\]>〉】]");

    private static final Pattern RATE = Pattern.compile(
            "^\\(\\p{Sc}?\\d[\\d,.]*\\s?[\\p{L} ]{0,20}=\\s?(?:\\p{Sc}\\s?\\d|\\d[\\d,.]*\\s?\\p{L}).{0,40}\\)\\.?$");

    private final List<TextBlock> page;
    private final Region container;
    private final String titleKey;
    private final String deckKey;

    /**
     * The rims of one text.
     *
     * @param page every block of the page
     * @param container the region that holds the text
     * @param title the headline
     * @param deck what the page calls its description; empty if it has none
     */
    TextRims(List<TextBlock> page, Region container, String title, String deck) {
        this.page = page;
        this.container = container;
        this.titleKey = Text.key(title);
        this.deckKey = Text.key(deck);
    }

    /** What stands before the byline with which Korean texts end, or those of agencies; everything where none does. */
    static List<TextBlock> beforeByline(List<TextBlock> blocks) {
        return before(blocks, block -> signs(block.text()));
    }

    /** What stands before a line of underscores, where little follows: agencies set their notes apart so. */
    static List<TextBlock> beforeNotes(List<TextBlock> blocks) {
        return before(
                blocks,
                block -> block.text().startsWith("__") && Text.key(block.text()).isEmpty());
    }

    /** What stands before the first block of a kind behind more than three fifths of the text; everything where none stands there. */
    private static List<TextBlock> before(List<TextBlock> blocks, Predicate<TextBlock> kind) {
        int all = blocks.stream().mapToInt(TextBlock::weight).sum();
        int seen = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (seen * 5 > all * 3 && kind.test(blocks.get(i))) {
                return blocks.subList(0, i);
            }
            seen += blocks.get(i).weight();
        }
        return blocks;
    }

    private static boolean signs(String line) {
        return (line.length() < 60 && KoreanBylines.isLine(line))
                || (line.contains(" by ") && !LabelledNames.reporting(line).isEmpty());
    }

    /** Drops crumbs and the deck before the first paragraph, and what follows the last sentence. */
    List<TextBlock> cut(List<TextBlock> blocks) {
        int first = afterHeadline(blocks);
        while (first < blocks.size() && (!opens(blocks, first) || isDeck(blocks, first))) {
            first++;
        }
        first = Math.max(first, beforeHead(blocks, first));
        int last = beforeEnding(blocks) - 1;
        while (last > first
                && ((!closes(blocks.get(last)) && !endsList(blocks, last)) || Signatures.isLife(blocks.get(last)))) {
            last--;
        }
        return first > last ? blocks : blocks.subList(first, last + 1);
    }

    /** Where the paragraph begins that opens with its reporter in brackets, if only a deck stands before it; else -1. */
    private static int beforeHead(List<TextBlock> blocks, int from) {
        int weight = 0;
        for (int i = from; i < Math.min(blocks.size(), from + 5) && weight < LONGEST_DECK; i++) {
            String text = blocks.get(i).text();
            if (KoreanBylines.heads(text) && blocks.get(i).isProse()) {
                return i;
            }
            if (text.endsWith("다.") || SPEAKER.matcher(text).matches()) {
                return -1;
            }
            weight += blocks.get(i).weight();
        }
        return -1;
    }

    /** Where a heading begins behind the last paragraph that opens something else, such as a list of topics; the end if none does. */
    private static int beforeEnding(List<TextBlock> blocks) {
        int end = blocks.size();
        for (int i = end - 1; i > 0 && !blocks.get(i).isProse(); i--) {
            end = Endings.opens(blocks.get(i)) ? i : end;
        }
        return end;
    }

    /** Where the text can begin: after a headline that stands before most of the text, or an h1 that stands before all of it. */
    private int afterHeadline(List<TextBlock> blocks) {
        int all = blocks.stream().mapToInt(b -> b.text().length()).sum();
        int seen = 0;
        int start = 0;
        boolean prose = false;
        for (int i = 0; i < blocks.size() && seen < all / 4; i++) {
            TextBlock block = blocks.get(i);
            prose |= block.isProse();
            boolean first = !prose && block.owner().normalName().equals("h1");
            if (block.isHeading() && (first || isHeadline(block))) {
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
        if (isDate(block)
                || DateLine.opensPublished(block.text())
                || !LabelledNames.in(block.text()).isEmpty()) {
            return false;
        }
        if (block.isHeading()) {
            return block.weight() < 60
                    && at + 1 < blocks.size()
                    && blocks.get(at + 1).isProse();
        }
        boolean speaker = at + 1 < blocks.size()
                && blocks.get(at + 1).isProse()
                && SPEAKER.matcher(block.text()).matches();
        boolean question = block.strongChars() > 0
                && block.text().endsWith("?")
                && at + 1 < blocks.size()
                && blocks.get(at + 1).isProse();
        return speaker
                || question
                || block.isProse()
                || (block.hasSentence() && block.weight() >= 25)
                || isFirstOfSubheads(blocks, at)
                || (at + 1 < blocks.size()
                        && block.isEntry()
                        && blocks.get(at + 1).isEntry());
    }

    /** True for the first of several lines that begin with the same mark, each before a paragraph: news in brief. */
    private static boolean isFirstOfSubheads(List<TextBlock> blocks, int at) {
        char mark = blocks.get(at).text().charAt(0);
        return TextBlock.ENTRIES.indexOf(mark) >= 0
                && at + 1 < blocks.size()
                && blocks.get(at + 1).isProse()
                && blocks.stream().skip(at + 1L).anyMatch(block -> block.text().charAt(0) == mark && !block.isProse());
    }

    /** True for a line that is nothing but a date, or most of which is marked as times: no text begins so. */
    private static boolean isDate(TextBlock block) {
        boolean bare = block.text().length() <= 50
                && block.text().chars().filter(Character::isDigit).count() >= 5
                && !block.text().endsWith("다.")
                && DateText.first(block.text(), null) != null;
        return bare
                || (block.text().length() <= 120
                        && 2 * timesIn(block) > block.text().length());
    }

    /** How many characters of a line stand in time elements. */
    private static int timesIn(TextBlock block) {
        return block.owner().getElementsByTag("time").stream()
                .map(Element::text)
                .filter(block.text()::contains)
                .mapToInt(String::length)
                .sum();
    }

    /** True for a line without a sentence that holds a date. */
    private static boolean isDated(TextBlock line) {
        return line.text().length() <= 120
                && !line.hasSentence()
                && line.text().chars().filter(Character::isDigit).count() >= 5
                && DateText.first(line.text(), "und") != null;
    }

    private static boolean closes(TextBlock block) {
        return !block.isHeading()
                && !(block.text().length() <= 80 && DateLine.opensPublished(block.text()))
                && (block.hasSentence()
                        || block.owner().normalName().equals("td")
                        || block.owner().normalName().equals("li")
                        || block.weight() > 80
                        || isRate(block.text()));
    }

    /** True for the last one of several entries of a list. */
    private static boolean endsList(List<TextBlock> blocks, int at) {
        return at > 0 && blocks.get(at).isEntry() && blocks.get(at - 1).isEntry();
    }

    /** True for the rate of exchange with which agencies end: {@code ($1 = 10.80 crowns)}. */
    private static boolean isRate(String line) {
        return line.length() < 80
                && line.startsWith("(")
                && line.indexOf('=') > 0
                && RATE.matcher(line).find();
    }

    private boolean isDeck(List<TextBlock> blocks, int at) {
        TextBlock block = blocks.get(at);
        if (at + 1 >= blocks.size() || (block.isHeading() && !blocks.get(at + 1).isProse())) {
            return false;
        }
        if (isAboveByline(block, blocks.get(at + 1))) {
            return true;
        }
        for (Region up = block.region().parent; up != null && !up.equals(container); up = up.parent) {
            if (up.deck && up.weight < LONGEST_DECK && isSmall(up)) {
                return true;
            }
        }
        Element owner = block.owner();
        Element next = blocks.subList(at + 1, blocks.size()).stream()
                .filter(other -> !other.isHeading())
                .findFirst()
                .orElse(blocks.get(at + 1))
                .owner();
        boolean sibling = Objects.equals(owner.parent(), next.parent())
                && owner.normalName().equals(next.normalName());
        boolean named = owner.attr("itemprop").contains("description");
        if ((!sibling || named) && !deckKey.isEmpty() && Text.key(block.text()).equals(deckKey)) {
            return true;
        }
        if (sibling && owner.className().equals(next.className())) {
            return false;
        }
        return block.region().deck && isSmall(block.region());
    }

    private boolean isSmall(Region deck) {
        return 2 * deck.prose <= container.prose;
    }

    /** True for a bold paragraph, or one in a box of its own, with nothing but a byline or a date between it and the next one. */
    private boolean isAboveByline(TextBlock block, TextBlock next) {
        int from = block.region().end;
        int to = next.region().first;
        boolean bold = block.isBold();
        Region box = block.region().parent;
        String name = block.owner().className();
        boolean named = !name.isEmpty() && !name.equals(next.owner().className());
        boolean apart = named || (box != null && !next.region().isWithin(box) && box.prose < LONGEST_DECK);
        return (bold || apart)
                && block.weight() < LONGEST_DECK
                && to > from
                && to - from <= (bold ? 4 : 8)
                && page.subList(from, to).stream()
                        .anyMatch(line -> !LabelledNames.in(line.text()).isEmpty() || (!bold && isDated(line)));
    }
}
