package bongsu.event;

import bongsu.schema.EventType;
import bongsu.text.LinearModel;
import bongsu.text.TreeModel;
import bongsu.training.Boosting;
import bongsu.training.Regression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fits the models of events on labelled articles. System properties: {@code dry} fits and measures only; {@code export=FOLDER} writes what
 * the second step learns from; {@code leftOut=FILE} writes the events of each article as decided by models that have not seen it.
 */
public final class EventTraining {
    private static final int PARTS = 6;
    /** How often each written text is filled with names. */
    private static final int FILLED = 2;

    private final Gold gold;
    private final List<Gold.Labelled> labelled;
    /** The readings of each article: several of one to trust, each with other names unknown. */
    private final List<List<Reading>> readings = new ArrayList<>();

    private final List<Labels.Wanted> wanted = new ArrayList<>();
    private final int real;
    private final int trusted;

    private EventTraining(String[] arguments) throws IOException {
        gold = new Gold(Path.of(arguments[2]));
        labelled = Gold.read(arguments[0], arguments[1]);
        real = labelled.size();
        trusted = Gold.read(arguments[0].split(",", -1)[0], arguments[1].split(",", -1)[0])
                .size();
        labelled.addAll(WrittenTexts.labelled(Path.of(arguments[5]), FILLED));
        var readers = new ArrayList<Reader>();
        for (int fold = 0; fold < NameTraining.FOLDS; fold++) {
            readers.add(Analyzer.reader(LinearModel.of(Path.of(arguments[4]).resolve("names." + fold + ".tsv"))));
        }
        var unread = new UnreadCatalogue(
                labelled.subList(0, real).stream().map(Gold.Labelled::article).toList(), trusted);
        for (int i = 0; i < labelled.size(); i++) {
            // Names as found by a model that has not seen the article, as it will be in use.
            int reader = Math.floorMod(i < real ? i * 7919 : i, readers.size());
            var ofOne = new ArrayList<Reading>();
            for (int draw = 0; draw < (i < trusted ? SecondStep.TRUSTED : 1); draw++) {
                ofOne.add(readers.get(reader)
                        .with(unread.finder(i, draw))
                        .read(labelled.get(i).article()));
            }
            readings.add(ofOne);
            wanted.add(Labels.wanted(labelled.get(i).events(), gold));
        }
    }

    /**
     * Arguments: labelled articles and their labels (files between commas, those to trust most first), table of aliases, folder to write
     * to, folder with the models of names that leave articles out, folder of written texts.
     */
    public static void main(String[] arguments) throws IOException {
        new EventTraining(arguments).fit(Path.of(arguments[3]));
    }

    private void fit(Path folder) throws IOException {
        var first = new FirstStep();
        for (int i = 0; i < readings.size(); i++) {
            for (Reading reading :
                    readings.get(i).stream().limit(FirstStep.TRUSTED).toList()) {
                first.add(reading, labelled.get(i), wanted.get(i), gold, i >= real, i);
            }
        }
        // The second step learns from sentences that the first step has not seen.
        Relations.Count relations = relations();
        var second = new SecondStep(gold);
        var unseen = new ArrayList<FirstStep.Models>();
        for (int fold = 0; fold < FirstStep.FOLDS; fold++) {
            FirstStep.Models models = first.fit(fold);
            unseen.add(models);
            for (int i = 0; i < real; i++) {
                if (FirstStep.in(i, fold)) {
                    Relations others = relations.without(part(i));
                    second.add(readings.get(i).get(0), wanted.get(i), models, others, i);
                    for (Reading reading : readings.get(i).stream().skip(1).toList()) {
                        second.again(reading, wanted.get(i), models, others, i);
                    }
                }
            }
        }
        String export = System.getProperty("export");
        if (export != null) {
            second.ties.export(Path.of(export, "ties.tsv"));
            second.deeds.export(Path.of(export, "deeds.tsv"));
        }
        Regression alerts = measure(first, second);
        String leftOut = System.getProperty("leftOut");
        if (leftOut != null) {
            Files.write(Path.of(leftOut), leftOut(unseen, second, alerts, relations));
        }
        if (System.getProperty("dry") == null) {
            write(first.fit(-1), second, alerts, relations, folder);
        }
    }

