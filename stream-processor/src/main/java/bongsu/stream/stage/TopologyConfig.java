package bongsu.stream.stage;

import java.time.Duration;

/**
 * What an operator decides about the topology.
 *
 * @param articleRetention how long the text and the events of an article are remembered, so that a repeat is known as
 *     one and a revision corrects; counted from when it was fetched
 * @param storyRetention how long articles can still find kin and stories change; longer than {@code Likeness}'s and {@code
 *     Copying}'s windows is of no use to new articles, only to corrections of old ones
 * @param settling how long a story must be quiet before it is told, so that four copies at once are one update
 * @param storesInMemory whether stores live in memory alone (and in their changelogs): for a replay and for tests
 * @param sweepInterval how often stores are swept of what is older than its retention
 */
public record TopologyConfig(
        Duration articleRetention,
        Duration storyRetention,
        Duration settling,
        boolean storesInMemory,
        Duration sweepInterval) {
    /** Longer than anything is kept: nothing is ever swept. */
    public static final Duration FOREVER = Duration.ofDays(365_000);

    /** Checks that every duration is positive. */
    public TopologyConfig {
        requirePositive("articleRetention", articleRetention);
        requirePositive("storyRetention", storyRetention);
        requirePositive("settling", settling);
        requirePositive("sweepInterval", sweepInterval);
    }

    /** What suits a newsroom monitor: a quarter of articles, half a year of stories. */
    public static TopologyConfig defaults() {
        return new TopologyConfig(
                Duration.ofDays(90), Duration.ofDays(180), Duration.ofMillis(600), false, Duration.ofHours(1));
    }

    /** The same, keeping everything, in memory: for a replay. */
    public TopologyConfig keepingEverything() {
        return new TopologyConfig(FOREVER, FOREVER, settling, true, sweepInterval);
    }

    /** The same with stores that live in memory alone: where their directory would be thrown away anyhow. */
    public TopologyConfig inMemory() {
        return new TopologyConfig(articleRetention, storyRetention, settling, true, sweepInterval);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than nothing, not " + value);
        }
    }
}
