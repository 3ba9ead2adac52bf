package bongsu.launcher.cli;

import bongsu.evaluation.Evaluation;
import bongsu.launcher.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how good the detector is, on labelled articles or on those that come with Bongsu. */
@Command(
        name = "evaluate",
        description =
                "Score the detector on labelled articles, with intervals and a reliability table; on the corpus that"
                        + " comes with Bongsu where no files are given.")
final class EvaluateCommand implements Callable<Integer> {
    @Option(names = "--gold", paramLabel = "F", description = "Labels: {\"id\",\"events\"} a line.")
    private @Nullable Path gold;

    @Option(names = "--articles", paramLabel = "F", description = "The articles, as analyze reads them.")
    private @Nullable Path articles;

    @Option(names = "--predicted", paramLabel = "F", description = "Score this output of analyze instead of a new one.")
    private @Nullable Path predicted;

    @Option(
            names = "--aliases",
            paramLabel = "F",
            description = "Names that mean the same: name<TAB>alias|alias a line.")
    private @Nullable Path aliases;

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "0",
            description = "List up to N of what was missed, spurious or different, beside the text.")
    private int errors;

    @Option(
            names = "--sample",
            paramLabel = "N",
            defaultValue = "0",
            description = "Instead of scoring, draw N events of --articles at random, to be read and judged.")
    private int sample;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the sample (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print the scorecard as JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (errors < 0 || sample < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--errors is " + errors + " and --sample " + sample + "; neither may be below 0.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        Evaluation evaluation = Evaluation.bundled();
        try {
            if (sample > 0 && articles != null && gold == null) {
                evaluation.sample(articles, sample, seed, out);
            } else if (gold != null && articles != null && sample == 0) {
                evaluation.score(new Evaluation.Request(gold, articles, predicted, aliases, errors, json), out);
            } else if (gold == null && articles == null && sample == 0) {
                evaluation.scoreCorpus(errors, json, out);
            } else {
                throw new ParameterException(
                        spec.commandLine(),
                        "Give --gold and --articles together, or --sample N and --articles, or none of them.");
            }
        } catch (NoSuchFileException e) {
            throw new UserError("There is no file " + e.getFile() + ".", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
        out.flush();
        spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
