package bongsu.evaluation.page;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bongsu's generic reader and Readability4J over the same pages in one run. Arguments: files of labels beside which the
 * pages lie; without any, the pages that come with Bongsu.
 */
public final class PageComparison {

    private PageComparison() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            compare("pages that come with Bongsu", LabelledPages.bundled(), System.out);
        }
        for (String labels : args) {
            compare(labels, LabelledPages.read(Path.of(labels)), System.out);
        }
    }

    /** Prints the scorecards of both readers over some pages, side by side, and Bongsu's over the pages less their crutches. */
    public static void compare(String what, List<LabelledPage> pages, PrintStream out) {
        out.println(what);
        Map<String, PageScorecard> cards = readers(pages);
        for (Mutation mutation : Mutation.values()) {
            if (mutation != Mutation.NONE) {
                String name = "less " + mutation.name().toLowerCase(Locale.ROOT);
                cards.put(name, PageScorecard.of(mutation.of(pages), ArticleReader.generic()));
            }
        }
        PageScorecard.print(cards, out);
    }

    /** The scorecards of both readers over some pages, by their names. */
    static Map<String, PageScorecard> readers(List<LabelledPage> pages) {
        Map<String, PageScorecard> cards = new LinkedHashMap<>();
        cards.put("bongsu", PageScorecard.of(pages, ArticleReader.generic()));
        cards.put("readability4j", PageScorecard.of(pages, new ReadabilityReader()));
        return cards;
    }
}
