package bongsu.entity;

import bongsu.text.FeatureSink;
import bongsu.text.LinearModel;
import bongsu.text.Morpheme;
import bongsu.text.Span;
import bongsu.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of organisations that no catalogue holds, by what the text says around them (form, neighbours, repeated use),
 * weighed by a logistic regression. Thread-safe.
 */
public final class UnlistedNames {
    private static final double SURE = 3;
    /** What a place that hardly anything but organisations takes adds to the log-odds of a word. */
    private static final double FRAMED = 2;

    /** Up to which log-odds it does. */
    private static final double AT_MOST = 0.5;

    private final NameWords declared;
    private final NameEvidence evidence;
    private final LinearModel model;
    private final double threshold;

    /** A word that may be a name. */
    public record Candidate(int line, Span span, int tail, String particle, String surface) {}

    /** A word that may be a name, with its features, for training. */
    public record Example(Candidate candidate, List<String> features) {}

    /** A finder with a model; {@code commonWords} null for those that the model knows. */
    public UnlistedNames(NameWords declared, @Nullable Set<String> commonWords, LinearModel model, double threshold) {
        this.declared = declared;
        this.evidence = new NameEvidence(
                declared,
                new Vocabulary(
                        commonWords != null
                                ? commonWords
                                : model.features().stream()
                                        .filter(f -> f.startsWith("w="))
                                        .map(f -> f.substring(2))
                                        .toList()));
        this.model = model;
        this.threshold = threshold;
    }

    /** Tells the features of a candidate at its place, and gives whether it is called a corporation. */
    private interface Place {
        boolean tell(FeatureSink sink);
    }

    /** Takes in the candidates of an article, each with what tells the features of its form, and those of its place. */
    private interface Weighing {
        void weigh(Candidate candidate, Consumer<FeatureSink> form, Place place);
    }

    /**
     * The words of an article that may be names, listed ones too, with their features.
     *
     * @param texts the lines, the headline first
     * @param listed for each line the names of the catalogue in it
     * @param morphemes for each line its morphemes
     * @param all whether listed names are candidates too
     */
    public List<Example> examples(
            List<String> texts, List<List<Name>> listed, List<List<Morpheme>> morphemes, boolean all) {
        var examples = new ArrayList<Example>();
        candidates(texts, listed, morphemes, all, (candidate, form, place) -> {
            var features = new ArrayList<String>(56);
            FeatureSink sink = FeatureSink.into(features);
            form.accept(sink);
            place.tell(sink);
            examples.add(new Example(candidate, features));
        });
        return examples;
    }

