package bongsu.ingest.crawl;

import bongsu.ingest.source.NormalUrl;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Every host that was ever spoken to, and what is owed to it: it outlives sessions. Not safe for use by several threads. */
final class HostBook {
    private final CrawlConfig config;
    private final Publishers publishers;
    private final Map<String, HostManners> hosts = new HashMap<>();

    HostBook(CrawlConfig config, Publishers publishers) {
        this.config = config;
        this.publishers = publishers;
    }

    /** What is owed to a host. Where several publishers share it, the longest delay counts. */
    HostManners manners(String host) {
        return hosts.computeIfAbsent(
                host,
                any -> new HostManners(
                        config,
                        publishers.all().stream()
                                .filter(publisher -> speaksFrom(publisher, host))
                                .map(Publisher::crawlDelay)
                                .filter(Objects::nonNull)
                                .max(Duration::compareTo)
                                .orElse(null)));
    }

    /** Hosts come from another crawler, which may have asked them just now. */
    void takenOver(Predicate<String> which, Instant now) {
        hosts.forEach((host, manners) -> {
            if (which.test(host)) {
                manners.takenOver(now);
            }
        });
    }

    private static boolean speaksFrom(Publisher publisher, String host) {
        return publisher.owns(host)
                || publisher.doors().stream()
                        .anyMatch(door -> NormalUrl.host(door.url()).equals(host));
    }
}
