package bongsu.event;

import bongsu.entity.Catalogue;
import bongsu.entity.Name;
import bongsu.entity.NameFinder;
import bongsu.entity.NameWords;
import bongsu.entity.UnlistedNames;
import bongsu.schema.Article;
import bongsu.text.LinearModel;
import bongsu.text.Morpheme;
import bongsu.text.Morphemes;
import bongsu.text.NormalText;
import bongsu.text.Sentences;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fits the model of unlisted names: words that the catalogue lists, in unlabelled articles, show what surrounds a name; labelled
 * participants that it does not list count more.
 */
public final class NameTraining {
    private static final int COMMON = 12;
    private static final double DOUBTFUL = 0.3;

    private NameTraining() {}

    /** How many models are fitted that each leave a part of the articles out. */
    public static final int FOLDS = 3;

    /**
     * Arguments: labelled articles, their labels, unlabelled articles, the file to write, a folder for models that leave articles out, a
     * table of words with whether they are names.
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Boolean> judged = judged(Path.of(arguments[5]));
        var nori = new Morphemes();
        Catalogue catalogue = Catalogue.bundled();
        var finder = new NameFinder(catalogue);
        NameWords declared = NameWords.bundled();
        List<Gold.Labelled> labelled = Gold.read(arguments[0], arguments[1]);
        var articles = new ArrayList<Article>();
        labelled.forEach(l -> articles.add(l.article()));
        var known = new HashSet<String>();
        articles.forEach(a -> known.add(a.getArticleId()));
        for (String line : Files.readAllLines(Path.of(arguments[2]))) {
            if (ArticleLines.read(line) instanceof ArticleLines.Parsed parsed
                    && known.add(parsed.article().getArticleId())) {
                articles.add(parsed.article());
            }
        }
        var empty = new LinearModel(List.of("name"), Map.of());
        var texts = new ArrayList<List<String>>();
        articles.forEach(a -> texts.add(lines(a)));
        var frequency = new HashMap<String, Integer>();
        var plain = new UnlistedNames(declared, Set.of(), empty, 1);
        var listed = new ArrayList<List<List<Name>>>();
        var morphemes = new ArrayList<List<List<Morpheme>>>();
        for (List<String> text : texts) {
            List<List<Name>> names = text.stream()
                    .map(t -> finder.find(t, nori.of(t)).stream()
                            .filter(h -> !h.ambiguous())
                            .map(NameFinder.Hit::name)
                            .toList())
                    .toList();
            listed.add(names);
            morphemes.add(text.stream().map(nori::of).toList());
            List<List<Morpheme>> none =
                    text.stream().map(t -> List.<Morpheme>of()).toList();
            var words = new HashSet<String>();
            plain.examples(text, names, none, false)
                    .forEach(e -> words.add(e.candidate().surface()));
            words.forEach(w -> frequency.merge(w, 1, Integer::sum));
        }
        Set<String> common = frequency.entrySet().stream()
                .filter(e -> e.getValue() >= COMMON)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var names = new UnlistedNames(declared, common, empty, 1);
        var regression = new Regression(List.of("name"));
        for (int i = 0; i < articles.size(); i++) {
            Set<String> gold =
                    i < labelled.size() ? participants(labelled.get(i).events()) : Set.of();
            List<UnlistedNames.Example> examples = names.examples(texts.get(i), listed.get(i), morphemes.get(i), true);
            add(regression, examples, listed.get(i), gold, judged, i);
        }
        regression = believable(regression);
        for (int k = 0; k < FOLDS; k++) {
            int fold = k;
            Path file = Path.of(arguments[4]).resolve("names." + fold + ".tsv");
            LinearModel unseen = regression.fit(0.3, 3, i -> Math.floorMod(i * 7919, FOLDS) != fold);
            Regression.write(unseen, file, 0.05, "Leaves articles out, for training only.");
        }
        LinearModel model = regression.fit(0.3, 3, i -> true);
        Regression.write(
                model,
                Path.of(arguments[3]),
                0.05,
                "How words that no catalogue lists tell that they name organisations.",
                "Written by bongsu.event.NameTraining from " + labelled.size() + " labelled and "
                        + (articles.size() - labelled.size()) + " unlabelled articles; do not edit.");
    }

    /** What is labelled nowhere and yet looks like a name may be one that took part in nothing: it teaches neither way. */
    private static Regression believable(Regression all) {
        LinearModel first = all.fit(0.3, 3, i -> true);
        var kept = new Regression(List.of("name"));
        for (Regression.Example e : all.examples()) {
            if (Boolean.TRUE.equals(e.right()[0])
                    || e.weight() > 1
                    || LinearModel.probability(first.score(e.features())[0]) < DOUBTFUL) {
                kept.add(e.features(), e.right(), e.weight(), e.group());
            }
        }
        return kept;
    }

    private static double weight(boolean listed, boolean labelled, @Nullable Boolean judged) {
        if (listed) {
            return 1;
        }
        return labelled ? 6 : judged == null ? 1 : judged ? 3 : 2;
    }

    /** Words by whether they are names: a table with a header, {@code #} opens a comment. */
    private static Map<String, Boolean> judged(Path file) throws IOException {
        var judged = new HashMap<String, Boolean>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", -1);
            if (!line.startsWith("#") && fields.length == 2 && !fields[1].equals("name")) {
                judged.put(fields[0], fields[1].equals("yes"));
            }
        }
        return judged;
    }

    static List<String> lines(Article article) {
        var lines = new ArrayList<String>();
        lines.add(NormalText.of(article.getTitle()).text());
        String body = NormalText.of(article.getBody()).text();
        Sentences.of(body).forEach(s -> lines.add(body.substring(s.start(), s.end())));
        return lines;
    }

    private static Set<String> participants(List<JsonNode> events) {
        var names = new HashSet<String>();
        events.forEach(e -> e.path("participants")
                .forEach(p -> names.add(Catalogue.fold(p.path("name").asText()))));
        return names;
    }

    private static void add(
            Regression regression,
            List<UnlistedNames.Example> examples,
            List<List<Name>> listed,
            Set<String> gold,
            Map<String, Boolean> judged,
            int article) {
        for (UnlistedNames.Example e : examples) {
            UnlistedNames.Candidate c = e.candidate();
            boolean overlaps = false;
            boolean same = false;
            for (Name name : listed.get(c.line())) {
                overlaps |= name.span().overlaps(c.span()) && !UnlistedNames.opens(name, c.span());
                same |= name.span().equals(c.span()) && name.product() == null;
            }
            boolean labelled = gold.contains(Catalogue.fold(c.surface()));
            Boolean known = judged.get(c.surface());
            boolean yes = Boolean.TRUE.equals(known);
            boolean right = same || labelled || yes;
            if (!right && overlaps) {
                continue;
            }
            // One wrong word in three is enough; the hash keeps the choice stable.
            if (!right && known == null && Math.floorMod((c.surface() + c.line()).hashCode(), 3) != 0) {
                continue;
            }
            List<String> features = same && !labelled
                    ? e.features().stream()
                            .filter(f -> !f.startsWith("w=")
                                    && !f.startsWith("p2=")
                                    && !f.startsWith("b=")
                                    && !f.startsWith("s3="))
                            .toList()
                    : e.features();
            regression.add(features, new Boolean[] {right}, weight(same, labelled, known), article);
        }
    }
}
