package bongsu.ingest.extract;

import org.jsoup.parser.Parser;

/** White space, entities and letters: what every reader of a page does to a string. */
final class Text {

    private Text() {}

    /** One space for every run of white space of any kind (non-breaking included), none at the ends, no invisible marks. */
    static String collapse(CharSequence text) {
        int length = text.length();
        StringBuilder out = new StringBuilder(length);
        boolean space = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < '\u007f') {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            } else if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    /** White space of any kind, the non-breaking and the ideographic ones included. */
    static boolean isSpace(char c) {
        if (c < '\u00a0') {
            return c <= ' ';
        }
        return c <= '\u3000' && (c == '\u00a0' || c == '\u3000' || Character.isSpaceChar(c));
    }

    /** Characters that print nothing: zero-width space, byte order mark, C1 controls. Soft hyphens stay: they are the author's. */
    static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u2060' || (c >= '\u007f' && c < '\u00a0');
    }

    /** Text of an attribute or a JSON value: entities resolved (twice if they were escaped twice), tags dropped. */
    static String plain(String text) {
        String out = text;
        for (int i = 0; i < 2 && out.indexOf('&') >= 0; i++) {
            out = Parser.unescapeEntities(out, false);
        }
        return collapse(withoutTags(out));
    }

    /** Drops what looks like inline markup. */
    static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' && i + 1 < text.length() && isTagStart(text.charAt(i + 1))) {
                int end = text.indexOf('>', i);
                if (end < 0) {
                    out.append(text, i, text.length());
                    break;
                }
                out.append(' ');
                i = end;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isTagStart(char c) {
        return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a text holds one of some words, or beginnings of words: looking for these is quicker than for a pattern that needs one. */
    static boolean holdsOne(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Lower-case letters and digits only, for comparison. */
    static String key(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 128) {
                if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                    out.append(c);
                } else if (c >= 'A' && c <= 'Z') {
                    out.append((char) (c + 32));
                }
            } else if (c >= '\uac00' && c <= '\ud7a3') {
                out.append(c);
            } else if (Character.isSurrogate(c)
                    ? Character.isLetterOrDigit(text.codePointAt(i)) || isLow(text, i)
                    : Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    private static boolean isLow(String text, int i) {
        return Character.isLowSurrogate(text.charAt(i)) && i > 0 && Character.isLetterOrDigit(text.codePointAt(i - 1));
    }

    /** Length in Latin letters: a Han character says about as much as two and a half, a Hangul syllable as two. */
    static int weight(String text) {
        int tenths = 0;
        for (int i = 0; i < text.length(); i++) {
            tenths += tenths(text.charAt(i));
        }
        return tenths / 10;
    }

    /** Ten times the weight of one character. */
    static int tenths(char c) {
        if (c < '\u3040') {
            return 10;
        }
        return c <= '\u9fff' ? 25 : c >= '\uac00' && c <= '\ud7a3' ? 20 : 10;
    }
}
