package bongsu.evaluation.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How right a reader is over a set of pages: the means of the scores of the single pages.
 *
 * @param pages how many
 * @param measures {@code body.precision}, {@code body.recall}, {@code body.f1}, {@code title}, {@code published}, {@code
 *     authors}, 0 to 1, in this order; a measure that no label asks for is absent
 */
public record PageScorecard(int pages, Map<String, Double> measures) {

    /** Gives every page to the reader. */
    public static PageScorecard of(List<LabelledPage> pages, ArticleReader reader) {
        List<PageScore> scores = new ArrayList<>();
        for (LabelledPage page : pages) {
            scores.add(PageScore.of(page, reader.read(page)));
        }
        Map<String, Double> measures = new LinkedHashMap<>();
        put(measures, "body.precision", scores, PageScore::precision);
        put(measures, "body.recall", scores, PageScore::recall);
        put(measures, "body.f1", scores, PageScore::f1);
        put(measures, "title", scores, score -> share(score.title()));
        put(measures, "published", scores, score -> share(score.published()));
        put(measures, "authors", scores, score -> share(score.authors()));
        return new PageScorecard(pages.size(), measures);
    }

    private static @Nullable Double share(@Nullable Boolean right) {
        return right == null ? null : right ? 1.0 : 0.0;
    }

    private static void put(
            Map<String, Double> measures,
            String name,
            List<PageScore> scores,
            Function<PageScore, @Nullable Double> measure) {
        scores.stream()
                .map(measure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .ifPresent(mean -> measures.put(name, mean));
    }

    /** A measure by its name. @throws IllegalArgumentException if no label asked for it */
    public double measure(String name) {
        Double value = measures.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no page is labelled for " + name + ", only for " + measures.keySet());
        }
        return value;
    }

    /** The same as JSON: {@code {"reader","pages","body":{"precision","recall","f1"},"title","published","authors"}}. */
    ObjectNode json(String reader) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("reader", reader).put("pages", pages);
        measures.forEach((name, value) -> {
            double rounded = Math.round(value * 10_000) / 10_000.0;
            if (name.startsWith("body.")) {
                json.withObject("/body").put(name.substring("body.".length()), rounded);
            } else {
                json.put(name, rounded);
            }
        });
        return json;
    }

    /** Prints scorecards side by side, a reader a line. */
    public static void print(Map<String, PageScorecard> byReader, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-20s %6s %10s %8s %8s %8s %10s %8s%n",
                "reader",
                "pages",
                "precision",
                "recall",
                "body F1",
                "title",
                "published",
                "authors");
        byReader.forEach((name, card) -> out.printf(
                Locale.ROOT,
                "%-20s %6d %10s %8s %8s %8s %10s %8s%n",
                name,
                card.pages(),
                card.cell("body.precision"),
                card.cell("body.recall"),
                card.cell("body.f1"),
                card.cell("title"),
                card.cell("published"),
                card.cell("authors")));
    }

    private String cell(String name) {
        Double value = measures.get(name);
        return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }
}
