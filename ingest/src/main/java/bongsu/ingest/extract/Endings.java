package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Headings under which a page goes on with something else than its article: comments, other articles, subscriptions,
 * the author's life. What such a heading opens is cut: the largest region that begins with it.
 */
final class Endings {

    /** Phrases that are such a heading, and beginnings of such headings by their first word; both plain as {@link #plain}. */
    private static final Set<String> WHOLE = new HashSet<>();

    private static final Map<String, List<String>> BEGINNINGS = new HashMap<>();

    /** First words of all of them, and the characters with which these begin: few lines begin with one. */
    private static final Set<String> FIRST = new HashSet<>();

    private static final BitSet FIRST_CHARACTERS = new BitSet();

    static {
        for (String line : WordLists.lines("endings.txt")) {
            boolean open = line.endsWith("*");
            String phrase = plain(open ? line.substring(0, line.length() - 1) : line);
            FIRST.add(firstWord(phrase));
            FIRST_CHARACTERS.set(phrase.charAt(0));
            if (open) {
                BEGINNINGS
                        .computeIfAbsent(firstWord(phrase), word -> new ArrayList<>())
                        .add(phrase);
            } else {
                WHOLE.add(phrase);
            }
        }
    }

    private static final int LONGEST = 130;

    /** Of the running text of a page, an ending with more than this share is none. */
    private static final double LIMIT = 0.75;

    /** Share of the running text of a page with which a region that is called a body is one. */
    private static final double BODY_SHARE = 0.35;

    private Endings() {}

    /** True for a short line that opens something else than the article. */
    static boolean opens(TextBlock block) {
        if (block.weight() > LONGEST) {
            return false;
        }
        if (!isFirst(block.text())) {
            return false;
        }
        String text = plain(block.text());
        if (WHOLE.contains(text)) {
            return true;
        }
        for (String beginning : BEGINNINGS.getOrDefault(firstWord(text), List.of())) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** True for a line whose first word is the first one of a phrase. */
    private static boolean isFirst(String text) {
        int start = 0;
        while (start < text.length() && !isKept(text.charAt(start))) {
            start++;
        }
        if (start == text.length() || !FIRST_CHARACTERS.get(Character.toLowerCase(text.charAt(start)))) {
            return false;
        }
        int end = start;
        while (end < text.length()
                && (isKept(text.charAt(end)) || text.charAt(end) == '\'' || text.charAt(end) == '’')) {
            end++;
        }
        return FIRST.contains(plain(text.substring(start, end)));
    }

    private static boolean isKept(char c) {
        if (Character.isLetter(c)) {
            return true;
        }
        if (c < '\u0300') {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    /** Lower-case letters with single spaces: no marks, no digits at either end. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = isKept(c);
            if (kept) {
                if (space && !plain.isEmpty()) {
                    plain.append(' ');
                }
                plain.append(Character.toLowerCase(c));
            }
            space = !kept && c != '\'' && c != '’';
        }
        return plain.toString();
    }

    /**
     * Cuts what such headings open.
     *
     * @param blocks every block of the page
     * @param allProse weight of its running text
     */
    static void cut(List<TextBlock> blocks, int allProse) {
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            Region region = block.region();
            boolean head = block.isHeading() || block.strongChars() > 0 || block.weight() < 40;
            boolean first =
                    region.first == i && (region.end > i + 1 || (region.parent != null && region.parent.first == i));
            if (!head || !first || !opens(block)) {
                continue;
            }
            while (region.parent != null
                    && region.parent.parent != null
                    && region.parent.first == i
                    && region.parent.prose < LIMIT * allProse
                    && !isArticle(region, region.parent, blocks, allProse)) {
                region = region.parent;
            }
            if (region.first == i
                    && region.end > i + 1
                    && region.prose < LIMIT * allProse
                    && !isBody(region, allProse)) {
                region.cut = true;
                region.other = true;
            }
        }
    }

    /** True where the outer region goes on with the article behind the inner one, with which it begins. */
    private static boolean isArticle(Region inner, Region outer, List<TextBlock> blocks, int allProse) {
        boolean headline =
                outer.headline && !inner.headline && !inner.element.normalName().equals("h1");
        return headline || isBody(outer, allProse) || goesOn(inner, outer, blocks, allProse);
    }

    /** True where paragraphs of the outer region's own, much of the page's text, follow a box with which it begins. */
    private static boolean goesOn(Region inner, Region outer, List<TextBlock> blocks, int allProse) {
        int own = 0;
        boolean box = inner.end - inner.first > 1;
        for (int i = inner.end; i < outer.end && box; i++) {
            TextBlock block = blocks.get(i);
            Region region = block.region();
            boolean direct = region.equals(outer)
                    || (outer.equals(region.parent)
                            && region.element.normalName().equals("p"));
            own += direct && block.isProse() ? block.weight() : 0;
        }
        return own > BODY_SHARE * allProse;
    }

    /** True for a region with much of the page's text that is called a body, or is all that such a one holds. */
    private static boolean isBody(Region region, int allProse) {
        if (region.prose <= BODY_SHARE * allProse) {
            return false;
        }
        Region up = region;
        while (up.role != ClassWords.Role.BODY
                && up.parent != null
                && up.parent.first == region.first
                && up.parent.end == region.end) {
            up = up.parent;
        }
        return up.role == ClassWords.Role.BODY;
    }
}
