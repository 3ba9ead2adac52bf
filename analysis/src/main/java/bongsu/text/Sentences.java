package bongsu.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the sentences of a normal text lie. Korean news runs them together ("…했다.다음"), quotes whole ones and puts none
 * into captions: a sentence ends at a newline, or at a stop that is no decimal point, abbreviation, address or end of a quotation
 * that the sentence goes on with. Bylines, datelines and credits, which are often set without any space ("…전망[가람일보 김나리 기자]
 * 누리소프트는 …"), end one and belong to none. What goes on without a stop for too long is cut at a space.
 */
public final class Sentences {
    private static final String CLOSING = "'\")]}>";
    private static final String QUOTES = "'\"";
    /** Syllables with which most sentences end. */
    private static final String ENDINGS = "다요죠까";

    /** Who writes from where, and who took the picture: [가람일보 김나리 기자], (서울=가람뉴스) 김나리 기자 =, name@place.com */
    private static final Pattern BYLINE =
            Pattern.compile("\\[[^\\[\\]\\n]{0,40}(?:기자|특파원|뉴스|뉴시스|뉴스1|경제|일보|신문|데일리|투데이|타임스|타임즈|저널|닷컴|미디어|헤럴드|매거진)\\]"
                    + "|\\([가-힣A-Za-z0-9·]{1,14}=[가-힣A-Za-z0-9]{2,10}\\)"
                    + "|[가-힣]{2,4}(?:[·,] ?[가-힣]{2,4}){0,3} ?(?:기자|특파원) ?= ?"
                    + "|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z]{2,6})+"
                    + "|\\*?재판매 및 DB ?금지"
                    + "|\\((?:사진|자료|그래픽|출처)(?: ?제공)? ?[=:/][^()\\n]{1,30}\\)(?=\\s?[0-9A-Z가-힣\\[(])(?![은는이가을를와과의에로도])");

    /**
     * No sentence is longer, in characters: of 4,000 articles the longest has 1,429. What has no stop for so long is no sentence, and to
     * look for what belongs together in it takes the longer the longer it is.
     */
    public static final int LONGEST = 1500;

    private Sentences() {}

    /** The sentences in order, trimmed, none of them empty. */
    public static List<Span> of(String text) {
        var sentences = new ArrayList<Span>();
        int from = 0;
        Matcher byline = BYLINE.matcher(text).useTransparentBounds(true);
        int next = 0;
        for (int line = 0; line < text.length(); line = next + 1) {
            next = text.indexOf('\n', line);
            next = next < 0 ? text.length() : next;
            if (mayHoldByline(text, line, next)) {
                byline.region(line, next);
                while (byline.find()) {
                    between(text, from, byline.start(), sentences);
                    from = byline.end();
                }
            }
        }
        between(text, from, text.length(), sentences);
        return sentences;
    }

    /** Whether a line holds any of the characters without which there is no byline; most lines do not. */
    private static boolean mayHoldByline(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean credit = c == '(' && i + 1 < to && "사자그출".indexOf(text.charAt(i + 1)) >= 0;
            if (c == '[' || c == '=' || c == '@' || credit || text.startsWith("재판매", i)) {
                return true;
            }
        }
        return false;
    }

    private static void between(String text, int from, int to, List<Span> sentences) {
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int end = -1;
            if (c == '\n') {
                end = i;
            } else if (c == '.' || c == '?' || c == '!' || c == '…' || c == '▲' || c == '◇' || c == '■' || c == '▶'
                    || c == '△') {
                end = stop(text, start, i);
            }
            if (end >= 0) {
                end = Math.min(end, to);
                add(text, start, end, sentences);
                start = end;
                i = Math.max(i, end - 1);
            }
        }
        add(text, start, to, sentences);
    }

    /** The end of the sentence that the stop at the given place closes, or -1 if it closes none. */
    private static int stop(String text, int start, int at) {
        char c = text.charAt(at);
        if (c == '■' || c == '▶') {
            return at;
        }
        if (c == '.' && opens(text, start, at + 1)) {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '?' || text.charAt(end) == '!')) {
            end++;
        }
        boolean quoted = end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0;
        int open = end;
        while (end < text.length() && CLOSING.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = end < text.length() ? text.charAt(end) : '\n';
        if (c == '…' || (end - at > 1 && c == '.' && open - at > 1)) {
            return after == '\n' ? end : -1;
        }
        if (after == '\n') {
            return end;
        }
        if (quoted) {
            // A quotation that the sentence goes on with: "…한다."며, "…한다." 라고
            return Character.isWhitespace(after) && !goesOn(text, end) && hangul(before) ? end : -1;
        }
        if (Character.isWhitespace(after)) {
            boolean number =
                    Character.isDigit(before) && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
            boolean initial = c == '.' && initial(text, at);
            return number || initial ? -1 : end;
        }
        // Run together: "…했다.다음", "…했다.LG", "…했다.6일", never "1.8나노", "Z.ai", "co.kr"
        boolean date = Character.isDigit(after) && ENDINGS.indexOf(before) < 0;
        return c == '.' && hangul(before) && !date && after != ',' && after != '(' ? end : -1;
    }

    /** Whether a quotation begins right behind a stop: "…했다.'첫걸음' 행사". */
    private static boolean opens(String text, int start, int end) {
        if (end + 1 >= text.length()
                || QUOTES.indexOf(text.charAt(end)) < 0
                || ENDINGS.indexOf(text.charAt(end - 2)) < 0) {
            return false;
        }
        char quote = text.charAt(end);
        long before = text.substring(start, end).chars().filter(c -> c == quote).count();
        return before % 2 == 0 && Character.isLetterOrDigit(text.charAt(end + 1));
    }

    private static boolean goesOn(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return text.startsWith("라고", i)
                || text.startsWith("라며", i)
                || text.startsWith("며", i)
                || text.startsWith("고 ", i);
    }

    private static boolean initial(String text, int at) {
        return at >= 1
                && Character.isUpperCase(text.charAt(at - 1))
                && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
    }

    private static boolean hangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    private static void add(String text, int start, int end, List<Span> sentences) {
        int a = start;
        int b = end;
        while (a < b && Character.isWhitespace(text.charAt(a))) {
            a++;
        }
        while (b > a && Character.isWhitespace(text.charAt(b - 1))) {
            b--;
        }
        while (b - a > LONGEST) {
            int blank = text.lastIndexOf(' ', a + LONGEST);
            int cut = blank > a ? blank : a + LONGEST;
            sentences.add(new Span(a, cut));
            a = blank > a ? cut + 1 : cut;
        }
        if (a < b) {
            sentences.add(new Span(a, b));
        }
    }
}
