package bongsu.stream.trend;

import java.util.Collection;

/**
 * Whether a count stands out of an entity's own history: more than the mean and three standard deviations of the windows
 * before, where a deviation is never taken as less than the square root of the mean (as of a Poisson process), and no
 * fewer than five.
 */
final class Burst {
    private static final double DEVIATIONS = 3;
    private static final long FEWEST = 5;

    private Burst() {}

    /**
     * How far a count stands above the mean of its history, in deviations.
     *
     * @param history the counts of the windows before, those without any included; at least one
     */
    static double deviations(long count, Collection<Long> history) {
        double mean = history.stream().mapToLong(Long::longValue).average().orElse(0);
        double variance = history.stream()
                .mapToDouble(before -> (before - mean) * (before - mean))
                .average()
                .orElse(0);
        double deviation = Math.max(Math.sqrt(variance), Math.sqrt(Math.max(mean, 1)));
        return (count - mean) / deviation;
    }

    /** Whether the count is a burst. */
    static boolean is(long count, Collection<Long> history) {
        return count >= FEWEST && !history.isEmpty() && deviations(count, history) > DEVIATIONS;
    }
}
