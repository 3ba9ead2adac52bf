package bongsu.evaluation.page;

import bongsu.ingest.source.Layout;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Bongsu and Readability4J over the same labelled pages in one run: Bongsu's generic reader, Bongsu with the layouts that
 * publishers declare, Readability4J, and Bongsu's generic reader again over the pages less their crutches ({@link
 * Mutation}).
 */
public final class PageComparison {
    private final List<LabelledPage> pages;
    private final Map<String, PageScorecard> cards = new LinkedHashMap<>();

    /**
     * Gives every page to every reader.
     *
     * @param pages at least one
     * @param layouts what is declared about the pages of the site of an address; empty where nothing is
     */
    public PageComparison(List<LabelledPage> pages, Function<URI, List<Layout>> layouts) {
        this.pages = List.copyOf(pages);
        cards.put("bongsu, generic", PageScorecard.of(pages, ArticleReader.generic()));
        cards.put("bongsu, layouts", PageScorecard.of(pages, ArticleReader.declared(layouts)));
        cards.put("readability4j", PageScorecard.of(pages, new ReadabilityReader()));
    }

    /** Gives the pages less their crutches to the generic reader, too. */
    public PageComparison withMutations() {
        for (Mutation mutation : Mutation.values()) {
            if (mutation != Mutation.NONE) {
                String name = "less " + mutation.name().toLowerCase(Locale.ROOT);
                cards.put(name, PageScorecard.of(mutation.of(pages), ArticleReader.generic()));
            }
        }
        return this;
    }

    /** The scorecard of a reader. @throws IllegalArgumentException if there is none of this name */
    PageScorecard card(String reader) {
        PageScorecard card = cards.get(reader);
        if (card == null) {
            throw new IllegalArgumentException("no reader " + reader + ", only " + cards.keySet());
        }
        return card;
    }

    /** Prints the scorecards side by side, and below them up to so many errors of the generic reader a field. */
    public void print(int errors, PrintStream out) {
        PageScorecard.print(cards, out);
        PageErrors.print(pages, ArticleReader.generic(), errors, out);
    }

    /** Prints the scorecards as one JSON array, a reader an object. */
    public void printJson(PrintStream out) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        cards.forEach((name, card) -> array.add(card.json(name)));
        out.println(array);
    }
}
