package bongsu.ingest.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The deck: the summary that a page prints under its headline. */
final class Subtitles {

    private Subtitles() {}

    /** The deck in the area; null if there is none apart from the text. */
    static @Nullable String of(
            PageParts parts,
            Region area,
            @Nullable Region container,
            String title,
            List<String> paragraphs,
            BodyFinder finder) {
        String titleKey = Text.key(title);
        Set<String> keys = new HashSet<>();
        for (Element element : parts.decks) {
            boolean all = container != null && element.equals(container.element);
            if (all
                    || !PageParts.isWithin(element, area.element)
                    || (finder.isElsewhere(element) && isNoDeck(finder.around(element), container))) {
                continue;
            }
            String text = Text.collapse(element.text());
            if (text.length() < 10 || text.length() > 600) {
                continue;
            }
            if (keys.isEmpty()) {
                paragraphs.forEach(paragraph -> keys.add(Text.key(paragraph)));
            }
            String key = Text.key(text);
            if (!key.equals(titleKey) && keys.stream().noneMatch(body -> body.contains(key) || key.contains(body))) {
                return text;
            }
        }
        return null;
    }

    /** True for a part of something else that is hidden, named so itself, or stands behind the beginning of the text. */
    private static boolean isNoDeck(Region region, @Nullable Region container) {
        boolean hidden = false;
        for (Region up = region; up != null; up = up.parent) {
            hidden |= up.hidden;
        }
        return hidden || region.role == ClassWords.Role.JUNK || (container != null && region.first >= container.first);
    }
}
