package bongsu.event;

import bongsu.schema.EventType;
import bongsu.schema.Stage;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that may report an event of one type.
 *
 * @param type the type
 * @param name its name inside the type
 * @param rule the rule as events name it: {@code alliance.sign}
 * @param strong whether it seldom means anything else
 * @param stage the rung of the deal ladder that it stands for; null if it says nothing about it
 * @param words the phrases, in normal form and lower case; a space in one may be missing in the text
 * @param after what must follow a phrase, looked for from its end; null if anything may
 * @param notAfter what must not follow it; null if anything may
 * @param before what must stand before it, looked for in the 60 characters before it; null if anything may
 * @param notBefore what must not stand before it; null if anything may
 */
public record Trigger(
        EventType type,
        String name,
        String rule,
        boolean strong,
        @Nullable Stage stage,
        List<String> words,
        @Nullable Pattern after,
        @Nullable Pattern notAfter,
        @Nullable Pattern before,
        @Nullable Pattern notBefore) {
    private static final int REACH = 60;

    public Trigger {
        words = List.copyOf(words);
    }

    /** Whether the surroundings of a phrase found at the given place let it stand. */
    public boolean holds(String text, int start, int end) {
        return (after == null
                        || after.matcher(text)
                                .region(end, Math.min(text.length(), end + REACH))
                                .lookingAt())
                && (notAfter == null
                        || !notAfter.matcher(text)
                                .region(end, Math.min(text.length(), end + REACH))
                                .lookingAt())
                && (before == null
                        || before.matcher(text.substring(Math.max(0, start - REACH), start))
                                .find())
                && (notBefore == null
                        || !notBefore
                                .matcher(text.substring(Math.max(0, start - REACH), start))
                                .find());
    }
}
