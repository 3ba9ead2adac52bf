package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The paragraphs of an article: what its container holds, less what only looks like text of it. */
final class BodyText {

    private BodyText() {}

    /**
     * Paragraphs separated by one newline.
     *
     * @param container the element that holds the text
     * @param finder knows which elements in it are something else
     * @param title the headline, which is not repeated in the body
     */
    static String of(Element container, BodyFinder finder, String title) {
        List<TextBlock> blocks = PageBlocks.under(container, finder::isAside);
        String titleKey = Text.key(title);
        int first = 0;
        while (first < blocks.size()
                && !blocks.get(first).isProse()
                && !blocks.get(first).hasSentence()) {
            first++;
        }
        int last = blocks.size() - 1;
        while (last >= first && !blocks.get(last).hasSentence()) {
            last--;
        }
        if (first > last) {
            first = 0;
            last = blocks.size() - 1;
        }
        List<String> paragraphs = new ArrayList<>();
        for (TextBlock block : blocks.subList(first, last + 1)) {
            if (!Boilerplate.isBoilerplate(block) && !Text.key(block.text()).equals(titleKey)) {
                paragraphs.add(block.text());
            }
        }
        return String.join("\n", paragraphs);
    }
}
