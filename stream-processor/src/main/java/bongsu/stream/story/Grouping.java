package bongsu.stream.story;

import bongsu.schema.Print;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the stories of a component apart: average-link clustering (Sokal and Michener 1958) of its articles, always
 * merging the two groups that are most alike on average, until none are alike enough. What comes out depends on the
 * articles alone, not on their order.
 */
final class Grouping {
    /** Groups less alike than this on average tell different stories. */
    static final double SAME_STORY = 0.20;

    private Grouping() {}

    /**
     * The articles, story by story; each story's articles and the stories themselves by (published, article id).
     *
     * @param prints the articles of a component
     * @param copies who shares the text of whom, by article id: they tell the same
     */
    static List<List<Print>> of(List<Print> prints, Map<String, Set<String>> copies) {
        List<Print> sorted = prints.stream().sorted(FIRST).toList();
        int count = sorted.size();
        double[][] sums = new double[count][count];
        List<List<Print>> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                Print one = sorted.get(i);
                Print other = sorted.get(j);
                boolean copy = copies.getOrDefault(one.getArticleId(), Set.of()).contains(other.getArticleId())
                        || copies.getOrDefault(other.getArticleId(), Set.of()).contains(one.getArticleId());
                sums[i][j] = copy ? 1 : Likeness.of(one, other);
                sums[j][i] = sums[i][j];
            }
            groups.add(new ArrayList<>(List.of(sorted.get(i))));
        }
        while (mergeMostAlike(groups, sums)) {
            // until no two are alike enough
        }
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted(FIRST).toList())
                .sorted(Comparator.comparing(group -> group.get(0), FIRST))
                .toList();
    }

    /** The order in which articles count as first: by (published, article id). */
    static final Comparator<Print> FIRST =
            Comparator.comparing(Print::getPublished).thenComparing(Print::getArticleId);

    private static boolean mergeMostAlike(List<List<Print>> groups, double[][] sums) {
        double best = SAME_STORY;
        int into = -1;
        int from = -1;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                int pairs = groups.get(i).size() * groups.get(j).size();
                if (pairs > 0 && sums[i][j] / pairs > best) {
                    best = sums[i][j] / pairs;
                    into = i;
                    from = j;
                }
            }
        }
        if (into < 0) {
            return false;
        }
        groups.get(into).addAll(groups.get(from));
        groups.get(from).clear();
        for (int k = 0; k < groups.size(); k++) {
            sums[into][k] += sums[from][k];
            sums[k][into] = sums[into][k];
        }
        return true;
    }
}
