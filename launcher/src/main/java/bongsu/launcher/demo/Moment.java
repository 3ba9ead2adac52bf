package bongsu.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a house needs to know of the time to answer.
 *
 * @param opened when the demo started
 * @param now when the question came
 * @param asked when each address was first asked for, by absolute URL; those that never were are missing
 */
record Moment(Instant opened, Instant now, Map<String, Instant> asked) {

    /** Whether what appears that many seconds after the start is there. */
    boolean reached(int seconds) {
        return !now.isBefore(opened.plusSeconds(seconds));
    }

    /** Whether that many seconds have passed since this address was first asked for; false if it never was. */
    boolean reachedSinceAsked(String url, int seconds) {
        Instant first = asked.get(url);
        return first != null && Duration.between(first, now).compareTo(Duration.ofSeconds(seconds)) >= 0;
    }

    /** When this address was first asked for; null if it never was. */
    @Nullable
    Instant firstAsked(String url) {
        return asked.get(url);
    }
}