    /** Prints how well the models do on articles that they have not seen, and gives what the alerts learn from. */
    private Regression measure(FirstStep first, SecondStep second) {
        int pairs = wanted.subList(0, real).stream()
                .mapToInt(w -> (int)
                        w.pairs.keySet().stream().filter(k -> k.contains("|")).count())
                .sum();
        int acts = wanted.subList(0, real).stream()
                .mapToInt(w -> w.actors.values().stream().mapToInt(Set::size).sum())
                .sum();
        TrainingReport.trees("ties", second.ties, TrainingReport.leftOut(second.ties), pairs);
        double[] likely = TrainingReport.leftOut(second.deeds);
        TrainingReport.trees("deeds", second.deeds, likely, acts);
        Regression alerts = second.alerts(wanted, likely);
        TrainingReport.articles("articles", first.articles, first::fitArticles);
        TrainingReport.articles("alerts", alerts, fold -> SecondStep.fitAlerts(alerts, fold));
        return alerts;
    }

    /** What models of every step that have not seen an article find in it, a line an article. */
    private List<String> leftOut(
            List<FirstStep.Models> unseen, SecondStep second, Regression alerts, Relations.Count relations) {
        var events = new @Nullable String[real];
        for (int k = 0; k < FirstStep.FOLDS; k++) {
            int fold = k;
            FirstStep.Models first = unseen.get(fold);
            LinearModel alert = SecondStep.fitAlerts(alerts, fold);
            TreeModel ties = TreeModel.read(second.ties.fit(g -> !FirstStep.in(g, fold)));
            LinearModel types = second.fitTypes(fold);
            TreeModel deeds = TreeModel.read(second.deeds.fit(g -> !FirstStep.in(g, fold)));
            LinearModel details = second.fitDetails(fold);
            for (int i = 0; i < real; i++) {
                if (FirstStep.in(i, fold)) {
                    var models = new Models(
                            first.articles(),
                            first.lines(),
                            first.pairs(),
                            first.actors(),
                            alert,
                            ties,
                            types,
                            deeds,
                            first.sides(),
                            details,
                            relations.without(part(i)));
                    events[i] = ArticleLines.write(
                            labelled.get(i).article().getArticleId(),
                            Analyzer.analyze(readings.get(i).get(0), new Decider(models)));
                }
            }
        }
        return java.util.Arrays.stream(events)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private void write(
            FirstStep.Models first, SecondStep second, Regression alerts, Relations.Count relations, Path folder)
            throws IOException {
        String by = "Written by bongsu.event.EventTraining from " + real
                + " labelled articles and the written texts; do not edit.";
        Regression.write(first.lines(), file(folder, "lines"), 0.01, "Which types of events a sentence reports.", by);
        Regression.write(first.articles(), file(folder, "articles"), 0.01, "What an article is about.", by);
        Regression.write(first.pairs(), file(folder, "pairs"), 0.01, "Whether a sentence ties two parties.", by);
        Regression.write(
                first.actors(), file(folder, "actors"), 0.01, "Whether a sentence tells of an act of sovereignty.", by);
        Regression.write(
                first.sides(),
                file(folder, "sides"),
                0.01,
                "Whether the party named first is the investor or provider.",
                by);
        relations
                .without(-1)
                .write(
                        file(folder, "relations"),
                        "How often labelled articles tie two organisations, and how often they bring them together.",
                        by);
        Regression.write(
                second.fitDetails(-1), file(folder, "details"), 0.01, "How firm and how central an event is.", by);
        Regression.write(
                SecondStep.fitAlerts(alerts, -1),
                file(folder, "alerts"),
                0.001,
                "Whether an article is about an event.",
                by);
        Boosting.write(second.ties.fit(g -> true), file(folder, "ties"), "Whether an article ties two parties.", by);
        Regression.write(second.fitTypes(-1), file(folder, "types"), 0.001, "As what an article ties two parties.", by);
        Boosting.write(
                second.deeds.fit(g -> true),
                file(folder, "deeds"),
                "Whether an article tells of an act of sovereignty.",
                by);
    }

    private static Path file(Path folder, String model) {
        return folder.resolve(model + ".model.tsv");
    }

    /** Into which part an article falls whose relations it must not learn from itself. */
    private static int part(int article) {
        return Math.floorMod(article * 104729 / 7, PARTS);
    }

    private Relations.Count relations() {
        var count = new Relations.Count();
        for (int i = 0; i < real; i++) {
            for (List<Candidates.Pair> mentions :
                    Candidates.pairs(readings.get(i).get(0)).values()) {
                Candidates.Pair m = mentions.get(0);
                Boolean[] right = Labels.pairLabels(wanted.get(i), gold, m);
                var types = new HashSet<EventType>();
                for (int t = 0; t < Scores.PAIR_TYPES.size(); t++) {
                    if (Boolean.TRUE.equals(right[t + 1])) {
                        types.add(Scores.PAIR_TYPES.get(t));
                    }
                }
                if (right[0] != null) {
                    count.add(part(i), m.first().key(), m.second().key(), types);
                }
            }
        }
        return count;
    }
}
