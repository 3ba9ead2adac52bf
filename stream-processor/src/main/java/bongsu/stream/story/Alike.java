package bongsu.stream.story;

import bongsu.schema.Print;
import bongsu.schema.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike each article of a component is to each other one: by lists of who uses a word, so that the cost is that of the words
 * in common. Copies are wholly alike.
 */
final class Alike {
    private final List<Print> prints;
    private final Map<String, Set<String>> copies;
    private final Map<String, List<Use>> uses = new HashMap<>();

    private record Use(int print, float weight) {}

    /**
     * Of the given articles.
     *
     * @param copies who shares the text of whom, by article id
     */
    Alike(List<Print> prints, Map<String, Set<String>> copies) {
        this.prints = prints;
        this.copies = copies;
        for (int i = 0; i < prints.size(); i++) {
            for (Term term : prints.get(i).getTerms()) {
                uses.computeIfAbsent(term.getWord(), word -> new ArrayList<>()).add(new Use(i, term.getWeight()));
            }
        }
    }

    /** The likeness of the article at the given place to each one, itself included. */
    double[] to(int place) {
        double[] likeness = new double[prints.size()];
        Print one = prints.get(place);
        for (Term term : one.getTerms()) {
            for (Use use : uses.getOrDefault(term.getWord(), List.of())) {
                likeness[use.print()] += term.getWeight() * use.weight();
            }
        }
        for (int other = 0; other < likeness.length; other++) {
            likeness[other] = copies(one, prints.get(other)) ? 1 : Likeness.of(one, prints.get(other), likeness[other]);
        }
        return likeness;
    }

    private boolean copies(Print one, Print other) {
        return copies.getOrDefault(one.getArticleId(), Set.of()).contains(other.getArticleId())
                || copies.getOrDefault(other.getArticleId(), Set.of()).contains(one.getArticleId());
    }
}
