package bongsu.text;

/**
 * A stretch of text.
 *
 * @param start offset of its first character, in UTF-16 units of the normal text
 * @param end offset after its last character, at least {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span cannot go from " + start + " to " + end);
        }
    }

    /** Length in UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether the other span lies wholly inside this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share a character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
