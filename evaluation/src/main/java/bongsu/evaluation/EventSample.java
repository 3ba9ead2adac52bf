package bongsu.evaluation;

import bongsu.event.Analyzer;
import bongsu.event.ArticleLines;
import bongsu.schema.Article;
import bongsu.schema.Event;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Events drawn at random from what the detector finds, for a person to read and judge. */
final class EventSample {
    private final Analyzer analyzer;
    private final long seed;

    EventSample(Analyzer analyzer, long seed) {
        this.analyzer = analyzer;
        this.seed = seed;
    }

    private record Drawn(Article article, Event event) {}

    void print(Map<String, Article> articles, int count, PrintStream out) {
        List<Drawn> all = new ArrayList<>();
        for (Article article : articles.values()) {
            analyzer.analyze(article).events().forEach(event -> all.add(new Drawn(article, event)));
        }
        List<Drawn> drawn = new ArrayList<>(all);
        Collections.shuffle(drawn, new Random(seed));
        drawn = drawn.subList(0, Math.min(count, drawn.size()));
        out.printf("%d of %d events in %d articles, seed %d%n", drawn.size(), all.size(), articles.size(), seed);
        for (int i = 0; i < drawn.size(); i++) {
            print(i + 1, drawn.get(i), out);
        }
    }

    private static void print(int number, Drawn drawn, PrintStream out) {
        Event event = drawn.event();
        LabelledEvent label = LabelledEvent.of(ArticleLines.json(event));
        String parties = event.getParticipants().stream()
                .map(party -> party.getName() + " (" + party.getRole() + ")")
                .collect(Collectors.joining(", "));
        out.printf("%n%d. %s %s %s: %s%n", number, event.getType(), event.getModality(), event.getSalience(), parties);
        out.printf(
                "   products %s, amount %s, date %s, stage %s, claimant %s, confidence %.2f, rule %s%n",
                event.getProducts(),
                label.amount() == null
                        ? "-"
                        : label.amount().written() + " " + label.amount().currency(),
                event.getDate(),
                event.getStage(),
                event.getClaimant(),
                event.getConfidence(),
                event.getRule());
        out.printf(
                "   %s | %s | %s%n",
                drawn.article().getArticleId(),
                drawn.article().getPublished(),
                drawn.article().getTitle());
        out.printf("   %s%n", Excerpt.of(label, drawn.article()));
    }
}
