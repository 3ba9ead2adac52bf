package bongsu.benchmark.crawl;

import bongsu.benchmark.crawl.LoadServer.Asked;
import bongsu.launcher.broker.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * How much one crawler gets done without being a burden, and what becomes of the work when it is shared out and when it is
 * killed. Hosts of this machine answer, a real broker keeps what was read, crawlers run in processes of their own with
 * {@code -Xmx512m}. Arguments: hosts (200), articles a host (130), delay in milliseconds (1000), seconds to measure (60);
 * the system property {@code bongsu.load.options} gives the crawlers further options of the JVM.
 *
 * <p>Figures: pages a second, fetched, extracted and committed, by one process alone; the shortest time between two requests to
 * one host over the whole run; after how long a second process has had half of the hosts; whether its {@code kill -9}
 * lost or doubled an article.
 */
public final class CrawlLoad {
    private static final Duration STEADY = Duration.ofSeconds(5);

    /** The partitions are shared out evenly, the hosts in them nearly so. */
    private static final double SHARE = 0.4;

    private static final Duration LONG = Duration.ofMinutes(5);
    /** How many articles of each host are not measured. */
    private static final int WARM_UP = 15;

    private final Cluster cluster;
    private final LoadServer server;
    private final Path directory;
    private final int hosts;
    private final int articles;
    private final long delay;

    private CrawlLoad(Cluster cluster, LoadServer server, Path directory, int hosts, int articles, long delay) {
        this.cluster = cluster;
        this.server = server;
        this.directory = directory;
        this.hosts = hosts;
        this.articles = articles;
        this.delay = delay;
    }

    /** Runs it once, and prints the figures. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int hosts = argument(args, 0, 200);
        int articles = argument(args, 1, 130);
        int delay = argument(args, 2, 1_000);
        int seconds = argument(args, 3, 60);
        Path directory = Files.createTempDirectory("bongsu-crawl-load");
        try (Cluster cluster = Cluster.embedded(directory.resolve("data"), 0);
                LoadServer server = new LoadServer(articles)) {
            new CrawlLoad(cluster, server, directory, hosts, articles, delay).run(Duration.ofSeconds(seconds));
        } finally {
            delete(directory);
        }
    }

    private void run(Duration measured) throws IOException, InterruptedException {
        System.out.printf("%d hosts, %d articles each, one request in %d ms a host%n", hosts, articles, delay);
        Process first = crawler("first");
        try (PublishedArticles published = new PublishedArticles(cluster.client())) {
            try {
                await("the first crawler speaks to every host", () -> hostsOf("first") == hosts);
                await("it is warm", () -> published.count() >= hosts * WARM_UP);
                alone(first.toHandle(), published, measured);
                killed(published);
                await("every article is published", () -> published.count() == hosts * articles);
            } finally {
                first.destroy();
                first.waitFor();
            }
            System.out.printf(
                    "in the end: %d of %d articles, %d of them written twice%n",
                    published.count(), hosts * articles, published.repeated());
            System.out.printf("closest two requests to one host: %d ms apart%n", server.closestMillis());
        }
    }

    private void alone(ProcessHandle crawler, PublishedArticles published, Duration measured)
            throws InterruptedException {
        Duration spent = processorTime(crawler);
        int committed = published.count();
        int requests = server.asked().size();
        long began = System.nanoTime();
        Thread.sleep(measured);
        double seconds = (System.nanoTime() - began) / 1e9;
        int pages = published.count() - committed;
        System.out.printf(
                Locale.ROOT,
                "one process alone: %.1f pages a second committed, %.1f requests a second, over %.0f s; %.1f ms of"
                        + " processor time a page%n",
                pages / seconds,
                (server.asked().size() - requests) / seconds,
                seconds,
                processorTime(crawler).minus(spent).toMillis() / (double) pages);
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void killed(PublishedArticles published) throws IOException, InterruptedException {
        Process second = crawler("second");
        try {
            Instant began = Instant.now();
            await("the second crawler is heard of", () -> hostsOf("second") > 0);
            Instant heard = Instant.now();
            await("it speaks to its share", () -> hostsOf("second") >= hosts * SHARE && steady("second"));
            List<Instant> taken = taken("second");
            System.out.printf(
                    Locale.ROOT,
                    "a second process: first request %.1f s after its start, half of the hosts %s, its whole share of %d"
                            + " hosts %.1f s after its start%n",
                    seconds(began, heard),
                    taken.size() < hosts / 2
                            ? "never"
                            : String.format(Locale.ROOT, "%.1f s", seconds(began, taken.get(hosts / 2 - 1))),
                    taken.size(),
                    seconds(began, taken.getLast()));
        } finally {
            second.destroyForcibly().waitFor();
        }
        Instant killed = Instant.now();
        int before = published.count();
        await("the first crawler speaks to all hosts again", () -> lastAsked("first", killed) == hosts);
        System.out.printf(
                Locale.ROOT,
                "after kill -9 of it the first speaks to all hosts again within %.1f s; %d articles meanwhile%n",
                seconds(killed, Instant.now()),
                published.count() - before);
    }

    /** True where a crawler asked no host for the first time within the last seconds. */
    private boolean steady(String name) {
        List<Instant> taken = taken(name);
        return taken.getLast().isBefore(Instant.now().minus(STEADY));
    }

    /** When a crawler first asked each of the hosts that it was the last to ask, the earliest first. */
    private List<Instant> taken(String name) {
        Map<String, Instant> since = new HashMap<>();
        for (Asked asked : server.asked()) {
            if (asked.by().equals(name)) {
                since.putIfAbsent(asked.host(), asked.at());
            } else {
                since.remove(asked.host());
            }
        }
        return since.values().stream().sorted().toList();
    }

    /** How many hosts were last asked by one of the crawlers. */
    private long hostsOf(String name) {
        Map<String, Asked> last = new HashMap<>();
        server.asked().forEach(asked -> last.put(asked.host(), asked));
        return last.values().stream().filter(asked -> asked.by().equals(name)).count();
    }

    private long lastAsked(String name, Instant since) {
        return server.asked().stream()
                .filter(asked -> asked.by().equals(name) && asked.at().isAfter(since))
                .map(Asked::host)
                .distinct()
                .count();
    }

    private Process crawler(String name) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-Dorg.apache.avro.SERIALIZABLE_PACKAGES=bongsu.schema");
        Stream.of(System.getProperty("bongsu.load.options", "").split(" ", -1))
                .filter(option -> !option.isBlank())
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                LoadCrawler.class.getName(),
                String.valueOf(cluster.client().get("bootstrap.servers")),
                name,
                Integer.toString(server.port()),
                Integer.toString(hosts),
                Long.toString(delay)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile())
                .start();
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(LONG);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("waited " + LONG + " in vain until " + what);
            }
            Thread.sleep(100);
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }

    private static int argument(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }
}
