package bongsu.ingest.extract;

import java.util.HashSet;
import java.util.Set;

/**
 * The text of the article as the page's structured data give it, often without paragraphs and cut short: asked whether
 * it holds a paragraph of the page. A paragraph is held where one of three probes of it, runs of 16 letters, occurs.
 */
final class Reference {

    private static final int PROBE = 16;

    private final Set<String> runs = new HashSet<>();
    private final int length;

    /** A reference text, which may be empty. */
    Reference(String text) {
        String key = Text.key(text.length() > 200_000 ? text.substring(0, 200_000) : text);
        length = key.length();
        if (length >= 200) {
            for (int i = 0; i + PROBE <= length; i++) {
                runs.add(key.substring(i, i + PROBE));
            }
        }
    }

    /** True where there is a text worth asking. */
    boolean isUsable() {
        return !runs.isEmpty();
    }

    /** Letters in it. */
    int length() {
        return length;
    }

    /** True where the paragraph is part of it; short paragraphs never are. */
    boolean contains(String paragraph) {
        if (runs.isEmpty()) {
            return false;
        }
        String key = Text.key(paragraph);
        if (key.length() < PROBE) {
            return false;
        }
        int found = 0;
        int last = key.length() - PROBE;
        for (int at : new int[] {0, last / 2, last}) {
            if (runs.contains(key.substring(at, at + PROBE))) {
                found++;
            }
        }
        return found >= 2 || (found == 1 && last < PROBE);
    }
}
