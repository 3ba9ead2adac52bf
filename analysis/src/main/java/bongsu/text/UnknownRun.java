package bongsu.text;

import java.lang.Character.UnicodeScript;
import org.apache.lucene.analysis.ko.dict.CharacterDefinition;

/**
 * A run of characters of one script that no dictionary holds, as Nori cuts it: it ends where script, digits or punctuation begin or end.
 *
 * @param end where it ends
 * @param kind the class of its characters in Nori's definition
 */
record UnknownRun(int end, int kind) {

    /** The run that begins at a place. */
    static UnknownRun of(String text, int from, CharacterDefinition characters) {
        char opening = text.charAt(from);
        int kind = characters.getCharacterClass(opening);
        if (!characters.isGroup(opening)) {
            return new UnknownRun(from + 1, kind);
        }
        UnicodeScript script = UnicodeScript.of(opening);
        boolean punctuation = isPunctuation(opening);
        boolean digit = Character.isDigit(opening);
        int end = from + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            UnicodeScript other = UnicodeScript.of(c);
            boolean joins = script == other
                    || open(script)
                    || open(other)
                    // a mark has the script of what it stands on (Unicode Technical Report 24)
                    || Character.getType(c) == Character.NON_SPACING_MARK;
            if (!joins || isPunctuation(c) != punctuation || Character.isDigit(c) != digit || !characters.isGroup(c)) {
                break;
            }
            end++;
            if (open(script) && !open(other)) {
                script = other;
                kind = characters.getCharacterClass(c);
            }
        }
        return new UnknownRun(end, kind);
    }

    private static boolean open(UnicodeScript script) {
        return script == UnicodeScript.INHERITED || script == UnicodeScript.COMMON;
    }

    /** Whether Nori takes a character for punctuation; the Korean middle dot that is a letter by Unicode is some. */
    static boolean isPunctuation(char c) {
        if (c == 'ㆍ') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }
}
