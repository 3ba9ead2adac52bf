package bongsu.event;

import bongsu.schema.EventType;
import bongsu.text.LinearModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The labelled articles that models of events are fitted on, behind them the texts written for training, and how they are read. */
final class TrainingSet {
    private static final int PARTS = 6;
    private static final int ADOPTION = Types.SIDED.indexOf(EventType.ADOPTION);
    /** How often each written text is filled with names. */
    private static final int FILLED = 2;

    final Gold gold;
    final List<Gold.Labelled> labelled;
    final List<Labels.Wanted> wanted = new ArrayList<>();
    /** How many of them are articles; those behind were written for training. */
    final int real;

    private final int trusted;
    private final List<Reader> readers = new ArrayList<>();
    private final UnreadCatalogue unread;

    /** See {@link EventTraining#main} for the arguments. */
    TrainingSet(String[] arguments) throws IOException {
        gold = new Gold(Path.of(arguments[2]));
        labelled = Gold.read(arguments[0], arguments[1]);
        real = labelled.size();
        trusted = Gold.read(arguments[0].split(",", -1)[0], arguments[1].split(",", -1)[0])
                .size();
        labelled.addAll(WrittenTexts.labelled(Path.of(arguments[5]), FILLED));
        labelled.forEach(l -> wanted.add(Labels.wanted(l.events(), gold)));
        for (int fold = 0; fold < NameTraining.FOLDS; fold++) {
            readers.add(Analyzer.reader(LinearModel.of(Path.of(arguments[4]).resolve("names." + fold + ".tsv"))));
        }
        unread = new UnreadCatalogue(
                labelled.subList(0, real).stream().map(Gold.Labelled::article).toList(), trusted);
    }

    /**
     * The readings of each article, several of one to trust, each with other names unknown. Names are found by a model that has not seen
     * the article, as it will be in use.
     *
     * @param fit which fit they are for: each has draws of its own
     */
    List<List<Reading>> readings(int fit) {
        var readings = new ArrayList<List<Reading>>();
        for (int i = 0; i < labelled.size(); i++) {
            Reader reader = readers.get(Math.floorMod(i < real ? i * 7919 : i, readers.size()));
            var ofOne = new ArrayList<Reading>();
            for (int draw = 0; draw < (i < trusted ? SecondStep.TRUSTED : 1); draw++) {
                ofOne.add(reader.with(unread.finder(i, fit * SecondStep.TRUSTED + draw))
                        .read(labelled.get(i).article()));
            }
            readings.add(ofOne);
        }
        return readings;
    }

    /** Into which part an article falls whose relations it must not learn from itself. */
    static int part(int article) {
        return Math.floorMod(article * 104729 / 7, PARTS);
    }

    /** Who is tied with whom in the articles, as first read. */
    Relations.Count relations(List<List<Reading>> readings) {
        var count = new Relations.Count();
        for (int i = 0; i < real; i++) {
            for (List<Candidates.Pair> mentions :
                    Candidates.pairs(readings.get(i).get(0)).values()) {
                Candidates.Pair m = mentions.get(0);
                Boolean[] right = Labels.pairLabels(wanted.get(i), gold, m);
                var types = new HashSet<EventType>();
                for (int t = 0; t < Types.TIES.size(); t++) {
                    if (Boolean.TRUE.equals(right[t + 1])) {
                        types.add(Types.TIES.get(t));
                    }
                }
                if (right[0] != null) {
                    Boolean provides = Labels.sideLabels(wanted.get(i), gold, m)[ADOPTION];
                    count.add(part(i), m.first().key(), m.second().key(), types, provides);
                }
            }
        }
        return count;
    }
}
