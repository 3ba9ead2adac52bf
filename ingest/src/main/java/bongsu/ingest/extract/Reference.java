package bongsu.ingest.extract;

/**
 * The text of the article as the page's structured data give it, often without paragraphs and cut short: asked whether
 * it holds a paragraph of the page. A paragraph is held where one of three probes of it, runs of 16 letters, occurs.
 */
final class Reference {

    private static final int PROBE = 16;

    private final String key;

    /** A reference text, which may be empty. */
    Reference(String text) {
        key = Text.key(text.length() > 200_000 ? text.substring(0, 200_000) : text);
    }

    /** True where there is a text worth asking. */
    private boolean isUsable() {
        return key.length() >= 200;
    }

    /** True where the paragraph is part of it; short paragraphs never are. */
    boolean contains(String paragraph) {
        if (!isUsable()) {
            return false;
        }
        String asked = Text.key(paragraph);
        if (asked.length() < PROBE) {
            return false;
        }
        int found = 0;
        int last = asked.length() - PROBE;
        for (int at : new int[] {0, last / 2, last}) {
            if (key.contains(asked.substring(at, at + PROBE))) {
                found++;
            }
        }
        return found >= 2 || (found == 1 && last < PROBE);
    }
}
