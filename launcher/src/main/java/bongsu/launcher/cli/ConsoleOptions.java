package bongsu.launcher.cli;

import bongsu.console.ConsoleConfig;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where the console listens. */
final class ConsoleOptions {
    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "${env:BONGSU_PORT:-8080}",
            description = "Port of the console (${DEFAULT-VALUE}); 0 for any that is free.")
    int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "${env:BONGSU_BIND:-127.0.0.1}",
            description = "Address the console listens on (${DEFAULT-VALUE}).")
    String bind = "127.0.0.1";

    @Option(
            names = "--host-name",
            paramLabel = "NAME",
            description = "A further name that browsers may call the console by; may be given several times.")
    List<String> hostNames = List.of();

    ConsoleConfig config() {
        return ConsoleConfig.defaults().at(bind, port).named(Set.copyOf(hostNames));
    }
}
