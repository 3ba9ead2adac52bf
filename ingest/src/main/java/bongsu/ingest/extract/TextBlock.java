package bongsu.ingest.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A paragraph as a reader sees it: text between two breaks of the line. */
final class TextBlock {

    /**
     * An inline element with names that may mean that it is no part of the text.
     *
     * @param start where it begins in the block's text
     * @param end where it ends
     * @param linkChars how many of its characters, spaces aside, are links
     */
    record Inset(Element element, ClassWords.Role role, boolean hidden, int start, int end, int linkChars) {}

    /** Marks with which newsrooms begin the entries of a list. */
    static final String ENTRIES = "◇◆■□▲△○●▷";

    private final Region region;
    private final String text;
    private final int linkChars;
    private final int strongChars;
    private final List<Inset> insets;
    private final @Nullable Region image;
    private final int letters;
    private final int weight;
    private final boolean sentence;
    private final boolean asian;
    private @Nullable Boolean prompt;

    /**
     * One block.
     *
     * @param region the block-level element that holds it
     * @param text collapsed, never empty
     * @param linkChars how many of its characters, spaces aside, are links
     * @param strongChars how many of its characters, spaces aside, are bold
     * @param insets inline elements in it whose names are telling, in order
     * @param image the region of an image right before it; null if there is none
     */
    TextBlock(Region region, String text, int linkChars, int strongChars, List<Inset> insets, @Nullable Region image) {
        this.region = region;
        this.text = text;
        this.linkChars = linkChars;
        this.strongChars = strongChars;
        this.insets = insets;
        this.image = image;
        int spaces = 0;
        int tenths = 0;
        boolean asian = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaces += c == ' ' ? 1 : 0;
            asian |= c >= '\u1100';
            tenths += Text.tenths(c);
        }
        this.letters = text.length() - spaces;
        this.weight = tenths / 10;
        this.asian = asian;
        this.sentence = endsSentence(text) || (weight >= 40 && isUnpunctuated(text));
    }

    Region region() {
        return region;
    }

    /** The block-level element that holds it. */
    Element owner() {
        return region.element;
    }

    String text() {
        return text;
    }

    int strongChars() {
        return strongChars;
    }

    /** True where nearly all of it is bold. */
    boolean isBold() {
        return strongChars * 10 >= 9 * text.replace(" ", "").length();
    }

    List<Inset> insets() {
        return insets;
    }

    @Nullable
    Region image() {
        return image;
    }

    /** Its length in Latin letters. */
    int weight() {
        return weight;
    }

    /** True where it holds anything but Latin, Greek, Cyrillic and other alphabets: maybe Hangul or Han. */
    boolean mayBeAsian() {
        return asian;
    }

    /** True for a prompt, a reference, a credit or a notice, as {@link Prompts} tells; asked often, found out once. */
    boolean isPrompt() {
        Boolean known = prompt;
        if (known == null) {
            known = Prompts.matches(text, weight, asian);
            prompt = known;
        }
        return known;
    }

    int linkChars() {
        return linkChars;
    }

    /** Share of the text that is links, 0 to 1. */
    double linkDensity() {
        return Math.min(1.0, (double) linkChars / Math.max(1, letters));
    }

    /** True for h1 to h6. */
    boolean isHeading() {
        return region.isHeading();
    }

    /** True where the text ends or breaks as sentences do, in any script. */
    boolean hasSentence() {
        return sentence;
    }

    private static boolean endsSentence(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?') {
                if (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1))) {
                    return true;
                }
            } else if (c > '\u2000' && "。！？…".indexOf(c) >= 0) {
                return true;
            } else if (c > '\u0600' && c < '\u1800' && "।۔؟።។៕".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** True for a text in one of the scripts of South-East Asia that end sentences with a space: Thai, Lao, Burmese, Khmer. */
    private static boolean isUnpunctuated(String text) {
        char middle = text.charAt(text.length() / 2);
        return (middle >= '\u0e00' && middle < '\u0f00')
                || (middle >= '\u1000' && middle < '\u10a0')
                || (middle >= '\u1780' && middle < '\u1800');
    }

    /** True where it reads like running text: long enough, mostly no links. */
    boolean isProse() {
        return weight >= 40 && (sentence || weight >= 100) && linkDensity() < 0.5;
    }

    /** True for an entry of a list as Korean notices of appointments and deaths print them: {@code ◇ 본부장}, {@code ▲ 관측본부 도라온}. */
    boolean isEntry() {
        return asian
                && weight >= 4
                && image == null
                && linkChars == 0
                && ENTRIES.indexOf(text.charAt(0)) >= 0
                && text.indexOf('ⓒ') < 0
                && text.indexOf('©') < 0
                && !isPrompt();
    }

    /** The same block less some of its inline elements; null if nothing is left. */
    @Nullable
    TextBlock without(List<Inset> dropped) {
        StringBuilder kept = new StringBuilder(text.length());
        int from = 0;
        int links = linkChars;
        for (Inset inset : dropped) {
            if (inset.start() >= from) {
                kept.append(text, from, inset.start());
                from = inset.end();
                if (from == text.length() || BlockBuilder.CLOSING.indexOf(text.charAt(from)) < 0) {
                    kept.append(' ');
                }
                links -= inset.linkChars();
            }
        }
        kept.append(text, Math.min(from, text.length()), text.length());
        String rest = Text.collapse(kept);
        return rest.isEmpty() ? null : new TextBlock(region, rest, Math.max(0, links), strongChars, List.of(), image);
    }
}
