package bongsu.launcher.cli;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.delivery.Deliveries;
import bongsu.launcher.role.Station;
import bongsu.stream.stage.TopologyConfig;
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
            defaultValue = "${env:BONGSU_DATA:-data}",
            description = "Where the embedded broker and the stores keep their data (${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:BONGSU_BOOTSTRAP_SERVERS}",
            description = "A Kafka cluster to use; no broker is started then.")
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
        Publishers publishers = sources.publishers();
        CrawlConfig config = sources.config();
        try (Shutdown shutdown = new Shutdown();
                Cluster cluster = bootstrapServers == null || bootstrapServers.isBlank()
                        ? Cluster.embedded(data)
                        : Cluster.at(bootstrapServers)) {
            cluster.differences().forEach(spec.commandLine().getErr()::println);
            try (AlertFeed alerts = new AlertFeed(cluster, alert -> out.println(AlertText.of(alert)));
                    Deliveries deliveries = Deliveries.configured(cluster, System.getenv(), Clock.systemUTC());
                    Station station = new Station(cluster, Clock.systemUTC())) {
                spec.commandLine().getErr().println("bongsu: delivering to webhooks as " + deliveries.group());
                station.process(data.resolve("state"), TopologyConfig.defaults());
                out.println("Console: " + station.console(console.config()).address());
                out.println("Broker:  " + cluster.client().get("bootstrap.servers"));
                station.crawl(config, publishers, Resolver.system());
                shutdown.await();
                spec.commandLine().getErr().println("bongsu: stopping after " + alerts.seen() + " alerts");
            }
        }
        return 0;
    }
}
