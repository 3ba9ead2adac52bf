package bongsu.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits the models of events on labelled articles, several times, and writes the mean. System properties: {@code dry} fits once and measures
 * only; {@code leftOut=FILE} writes the events of each article as decided by models that have not seen it.
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
     * to, folder with the models of names that leave articles out, folder of written texts.
     */
    public static void main(String[] arguments) throws IOException {
        new EventTraining(new TrainingSet(arguments)).run(Path.of(arguments[3]));
    }

    private void run(Path folder) throws IOException {
        boolean dry = System.getProperty("dry") != null;
        String leftOut = System.getProperty("leftOut");
        List<List<Reading>> read = set.readings(0);
        Relations.Count relations = set.relations(read);
        var whole = new ArrayList<Fitted>();
        var unseen = new ArrayList<List<Fitted>>();
        for (int number = 0; number < (dry ? 1 : FITS); number++) {
            System.err.println("fit " + (number + 1) + (dry ? "" : " of " + FITS));
            var fit = new Fit(set, number == 0 ? read : set.readings(number), relations, number);
            fit.report();
            if (leftOut != null) {
                unseen.add(IntStream.range(0, Folds.COUNT).mapToObj(fit::fitted).toList());
            }
            if (!dry) {
                whole.add(fit.fitted(-1));
            }
        }
        if (leftOut != null) {
            Files.write(Path.of(leftOut), leftOut(read, unseen, relations));
        }
        if (!dry) {
            String by = "Written by bongsu.event.EventTraining from " + set.real
                    + " labelled articles and the written texts; do not edit.";
            Fitted.mean(whole).write(folder, by);
            relations
                    .without(-1)
                    .write(
                            Fitted.file(folder, "relations"),
                            "How often labelled articles tie two organisations, and how often they bring them together.",
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
        together.forEach((parts, articles) -> {
            Fitted mean = Fitted.mean(IntStream.range(0, unseen.size())
                    .mapToObj(number -> unseen.get(number).get(parts.get(number)))
                    .toList());
            Models models = mean.with(relations.without(-1));
            for (int i : articles) {
                var decider = new Decider(models.with(relations.without(TrainingSet.part(i))));
                events[i] = ArticleLines.write(
                        set.labelled.get(i).article().getArticleId(),
                        Analyzer.analyze(readings.get(i).get(0), decider));
            }
        });
        return Arrays.stream(events).map(Objects::requireNonNull).toList();
    }
}
