package bongsu.ingest.crawl;

import bongsu.schema.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.utils.Utils;

/**
 * Which partition of links, and of pages, a host belongs to: the one that Kafka's producers choose for its name as a key.
 *
 * @param count how many partitions both topics have
 */
record HostPartitions(int count) {
    /** @throws IllegalStateException if the two topics do not have the same number of partitions */
    static HostPartitions of(Consumer<?, ?> consumer) {
        int links = consumer.partitionsFor(Topics.LINKS.name()).size();
        int pages = consumer.partitionsFor(Topics.PAGES.name()).size();
        if (links != pages || links == 0) {
            throw new IllegalStateException(Topics.LINKS + " has " + links + " partitions and " + Topics.PAGES + " has "
                    + pages + ": they must have the same number, at least one");
        }
        return new HostPartitions(links);
    }

    /** The partition of a host, from 0. */
    int of(String host) {
        return Utils.toPositive(Utils.murmur2(host.getBytes(StandardCharsets.UTF_8))) % count;
    }
}
