package bongsu.benchmark;

import bongsu.event.Analyzer;
import bongsu.event.Rules;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The ratios of {@link AnalysisBenchmark} on a machine that others use too: the contenders take turns in one process, round
 * by round, each is charged the processor time of its thread, and the median of the rounds' ratios counts. Arguments: the
 * path of saved articles (or {@code composed}) and the number of rounds.
 */
public final class PairedRatios {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PairedRatios() {}

    /** One pass of a contender over all texts. */
    private interface Pass {
        void run(Blackhole blackhole) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        var news = new AnalysisBenchmark.News();
        news.articles = args.length > 0 ? args[0] : "composed";
        news.load();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        var benchmark = new AnalysisBenchmark();
        var nori = new AnalysisBenchmark.Nori();
        Map<String, Pass> contenders = new LinkedHashMap<>();
        contenders.put("bare Nori", blackhole -> benchmark.bareNori(news, nori, blackhole));
        for (int added : new int[] {0, 100_000}) {
            var detector = new AnalysisBenchmark.Detector();
            detector.analyzer = new Analyzer(MadeUpNames.added(added, 7), Rules.bundled());
            contenders.put(
                    "whole analysis, " + added + " names added",
                    blackhole -> benchmark.wholeAnalysis(news, detector, blackhole));
        }
        long chars = news.all.stream()
                .mapToLong(article ->
                        article.getTitle().length() + article.getBody().length())
                .sum();
        System.out.printf("%d articles, %d chars, %d rounds%n", news.all.size(), chars, rounds);
        print(measure(contenders, rounds), chars);
    }

    private static Map<String, double[]> measure(Map<String, Pass> contenders, int rounds) throws IOException {
        // the words that JMH itself asks for before it hands out a black hole
        var blackhole = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        Map<String, double[]> times = new LinkedHashMap<>();
        contenders.keySet().forEach(name -> times.put(name, new double[rounds]));
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Pass> contender : contenders.entrySet()) {
                long before = THREADS.getCurrentThreadCpuTime();
                contender.getValue().run(blackhole);
                double spent = THREADS.getCurrentThreadCpuTime() - before;
                double[] of = times.get(contender.getKey());
                if (round >= 0 && of != null) {
                    of[round] = spent;
                }
            }
        }
        return times;
    }

    private static void print(Map<String, double[]> times, long chars) {
        double[] nori = times.values().iterator().next();
        times.forEach((name, of) -> {
            double[] ratios = new double[of.length];
            for (int i = 0; i < of.length; i++) {
                ratios[i] = of[i] / nori[i];
            }
            Arrays.sort(ratios);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %.2f µs a char, %.2f of bare Nori (%.2f to %.2f)%n",
                    name,
                    Arrays.stream(of).sorted().toArray()[of.length / 2] / 1000 / chars,
                    ratios[ratios.length / 2],
                    ratios[0],
                    ratios[ratios.length - 1]);
        });
    }
}
