package bongsu.launcher.cli;

import bongsu.launcher.broker.Cluster;
import bongsu.launcher.config.Configuration;
import bongsu.launcher.config.Configuration.Health;
import bongsu.launcher.role.Station;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code process}: the topology by itself; copies share the partitions. */
@Command(name = "process", description = "Run the topology by itself; several copies share the partitions among them.")
final class ProcessCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description =
                    "Where this copy keeps its stores (or state of the configuration; state): another directory for"
                            + " each copy on a machine. What is lost is rebuilt from Kafka.")
    private @Nullable Path state;

    @Mixin
    private final HealthOptions health = new HealthOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Configuration configuration = Bongsu.configuration(spec);
        Health where = health.over(configuration.health());
        try (Shutdown shutdown = new Shutdown();
                Cluster cluster = options.open();
                Station station = new Station(cluster, Clock.systemUTC())) {
            cluster.differences().forEach(spec.commandLine().getErr()::println);
            station.process(state == null ? configuration.state() : state, configuration.topology());
            spec.commandLine()
                    .getErr()
                    .println("bongsu: processing; health on "
                            + station.health(where).address());
            shutdown.await(station);
        }
        return 0;
    }
}
