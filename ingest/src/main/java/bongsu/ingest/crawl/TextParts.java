package bongsu.ingest.crawl;

import bongsu.ingest.extract.ExtractedArticle;
import bongsu.schema.TextDiff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a text as 32-bit hashes, title and subtitle first, then each paragraph: enough to say what a revision changed
 * without keeping the text before.
 */
final class TextParts {
    private static final int BEFORE_THE_BODY = 2;

    private TextParts() {}

    /** The parts of an article. */
    static List<Integer> of(ExtractedArticle article) {
        List<Integer> parts = new ArrayList<>();
        parts.add(hash(article.title()));
        parts.add(hash(article.subtitle() == null ? "" : article.subtitle()));
        article.body().lines().forEach(paragraph -> parts.add(hash(paragraph)));
        return parts;
    }

    /** What changed between two texts; null if the one before is not known. Paragraphs that only moved did not change. */
    static @Nullable TextDiff diff(List<Integer> before, List<Integer> after) {
        if (before.size() < BEFORE_THE_BODY) {
            return null;
        }
        Deque<Integer> left = new ArrayDeque<>(before.subList(BEFORE_THE_BODY, before.size()));
        List<Integer> added = new ArrayList<>();
        for (int i = BEFORE_THE_BODY; i < after.size(); i++) {
            if (!left.removeFirstOccurrence(after.get(i))) {
                added.add(i - BEFORE_THE_BODY);
            }
        }
        return TextDiff.newBuilder()
                .setTitle(!before.get(0).equals(after.get(0)))
                .setSubtitle(!before.get(1).equals(after.get(1)))
                .setAdded(added)
                .setRemoved(left.size())
                .build();
    }

    private static int hash(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }
}
