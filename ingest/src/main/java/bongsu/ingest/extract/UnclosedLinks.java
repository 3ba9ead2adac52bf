package bongsu.ingest.extract;

import java.util.HashMap;
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

    /** Takes such links away and leaves what they hold. */
    static void unwrap(Document page) {
        Elements links = page.body().select("a[href]");
        Map<String, Integer> lengths = new HashMap<>();
        int all = page.body().text().length();
        for (Element link : links) {
            lengths.merge(link.attr("href"), link.text().length(), Integer::sum);
        }
        for (Element link : links) {
            int length = lengths.getOrDefault(link.attr("href"), 0);
            if (length > FEW && length > TOO_MUCH * all) {
                link.unwrap();
            }
        }
    }
}
