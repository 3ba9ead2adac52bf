package bongsu.stream.stage;

import java.time.Duration;

/**
 * What an operator decides about the topology.
 *
 * @param articleRetention how long the text and the events of an article are remembered, so that a repeat is known as
 *     one and a revision corrects; counted from when it was fetched
 * @param sweepInterval how often stores are swept of what is older than its retention
 */
public record TopologyConfig(Duration articleRetention, Duration sweepInterval) {
    /** Longer than anything is kept: nothing is ever swept. */
    public static final Duration FOREVER = Duration.ofDays(365_000);

    /** Checks that every duration is positive. */
    public TopologyConfig {
        requirePositive("articleRetention", articleRetention);
        requirePositive("sweepInterval", sweepInterval);
    }

    /** What suits a newsroom monitor: a quarter of articles, swept hourly. */
    public static TopologyConfig defaults() {
        return new TopologyConfig(Duration.ofDays(90), Duration.ofHours(1));
    }

    /** The same, keeping everything: for a replay. */
    public TopologyConfig keepingEverything() {
        return new TopologyConfig(FOREVER, sweepInterval);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, not " + value);
        }
    }
}
