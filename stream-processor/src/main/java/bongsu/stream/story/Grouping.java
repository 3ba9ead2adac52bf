package bongsu.stream.story;

import bongsu.schema.Print;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the stories of a component apart: average-link clustering (Sokal and Michener 1958) of its articles, always
 * merging the two groups that are most alike on average, until none are alike enough. What comes out depends on the
 * articles alone, not on their order. A component of more than {@link #MOST} articles is first cut where its chains of likeness
 * are weakest, so that the cost of one story in the news everywhere stays bounded.
 */
final class Grouping {
    /** Articles that are compared all with all; a component of so many takes some 50 ms. */
    static final int MOST = 600;

    /** By how much chains must be stronger, where a component is too large, in each turn. */
    private static final double STRONGER = 0.04;

    /** The order in which articles count as first: by (published, article id). */
    static final Comparator<Print> FIRST =
            Comparator.comparing(Print::getPublished).thenComparing(Print::getArticleId);

    private final Map<String, Set<String>> copies;

    private Grouping(Map<String, Set<String>> copies) {
        this.copies = copies;
    }

    /**
     * The articles, story by story; each story's articles and the stories themselves by (published, article id).
     *
     * @param prints the articles of a component
     * @param copies who shares the text of whom, by article id: they tell the same
     */
    static List<List<Print>> of(List<Print> prints, Map<String, Set<String>> copies) {
        Grouping grouping = new Grouping(copies);
        List<Print> sorted = prints.stream().sorted(FIRST).toList();
        List<List<Print>> stories = new ArrayList<>();
        grouping.tell(sorted, Likeness.SAME_STORY, stories);
        stories.sort(Comparator.comparing(group -> group.get(0), FIRST));
        return stories;
    }

    /** Adds the stories of articles that chains of the given strength connect. */
    private void tell(List<Print> sorted, double strength, List<List<Print>> stories) {
        if (sorted.size() <= MOST) {
            stories.addAll(new Averages(sorted, new Alike(sorted, copies)).stories());
        } else if (strength >= 1) {
            // All of one text: a release that everybody prints.
            stories.add(sorted);
        } else {
            double stronger = Math.min(1, strength + STRONGER);
            connected(sorted, stronger).forEach(part -> tell(part, stronger, stories));
        }
    }

    private List<List<Print>> connected(List<Print> sorted, double strength) {
        Alike alike = new Alike(sorted, copies);
        boolean[] reached = new boolean[sorted.size()];
        List<List<Print>> parts = new ArrayList<>();
        for (int first = 0; first < sorted.size(); first++) {
            if (!reached[first]) {
                reached[first] = true;
                List<Print> part = new ArrayList<>();
                Deque<Integer> next = new ArrayDeque<>(List.of(first));
                while (!next.isEmpty()) {
                    int one = next.removeFirst();
                    part.add(sorted.get(one));
                    double[] likeness = alike.to(one);
                    for (int other = 0; other < likeness.length; other++) {
                        if (!reached[other] && likeness[other] >= strength) {
                            reached[other] = true;
                            next.add(other);
                        }
                    }
                }
                part.sort(FIRST);
                parts.add(part);
            }
        }
        return parts;
    }

    /** Groups that are merged step by step; each knows its nearest, so that a step costs about as much as it has groups. */
    private static final class Averages {
        private final List<List<Print>> groups = new ArrayList<>();
        private final double[][] sums;
        private final int[] nearest;

        Averages(List<Print> sorted, Alike alike) {
            int count = sorted.size();
            sums = new double[count][];
            nearest = new int[count];
            for (int i = 0; i < count; i++) {
                groups.add(new ArrayList<>(List.of(sorted.get(i))));
                sums[i] = alike.to(i);
            }
            for (int i = 0; i < count; i++) {
                nearest[i] = nearestOf(i);
            }
        }

        List<List<Print>> stories() {
            int into = mostAlike();
            while (into >= 0) {
                merge(into, nearest[into]);
                into = mostAlike();
            }
            groups.removeIf(List::isEmpty);
            groups.forEach(group -> group.sort(FIRST));
            return groups;
        }

        /** The first group that is as alike to a later one as any two are, or -1 where none are alike enough. */
        private int mostAlike() {
            int best = -1;
            for (int i = 0; i < nearest.length; i++) {
                if (nearest[i] >= 0
                        && average(i, nearest[i]) >= Likeness.SAME_STORY
                        && (best < 0 || average(i, nearest[i]) > average(best, nearest[best]))) {
                    best = i;
                }
            }
            return best;
        }

        private void merge(int into, int from) {
            groups.get(into).addAll(groups.get(from));
            groups.get(from).clear();
            for (int k = 0; k < sums.length; k++) {
                sums[into][k] += sums[from][k];
                sums[k][into] = sums[into][k];
            }
            nearest[from] = -1;
            nearest[into] = nearestOf(into);
            for (int k = 0; k < into; k++) {
                if (nearest[k] == into
                        || nearest[k] == from
                        || average(k, into) > average(k, Math.max(k, nearest[k]))) {
                    nearest[k] = nearestOf(k);
                }
            }
            for (int k = into + 1; k < from; k++) {
                if (nearest[k] == from) {
                    nearest[k] = nearestOf(k);
                }
            }
        }

        /** The later group that is most alike, the first of several; -1 where there is none. */
        private int nearestOf(int group) {
            int best = -1;
            if (!groups.get(group).isEmpty()) {
                for (int other = group + 1; other < groups.size(); other++) {
                    if (!groups.get(other).isEmpty() && (best < 0 || average(group, other) > average(group, best))) {
                        best = other;
                    }
                }
            }
            return best;
        }

        private double average(int one, int other) {
            int pairs = groups.get(one).size() * groups.get(other).size();
            return pairs == 0 || one == other ? -1 : sums[one][other] / pairs;
        }
    }
}
