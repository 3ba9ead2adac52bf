package bongsu.event;

import bongsu.training.Boosting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits the models of events on labelled articles, several times, and writes the mean. System properties: {@code dry} fits once and measures
 * only; {@code leftOut=FILE} writes the events of each article as decided by models that have not seen it. {@link ModelMean} averages what
 * was fitted on different labels of the same articles.
 */
public final class EventTraining {
    /** How many fits are averaged. */
    private static final int FITS = 4;

    private final TrainingSet set;

    private EventTraining(TrainingSet set) {
        this.set = set;
    }

    /**
     * Arguments: labelled articles and their labels (files between commas, those to trust most first), table of aliases, folder to write
     * to, folder with the models of names that leave articles out, folder of written texts. The fits run at once, as many as there are
     * processors, in the common pool; each takes some 4 GB.
     */
    public static void main(String[] arguments) throws IOException {
        Boosting.load();
        new EventTraining(new TrainingSet(arguments)).run(Path.of(arguments[3]));
    }

    /**
     * What one fit gives.
     *
     * @param whole the models that have seen all articles; null where they are only measured
     * @param unseen those that have not seen each part of them; empty where nobody asks for them
     */
    private record Result(@Nullable Fitted whole, List<Fitted> unseen) {}

    private void run(Path folder) throws IOException {
        boolean dry = System.getProperty("dry") != null;
        String leftOut = System.getProperty("leftOut");
        List<List<Reading>> read = set.readings(0);
        Relations.Count relations = set.relations(read);
        int fits = dry ? 1 : FITS;
        List<Result> results = IntStream.range(0, fits)
                .parallel()
                .mapToObj(number -> {
                    System.err.println("fit " + (number + 1) + " of " + fits);
                    var fit = new Fit(set, number == 0 ? read : set.readings(number), relations, number);
                    fit.report();
                    return new Result(
                            dry ? null : fit.fitted(-1),
                            leftOut == null
                                    ? List.of()
                                    : IntStream.range(0, Folds.COUNT)
                                            .mapToObj(fit::fitted)
                                            .toList());
                })
                .toList();
        if (leftOut != null) {
            List<List<Fitted>> unseen = results.stream().map(Result::unseen).toList();
            Files.write(Path.of(leftOut), leftOut(read, unseen, relations));
        }
        if (!dry) {
            String by = "Written by bongsu.event.EventTraining from " + set.real
                    + " labelled articles and the written texts; do not edit.";
            Fitted.mean(results.stream()
                            .map(Result::whole)
                            .map(Objects::requireNonNull)
                            .toList())
                    .write(folder, by);
            relations
                    .without(-1)
                    .write(
                            Fitted.file(folder, "relations"),
                            "How often labelled articles tie two organisations, how often they bring them together, and who provides.",
                            by);
        }
    }

    /**
     * What models of every step that have not seen an article find in it, a line an article.
     *
     * @param unseen for each fit the models that have not seen each of its parts
     */
    private List<String> leftOut(List<List<Reading>> readings, List<List<Fitted>> unseen, Relations.Count relations) {
        // Each fit parts the articles in another way; those that fall into the same parts of all are decided by the
        // same models.
        Map<List<Integer>, List<Integer>> together = IntStream.range(0, set.real)
                .boxed()
                .collect(Collectors.groupingBy(i -> IntStream.range(0, unseen.size())
                        .mapToObj(number -> new Folds(number).of(i))
                        .toList()));
        var events = new @Nullable String[set.real];
        together.entrySet().parallelStream().forEach(same -> {
            Fitted mean = Fitted.mean(IntStream.range(0, unseen.size())
                    .mapToObj(number -> unseen.get(number).get(same.getKey().get(number)))
                    .toList());
            Models models = mean.with(relations.without(-1));
            for (int i : same.getValue()) {
                var decider = new Decider(models.with(relations.without(TrainingSet.part(i))));
                events[i] = ArticleLines.write(
                        set.labelled.get(i).article().getArticleId(),
                        Analyzer.analyze(readings.get(i).get(0), decider));
            }
        });
        return Arrays.stream(events).map(Objects::requireNonNull).toList();
    }
}
