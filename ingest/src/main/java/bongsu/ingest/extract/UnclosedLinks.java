package bongsu.ingest.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Links that a page forgot to close. A parser that follows the HTML standard opens such a link anew in every block that
 * follows (the adoption agency algorithm), so that the whole article becomes its text.
 */
final class UnclosedLinks {
    /** Share of the page's text from which on one address is no longer a link's. */
    private static final double TOO_MUCH = 0.4;

    private static final int FEW = 200;

    private UnclosedLinks() {}

    /**
     * Takes such links away and leaves what they hold.
     *
     * @param blocks every block of the page, by which most pages are told to need nothing
     * @return whether the page was changed
     */
    static boolean unwrap(Document page, List<TextBlock> blocks) {
        int all = 0;
        int linked = 0;
        for (TextBlock block : blocks) {
            all += block.text().length();
            linked += block.text().length() > 60 && block.hasSentence() ? block.linkChars() : 0;
        }
        if (linked < FEW || linked < TOO_MUCH / 2 * all) {
            return false;
        }
        Map<String, Integer> lengths = new HashMap<>();
        Elements links = page.body().select("a[href]");
        for (Element link : links) {
            lengths.merge(link.attr("href"), link.text().length(), Integer::sum);
        }
        boolean changed = false;
        for (Element link : links) {
            int length = lengths.getOrDefault(link.attr("href"), 0);
            if (length > FEW && length > TOO_MUCH * all) {
                link.unwrap();
                changed = true;
            }
        }
        return changed;
    }
}
