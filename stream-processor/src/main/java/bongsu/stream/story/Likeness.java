package bongsu.stream.story;

import bongsu.schema.Print;
import bongsu.schema.Term;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike the facts are that two articles tell, 0 to 1: the cosine of their weighted words, less for each day between
 * them and for organisations that only one of the headlines names.
 */
public final class Likeness {
    /** Articles at least this alike meet. */
    static final double MEET = 0.25;

    /** Articles further apart never tell the same news. */
    static final Duration WINDOW = Duration.ofDays(45);

    private static final double DAYS_TO_FADE = 20;
    private static final double OTHER_NAMES = 0.5;

    private Likeness() {}

    /** The likeness of two articles; symmetric. */
    public static double of(Print one, Print other) {
        Duration apart =
                Duration.between(one.getPublished(), other.getPublished()).abs();
        if (apart.compareTo(WINDOW) > 0) {
            return 0;
        }
        double days = apart.toSeconds() / 86_400.0;
        return cosine(one.getTerms(), other.getTerms())
                * Math.exp(-days / DAYS_TO_FADE)
                * namesInCommon(one.getNames(), other.getNames());
    }

    private static double cosine(List<Term> one, List<Term> other) {
        Map<String, Float> weights = HashMap.newHashMap(other.size());
        other.forEach(term -> weights.put(term.getWord(), term.getWeight()));
        double product = 0;
        for (Term term : one) {
            product += term.getWeight() * weights.getOrDefault(term.getWord(), 0f);
        }
        return product;
    }

    private static double namesInCommon(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 1;
        }
        Set<String> all = new HashSet<>(one);
        Set<String> common = new HashSet<>(one);
        all.addAll(other);
        common.retainAll(other);
        return OTHER_NAMES + (1 - OTHER_NAMES) * common.size() / all.size();
    }
}