    private void candidates(
            List<String> texts,
            List<List<Name>> listed,
            List<List<Morpheme>> morphemes,
            boolean all,
            Weighing weighing) {
        var counts = new HashMap<String, Integer>();
        var words = new ArrayList<List<Words.Word>>();
        var surfaces = new ArrayList<String>();
        for (String text : texts) {
            List<Words.Word> found = Words.of(text, declared);
            words.add(found);
            for (Words.Word word : found) {
                String surface = word.in(text);
                surfaces.add(surface);
                counts.merge(surface, 1, Integer::sum);
            }
        }
        String title = texts.isEmpty() ? "" : texts.get(0);
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            List<Name> names = listed.get(i);
            List<Morpheme> ofLine = morphemes.get(i);
            for (Words.Word word : words.get(i)) {
                String surface = surfaces.get(at++);
                if ((all || unnamed(text, word, names)) && hasLetter(surface) && !declared.none(surface)) {
                    weighing.weigh(
                            new Candidate(i, word.span(), word.tail(), word.particle(), surface),
                            sink -> evidence.ofForm(surface, counts.getOrDefault(surface, 1), title, sink),
                            sink -> evidence.ofPlace(text, word, names, ofLine, sink));
                }
            }
        }
    }

    private static boolean framed(String text, Candidate candidate) {
        return NameFrames.fits(text, candidate.span().start(), candidate.particle(), candidate.tail());
    }

    /** Whether a word is no name of the catalogue, nor part of one. */
    private static boolean unnamed(String text, Words.Word word, List<Name> names) {
        for (Name name : names) {
            boolean named = name.span().overlaps(word.span()) && !opens(name, word.span());
            if (named || gloss(text, name, word.span())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word only glosses a name whose brackets were lost: 가람전자 GRE 는. */
    private static boolean gloss(String text, Name name, Span word) {
        return name.span().end() < word.start()
                && word.end() <= name.tail()
                && text.charAt(name.span().end()) == ' ';
    }

    /** Whether a country of the catalogue opens the name of an institution: 태국 중앙은행. */
    public static boolean opens(Name country, Span word) {
        var organisation = country.organisation();
        return organisation != null
                && organisation.government()
                && country.product() == null
                && country.span().start() == word.start()
                && country.span().end() < word.end() - 2
                && country.tail() == country.span().end();
    }

    private static boolean hasLetter(String s) {
        return !s.isEmpty() && !Character.isDigit(s.charAt(0)) && s.length() >= 2;
    }

    /** For each line the unlisted names in it; lines, names of the catalogue and morphemes as in {@link #examples}. */
    public List<List<Name>> find(List<String> texts, List<List<Name>> listed, List<List<Morpheme>> morphemes) {
        var candidates = new ArrayList<Candidate>();
        var weights = new ArrayList<Double>();
        var best = new HashMap<String, Double>();
        var forms = new HashMap<String, LinearModel.Sum>();
        candidates(texts, listed, morphemes, false, (candidate, form, place) -> {
            LinearModel.Sum known = forms.get(candidate.surface());
            if (known == null) {
                known = model.sum();
                form.accept(known);
                forms.put(candidate.surface(), known);
            }
            LinearModel.Sum sum = known.copy();
            boolean corporation = place.tell(sum);
            double score = sum.score()[0];
            // ㈜ leaves no doubt, however seldom it was seen in training.
            score = corporation ? Math.max(score, SURE + LinearModel.probability(score)) : score;
            if (score < AT_MOST && framed(texts.get(candidate.line()), candidate)) {
                score = Math.min(score + FRAMED, AT_MOST);
            }
            candidates.add(candidate);
            weights.add(score);
            best.merge(candidate.surface(), score, Math::max);
        });
        double[] scores = weights.stream().mapToDouble(w -> w).toArray();
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
        order.sort(Comparator.<Integer>comparingDouble(i -> -scores[i])
                .thenComparing(i -> !latin(texts.get(candidates.get(i).line()), candidates.get(i))));
        var names = new ArrayList<List<Name>>();
        texts.forEach(t -> names.add(new ArrayList<>()));
        for (int i : order) {
            Candidate c = candidates.get(i);
            List<Name> line = names.get(c.line());
            if (Persons.is(texts.get(c.line()), c, listed.get(c.line()))) {
                continue;
            }
            if (free(line, c)) {
                line.add(name(c, scores[i]));
            }
        }
        new NameLists(texts, listed, candidates, scores, names).add();
        names.forEach(line -> line.sort(Comparator.comparingInt(n -> n.span().start())));
        return names;
    }

    /** Whether a particle follows Latin letters, where it is hardly part of the name: KHAN과. */
    private static boolean latin(String text, Candidate c) {
        return !c.particle().isEmpty() && text.charAt(c.span().end() - 1) < 0x80;
    }

    static boolean free(List<Name> line, Candidate c) {
        return line.stream()
                .noneMatch(n -> n.span().start() < c.tail() && c.span().start() < n.tail());
    }

    static Name name(Candidate c, double score) {
        String evidence = Name.unlisted(LinearModel.probability(score));
        return new Name(c.span(), c.tail(), c.particle(), c.surface(), null, null, c.surface(), evidence);
    }
}
