package bongsu.launcher.cli;

import bongsu.console.ConsoleConfig;
import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Crawler;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.config.Configuration;
import bongsu.launcher.delivery.Deliveries;
import bongsu.launcher.demo.Newsroom;
import bongsu.launcher.demo.Receiver;
import bongsu.launcher.role.Station;
import bongsu.stream.NewsProcessor;
import bongsu.stream.stage.TopologyConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: the whole system on this machine, on invented newsrooms served over real HTTP. */
@Command(
        name = "demo",
        description = "Run the whole system on this machine, no network needed: broker, newsrooms, crawler, topology,"
                + " console; print alerts as they come.")
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--exit-when-done",
            description = "Stop when every article has gone through, and print a table of what happened.")
    private boolean exitWhenDone;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the data here and go on from it; a temporary directory where it is left out.")
    private @Nullable Path data;

    @Mixin
    private final ConsoleOptions console = new ConsoleOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Shutdown shutdown = new Shutdown()) {
            if (data != null) {
                return on(data, shutdown);
            }
            try (TemporaryDirectory temporary = TemporaryDirectory.create("bongsu-demo")) {
                return on(temporary.path(), shutdown);
            }
        }
    }

    private int on(Path directory, Shutdown shutdown) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Configuration configuration = Bongsu.configuration(spec);
        ConsoleConfig where = console.over(configuration.console());
        try (Cluster cluster = Cluster.embedded(directory);
                Newsroom newsroom = open(directory.resolve("newsroom.log"));
                Receiver receiver = receiver()) {
            cluster.differences().forEach(difference -> err.println("bongsu: " + difference));
            try (AlertFeed alerts = new AlertFeed(cluster, alert -> out.println(AlertText.of(alert)));
                    Station station = new Station(cluster, Clock.systemUTC())) {
                // The crawler has its delays to keep while the others start.
                Crawler crawler =
                        station.crawl(crawling(), Publishers.fromClasspath("newsroom/publishers"), local(newsroom));
                new SubscriptionTopic(cluster).putEverything();
                DemoData.publish(cluster, receiver);
                TopologyConfig topology =
                        data == null ? configuration.topology().inMemory() : configuration.topology();
                NewsProcessor processor = station.process(directory.resolve("state"), topology);
                Deliveries deliveries =
                        station.deliver(new Configuration.Webhook("secret-of-the-demo", List.of(receiver.host())));
                out.println("Console: "
                        + station.console(where, configuration.topology()).address());
                out.println("Broker:  " + cluster.client().get("bootstrap.servers"));
                out.println();
                if (!exitWhenDone) {
                    shutdown.await(station);
                    return 0;
                }
                try (Admin admin = Admin.create(cluster.client())) {
                    DemoRun run =
                            new DemoRun(cluster, admin, newsroom, crawler, processor, deliveries, Clock.systemUTC());
                    run.awaitEnd(shutdown, station, err);
                    alerts.drain();
                    out.println(run.table());
                }
                return shutdown.asked() ? 1 : 0;
            }
        }
    }

    /** What the demo does differently: quick, for its newsrooms are its own. */
    static CrawlConfig crawling() {
        CrawlConfig defaults = CrawlConfig.defaults();
        CrawlConfig.Politeness polite = defaults.politeness();
        CrawlConfig.Group group = defaults.group();
        return defaults.with(new CrawlConfig.Polling(Duration.ofSeconds(2), Duration.ofSeconds(6), null))
                .with(new CrawlConfig.Politeness(
                        Duration.ofMillis(500),
                        polite.longestCrawlDelay(),
                        polite.robotsAge(),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        polite.tries(),
                        polite.breaker()))
                .with(new CrawlConfig.Group(
                        group.id(), "demo", group.session(), Duration.ZERO, group.batch(), group.batchSize()))
                .withRevisits(List.of(Duration.ofSeconds(5)));
    }

    private static Newsroom open(Path daybook) {
        Newsroom newsroom = new Newsroom(Clock.systemUTC());
        try {
            newsroom.start(daybook);
            return newsroom;
        } catch (IOException e) {
            throw new UserError(
                    "The demo's newsrooms cannot listen on 127.0.0.1, or " + daybook + " cannot be used: "
                            + e.getMessage(),
                    e);
        }
    }

    private static Receiver receiver() {
        try {
            return Receiver.start();
        } catch (IOException e) {
            throw new UserError("The demo's webhook cannot listen on 127.0.0.1: " + e.getMessage(), e);
        }
    }

    private static Resolver local(Newsroom newsroom) {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), newsroom.port());
        return Resolver.local(newsroom.hosts(), server, Resolver.system());
    }
}
