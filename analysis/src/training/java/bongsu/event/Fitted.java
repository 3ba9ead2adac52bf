package bongsu.event;

import bongsu.text.LinearModel;
import bongsu.text.TreeModel;
import bongsu.training.Boosting;
import bongsu.training.Regression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Models as fitted, save what is known of relations.
 *
 * @param ties the lines of a {@link TreeModel}'s file
 * @param deeds likewise
 */
record Fitted(
        FirstStep.Models first,
        LinearModel alerts,
        List<String> ties,
        LinearModel types,
        List<String> deeds,
        LinearModel details) {

    /** The mean of several fits: their log-odds are averaged, so that chance decides less (bagging; Breiman 1996). */
    static Fitted mean(List<Fitted> fits) {
        return new Fitted(
                new FirstStep.Models(
                        linear(fits, f -> f.first.articles()),
                        linear(fits, f -> f.first.lines()),
                        linear(fits, f -> f.first.pairs()),
                        linear(fits, f -> f.first.actors()),
                        linear(fits, f -> f.first.sides())),
                linear(fits, Fitted::alerts),
                Boosting.mean(fits.stream().map(Fitted::ties).toList()),
                linear(fits, Fitted::types),
                Boosting.mean(fits.stream().map(Fitted::deeds).toList()),
                linear(fits, Fitted::details));
    }

    /** What {@link #write} wrote. */
    static Fitted read(Path folder) throws IOException {
        return new Fitted(
                new FirstStep.Models(
                        linear(folder, "articles"),
                        linear(folder, "lines"),
                        linear(folder, "pairs"),
                        linear(folder, "actors"),
                        linear(folder, "sides")),
                linear(folder, "alerts"),
                trees(folder, "ties"),
                linear(folder, "types"),
                trees(folder, "deeds"),
                linear(folder, "details"));
    }

    private static LinearModel linear(Path folder, String name) throws IOException {
        return LinearModel.of(file(folder, name));
    }

    private static List<String> trees(Path folder, String name) throws IOException {
        try (var lines = Files.lines(file(folder, name))) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static LinearModel linear(List<Fitted> fits, Function<Fitted, LinearModel> model) {
        return LinearModel.mean(fits.stream().map(model).toList());
    }

    /** The models that decide, together with what is known of relations. */
    Models with(Relations relations) {
        return new Models(
                first.articles(),
                first.lines(),
                first.pairs(),
                first.actors(),
                alerts,
                TreeModel.read(ties),
                types,
                TreeModel.read(deeds),
                first.sides(),
                details,
                relations);
    }

    /** Writes each model into its file of a folder, where {@link Models#bundled} finds it. */
    void write(Path folder, String by) throws IOException {
        linear(first.lines(), folder, "lines", 0.01, "Which types of events a sentence reports.", by);
        linear(first.articles(), folder, "articles", 0.01, "What an article is about.", by);
        linear(first.pairs(), folder, "pairs", 0.01, "Whether a sentence ties two parties.", by);
        linear(first.actors(), folder, "actors", 0.01, "Whether a sentence tells of an act of sovereignty.", by);
        linear(first.sides(), folder, "sides", 0.01, "Whether the party named first is the investor or provider.", by);
        linear(details, folder, "details", 0.01, "How firm and how central an event is.", by);
        linear(alerts, folder, "alerts", 0.001, "Whether an article is about an event.", by);
        linear(types, folder, "types", 0.001, "As what an article ties two parties.", by);
        Boosting.write(ties, file(folder, "ties"), "Whether an article ties two parties.", by);
        Boosting.write(deeds, file(folder, "deeds"), "Whether an article tells of an act of sovereignty.", by);
    }

    private static void linear(LinearModel model, Path folder, String name, double least, String what, String by)
            throws IOException {
        Regression.write(model, file(folder, name), least, what, by);
    }

    /** The file of a model. */
    static Path file(Path folder, String model) {
        return folder.resolve(model + ".model.tsv");
    }
}
