package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.text.LinearModel;
import bongsu.text.TreeModel;
import bongsu.training.Boosting;
import bongsu.training.Regression;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Fits the models of events on labelled articles. */
public final class EventTraining {
    private static final List<String> ALERTS = List.of("PARTNERSHIP_MAIN", "SOVEREIGNTY_MAIN");
    private static final int FOLDS = 4;
    private static final int PARTS = 6;
    /** How much an article of the first files counts: what an event is was settled by their labels. */
    private static final int TRUSTED = 2;

    private EventTraining() {}

    /** Arguments: labelled articles, their labels, table of aliases, folder to write to, folder with the models of names that leave articles out. */
    public static void main(String[] arguments) throws IOException {
        var gold = new Gold(Path.of(arguments[2]));
        List<Gold.Labelled> labelled = Gold.read(arguments[0], arguments[1]);
        Path folder = Path.of(arguments[3]);
        var readers = new ArrayList<Reader>();
        for (int fold = 0; fold < NameTraining.FOLDS; fold++) {
            readers.add(Analyzer.reader(LinearModel.of(Path.of(arguments[4]).resolve("names." + fold + ".tsv"))));
        }
        var readings = new ArrayList<Reading>();
        var wanted = new ArrayList<Labels.Wanted>();
        for (Gold.Labelled l : labelled) {
            // Names as found by a model that has not seen the article, as it will be in use.
            readings.add(readers.get(Math.floorMod(readings.size() * 7919, readers.size()))
                    .read(l.article()));
            wanted.add(Labels.wanted(l.events(), gold));
        }
        int real = readings.size();
        int trusted = Gold.read(arguments[0].split(",", -1)[0], arguments[1].split(",", -1)[0])
                .size();
        for (Gold.Labelled l : WrittenTexts.labelled(Path.of(arguments[5]), 2)) {
            labelled.add(l);
            readings.add(
                    readers.get(Math.floorMod(readings.size(), readers.size())).read(l.article()));
            wanted.add(Labels.wanted(l.events(), gold));
        }
        String provenance = "Written by bongsu.event.EventTraining from " + real
                + " labelled articles and the written texts; do not edit.";
        var articles = new Regression(Scores.ARTICLE_ANSWERS);
        var lines = new Regression(LineFeatures.ANSWERS);
        var pairs = new Regression(Scores.PAIR_ANSWERS);
        var actors = new Regression(Scores.ACTOR_ANSWERS);
        var sides = new Regression(Decider.SIDES);
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            Labels.Wanted w = wanted.get(i);
            boolean made = i >= real;
            if (!made) {
                articles.add(
                        ArticleFeatures.of(reading),
                        new Boolean[] {
                            w.article[0] ? Boolean.TRUE : w.article[2] ? null : Boolean.FALSE,
                            w.article[1] ? Boolean.TRUE : w.article[3] ? null : Boolean.FALSE,
                            w.article[2],
                            w.article[3]
                        },
                        i < trusted ? TRUSTED : 1,
                        i);
            }
            for (Line line : reading.lines()) {
                if (!line.fired.isEmpty() || !line.names.isEmpty()) {
                    lines.add(
                            LineFeatures.of(reading, line),
                            Labels.lineLabels(labelled.get(i).events(), line),
                            i < trusted ? TRUSTED : 1,
                            i);
                }
            }
            for (List<Candidates.Pair> mentions : Candidates.pairs(reading).values()) {
                boolean located =
                        mentions.stream().anyMatch(m -> Labels.evident(w.events.get(Labels.key(gold, m)), m.line()));
                for (Candidates.Pair m : mentions) {
                    Boolean[] right = Labels.pairLabels(w, gold, m);
                    if (located && !m.line().title() && !Labels.evident(w.events.get(Labels.key(gold, m)), m.line())) {
                        continue;
                    }
                    Set<String> features = PairFeatures.of(reading, m);
                    pairs.add(features, right, i < trusted ? TRUSTED : 1, i);
                    sides.add(features, Labels.sideLabels(w, gold, m), 1, i);
                }
            }
            for (List<Candidates.Actor> mentions : Candidates.actors(reading).values()) {
                boolean located = mentions.stream().anyMatch(m -> Labels.actorEvident(w, gold, m));
                for (Candidates.Actor m : mentions) {
                    if (located && !m.line().title() && !Labels.actorEvident(w, gold, m)) {
                        continue;
                    }
                    actors.add(
                            ActorFeatures.of(reading, m), Labels.actorLabels(w, gold, m), i < trusted ? TRUSTED : 1, i);
                }
            }
        }
        double costArticle = Double.parseDouble(System.getProperty("ca", "0.05"));
        double costPair = Double.parseDouble(System.getProperty("cp", "0.1"));
        double costActor = Double.parseDouble(System.getProperty("cd", "0.1"));
        LinearModel articleModel = articles.fit(costArticle, 2, -1, FOLDS);
        double costLine = Double.parseDouble(System.getProperty("cl", "0.1"));
        LinearModel lineModel = lines.fit(costLine, 2, -1, FOLDS);
        Regression.write(
                lineModel,
                folder.resolve("lines.model.tsv"),
                0.01,
                "Which types of events a sentence reports.",
                provenance);
        LinearModel pairModel = pairs.fit(costPair, 2, -1, FOLDS);
        LinearModel actorModel = actors.fit(costActor, 2, -1, FOLDS);
        Regression.write(
                articleModel, folder.resolve("articles.model.tsv"), 0.01, "What an article is about.", provenance);
        Regression.write(
                pairModel, folder.resolve("pairs.model.tsv"), 0.01, "Whether a sentence ties two parties.", provenance);
        Regression.write(
                actorModel,
                folder.resolve("actors.model.tsv"),
                0.01,
                "Whether a sentence tells of an act of sovereignty.",
                provenance);

