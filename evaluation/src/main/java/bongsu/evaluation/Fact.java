package bongsu.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * The unit that is counted. PARTNERSHIP: two organisations tied by an event, whatever its type, in the order of their names,
 * or one alone where the other side has no name. SOVEREIGNTY: a type and who does it, or nobody.
 *
 * @param family PARTNERSHIP or SOVEREIGNTY
 * @param first canonical name; the type of a SOVEREIGNTY event
 * @param second canonical name; null if there is none
 */
record Fact(String family, String first, @Nullable String second) {

    static Fact pair(String a, String b) {
        return a.compareTo(b) <= 0
                ? new Fact(LabelledEvent.PARTNERSHIP, a, b)
                : new Fact(LabelledEvent.PARTNERSHIP, b, a);
    }

    static Fact single(String name) {
        return new Fact(LabelledEvent.PARTNERSHIP, name, null);
    }

    static Fact act(String type, @Nullable String actor) {
        return new Fact(LabelledEvent.SOVEREIGNTY, type, actor);
    }

    boolean isPartnership() {
        return family.equals(LabelledEvent.PARTNERSHIP);
    }

    /** Whether the organisation is one of the two of a pair. */
    boolean names(String name) {
        return name.equals(first) || name.equals(second);
    }

    @Override
    public String toString() {
        return isPartnership()
                ? second == null ? first : first + " + " + second
                : first + ": " + (second == null ? "-" : second);
    }
}
