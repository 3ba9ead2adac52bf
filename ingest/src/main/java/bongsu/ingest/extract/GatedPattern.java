package bongsu.ingest.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of many words that is tried only at characters with which one of them can begin. The regular expressions of the
 * JDK try every word at every character, which is most of what lines without any of them cost. It finds what the pattern
 * finds, as long as that does not begin with a look behind; case is ignored.
 */
final class GatedPattern {

    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Pattern pattern;

    /** For each character whether a match can begin with it; 0 until it is first met. Threads that race write the same. */
    private final byte[] begins = new byte[Character.MAX_VALUE + 1];

    private GatedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static GatedPattern of(String words) {
        return new GatedPattern(Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Whether a match can begin with a character. */
    boolean mayBegin(char c) {
        byte known = begins[c];
        if (known == 0) {
            known = Character.isSurrogate(c) || mayBegin(pattern, String.valueOf(c)) ? YES : NO;
            begins[c] = known;
        }
        return known == YES;
    }

    /** Whether a match of a pattern can begin with a text. */
    @SuppressWarnings("JdkObsolete") // hitEnd tells what matching tells not: whether more input could make a match
    static boolean mayBegin(Pattern pattern, String beginning) {
        Matcher matcher = pattern.matcher(beginning);
        return matcher.lookingAt() || matcher.hitEnd();
    }

    /** Index at which the first match begins; -1 where there is none. */
    int indexIn(String text) {
        Matcher matcher = null;
        for (int i = 0; i < text.length(); i++) {
            if (mayBegin(text.charAt(i))) {
                if (matcher == null) {
                    matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
                }
                if (matcher.region(i, text.length()).lookingAt()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** A matcher that stands on the match with which a text begins; null where it begins with none. */
    @Nullable
    Matcher opening(String text) {
        if (text.isEmpty() || !mayBegin(text.charAt(0))) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() ? matcher : null;
    }
}
