package bongsu.launcher;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Crawler;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.broker.Cluster;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A crawler in a process of its own, to be killed: bootstrap servers, instance or -, publishers' file, port, hosts. */
final class CrawlerProcess {
    private CrawlerProcess() {}

    /** Crawls until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        Cluster cluster = Cluster.at(args[0]);
        Crawler crawler = crawler(
                cluster,
                args[1].equals("-") ? null : args[1],
                Publishers.load(Path.of(args[2])),
                Integer.parseInt(args[3]),
                Integer.parseInt(args[4]));
        crawler.start();
        Thread.currentThread().join();
    }

    static Crawler crawler(
            Cluster cluster,
            @org.jspecify.annotations.Nullable String instance,
            Publishers publishers,
            int port,
            int hostCount) {
        CrawlConfig.Group group = CrawlConfig.Group.defaults();
        CrawlConfig config = CrawlConfig.defaults()
                .with(new CrawlConfig.Group(
                        group.id(),
                        instance,
                        Duration.ofSeconds(6),
                        group.handOver(),
                        group.batch(),
                        group.batchSize()))
                .with(new CrawlConfig.Polling(Duration.ofSeconds(5), Duration.ofMinutes(1), null))
                .withRevisits(List.of(Duration.ofSeconds(5)));
        Set<String> hosts = IntStream.range(0, hostCount)
                .mapToObj(host -> "h" + host + ".test")
                .collect(Collectors.toSet());
        return new Crawler(
                cluster.client(),
                cluster.format(),
                config,
                publishers,
                Resolver.local(hosts, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), Resolver.system()),
                new ArticleExtractor(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
    }
}
