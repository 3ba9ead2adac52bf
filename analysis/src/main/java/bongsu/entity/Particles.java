package bongsu.entity;

import bongsu.text.Vocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may follow a name inside one word: a particle or a chain of them (에서는, 와의, 측은), a copula, or a noun that leans on names
 * (측, 간, 발). From the tables of particles in the Sejong tag set, cut to those that news puts after organisations.
 */
public final class Particles {
    private static final Vocabulary LEANING =
            Vocabulary.of("측|들|社|사|간|발|향|표|산|産|형|판|용|식|제|등|내|팀|외|및|까지|같은|가문|코리아|팬".split("\\|"));
    private static final Vocabulary PARTICLE =
            Vocabulary.of(("에서부터|으로부터|에게서|으로서|으로써|이라고|이라는|이었다|이었던|입니다|이지만|이라면|로부터|께서|에서|에게|에는|에도|에만|에선|에겐"
                            + "|으로|로서|로써|까지|부터|보다|처럼|같이|마다|이나|라도|이며|이고|이란|라는|라고|이자|이다|였다|였던|지만|라면|조차|밖에|인데|과의|와의|과는|와는|과도|와도|이랑"
                            + "|로는|로의|로도|뿐만|하고|한테|은|는|이|가|을|를|의|에|와|과|도|만|로|나|며|고|인|란|자|엔|선|뿐|든|야|서")
                    .split("\\|"));
    private static final int LONGEST_LEANING = 3;
    private static final int LONGEST_PARTICLE = 4;
    /** What a text that lost its brackets sets between a name and its particle: 한국화이자 KFZ 는, 가람전자 대표 김나리 는. */
    private static final Pattern STRIPPED =
            Pattern.compile(" (?:(?:[A-Z][A-Za-z0-9&.-]{1,14}(?: [A-Z][A-Za-z0-9&.-]{1,14}){0,3}"
                    + "|(?:공동)?(?:대표|대표이사|회장|사장|원장|총장|의장|이사장|시장|장관|행장)(?: 겸 [가-힣]{2,4})? [가-힣]{2,4}(?: [가-힣]{2,4})?|[0-9]{6}) )?"
                    + "(은|는|을|를|와|과|의|에|에서|에게|가|로|으로|로부터|으로부터|와의|과의)(?=[ ,.]|$)");

    private Particles() {}

    /** What follows a name: where the word ends, and the particles without the noun that they lean on. */
    public record Tail(int end, String particle) {}

    /**
     * The tail of a name that ends at the given place.
     *
     * @return null where the word runs on into something else, so that the name is part of a longer word
     */
    public static @Nullable Tail after(String text, int end) {
        int at = brackets(text, end);
        Tail tail = chain(text, at);
        if (tail == null && at > end) {
            tail = chain(text, end);
        }
        Tail apart = tail != null && tail.particle().isEmpty() && tail.end() == end ? apart(text, end) : null;
        return apart != null ? apart : tail;
    }

    private static final int LONGEST_BRACKET = 40;
    private static final int REACH = 90;

    /** Where the quote, up to two brackets and the quote end that may stand right behind a name; where they would begin if there are none. */
    private static int brackets(String text, int from) {
        int over = Math.min(text.length(), from + REACH);
        int at = quote(text, from, over);
        for (int i = 0; i < 2; i++) {
            int open = at < over && text.charAt(at) == ' ' ? at + 1 : at;
            if (open >= over || "([".indexOf(text.charAt(open)) < 0) {
                break;
            }
            int close = open + 1;
            while (close < over && "()[]".indexOf(text.charAt(close)) < 0) {
                close++;
            }
            boolean closed = close < over && ")]".indexOf(text.charAt(close)) >= 0;
            if (!closed || close == open + 1 || close - open - 1 > LONGEST_BRACKET) {
                break;
            }
            at = close + 1;
        }
        return quote(text, at, over);
    }

    private static int quote(String text, int at, int over) {
        return at < over && "'\"".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    /** What a word may begin with that stands between a name and its particle, or is the particle. */
    private static boolean opensApart(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "공대회사원총의이시장행은는을를와과에가로으".indexOf(c) >= 0;
    }

    /** The particle that stands apart from a name because brackets between them were lost; null if there is none. */
    static @Nullable Tail apart(String text, int end) {
        if (end + 1 >= text.length() || text.charAt(end) != ' ' || !opensApart(text.charAt(end + 1))) {
            return null;
        }
        Matcher stripped = STRIPPED.matcher(text).region(end, Math.min(text.length(), end + 60));
        stripped.useTransparentBounds(true).useAnchoringBounds(false);
        return stripped.lookingAt() ? new Tail(stripped.end(), stripped.group(1)) : null;
    }

    private static @Nullable Tail chain(String text, int at) {
        if (at >= text.length() || !letter(text.charAt(at))) {
            return new Tail(at, "");
        }
        int run = at;
        while (run < text.length() && run - at < 12 && letter(text.charAt(run))) {
            run++;
        }
        boolean copula = run == at + 1 && text.charAt(at) == '다' && (run == text.length() || text.charAt(run) == '.');
        return copula || chained(text, at, run) ? new Tail(run, text.substring(at, run)) : null;
    }

    /** Whether a stretch is made of a noun that leans on names, if any, and up to two particles. */
    private static boolean chained(String text, int from, int to) {
        if (particles(text, from, to)) {
            return true;
        }
        for (int cut = from + 1; cut <= Math.min(to, from + LONGEST_LEANING); cut++) {
            if (LEANING.contains(text, from, cut) && particles(text, cut, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean particles(String text, int from, int to) {
        if (to - from > 2 * LONGEST_PARTICLE) {
            return false;
        }
        if (from == to || PARTICLE.contains(text, from, to)) {
            return true;
        }
        for (int cut = from + 1; cut < to; cut++) {
            if (PARTICLE.contains(text, from, cut) && PARTICLE.contains(text, cut, to)) {
                return true;
            }
        }
        return false;
    }

    private static boolean letter(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Whether the particle is one that a final consonant decides (은/는, 이/가, 을/를, 과/와) and disagrees with the word. */
    public static boolean disagrees(char last, String particle) {
        if (last < 0xAC00 || last > 0xD7A3 || particle.isEmpty()) {
            return false;
        }
        boolean closed = (last - 0xAC00) % 28 != 0;
        char first = particle.charAt(0);
        return switch (first) {
            case '은', '을', '과' -> !closed;
            case '는', '를', '와', '가' -> closed;
            case '이' -> !closed && (particle.length() == 1 || particle.startsWith("이라") || particle.startsWith("이나"));
            default -> false;
        };
    }
}
