package bongsu.launcher.cli;

import bongsu.evaluation.Evaluation;
import bongsu.evaluation.page.LabelledPages;
import bongsu.evaluation.page.PageComparison;
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

/** {@code evaluate}: how good the detector is, and the reading of pages, on labelled ones or on those that come with Bongsu. */
@Command(
        name = "evaluate",
        description =
                "Score the detector on labelled articles, with intervals and a reliability table; or, with --pages, the"
                        + " reading of saved pages beside Readability4J; on what comes with Bongsu where no files are"
                        + " given.")
final class EvaluateCommand implements Callable<Integer> {
    /** What the option --pages says where it names no file. */
    private static final String BUNDLED = "";

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

    @Option(
            names = "--pages",
            paramLabel = "F",
            arity = "0..1",
            fallbackValue = BUNDLED,
            description =
                    "Score the reading of saved pages instead: {\"file\",\"url\",\"title\",\"body\",\"published\",\"authors\"}"
                            + " a line, the pages beside F; without F the pages that come with Bongsu.")
    private @Nullable String pages;

    @Option(
            names = "--mutations",
            description = "With --pages: also read the pages without JSON-LD, meta elements, telling names and tags.")
    private boolean mutations;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description =
                    "With --pages: publishers whose layouts count, a YAML file or a folder of them (or sources of the"
                            + " configuration; those that come with Bongsu).")
    private @Nullable Path sources;

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
        try {
            if (pages != null) {
                comparePages(pages, out);
                return printed(bytes, out);
            }
            if (mutations || sources != null) {
                throw new ParameterException(spec.commandLine(), "--mutations and --sources belong to --pages.");
            }
            Evaluation evaluation = Evaluation.bundled();
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
        return printed(bytes, out);
    }

    private int printed(ByteArrayOutputStream bytes, PrintStream out) {
        out.flush();
        spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private void comparePages(String labels, PrintStream out) throws IOException {
        if (gold != null || articles != null || predicted != null || aliases != null || sample > 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--pages scores the reading of pages: --gold, --articles and theirs go without it.");
        }
        Path file = sources == null ? Bongsu.configuration(spec).sources() : sources;
        PageComparison comparison = new PageComparison(
                labels.equals(BUNDLED) ? LabelledPages.bundled() : LabelledPages.read(Path.of(labels)),
                SourceOptions.read(file)::layoutsOf);
        if (mutations) {
            comparison.withMutations();
        }
        if (json) {
            comparison.printJson(out);
        } else {
            comparison.print(errors, out);
        }
    }
}