        // The second step learns from sentences that the first step has not seen.
        var relations = relations(readings.subList(0, real), wanted, gold);
        var ties = new Boosting();
        var types = new Regression(List.of("TYPE"));
        var deeds = new Boosting();
        var details = new Regression(Decider.DETAILS);
        var about = new TreeMap<Integer, Set<String>>();
        var first = new ArrayList<First>();
        for (int fold = 0; fold < FOLDS; fold++) {
            LinearModel a = articles.fit(costArticle, 2, fold, FOLDS);
            LinearModel l = lines.fit(costLine, 2, fold, FOLDS);
            LinearModel p = pairs.fit(costPair, 2, fold, FOLDS);
            LinearModel d = actors.fit(costActor, 2, fold, FOLDS);
            first.add(new First(a, l, p, d));
            for (int i = 0; i < readings.size(); i++) {
                if (i < real && Math.floorMod(i * 7919, FOLDS) == fold) {
                    Scores.lines(readings.get(i), l);
                    second(
                            readings.get(i),
                            wanted.get(i),
                            gold,
                            a,
                            p,
                            d,
                            relations.without(part(i)),
                            ties,
                            types,
                            deeds,
                            details,
                            about,
                            i < trusted ? TRUSTED + 1 : 1,
                            i);
                }
            }
        }
        double cost2 = Double.parseDouble(System.getProperty("c2", "0.1"));
        int wantedPairs = wanted.subList(0, real).stream()
                .mapToInt(w -> (int)
                        w.pairs.keySet().stream().filter(k -> k.contains("|")).count())
                .sum();
        int wantedDeeds = wanted.subList(0, real).stream()
                .mapToInt(w -> w.actors.values().stream().mapToInt(Set::size).sum())
                .sum();
        String export = System.getProperty("export");
        if (export != null) {
            ties.export(Path.of(export, "ties.tsv"));
            deeds.export(Path.of(export, "deeds.tsv"));
        }
        report("ties", ties, leftOut(ties), wantedPairs);
        double[] likely = leftOut(deeds);
        report("deeds", deeds, likely, wantedDeeds);
        Regression alerts = alerts(about, wanted, deeds, likely);
        articleReport("articles", articles, costArticle);
        articleReport("alerts", alerts, cost2);
        String leftOut = System.getProperty("leftOut");
        if (leftOut != null) {
            var events = new String[real];
            for (int fold = 0; fold < FOLDS; fold++) {
                int out = fold;
                First f = first.get(fold);
                TreeModel tiesModel = TreeModel.read(ties.fit(g -> Math.floorMod(g * 7919, FOLDS) != out));
                TreeModel deedsModel = TreeModel.read(deeds.fit(g -> Math.floorMod(g * 7919, FOLDS) != out));
                LinearModel alertsModel = alerts.fit(cost2, 2, fold, FOLDS);
                LinearModel typesModel = types.fit(cost2, 2, fold, FOLDS);
                LinearModel sidesModel = sides.fit(costPair, 2, fold, FOLDS);
                LinearModel detailsModel = details.fit(0.1, 2, fold, FOLDS);
                for (int i = 0; i < real; i++) {
                    if (Math.floorMod(i * 7919, FOLDS) == fold) {
                        var models = new Models(
                                f.articles(),
                                f.lines(),
                                f.pairs(),
                                f.actors(),
                                alertsModel,
                                tiesModel,
                                typesModel,
                                deedsModel,
                                sidesModel,
                                detailsModel,
                                relations.without(part(i)));
                        events[i] = ArticleLines.write(
                                labelled.get(i).article().getArticleId(),
                                Analyzer.analyze(readings.get(i), new Decider(models)));
                    }
                }
            }
            Files.write(Path.of(leftOut), List.of(events));
        }
        if (System.getProperty("dry") != null) {
            return;
        }
        double cost3 = Double.parseDouble(System.getProperty("c3", "0.1"));
        relations
                .without(-1)
                .write(
                        folder.resolve("relations.model.tsv"),
                        "How often labelled articles tie two organisations, and how often they bring them together.",
                        provenance);
        Regression.write(
                details.fit(cost3, 2, -1, FOLDS),
                folder.resolve("details.model.tsv"),
                0.01,
                "How firm and how central an event is.",
                provenance);
        Regression.write(
                sides.fit(costPair, 2, -1, FOLDS),
                folder.resolve("sides.model.tsv"),
                0.01,
                "Whether the party named first is the investor or provider.",
                provenance);
        Regression.write(
                alerts.fit(cost2, 2, -1, FOLDS),
                folder.resolve("alerts.model.tsv"),
                0.001,
                "Whether an article is about an event.",
                provenance);
        Boosting.write(
                ties.fit(g -> true),
                folder.resolve("ties.model.tsv"),
                "Whether an article ties two parties.",
                provenance);
        Regression.write(
                types.fit(cost2, 2, -1, FOLDS),
                folder.resolve("types.model.tsv"),
                0.001,
                "As what an article ties two parties.",
                provenance);
        Boosting.write(
                deeds.fit(g -> true),
                folder.resolve("deeds.model.tsv"),
                "Whether an article tells of an act of sovereignty.",
                provenance);
    }

    /** The models of the first step that have not seen a part of the articles. */
    private record First(LinearModel articles, LinearModel lines, LinearModel pairs, LinearModel actors) {}

    /** Into which part an article falls whose relations it must not learn from itself. */
    private static int part(int article) {
        return Math.floorMod(article * 104729 / 7, PARTS);
    }

    private static Relations.Count relations(List<Reading> readings, List<Labels.Wanted> wanted, Gold gold) {
        var count = new Relations.Count();
        for (int i = 0; i < readings.size(); i++) {
            for (List<Candidates.Pair> mentions :
                    Candidates.pairs(readings.get(i)).values()) {
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

    private static void articleReport(String what, Regression articles, double cost) {
        var scored = new ArrayList<double[]>();
        for (int fold = 0; fold < FOLDS; fold++) {
            LinearModel model = articles.fit(cost, 2, fold, FOLDS);
            for (Regression.Example e : articles.examples()) {
                if (Math.floorMod(e.group() * 7919, FOLDS) == fold) {
                    double[] p = model.score(e.features());
                    for (int a = 0; a < 2; a++) {
                        if (e.right()[a] != null) {
                            scored.add(new double[] {LinearModel.probability(p[a]), e.right()[a] ? 1 : 0});
                        }
                    }
                }
            }
        }
        curve(what, scored, (int) scored.stream().filter(v -> v[1] > 0).count());
    }

    /** Whether an article is about an event of each family, by its features and its deeds as scored by models that have not seen it. */
    private static Regression alerts(
            Map<Integer, Set<String>> about, List<Labels.Wanted> wanted, Boosting deeds, double[] likely) {
        var acts = new HashMap<Integer, List<Double>>();
        for (int k = 0; k < likely.length; k++) {
            acts.computeIfAbsent(deeds.examples().get(k).group(), g -> new ArrayList<>())
                    .add(likely[k]);
        }
        var alerts = new Regression(ALERTS);
        about.forEach((i, features) -> {
            Labels.Wanted w = wanted.get(i);
            alerts.add(
                    Scores.withDeeds(features, acts.getOrDefault(i, List.of())),
                    new Boolean[] {
                        w.article[0] ? Boolean.TRUE : w.article[2] ? null : Boolean.FALSE,
                        w.article[1] ? Boolean.TRUE : w.article[3] ? null : Boolean.FALSE
                    },
                    1,
                    i);
        });
        return alerts;
    }

    /** The probability of each example by trees that have not seen its article. */
    private static double[] leftOut(Boosting boosting) {
        var probabilities = new double[boosting.examples().size()];
        for (int k = 0; k < FOLDS; k++) {
            int fold = k;
            TreeModel model = TreeModel.read(boosting.fit(g -> Math.floorMod(g * 7919, FOLDS) != fold));
            for (int i = 0; i < probabilities.length; i++) {
                Boosting.Example e = boosting.examples().get(i);
                if (Math.floorMod(e.group() * 7919, FOLDS) == fold) {
                    probabilities[i] = LinearModel.probability(model.score(e.numbers()));
                }
            }
        }
        return probabilities;
    }

    private static void report(String what, Boosting boosting, double[] probabilities, int wanted) {
        var scored = new ArrayList<double[]>();
        for (int i = 0; i < probabilities.length; i++) {
            Boolean right = boosting.examples().get(i).right();
            if (right != null) {
                scored.add(new double[] {probabilities[i], right ? 1 : 0});
            }
        }
        curve(what, scored, wanted);
    }

    private static void curve(String what, List<double[]> scored, int wanted) {
        double best = 0;
        String text = "";
        double log = 0;
        for (double[] v : scored) {
            log -= Math.log(Math.max(1e-9, v[1] > 0 ? v[0] : 1 - v[0]));
        }
        for (double t = 0.1; t < 0.8; t += 0.05) {
            int tp = 0;
            int fp = 0;
            for (double[] v : scored) {
                tp += v[0] >= t && v[1] > 0 ? 1 : 0;
                fp += v[0] >= t && v[1] == 0 ? 1 : 0;
            }
            double f = 2.0 * tp / (tp + fp + wanted);
            if (f > best) {
                best = f;
                text = String.format(
                        java.util.Locale.ROOT,
                        "%s: F1 %.3f at %.2f (P %.3f R %.3f), candidates right %d of %d wanted, loss %.1f",
                        what,
                        f,
                        t,
                        tp / (double) (tp + fp),
                        tp / (double) wanted,
                        (int) scored.stream().filter(v -> v[1] > 0).count(),
                        wanted,
                        log);
            }
        }
        System.out.println(text);
    }

    private static void second(
            Reading reading,
            Labels.Wanted w,
            Gold gold,
            LinearModel a,
            LinearModel p,
            LinearModel d,
            Relations relations,
            Boosting ties,
            Regression types,
            Boosting deeds,
            Regression details,
            Map<Integer, Set<String>> about,
            double weight,
            int i) {
        double[] article = Scores.article(reading, a);
        List<Fact.Tie> all = Scores.ties(reading, p);
        for (Fact.Tie tie : all) {
            Boolean[] right = Labels.pairLabels(w, gold, tie.mentions.get(0));
            ties.add(
                    tie.first().key() + "|" + tie.second().key(),
                    FactNumbers.of(reading, tie, all, article, relations),
                    right[0],
                    weight,
                    i);
            if (Boolean.TRUE.equals(right[0])) {
                for (int t = 0; t < Scores.PAIR_TYPES.size(); t++) {
                    if (Boolean.TRUE.equals(right[t + 1])) {
                        Candidates.Pair m = tie.mentions.get(Decider.bestMention(tie, t));
                        String key = Labels.pairKey(
                                gold.canonical(m.first().canonical()),
                                gold.canonical(m.second().canonical()));
                        detail(
                                details,
                                reading,
                                m.line(),
                                Scores.PAIR_TYPES.get(t),
                                List.of(m.first(), m.second()),
                                w.events.getOrDefault(key, List.of()),
                                i);
                    }
                    types.add(Scores.typeFeatures(tie, t, relations), new Boolean[] {right[t + 1]}, 1, i);
                }
            }
        }
        List<Fact.Deed> acts = Scores.deeds(reading, d);
        about.put(i, Scores.alertFeatures(reading, article, all, acts));
        for (Fact.Deed deed : acts) {
            Boolean right = Labels.actorLabels(w, gold, deed.mentions.get(0))[deed.answer];
            if (Boolean.TRUE.equals(right)) {
                Candidates.Actor m = deed.mentions.get(Decider.bestMention(deed));
                detail(
                        details,
                        reading,
                        m.line(),
                        deed.type,
                        List.of(m.name()),
                        w.events.getOrDefault(
                                deed.type + " " + gold.canonical(m.name().canonical()), List.of()),
                        i);
            }
            deeds.add(deed.type + "|" + deed.name().key(), DeedNumbers.of(reading, deed, acts, article), right, 1, i);
        }
    }

    private static void detail(
            Regression details,
            Reading reading,
            Line line,
            EventType type,
            List<Name> parties,
            List<JsonNode> events,
            int i) {
        var modalities = new HashSet<String>();
        var saliences = new HashSet<String>();
        for (JsonNode e : events) {
            if (e.path("type").asText().equals(type.name())) {
                modalities.add(e.path("modality").asText());
                saliences.add(e.path("salience").asText());
            }
        }
        var right = new Boolean[Decider.DETAILS.size()];
        for (int k = 0; k < 6; k++) {
            right[k] = modalities.size() != 1 ? null : (Boolean) modalities.contains(Decider.DETAILS.get(k));
        }
        right[6] = saliences.size() != 1 ? null : (Boolean) saliences.contains("main");
        details.add(DetailFeatures.of(reading, line, type, parties), right, 1, i);
    }
}
