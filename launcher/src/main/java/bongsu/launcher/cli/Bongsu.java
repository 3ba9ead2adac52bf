package bongsu.launcher.cli;

import bongsu.ingest.crawl.Resolver;
import bongsu.launcher.UserError;
import bongsu.launcher.config.Configuration;
import bongsu.launcher.config.ConfigurationReader;
import bongsu.text.DeclaredFileException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program: {@code ./bongsu COMMAND}. Exit status 0 is success, 2 a usage error, 1 any other failure. */
@Command(
        name = "bongsu",
        mixinStandardHelpOptions = true,
        version = "Bongsu 0.1.0",
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "Watches Korean technology news live for partnerships and sovereignty policy.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:success", "1:failure", "2:usage error"},
        footerHeading = "%n",
        footer = "./bongsu COMMAND --help tells about one.")
public final class Bongsu {
    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure, too.")
    private boolean verbose;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The configuration, in place of conf/bongsu.yaml (or BONGSU_CONFIG).")
    private @Nullable Path config;

    /** Kept, for a logger that nobody holds forgets its level: Lucene recommends an incubating module at every start. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private final Map<String, String> environment;

    private Bongsu(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The configuration of the command that is run.
     *
     * @throws UserError if the file or the environment is not valid
     */
    static Configuration configuration(CommandSpec command) {
        Bongsu bongsu = (Bongsu) command.root().userObject();
        String variable = bongsu.environment.getOrDefault("BONGSU_CONFIG", "");
        Path file = bongsu.config != null || variable.isBlank() ? bongsu.config : Path.of(variable);
        return ConfigurationReader.read(file, bongsu.environment);
    }

    /** Runs a command and exits with its status. */
    public static void main(String[] arguments) {
        VECTORS.setLevel(Level.SEVERE);
        System.exit(run(
                System.getenv(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs a command and returns its status: what a test calls in place of {@link #main}. */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... arguments) {
        return run(environment, Resolver.system(), out, err, arguments);
    }

    /** The same, with sources looked for where a name service of one's own says. */
    static int run(
            Map<String, String> environment, Resolver resolver, PrintWriter out, PrintWriter err, String... arguments) {
        Bongsu bongsu = new Bongsu(environment);
        CommandLine line = new CommandLine(bongsu)
                .addSubcommand(new DemoCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new IngestCommand())
                .addSubcommand(new ProcessCommand())
                .addSubcommand(new ConsoleCommand())
                .addSubcommand("sources", SourcesCommand.line(resolver))
                .addSubcommand(new ExtractCommand())
                .addSubcommand(new AnalyzeCommand())
                .addSubcommand(new ReplayCommand())
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new TopologyCommand())
                .addSubcommand(new TailCommand())
                .addSubcommand(new EntitiesCommand())
                .addSubcommand(new SubscribeCommand())
                .addSubcommand(new UnsubscribeCommand())
                .addSubcommand(new SubscriptionsCommand())
                .addSubcommand(new AlertsCommand())
                .addSubcommand(new DeliverCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Bongsu::usage)
                .setExecutionExceptionHandler(bongsu.failures());
        if (arguments.length == 0) {
            line.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /** What is wrong and where to look, in place of the whole help, which would scroll it away. */
    private static int usage(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println("bongsu: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.getErr().println("./" + line.getCommandSpec().qualifiedName() + " --help tells what there is.");
        return CommandLine.ExitCode.USAGE;
    }

    private IExecutionExceptionHandler failures() {
        return (failure, line, result) -> {
            PrintWriter err = line.getErr();
            if (failure instanceof UserError || failure instanceof DeclaredFileException) {
                err.println("bongsu: " + failure.getMessage());
            } else {
                err.println("bongsu: this should not have happened: " + failure
                        + (verbose ? "" : ". Run it again with --verbose to see where."));
            }
            if (verbose) {
                failure.printStackTrace(err);
            }
            return CommandLine.ExitCode.SOFTWARE;
        };
    }
}
