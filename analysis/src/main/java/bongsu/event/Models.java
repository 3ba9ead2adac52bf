package bongsu.event;

import bongsu.text.LinearModel;
import bongsu.text.TreeModel;

/**
 * The fitted models that decide.
 *
 * @param articles what an article is about
 * @param lines which types of events a sentence reports
 * @param pairs whether a sentence ties two parties
 * @param actors whether a sentence tells of an act of sovereignty
 * @param alerts whether an article is about an event of a family
 * @param ties whether an article ties two parties
 * @param types as what
 * @param deeds whether an article tells of an act of sovereignty
 * @param sides which of two parties is the investor or provider
 * @param details how firm and how central an event is
 * @param relations who is known to be tied with whom
 */
record Models(
        LinearModel articles,
        LinearModel lines,
        LinearModel pairs,
        LinearModel actors,
        LinearModel alerts,
        TreeModel ties,
        LinearModel types,
        TreeModel deeds,
        LinearModel sides,
        LinearModel details,
        Relations relations) {

    static Models bundled() {
        return new Models(
                model("articles"),
                model("lines"),
                model("pairs"),
                model("actors"),
                model("alerts"),
                TreeModel.bundled("/bongsu/rules/ties.model.tsv"),
                model("types"),
                TreeModel.bundled("/bongsu/rules/deeds.model.tsv"),
                model("sides"),
                model("details"),
                Relations.bundled());
    }

    /** These models with other relations. */
    Models with(Relations others) {
        return new Models(articles, lines, pairs, actors, alerts, ties, types, deeds, sides, details, others);
    }

    private static LinearModel model(String name) {
        return LinearModel.bundled("/bongsu/rules/" + name + ".model.tsv");
    }
}
