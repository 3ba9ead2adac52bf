package bongsu.evaluation;

import bongsu.entity.Catalogue;
import bongsu.event.Analyzer;
import bongsu.event.ArticleLines;
import bongsu.event.Rules;
import bongsu.schema.Article;
import bongsu.schema.Event;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures a detector: scores it against labelled articles, and draws events for a person to read. Holds an analyzer and the
 * names by which labels are compared; the same input always gives the same output.
 */
public final class Evaluation {
    private final Analyzer analyzer;
    private final Catalogue catalogue;

    /** Measures this analyzer; names are compared by this catalogue where no file of aliases is given. */
    public Evaluation(Analyzer analyzer, Catalogue catalogue) {
        this.analyzer = analyzer;
        this.catalogue = catalogue;
    }

    /** Measures the detector that comes with Bongsu. */
    public static Evaluation bundled() {
        return new Evaluation(Analyzer.bundled(), Catalogue.bundled());
    }

    /**
     * What is to be scored.
     *
     * @param gold labelled articles, JSON Lines of {@code {"id", "events"}}
     * @param articles the articles themselves, the input of {@code bongsu analyze}
     * @param predicted saved output of {@code bongsu analyze}, scored instead of a new analysis; null analyzes
     * @param aliases lines of {@code name<TAB>alias|alias}, by which names are compared; null compares by the catalogue
     * @param errors how many missed, spurious and differing facts each are listed; 0 lists none
     * @param json whether the scorecard is printed as JSON
     */
    public record Request(
            Path gold,
            Path articles,
            @Nullable Path predicted,
            @Nullable Path aliases,
            int errors,
            boolean json) {
        public Request {
            checkErrors(errors);
        }
    }

    /**
     * Scores the detector, or saved predictions, and prints the scorecard.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a line of a file is not what it should be; the message names file and line
     */
    public void score(Request request, PrintStream out) throws IOException {
        Map<String, List<LabelledEvent>> gold = LabelledLines.read(request.gold());
        Map<String, Article> articles = SavedArticles.read(request.articles());
        Map<String, List<LabelledEvent>> predicted =
                request.predicted() == null ? analyze(articles) : LabelledLines.read(request.predicted());
        NameTable names = request.aliases() == null ? NameTable.of(catalogue) : NameTable.of(request.aliases());
        print(Scorecard.of(gold, predicted, names), articles, request.errors(), request.json(), out);
    }

    /** Measures the detector that comes with Bongsu, with the organisations of the corpus in its catalogue. */
    static Evaluation withInvented() {
        Catalogue catalogue = Catalogue.bundled().with(Corpus.invented(), List.of());
        return new Evaluation(new Analyzer(catalogue, Rules.bundled()), catalogue);
    }

    /**
     * Scores the detector on the labelled texts that come with Bongsu, most of whose organisations it cannot know.
     *
     * @param errors as in {@link Request}
     * @throws IllegalArgumentException if {@code errors} is negative
     */
    public void scoreCorpus(int errors, boolean json, PrintStream out) {
        checkErrors(errors);
        Corpus corpus = Corpus.bundled();
        print(scorecard(corpus), corpus.byId(), errors, json, out);
    }

    Scorecard scorecard(Corpus corpus) {
        return Scorecard.of(corpus.gold(), analyze(corpus.byId()), NameTable.of(catalogue));
    }

    private static void checkErrors(int errors) {
        if (errors < 0) {
            throw new IllegalArgumentException("the number of errors to list is negative: " + errors);
        }
    }

    private static void print(
            Scorecard card, Map<String, Article> articles, int errors, boolean json, PrintStream out) {
        ScorecardReport report = new ScorecardReport(card);
        if (json) {
            out.println(report.json());
        } else {
            report.print(out);
        }
        for (Finding.Kind kind : Finding.Kind.values()) {
            card.findings().stream()
                    .filter(finding -> finding.kind() == kind)
                    .limit(errors)
                    .forEach(finding -> print(finding, articles.get(finding.article()), out));
        }
    }

    private static void print(Finding finding, @Nullable Article article, PrintStream out) {
        LabelledEvent event = finding.event();
        String rule = event.rule().isEmpty() ? "" : " " + event.rule() + " " + event.confidence();
        out.printf("%s\t%s\t%s\t%s%s%n", finding.kind(), finding.article(), finding.fact(), finding.note(), rule);
        out.println("\t" + Excerpt.of(event, article));
    }

    /** What the detector finds in articles, as labels. */
    Map<String, List<LabelledEvent>> analyze(Map<String, Article> articles) {
        Map<String, List<LabelledEvent>> predicted = new LinkedHashMap<>();
        articles.forEach((id, article) -> predicted.put(id, events(article)));
        return predicted;
    }

    private List<LabelledEvent> events(Article article) {
        return analyzer.analyze(article).events().stream()
                .map(Evaluation::label)
                .toList();
    }

    private static LabelledEvent label(Event event) {
        return LabelledEvent.of(ArticleLines.json(event));
    }

    /**
     * Draws events at random from all that the detector finds in articles, and prints each with its words, to be read by
     * a person who says which are right.
     *
     * @param articles the input of {@code bongsu analyze}
     * @param events how many to draw; all of them if there are fewer
     * @param seed the same seed draws the same events from the same articles
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line of it is no article, or {@code events} is not positive
     */
    public void sample(Path articles, int events, long seed, PrintStream out) throws IOException {
        if (events < 1) {
            throw new IllegalArgumentException("the number of events to draw is not positive: " + events);
        }
        new EventSample(analyzer, seed).print(SavedArticles.read(articles), events, out);
    }
}
