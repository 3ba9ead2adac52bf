package bongsu.launcher.cli;

import bongsu.ingest.crawl.Resolver;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sources}: the publishers' files, tried over the network. */
@Command(name = "sources", description = "Try the sources over the network, or find the feeds of a new one.")
final class SourcesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its two subcommands, to be added to a command line. */
    static CommandLine line(Resolver resolver) {
        return new CommandLine(new SourcesCommand())
                .addSubcommand(new SourcesCheckCommand(resolver))
                .addSubcommand(new SourcesAddCommand(resolver));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Give a command: sources check, or sources add URL.");
    }
}
