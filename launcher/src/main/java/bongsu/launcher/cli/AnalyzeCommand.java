package bongsu.launcher.cli;

import bongsu.event.Analyzer;
import bongsu.event.ArticleLines;
import bongsu.launcher.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code analyze}: events in saved articles, without Kafka and by the same code; JSON Lines in and out, in order. */
@Command(
        name = "analyze",
        description =
                "Find the events in articles: JSON Lines {\"id\",\"title\",\"body\",\"published\",\"publisher\",\"url\"}"
                        + " in, {\"id\",\"events\"} out, in order.")
final class AnalyzeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE.jsonl",
            defaultValue = "-",
            description = "Articles; standard input where it is left out. \"id\" and \"body\" are needed.")
    private Path file = Path.of("-");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int done;
    private int refused;

    /** What became of a line. */
    private record Answer(String line, boolean refused) {}

    @Override
    public Integer call() {
        Analyzer analyzer = Analyzer.bundled();
        int workers = Runtime.getRuntime().availableProcessors();
        try (BufferedReader lines = JsonLines.open(file);
                ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            Queue<Future<Answer>> ahead = new ArrayDeque<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String asked = line;
                if (!asked.isBlank()) {
                    ahead.add(pool.submit(() -> answer(analyzer, asked)));
                }
                if (ahead.size() >= 8 * workers) {
                    print(ahead.remove());
                }
            }
            while (!ahead.isEmpty()) {
                print(ahead.remove());
            }
        } catch (IOException e) {
            throw UserError.unreadable("The file " + file, e);
        }
        PrintWriter err = spec.commandLine().getErr();
        if (refused > 0) {
            err.println(
                    "bongsu: " + refused + " of " + done + " lines are no articles; each has its error in the output");
        }
        return refused == 0 ? 0 : 1;
    }

    private static Answer answer(Analyzer analyzer, String line) {
        return switch (ArticleLines.read(line)) {
            case ArticleLines.Parsed parsed ->
                new Answer(
                        ArticleLines.write(parsed.article().getArticleId(), analyzer.analyze(parsed.article())), false);
            case ArticleLines.Unreadable unreadable -> new Answer(unreadable.toJson(), true);
        };
    }

    private void print(Future<Answer> next) {
        try {
            Answer answer = next.get();
            spec.commandLine().getOut().println(answer.line());
            refused += answer.refused() ? 1 : 0;
            if (++done % 1000 == 0) {
                spec.commandLine().getErr().println("bongsu: " + done + " articles");
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "line " + (done + 1) + " of " + file + " could not be analysed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted after " + done + " articles", e);
        }
    }
}
