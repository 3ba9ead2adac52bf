package bongsu.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the sentences of a normal text lie. Korean news runs them together ("…했다.다음"), quotes whole ones and puts none
 * into captions: a sentence ends at a newline, or at a stop that is no decimal point, abbreviation, address or end of a quotation
 * that the sentence goes on with.
 */
public final class Sentences {
    private static final String CLOSING = "'\")]}>";

    private Sentences() {}

    /** The sentences in order, trimmed, none of them empty. */
    public static List<Span> of(String text) {
        var sentences = new ArrayList<Span>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = -1;
            if (c == '\n') {
                end = i;
            } else if (c == '.' || c == '?' || c == '!' || c == '…' || c == '▲' || c == '◇' || c == '■' || c == '▶'
                    || c == '△') {
                end = stop(text, i);
            }
            if (end >= 0) {
                add(text, start, end, sentences);
                start = end;
                i = Math.max(i, end - 1);
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    /** The end of the sentence that the stop at the given place closes, or -1 if it closes none. */
    private static int stop(String text, int at) {
        char c = text.charAt(at);
        if (c == '■' || c == '▶') {
            return at;
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
        // Run together: "…했다.다음", "…했다.LG", never "1.8나노", "Z.ai", "co.kr"
        return c == '.' && hangul(before) && !Character.isDigit(after) && after != ',' && after != '(' ? end : -1;
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
        if (a < b) {
            sentences.add(new Span(a, b));
        }
    }
}
