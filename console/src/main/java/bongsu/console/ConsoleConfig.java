package bongsu.console;

import java.time.Duration;
import java.util.Set;

/**
 * Where the console listens and how much it holds.
 *
 * @param bind address to listen on; the default answers this machine alone
 * @param port TCP port, 0 for any that is free
 * @param hostNames names, besides those of the loopback address and {@code bind} itself, that a request may call this server
 *     by; any other is refused, so that no foreign page can reach it by rebinding its own name (DNS rebinding)
 * @param events events held, and as many alerts; the oldest fall out; at least 1
 * @param changes changes held for browsers that lost the connection for a while, at least 1
 * @param streams browsers that may follow at the same time, at least 1
 * @param heartbeat longest silence on a stream, so that a vanished browser is noticed; at most 20 s, for at 30 s of silence the
 *     server would hang up
 */
public record ConsoleConfig(
        String bind, int port, Set<String> hostNames, int events, int changes, int streams, Duration heartbeat) {

    private static final Duration LONGEST_HEARTBEAT = Duration.ofSeconds(20);

    /** Checks the ranges. */
    public ConsoleConfig {
        hostNames = Set.copyOf(hostNames);
        require(port >= 0 && port <= 65_535, "port", port, "0 to 65535");
        require(events >= 1, "events", events, "at least 1");
        require(changes >= 1, "changes", changes, "at least 1");
        require(streams >= 1, "streams", streams, "at least 1");
        require(
                heartbeat.isPositive() && heartbeat.compareTo(LONGEST_HEARTBEAT) <= 0,
                "heartbeat",
                heartbeat,
                "more than 0 and at most 20 s");
    }

    /** 127.0.0.1:8080, 2,000 events, 10,000 changes, 64 browsers, a heartbeat every 10 s. */
    public static ConsoleConfig defaults() {
        return new ConsoleConfig("127.0.0.1", 8080, Set.of(), 2_000, 10_000, 64, Duration.ofSeconds(10));
    }

    /** The same on another address and port. */
    public ConsoleConfig at(String newBind, int newPort) {
        return new ConsoleConfig(newBind, newPort, hostNames, events, changes, streams, heartbeat);
    }

    /** The same, answering to these names too. */
    public ConsoleConfig named(Set<String> newHostNames) {
        return new ConsoleConfig(bind, port, newHostNames, events, changes, streams, heartbeat);
    }

    private static void require(boolean holds, String key, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException("console " + key + " is " + value + " and must be " + range);
        }
    }
}
