package bongsu.ingest.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The deck: the summary that a page prints under its headline. */
final class Subtitles {

    private Subtitles() {}

    /** The deck in the area; null if there is none apart from the text. */
    static @Nullable String of(
            PageParts parts, Region area, @Nullable Region container, String title, List<String> paragraphs) {
        for (Element element : parts.decks) {
            boolean all = container != null && element.equals(container.element);
            if (all || !PageParts.isWithin(element, area.element)) {
                continue;
            }
            String text = Text.collapse(element.text());
            boolean fits = text.length() >= 10
                    && text.length() <= 600
                    && !Text.key(text).equals(Text.key(title));
            if (fits && !paragraphs.contains(text) && !isWithinText(text, paragraphs)) {
                return text;
            }
        }
        return null;
    }

    private static boolean isWithinText(String text, List<String> paragraphs) {
        String key = Text.key(text);
        return paragraphs.stream()
                .anyMatch(paragraph -> Text.key(paragraph).contains(key) || key.contains(Text.key(paragraph)));
    }
}
