package bongsu.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may follow a name inside one word: a particle or a chain of them (에서는, 와의, 측은), a copula, or a noun that leans on names
 * (측, 간, 발). From the tables of particles in the Sejong tag set, cut to those that news puts after organisations.
 */
public final class Particles {
    private static final String LEANING = "측|들|社|사|간|발|향|표|산|産|형|판|용|식|제|등|내|팀|외|및|까지|같은|가문|코리아|팬";
    private static final String PARTICLE =
            "에서부터|으로부터|에게서|으로서|으로써|이라고|이라는|이었다|이었던|입니다|이지만|이라면|로부터|께서|에서|에게|에는|에도|에만|에선|에겐"
                    + "|으로|로서|로써|까지|부터|보다|처럼|같이|마다|이나|라도|이며|이고|이란|라는|라고|이자|이다|였다|였던|지만|라면|조차|밖에|과의|와의|과는|와는|과도|와도|이랑"
                    + "|로는|로의|로도|뿐만|하고|한테|은|는|이|가|을|를|의|에|와|과|도|만|로|나|며|고|인|란|자|엔|선|뿐|든|야";
    private static final Pattern CHAIN = Pattern.compile("(?:" + LEANING + ")?(?:" + PARTICLE + "){0,2}");
    private static final Pattern BRACKET = Pattern.compile("['\"]?(?: ?[(\\[][^()\\[\\]]{1,40}[)\\]]){0,2}['\"]?");

    private Particles() {}

    /** What follows a name: where the word ends, and the particles without the noun that they lean on. */
    public record Tail(int end, String particle) {}

    /**
     * The tail of a name that ends at the given place.
     *
     * @return null where the word runs on into something else, so that the name is part of a longer word
     */
    public static @org.jspecify.annotations.Nullable Tail after(CharSequence text, int end) {
        int at = end;
        Matcher bracket = BRACKET.matcher(text).region(at, Math.min(text.length(), at + 90));
        if (bracket.lookingAt()) {
            at = bracket.end();
        }
        Tail tail = chain(text, at);
        return tail != null || at == end ? tail : chain(text, end);
    }

    private static @org.jspecify.annotations.Nullable Tail chain(CharSequence text, int at) {
        if (at >= text.length() || !letter(text.charAt(at))) {
            return new Tail(at, "");
        }
        int run = at;
        while (run < text.length() && run - at < 12 && letter(text.charAt(run))) {
            run++;
        }
        Matcher chain = CHAIN.matcher(text).region(at, run);
        if (!chain.matches()) {
            return null;
        }
        return new Tail(run, text.subSequence(at, run).toString());
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
