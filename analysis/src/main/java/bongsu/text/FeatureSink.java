package bongsu.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes in the features of something one by one, each as the pieces of its name: {@code add("l=", word)} is the feature "l=가람". A list of
 * names, which training reads, puts the pieces together; a sum of weights ({@link LinearModel#sum}) never does.
 */
public interface FeatureSink {
    /** The numbers of one digit, which most are, each at its place. */
    String DIGITS = "0123456789";

    /** Takes in the feature whose name is a stretch of a text behind a prefix. */
    void add(String prefix, String text, int from, int to);

    /** Takes in the feature of this name. */
    void add(String name);

    /** Takes in the feature whose name is the two pieces in a row. */
    void add(String prefix, String value);

    /** Takes in the feature whose name is the three pieces in a row. */
    default void add(String prefix, String value, String more) {
        add(prefix, value.concat(more));
    }

    /** Takes in the feature whose name ends with a number. */
    default void add(String prefix, int number) {
        if (number >= 0 && number < DIGITS.length()) {
            add(prefix, DIGITS, number, number + 1);
        } else {
            add(prefix, Integer.toString(number));
        }
    }

    /** The names of the features that somebody tells, each once, in order. */
    static Set<String> names(Consumer<FeatureSink> features) {
        var names = new LinkedHashSet<String>();
        features.accept(into(names));
        return names;
    }

    /** A sink that adds the names of features to a collection. */
    static FeatureSink into(Collection<String> names) {
        return new FeatureSink() {
            @Override
            public void add(String prefix, String text, int from, int to) {
                names.add(prefix + text.substring(from, to));
            }

            @Override
            public void add(String name) {
                names.add(name);
            }

            @Override
            public void add(String prefix, String value) {
                names.add(prefix + value);
            }
        };
    }
}
