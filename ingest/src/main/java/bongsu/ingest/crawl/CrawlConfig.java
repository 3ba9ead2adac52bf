package bongsu.ingest.crawl;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the crawler that can be set. Start from {@link #defaults()} and change what differs.
 *
 * @param agent who it says it is
 * @param politeness how it treats hosts
 * @param limits what it takes from a server at most
 * @param polling how often feeds are looked at
 * @param revisits when a page is looked at again, counted from its first fetch, ascending; empty for never
 * @param group how crawlers share the work
 */
public record CrawlConfig(
        Agent agent, Politeness politeness, Limits limits, Polling polling, List<Duration> revisits, Group group) {

    /** Lists are copied. @throws IllegalArgumentException if revisits do not ascend */
    public CrawlConfig {
        revisits = List.copyOf(revisits);
        Duration before = Duration.ZERO;
        for (Duration revisit : revisits) {
            require(revisit.compareTo(before) > 0, "revisits", revisits, "durations that ascend, such as 10m, 1h");
            before = revisit;
        }
    }

    /** What publishers welcome: 2 s between starts, revisits after 10 min, 1 h, 6 h and 24 h. */
    public static CrawlConfig defaults() {
        return new CrawlConfig(
                Agent.defaults(),
                Politeness.defaults(),
                Limits.defaults(),
                Polling.defaults(),
                List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24)),
                Group.defaults());
    }

    /** With another agent. */
    public CrawlConfig with(Agent other) {
        return new CrawlConfig(other, politeness, limits, polling, revisits, group);
    }

    /** With another politeness. */
    public CrawlConfig with(Politeness other) {
        return new CrawlConfig(agent, other, limits, polling, revisits, group);
    }

    /** With other limits. */
    public CrawlConfig with(Limits other) {
        return new CrawlConfig(agent, politeness, other, polling, revisits, group);
    }

    /** With another polling. */
    public CrawlConfig with(Polling other) {
        return new CrawlConfig(agent, politeness, limits, other, revisits, group);
    }

    /** With other revisits. */
    public CrawlConfig withRevisits(List<Duration> other) {
        return new CrawlConfig(agent, politeness, limits, polling, other, group);
    }

    /** With another group. */
    public CrawlConfig with(Group other) {
        return new CrawlConfig(agent, politeness, limits, polling, revisits, other);
    }

    /**
     * Who the crawler says it is, to servers and to robots.txt.
     *
     * @param product the name that robots.txt is searched for: letters, hyphen and underscore (RFC 9309)
     * @param version of the product
     * @param contact an address of a page or of a mailbox where publishers reach whoever runs the crawler; empty if there
     *     is none, which publishers do not welcome
     */
    public record Agent(String product, String version, String contact) {
        private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");

        /** @throws IllegalArgumentException if a part cannot stand in a header */
        public Agent {
            require(PRODUCT.matcher(product).matches(), "agent.product", product, "letters, - and _");
            require(printable(version), "agent.version", version, "printable ASCII");
            require(printable(contact), "agent.contact", contact, "printable ASCII, such as mailto:me@example.com");
        }

        /** Bongsu, without a contact. */
        public static Agent defaults() {
            return new Agent("Bongsu", "0.1", "");
        }

        /** The User-Agent header: {@code Bongsu/0.1 (+contact)}. */
        public String header() {
            return product + "/" + version + (contact.isEmpty() ? "" : " (+" + contact + ")");
        }

        private static boolean printable(String text) {
            return text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
        }
    }

    /**
     * How hosts are treated.
     *
     * @param crawlDelay between two starts on a host whose publisher's file says nothing
     * @param longestCrawlDelay a Crawl-delay in robots.txt counts up to this
     * @param robotsAge how long a robots.txt is believed; RFC 9309 says a day at most
     * @param firstBackOff how long a page waits after its first failure; doubled with every further one
     * @param longestBackOff what back-off, and Retry-After, grow to at most
     * @param tries how often a page is asked for before it is given up
     * @param breaker failures in a row, over all its pages, after which a host is left alone for the back-off
     */
    public record Politeness(
            Duration crawlDelay,
            Duration longestCrawlDelay,
            Duration robotsAge,
            Duration firstBackOff,
            Duration longestBackOff,
            int tries,
            int breaker) {
        /** @throws IllegalArgumentException naming the value that is out of range */
        public Politeness {
            require(!crawlDelay.isNegative(), "politeness.crawlDelay", crawlDelay, "not negative");
            require(!longestCrawlDelay.isNegative(), "politeness.longestCrawlDelay", longestCrawlDelay, "not negative");
            require(
                    positive(robotsAge) && robotsAge.compareTo(Duration.ofHours(24)) <= 0,
                    "politeness.robotsAge",
                    robotsAge,
                    "up to 24 hours");
            require(positive(firstBackOff), "politeness.firstBackOff", firstBackOff, "positive");
            require(
                    longestBackOff.compareTo(firstBackOff) >= 0,
                    "politeness.longestBackOff",
                    longestBackOff,
                    "firstBackOff or longer");
            require(tries >= 1, "politeness.tries", tries, "at least 1");
            require(breaker >= 1, "politeness.breaker", breaker, "at least 1");
        }

        /** 2 s; Crawl-delay up to 60 s; robots.txt for 24 h; back-off from 30 s to 1 h; 5 tries; breaker at 5. */
        public static Politeness defaults() {
            return new Politeness(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60),
                    Duration.ofHours(24),
                    Duration.ofSeconds(30),
                    Duration.ofHours(1),
                    5,
                    5);
        }

        /** The back-off after so many failures in a row, at least 1. */
        Duration backOff(int failures) {
            Duration wait = firstBackOff;
            for (int i = 1; i < failures && wait.compareTo(longestBackOff) < 0; i++) {
                wait = wait.multipliedBy(2);
            }
            return wait.compareTo(longestBackOff) > 0 ? longestBackOff : wait;
        }
    }

    /**
     * What is taken from a server at most.
     *
     * @param connect time to connect
     * @param silence time between two bytes
     * @param total time for a whole answer
     * @param pageBytes size of a page after decompression
     * @param robotsBytes how much of a robots.txt is read; RFC 9309 says at least 500 KiB
     * @param redirects how many are followed
     * @param inFlight pages asked for at a time, over all hosts
     * @param ports ports other than 80 and 443 that addresses may name
     */
    public record Limits(
            Duration connect,
            Duration silence,
            Duration total,
            int pageBytes,
            int robotsBytes,
            int redirects,
            int inFlight,
            Set<Integer> ports) {
        /** Sets are copied. @throws IllegalArgumentException naming the value that is out of range */
        public Limits {
            require(positive(connect), "limits.connect", connect, "positive");
            require(positive(silence), "limits.silence", silence, "positive");
            require(positive(total), "limits.total", total, "positive");
            require(pageBytes > 0, "limits.pageBytes", pageBytes, "positive");
            require(robotsBytes > 0, "limits.robotsBytes", robotsBytes, "positive");
            require(redirects >= 0, "limits.redirects", redirects, "not negative");
            require(inFlight > 0, "limits.inFlight", inFlight, "positive");
            ports = Set.copyOf(ports);
        }

        /** 10 s to connect, 10 s of silence, 30 s in all; 8 MiB; 5 redirects; 64 pages at a time; no other ports. */
        public static Limits defaults() {
            return new Limits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    8 << 20,
                    500 << 10,
                    5,
                    64,
                    Set.of());
        }
    }

    /**
     * How often feeds, sitemaps and listing pages are looked at: more often where they change, less often where they do not.
     *
     * @param shortest time between two looks at the busiest feed, and the first interval of any
     * @param longest time between two looks at the quietest feed
     * @param oldest links that the feed dates further back are left alone; null for none
     */
    public record Polling(
            Duration shortest, Duration longest, @Nullable Duration oldest) {
        /** @throws IllegalArgumentException naming the value that is out of range */
        public Polling {
            require(positive(shortest), "polling.shortest", shortest, "positive");
            require(longest.compareTo(shortest) >= 0, "polling.longest", longest, "shortest or longer");
            require(oldest == null || positive(oldest), "polling.oldest", oldest, "positive");
        }

        /** From 1 min to 1 h; links of the last 7 days. */
        public static Polling defaults() {
            return new Polling(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(7));
        }
    }

    /**
     * How crawlers share the hosts among themselves.
     *
     * @param id the consumer group
     * @param instance a name that this crawler keeps across restarts and shares with no other: after a crash it then goes on
     *     at once, where a nameless one waits until the group has missed it; null for a nameless one
     * @param session after how long without a sign of life the others take over
     * @param handOver how long a host that goes to another crawler is waited for before its request is dropped
     * @param batch how long results are gathered for one transaction
     * @param batchSize after how many results a transaction is made at the latest
     */
    public record Group(
            String id, @Nullable String instance, Duration session, Duration handOver, Duration batch, int batchSize) {
        /** @throws IllegalArgumentException naming the value that is out of range */
        public Group {
            require(!id.isBlank(), "group.id", id, "a name");
            require(instance == null || !instance.isBlank(), "group.instance", instance, "a name");
            require(positive(session), "group.session", session, "positive");
            require(!handOver.isNegative(), "group.handOver", handOver, "not negative");
            require(positive(batch), "group.batch", batch, "positive");
            require(batchSize > 0, "group.batchSize", batchSize, "positive");
        }

        /** bongsu-ingest, nameless; 10 s; 3 s; every 200 ms or 200 results. */
        public static Group defaults() {
            return new Group(
                    "bongsu-ingest", null, Duration.ofSeconds(10), Duration.ofSeconds(3), Duration.ofMillis(200), 200);
        }
    }

    private static boolean positive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }

    private static void require(boolean holds, String key, @Nullable Object value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(key + ": " + value + " (wanted: " + wanted + ")");
        }
    }
}
