package bongsu.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text in normal form (Unicode NFKC; one kind of quote, dash, middle dot and space; nothing invisible) that knows where each
 * of its characters came from. Offsets into it are UTF-16 units of the normal text; {@link #codePointStart} and
 * {@link #codePointEnd} lead back to code points of the original. Immutable.
 */
public final class NormalText {
    private final String original;
    private final String text;
    private final int[] from;
    private final int[] to;

    private NormalText(String original, String text, int[] from, int[] to) {
        this.original = original;
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** The normal form of a text; an empty one gives an empty one. */
    public static NormalText of(String original) {
        var text = new StringBuilder(original.length() + 16);
        int[] from = new int[original.length() + 16];
        int[] to = new int[original.length() + 16];
        int at = 0;
        while (at < original.length()) {
            int end = clusterEnd(original, at);
            int length = text.length();
            appendNormal(original, at, end, text);
            if (text.length() > from.length) {
                from = Arrays.copyOf(from, text.length() * 2);
                to = Arrays.copyOf(to, text.length() * 2);
            }
            Arrays.fill(from, length, text.length(), at);
            Arrays.fill(to, length, text.length(), end);
            at = end;
        }
        return new NormalText(
                original, text.toString(), Arrays.copyOf(from, text.length()), Arrays.copyOf(to, text.length()));
    }

    /**
     * This text with other words in place of some of its spans; each of their characters comes from the whole span.
     *
     * @param spans in order and apart
     * @param words the words for each of them
     */
    public NormalText with(List<Span> spans, List<String> words) {
        var changed = new StringBuilder();
        var begins = IntStream.builder();
        var ends = IntStream.builder();
        int at = 0;
        for (int i = 0; i <= spans.size(); i++) {
            int until = i < spans.size() ? spans.get(i).start() : text.length();
            for (; at < until; at++) {
                changed.append(text.charAt(at));
                begins.add(from[at]);
                ends.add(to[at]);
            }
            if (i < spans.size()) {
                at = spans.get(i).end();
                changed.append(words.get(i));
                for (int k = 0; k < words.get(i).length(); k++) {
                    begins.add(from[until]);
                    ends.add(to[at - 1]);
                }
            }
        }
        return new NormalText(
                original,
                changed.toString(),
                begins.build().toArray(),
                ends.build().toArray());
    }

    /** The text in normal form. */
    public String text() {
        return text;
    }

    /** The text as it was given. */
    public String original() {
        return original;
    }

    /** Code points of the original before the character at the given offset of the normal text. */
    public int codePointStart(int offset) {
        return original.codePointCount(0, offset < from.length ? from[offset] : original.length());
    }

    /** Code points of the original up to the end of the character before the given offset of the normal text. */
    public int codePointEnd(int offset) {
        return original.codePointCount(0, offset == 0 ? 0 : to[offset - 1]);
    }

    /** Whether the characters at two offsets of the normal text come from the same place of the original, as all of a word spelt out do. */
    public boolean isOnePlace(int offset, int other) {
        return from[offset] == from[other] && to[offset] == to[other];
    }

    /** The original words of a span of the normal text. */
    public String originalOf(Span span) {
        return span.length() == 0 ? "" : original.substring(from[span.start()], to[span.end() - 1]);
    }

    /** A base character with the marks and conjoining letters that belong to it. */
    private static int clusterEnd(String s, int at) {
        int end = at + Character.charCount(s.codePointAt(at));
        while (end < s.length() && joins(s.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean joins(char c) {
        return c >= 0x300
                && (c < 0x370 || (c >= 0x1160 && c <= 0x11FF) || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static void appendNormal(String s, int at, int end, StringBuilder out) {
        char c = s.charAt(at);
        if (end == at + 1 && (c < 0x80 || (c >= 0xAC00 && c <= 0xD7A3))) {
            out.append(c == '`' ? '\'' : c < ' ' && c != '\n' ? ' ' : c);
            return;
        }
        if (end == at + 1) {
            int plain = plain(c);
            if (plain >= 0) {
                if (plain > 0) {
                    out.append((char) plain);
                }
                return;
            }
        }
        String normal = Normalizer.normalize(s.substring(at, end), Normalizer.Form.NFKC);
        for (int i = 0; i < normal.length(); i++) {
            char n = normal.charAt(i);
            int plain = n < 0x80 ? n : plain(n);
            if (plain != 0) {
                out.append(plain > 0 ? (char) plain : n);
            }
        }
    }

    /** The one form of quotes, dashes, dots and spaces; 0 for what is invisible, -1 for all other characters. */
    private static int plain(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '′', '「', '」', '『', '』', '＇', '´', '〈', '〉' -> '\'';
            case '“', '”', '„', '‟', '″', '《', '》', '＂', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−', 'ㅡ' -> '-';
            case 'ㆍ', '‧', '・', '•', '∙', '⋅', 'ᆞ', '･', '●' -> '·';
            case '\u00A0', '\u3000', '\u2028', '\u2029', '\u0085', 'ⓒ', 'Ⓒ' -> ' ';
            case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u200E', '\u200F' -> 0;
            default -> c >= 0x2000 && c <= 0x200A ? ' ' : -1;
        };
    }
}
