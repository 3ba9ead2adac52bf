package bongsu.event;

import bongsu.text.Morpheme;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** What an article is about in a few words. */
final class Keywords {
    private static final int MOST = 12;
    private static final Comparator<Map.Entry<String, Integer>> BY_WEIGHT =
            Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private Keywords() {}

    /** The nouns that an article uses most, those of the headline first of all. */
    static List<String> of(Reading reading) {
        Map<String, Integer> weights = new HashMap<>();
        for (Line line : reading.lines()) {
            for (Morpheme m : line.morphemes) {
                if (m.noun() && m.form().length() > 1) {
                    weights.merge(m.form(), line.title() ? 4 : 1, Integer::sum);
                }
            }
        }
        var most = new PriorityQueue<>(BY_WEIGHT.reversed());
        for (Map.Entry<String, Integer> entry : weights.entrySet()) {
            most.add(entry);
            if (most.size() > MOST) {
                most.remove();
            }
        }
        return most.stream().sorted(BY_WEIGHT).map(Map.Entry::getKey).toList();
    }
}
