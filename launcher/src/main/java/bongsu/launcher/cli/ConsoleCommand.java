package bongsu.launcher.cli;

import bongsu.console.ConsoleConfig;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.config.Configuration;
import bongsu.launcher.role.Station;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code console}: the web page by itself; each copy shows everything. */
@Command(name = "console", description = "Run the web page for analysts and operators by itself.")
final class ConsoleCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Mixin
    private final ConsoleOptions console = new ConsoleOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Configuration configuration = Bongsu.configuration(spec);
        ConsoleConfig where = console.over(configuration.console());
        try (Shutdown shutdown = new Shutdown();
                Cluster cluster = options.open();
                Station station = new Station(cluster, Clock.systemUTC())) {
            cluster.differences().forEach(spec.commandLine().getErr()::println);
            spec.commandLine()
                    .getOut()
                    .println("Console: "
                            + station.console(where, configuration.topology()).address());
            shutdown.await(station);
        }
        return 0;
    }
}
