package bongsu.benchmark;

import bongsu.entity.Catalogue;
import bongsu.event.Analyzer;
import bongsu.event.ArticleLines;
import bongsu.event.Rules;
import bongsu.schema.Article;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The whole analysis of articles against bare Nori on the same texts in the same process: the time of one pass over all of
 * them, with the bundled catalogue and with 100,000 made-up names added to it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class AnalysisBenchmark {
    private static final long SEED = 7;
    private static final int COMPOSED = 100;
    private static final int MOST = 500;

    /** The texts: composed, or the first 500 articles of a file. */
    @State(Scope.Benchmark)
    public static class News {
        /** {@code composed}, or the path of saved articles, the input of {@code bongsu analyze}. */
        @Param("composed")
        public String articles = "composed";

        List<Article> all = List.of();

        /** Reads or composes the texts. */
        @Setup
        public void load() throws IOException {
            if (articles.equals("composed")) {
                all = new ComposedNews(Catalogue.bundled(), SEED).articles(COMPOSED);
                return;
            }
            List<Article> read = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(articles))) {
                if (read.size() < MOST && ArticleLines.read(line) instanceof ArticleLines.Parsed parsed) {
                    read.add(parsed.article());
                }
            }
            all = List.copyOf(read);
        }
    }

    /** An analyzer with a catalogue of some size. */
    @State(Scope.Benchmark)
    public static class Detector {
        /** Made-up organisations added to the bundled ones. */
        @Param({"0", "100000"})
        public int added;

        Analyzer analyzer = Analyzer.bundled();

        /** Builds the analyzer. */
        @Setup
        public void build() {
            analyzer = new Analyzer(MadeUpNames.added(added, SEED), Rules.bundled());
        }
    }

    /** Lucene's Korean tokenizer as it comes: compounds discarded. */
    @State(Scope.Thread)
    public static class Nori {
        final KoreanTokenizer tokenizer = new KoreanTokenizer();
        final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    }

    /** Nori alone, article by article: the yardstick. */
    @Benchmark
    public void bareNori(News news, Nori nori, Blackhole blackhole) throws IOException {
        for (Article article : news.all) {
            nori.tokenizer.setReader(new StringReader(article.getTitle() + "\n" + article.getBody()));
            nori.tokenizer.reset();
            while (nori.tokenizer.incrementToken()) {
                blackhole.consume(nori.term.length());
            }
            nori.tokenizer.end();
            nori.tokenizer.close();
        }
    }

    /** Everything that {@code bongsu analyze} does with an article once it is read. */
    @Benchmark
    public void wholeAnalysis(News news, Detector detector, Blackhole blackhole) {
        for (Article article : news.all) {
            blackhole.consume(detector.analyzer.analyze(article));
        }
    }
}
