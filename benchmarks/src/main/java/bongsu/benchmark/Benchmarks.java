package bongsu.benchmark;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with the options of JMH ({@code -p articles=FILE}, {@code -f}, {@code -i} …) and prints the ratios to bare Nori. */
public final class Benchmarks {
    private static final String YARDSTICK = "bareNori";

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .include(AnalysisBenchmark.class.getSimpleName())
                .build();
        print(new Runner(options).run(), System.out);
    }

    private static void print(Collection<RunResult> results, PrintStream out) {
        double nori = results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + YARDSTICK))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .average()
                .orElse(Double.NaN);
        for (RunResult result : results) {
            double score = result.getPrimaryResult().getScore();
            String benchmark = result.getParams().getBenchmark();
            String added = result.getParams().getParam("added");
            out.printf(
                    Locale.ROOT,
                    "%-14s added %-7s %10.1f ms ± %.1f, %.2f of bare Nori%n",
                    benchmark.substring(benchmark.lastIndexOf('.') + 1),
                    added == null ? "-" : added,
                    score,
                    result.getPrimaryResult().getScoreError(),
                    score / nori);
        }
    }
}
