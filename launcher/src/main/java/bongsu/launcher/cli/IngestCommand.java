package bongsu.launcher.cli;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.config.Configuration;
import bongsu.launcher.config.Configuration.Health;
import bongsu.launcher.role.Station;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ingest}: the crawler by itself; copies share the hosts. */
@Command(name = "ingest", description = "Run the crawler by itself; several copies share the hosts among them.")
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final HealthOptions health = new HealthOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Configuration configuration = Bongsu.configuration(spec);
        Publishers publishers = sources.publishers(configuration);
        CrawlConfig config = sources.crawl(configuration);
        Health where = health.over(configuration.health());
        try (Shutdown shutdown = new Shutdown();
                Cluster cluster = options.open();
                Station station = new Station(cluster, Clock.systemUTC())) {
            cluster.differences().forEach(spec.commandLine().getErr()::println);
            station.crawl(config, publishers, Resolver.system());
            spec.commandLine()
                    .getErr()
                    .println("bongsu: crawling; health on "
                            + station.health(where).address());
            shutdown.await(station);
        }
        return 0;
    }
}
