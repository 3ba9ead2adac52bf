package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.text.LinearModel;
import bongsu.text.NumberSink;
import bongsu.training.Boosting;
import bongsu.training.Regression;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the second step learns from: the facts of labelled articles, their sentences weighed by models that have not seen the article. */
final class SecondStep {
    private static final List<String> ALERTS = List.of("PARTNERSHIP_MAIN", "SOVEREIGNTY_MAIN");
    private static final double COST = 0.1;
    private static final int LEAST = 2;
    /** How many readings the ties count of an article whose labels settled what an event is. */
    static final int TRUSTED = 3;

    final Boosting ties = new Boosting();
    final Boosting deeds = new Boosting();
    private final Regression types = new Regression(List.of("TYPE"));
    private final Regression details = new Regression(Decider.DETAILS);
    private final Map<Integer, Set<String>> about = new TreeMap<>();
    private final Gold gold;

    private final Folds folds;

    SecondStep(Gold gold, Folds folds) {
        this.gold = gold;
        this.folds = folds;
    }

    LinearModel fitTypes(int fold) {
        return types.fit(COST, LEAST, folds.without(fold));
    }

    LinearModel fitDetails(int fold) {
        return details.fit(COST, LEAST, folds.without(fold));
    }

    LinearModel fitAlerts(Regression alerts, int fold) {
        return alerts.fit(COST, LEAST, folds.without(fold));
    }

    /** Adds the facts of a first reading of an article, by models and relations that have not seen it. */
    void add(Reading reading, Labels.Wanted w, FirstStep.Models first, Relations relations, int i) {
        double[] article = article(reading, first);
        List<Fact.Tie> all = ties(reading, article, w, first, relations, i);
        for (Fact.Tie tie : all) {
            Boolean[] right = Labels.pairLabels(w, gold, tie.mentions.get(0));
            if (Boolean.TRUE.equals(right[0])) {
                types(reading, w, tie, right, relations, i);
            }
        }
        List<Fact.Deed> acts = Scores.deeds(reading, first.actors());
        about.put(i, Scores.alertFeatures(reading, article, all, acts));
        for (Fact.Deed deed : acts) {
            Boolean right = Labels.actorLabels(w, gold, deed.mentions.get(0))[deed.answer];
            if (Boolean.TRUE.equals(right)) {
                Candidates.Actor m = deed.mentions.get(Mentions.best(deed));
                String key = deed.type + " " + gold.canonical(m.name().canonical());
                detail(reading, m.line(), deed.type, List.of(m.name()), w.events.getOrDefault(key, List.of()), i);
            }
            var numbers = new LinkedHashMap<String, Double>(160);
            DeedNumbers.put(reading, deed, acts, article, NumberSink.into(numbers));
            deeds.add(deed.type + "|" + deed.name().key(), numbers, right, 1, i);
        }
    }

    /** Adds what another reading of an article, with fewer names known, shows of ties. */
    void again(Reading reading, Labels.Wanted w, FirstStep.Models first, Relations relations, int i) {
        ties(reading, article(reading, first), w, first, relations, i);
    }

    private static double[] article(Reading reading, FirstStep.Models first) {
        Scores.lines(reading, first.lines());
        return Scores.article(reading, first.articles());
    }

    private List<Fact.Tie> ties(
            Reading reading, double[] article, Labels.Wanted w, FirstStep.Models first, Relations relations, int i) {
        List<Fact.Tie> all = Scores.ties(reading, first.pairs());
        for (Fact.Tie tie : all) {
            var numbers = new LinkedHashMap<String, Double>(160);
            FactNumbers.put(reading, tie, all, article, relations, NumberSink.into(numbers));
            Boolean right = Labels.pairLabels(w, gold, tie.mentions.get(0))[0];
            ties.add(tie.first().key() + "|" + tie.second().key(), numbers, right, 1, i);
        }
        return all;
    }

    private void types(Reading reading, Labels.Wanted w, Fact.Tie tie, Boolean[] right, Relations relations, int i) {
        for (int t = 0; t < Types.TIES.size(); t++) {
            if (Boolean.TRUE.equals(right[t + 1])) {
                Candidates.Pair m = tie.mentions.get(Mentions.best(tie, t));
                String key = Labels.pairKey(
                        gold.canonical(m.first().canonical()),
                        gold.canonical(m.second().canonical()));
                List<Name> parties = List.of(m.first(), m.second());
                detail(reading, m.line(), Types.TIES.get(t), parties, w.events.getOrDefault(key, List.of()), i);
            }
            types.add(Scores.typeFeatures(tie, t, relations), new Boolean[] {right[t + 1]}, 1, i);
        }
    }

    private void detail(Reading reading, Line line, EventType type, List<Name> parties, List<JsonNode> events, int i) {
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

    /**
     * Whether an article is about an event of each family, by its features and its deeds.
     *
     * @param likely the probabilities of the deeds by models that have not seen their articles, in their order
     */
    Regression alerts(List<Labels.Wanted> wanted, double[] likely) {
        var acts = new HashMap<Integer, List<Double>>();
        for (int k = 0; k < likely.length; k++) {
            acts.computeIfAbsent(deeds.examples().get(k).group(), g -> new ArrayList<>())
                    .add(likely[k]);
        }
        var alerts = new Regression(ALERTS);
        about.forEach((i, features) -> alerts.add(
                Scores.withDeeds(features, acts.getOrDefault(i, List.of())), Labels.main(wanted.get(i)), 1, i));
        return alerts;
    }
}
