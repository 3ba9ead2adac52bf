package bongsu.benchmark.crawl;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Crawler;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.broker.Cluster;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A crawler of the load's hosts in a process of its own, to be measured and to be killed. Arguments: bootstrap servers, name
 * (its contact), the server's port, the number of hosts, the delay in milliseconds.
 */
public final class LoadCrawler {
    private LoadCrawler() {}

    /** Crawls until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        int hosts = Integer.parseInt(args[3]);
        Duration delay = Duration.ofMillis(Long.parseLong(args[4]));
        CrawlConfig config = CrawlConfig.defaults()
                .with(new CrawlConfig.Agent("Bongsu", "load", args[1]))
                .with(new CrawlConfig.Polling(Duration.ofMinutes(10), Duration.ofHours(1), null))
                .withRevisits(List.of());
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[2]));
        Cluster cluster = Cluster.at(args[0]);
        Crawler crawler = new Crawler(
                cluster.client(),
                cluster.format(),
                config,
                Publishers.of(LoadServer.names(hosts).stream()
                        .sorted()
                        .map(host -> publisher(host, delay))
                        .toList()),
                Resolver.local(LoadServer.names(hosts), server, Resolver.system()),
                new ArticleExtractor(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        crawler.start();
        Thread.currentThread().join();
    }

    private static Publisher publisher(String host, Duration delay) {
        return new Publisher(
                host.replace(".test", ""),
                host,
                URI.create("http://" + host + "/"),
                "ko",
                List.of(URI.create("http://" + host + "/feed.xml")),
                List.of(),
                List.of(),
                Pattern.compile("/article/"),
                List.of(),
                delay,
                null);
    }
}
