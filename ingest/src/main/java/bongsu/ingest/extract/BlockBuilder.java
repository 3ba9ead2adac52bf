package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Composes the text of a block from the words and inline elements that a walk over a page meets. */
final class BlockBuilder {
    /** Nothing that ends with one of these is set apart from what follows. */
    private static final String JOINING = "-־(\u201c«„/'’";

    /** What begins with one of these belongs to what stands before it. */
    static final String CLOSING = ",.;:!?)»”’…،、。，";

    private final StringBuilder text = new StringBuilder();
    private final List<TextBlock.Inset> insets = new ArrayList<>();
    private final List<TextBlock.Inset> open = new ArrayList<>();
    private boolean space;

    /** True where what follows is set apart by style alone: a mark that closes what stands before it is not. */
    private boolean apart;

    /** Length of the text at the end of the last inline element: the next one is often set apart from it by style alone. */
    private int inlineEnd = -1;

    private int linkDepth;
    private int strongDepth;
    private int linkChars;
    private int strongChars;

    /** True inside a link. */
    boolean isInLink() {
        return linkDepth > 0;
    }

    /** Sets what follows apart from an inline element that has just ended, unless that ends with what joins. */
    void setApart() {
        if (inlineEnd == text.length() && inlineEnd > 1 && JOINING.indexOf(text.charAt(inlineEnd - 1)) < 0) {
            apart = true;
        }
    }

    /** An inline element begins. */
    void enter(boolean link, boolean strong) {
        linkDepth += link ? 1 : 0;
        strongDepth += strong ? 1 : 0;
    }

    /** An inline element ends; a telling one is the last that was opened. */
    void leave(boolean link, boolean strong, boolean telling) {
        inlineEnd = text.length();
        linkDepth -= link ? 1 : 0;
        strongDepth -= strong ? 1 : 0;
        if (telling) {
            close(open.remove(open.size() - 1));
        }
    }

    /** An inline element begins whose names may mean that it is no part of the text. */
    void open(Element element, ClassWords.Role role, boolean hidden) {
        open.add(new TextBlock.Inset(element, role, hidden, text.length(), -1, linkChars));
    }

    private void close(TextBlock.Inset inset) {
        int start = Math.min(inset.start(), text.length());
        if (text.length() > start) {
            insets.add(new TextBlock.Inset(
                    inset.element(),
                    inset.role(),
                    inset.hidden(),
                    start,
                    text.length(),
                    linkChars - inset.linkChars()));
        }
    }

    /** Adds words: one space for every run of white space, none at the start. */
    void append(String words) {
        int letters = 0;
        int length = words.length();
        if (apart && length > 0) {
            space |= CLOSING.indexOf(words.charAt(0)) < 0;
            apart = false;
        }
        int i = 0;
        while (i < length) {
            int start = i;
            while (i < length && isPrinted(words.charAt(i))) {
                i++;
            }
            if (i > start) {
                if (space && !text.isEmpty()) {
                    text.append(' ');
                }
                space = false;
                text.append(words, start, i);
                letters += i - start;
            }
            if (i < length) {
                space |= Text.isSpace(words.charAt(i));
                i++;
            }
        }
        linkChars += linkDepth > 0 ? letters : 0;
        strongChars += strongDepth > 0 ? letters : 0;
    }

    private static boolean isPrinted(char c) {
        return (c > ' ' && c < '\u007f') || (c > '\u007f' && !Text.isSpace(c) && !Text.isInvisible(c));
    }

    /** The block that has been composed; null where nothing has. The next one begins. */
    @Nullable
    TextBlock end(Region region, @Nullable Region image) {
        space = false;
        apart = false;
        if (text.isEmpty()) {
            return null;
        }
        // An inline element that goes on in the next block ends here for this one.
        for (int i = 0; i < open.size(); i++) {
            TextBlock.Inset inset = open.get(i);
            close(inset);
            open.set(i, new TextBlock.Inset(inset.element(), inset.role(), inset.hidden(), 0, -1, 0));
        }
        TextBlock block = new TextBlock(
                region,
                text.toString(),
                linkChars,
                strongChars,
                insets.isEmpty() ? List.of() : List.copyOf(insets),
                image);
        text.setLength(0);
        inlineEnd = -1;
        insets.clear();
        linkChars = 0;
        strongChars = 0;
        return block;
    }
}
