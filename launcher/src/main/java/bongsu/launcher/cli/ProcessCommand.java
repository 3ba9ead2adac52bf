package bongsu.launcher.cli;

import bongsu.launcher.broker.Cluster;
import bongsu.launcher.role.Station;
import bongsu.stream.stage.TopologyConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
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
            defaultValue = "${env:BONGSU_STATE:-state}",
            description =
                    "Where this copy keeps its stores (${DEFAULT-VALUE}): another directory for each copy on a machine."
                            + " What is lost is rebuilt from Kafka.")
    private Path state = Path.of("state");

    @Mixin
    private final HealthOptions health = new HealthOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Shutdown shutdown = new Shutdown();
                Cluster cluster = options.open();
                Station station = new Station(cluster, Clock.systemUTC())) {
            cluster.differences().forEach(spec.commandLine().getErr()::println);
            station.process(state, TopologyConfig.defaults());
            spec.commandLine()
                    .getErr()
                    .println("bongsu: processing; health on 127.0.0.1:"
                            + station.health(health.port).port());
            shutdown.await();
        }
        return 0;
    }
}
