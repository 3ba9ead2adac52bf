package bongsu.launcher.cli;

import bongsu.console.ConsoleConfig;
import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.config.Configuration;
import bongsu.launcher.role.Station;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: crawler, topology and console on live sources, with the embedded broker or on a cluster. */
@Command(
        name = "run",
        description = "Watch live sources: crawler, topology and console, with an embedded broker or on a cluster.")
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where the embedded broker and the stores keep their data (or data of the configuration; data).")
    private @Nullable Path data;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description =
                    "A Kafka cluster to use (or bootstrapServers of the configuration, or BONGSU_BOOTSTRAP_SERVERS); no"
                            + " broker is started then.")
    private @Nullable String bootstrapServers;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final ConsoleOptions console = new ConsoleOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = Bongsu.configuration(spec);
        Publishers publishers = sources.publishers(configuration);
        CrawlConfig config = sources.crawl(configuration);
        ConsoleConfig where = console.over(configuration.console());
        Path directory = data == null ? configuration.data() : data;
        String servers = bootstrapServers == null ? configuration.bootstrapServers() : bootstrapServers;
        try (Shutdown shutdown = new Shutdown();
                Cluster cluster =
                        servers == null || servers.isBlank() ? Cluster.embedded(directory) : Cluster.at(servers)) {
            cluster.differences().forEach(spec.commandLine().getErr()::println);
            try (AlertFeed alerts = new AlertFeed(cluster, alert -> out.println(AlertText.of(alert)));
                    Station station = new Station(cluster, Clock.systemUTC())) {
                spec.commandLine()
                        .getErr()
                        .println("bongsu: delivering to webhooks as "
                                + station.deliver(configuration.webhook()).group());
                station.process(directory.resolve("state"), configuration.topology());
                out.println("Console: "
                        + station.console(where, configuration.topology()).address());
                out.println("Broker:  " + cluster.client().get("bootstrap.servers"));
                station.crawl(config, publishers, Resolver.system());
                shutdown.await(station);
                spec.commandLine().getErr().println("bongsu: stopping after " + alerts.seen() + " alerts");
            }
        }
        return 0;
    }
}
