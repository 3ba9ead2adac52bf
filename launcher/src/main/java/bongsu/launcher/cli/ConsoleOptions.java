package bongsu.launcher.cli;

import bongsu.console.ConsoleConfig;
import bongsu.launcher.UserError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the console listens, if not where the configuration says. */
final class ConsoleOptions {
    @Option(
            names = "--port",
            paramLabel = "P",
            description = "Port of the console, 0 for any that is free (or console.port of the configuration; 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "Address the console listens on (or console.bind of the configuration; 127.0.0.1).")
    private @Nullable String bind;

    @Option(
            names = "--host-name",
            paramLabel = "NAME",
            description = "A further name that browsers may call the console by; may be given several times (besides"
                    + " console.hostNames of the configuration).")
    private List<String> hostNames = List.of();

    /**
     * The configured console with what the options say.
     *
     * @throws UserError if an option is out of its range
     */
    ConsoleConfig over(ConsoleConfig configured) {
        Set<String> names = new HashSet<>(configured.hostNames());
        names.addAll(hostNames);
        try {
            return configured
                    .at(bind == null ? configured.bind() : bind, port == null ? configured.port() : port)
                    .named(names);
        } catch (IllegalArgumentException e) {
            throw new UserError("--port: " + e.getMessage(), e);
        }
    }
}
