package bongsu.entity;

import bongsu.text.LinearModel;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of organisations that no catalogue holds, by what the text says around them (form, neighbours, repeated use),
 * weighed by a logistic regression. Thread-safe.
 */
public final class UnlistedNames {
    private static final double SURE = 3;

    private final NameWords declared;
    private final NameEvidence evidence;
    private final LinearModel model;
    private final double threshold;

    /** A word that may be a name, with its features, for training. */
    public record Candidate(int line, Span span, int tail, String particle, String surface, List<String> features) {}

    /** A finder with a model; {@code commonWords} null for those that the model knows. */
    public UnlistedNames(NameWords declared, @Nullable Set<String> commonWords, LinearModel model, double threshold) {
        this.declared = declared;
        this.evidence = new NameEvidence(
                declared,
                commonWords != null
                        ? commonWords
                        : model.features().stream()
                                .filter(f -> f.startsWith("w="))
                                .map(f -> f.substring(2))
                                .collect(java.util.stream.Collectors.toSet()));
        this.model = model;
        this.threshold = threshold;
    }

    /**
     * The words of an article that may be names, outside of the listed ones.
     *
     * @param texts the lines, the headline first
     * @param listed for each line the names of the catalogue in it
     * @param all whether listed names are candidates too (for training)
     */
    public List<Candidate> candidates(List<String> texts, List<List<Name>> listed, boolean all) {
        var counts = new HashMap<String, Integer>();
        var words = new ArrayList<List<Words.Word>>();
        for (String text : texts) {
            List<Words.Word> found = Words.of(text, declared);
            words.add(found);
            found.forEach(word -> counts.merge(word.in(text), 1, Integer::sum));
        }
        var candidates = new ArrayList<Candidate>();
        String title = texts.isEmpty() ? "" : texts.get(0);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            List<Name> names = listed.get(i);
            for (Words.Word word : words.get(i)) {
                String surface = word.in(text);
                boolean free = all || names.stream().noneMatch(n -> n.span().overlaps(word.span()));
                if (free && !declared.stop().contains(surface) && hasLetter(surface)) {
                    candidates.add(new Candidate(
                            i,
                            word.span(),
                            word.tail(),
                            word.particle(),
                            surface,
                            evidence.of(text, word, names, counts, title)));
                }
            }
        }
        return candidates;
    }

    private static boolean hasLetter(String s) {
        return !s.isEmpty() && !Character.isDigit(s.charAt(0)) && s.length() >= 2;
    }

    /** For each line the unlisted names in it. */
    public List<List<Name>> find(List<String> texts, List<List<Name>> listed) {
        List<Candidate> candidates = candidates(texts, listed, false);
        Map<String, Double> best = new HashMap<>();
        double[] scores = new double[candidates.size()];
        for (int i = 0; i < scores.length; i++) {
            Candidate c = candidates.get(i);
            // ㈜ leaves no doubt, however seldom it was seen in training.
            scores[i] = c.features().contains("corporation") ? SURE : model.score(c.features())[0];
            best.merge(c.surface(), scores[i], Math::max);
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < scores.length; i++) {
            Candidate c = candidates.get(i);
            double inArticle = best.getOrDefault(c.surface(), scores[i]);
            // Where the article is plain about a name once, it is a name wherever it stands.
            scores[i] = Math.max(scores[i], inArticle - 1.5);
            if (LinearModel.probability(scores[i]) >= threshold) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> -scores[i]));
        var names = new ArrayList<List<Name>>();
        texts.forEach(t -> names.add(new ArrayList<>()));
        for (int i : order) {
            Candidate c = candidates.get(i);
            List<Name> line = names.get(c.line());
            if (line.stream()
                    .noneMatch(n -> n.span().start() < c.tail() && c.span().start() < n.tail())) {
                line.add(name(c, scores[i], null));
            }
        }
        names.forEach(line -> line.sort(Comparator.comparingInt(n -> n.span().start())));
        return names;
    }

    private static Name name(Candidate c, double score, @Nullable Organisation organisation) {
        String evidence = "unlisted:" + Math.min(9, (int) (LinearModel.probability(score) * 10));
        return new Name(c.span(), c.tail(), c.particle(), c.surface(), organisation, null, c.surface(), evidence);
    }
}
