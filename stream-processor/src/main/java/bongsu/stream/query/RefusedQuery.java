package bongsu.stream.query;

/** A text query that cannot be understood: where and why. */
public final class RefusedQuery extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int position;

    RefusedQuery(String query, int position, String reason) {
        super("The query “" + query + "” is refused at character " + (position + 1) + ": " + reason);
        this.position = position;
    }

    /** Offset in UTF-16 units into the query. */
    public int position() {
        return position;
    }
}
