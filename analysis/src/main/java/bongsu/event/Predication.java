package bongsu.event;

import bongsu.entity.Name;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A trigger of a line as the grammar reads it: the predicate that it names and what that takes.
 *
 * @param line where it fires
 * @param arguments of the line
 * @param before what the lines before tell
 * @param trigger what fires
 * @param predicate that it names
 * @param weight how much the trigger says by itself, up to 1
 * @param subject of the predicate; null if it has none
 */
record Predication(
        Line line,
        Arguments arguments,
        Discourse before,
        Trigger trigger,
        Predicate predicate,
        double weight,
        @Nullable Argument subject) {

    /** Where the trigger begins. */
    int at() {
        return predicate.at();
    }

    /** Where the trigger ends. */
    int end() {
        return predicate.end();
    }

    /** The nearest phrase of a case: see {@link Arguments#nearest}. */
    @Nullable
    Argument nearest(Phrase.Mark mark) {
        return arguments.nearest(at(), end(), mark);
    }

    /**
     * Who stands right behind a word of a headline that has somebody bare before it: 나 in "가 품은 나"; null where the word is another, where
     * nobody stands on one side of it, or where a comma makes somebody before it the subject.
     */
    @Nullable
    Argument holder(Pattern word) {
        boolean between = line.title() && begins(word) && arguments.bare(at()) != null && !arguments.paused(at());
        return between ? arguments.behind(end()) : null;
    }

    /** Whom the text goes on about, as plain as that is here; null if nobody. */
    @Nullable
    Argument topic(double plain) {
        Name topic = before.topic();
        return topic == null ? null : new Argument(List.of(topic), plain);
    }

    /** Whether the text from where the trigger begins starts with a pattern. */
    boolean begins(Pattern pattern) {
        return line.begins(pattern, at());
    }

    /** Whether the text right behind the trigger starts with a pattern. */
    boolean goesOn(Pattern pattern) {
        return line.begins(pattern, end());
    }

    /** Whether a pattern is found in the text before the trigger; most ask for its end. */
    boolean comesAfter(Pattern pattern) {
        return pattern.matcher(line.text).region(0, at()).find();
    }
}
