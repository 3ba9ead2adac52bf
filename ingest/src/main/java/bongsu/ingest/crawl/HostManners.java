package bongsu.ingest.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the crawler owes a host: when it last asked it, how long it waits, what robots.txt says, how often it failed. It
 * outlives the ownership of the host's partition. Not safe for use by several threads.
 */
final class HostManners {
    private final CrawlConfig config;
    private final Duration publishersDelay;
    private Instant lastStart = Instant.EPOCH;
    private Instant quietUntil = Instant.EPOCH;
    private @Nullable RobotsRules robots;
    private TdmReservations tdm = new TdmReservations(List.of(), Instant.EPOCH);
    private int failures;

    HostManners(CrawlConfig config, @Nullable Duration publishersDelay) {
        this.config = config;
        this.publishersDelay = publishersDelay == null ? config.politeness().crawlDelay() : publishersDelay;
    }

    /** Time between two starts: the publisher's or the crawler's, or what robots.txt asks for if that is longer. */
    Duration delay() {
        Duration asked = robots == null ? Duration.ZERO : robots.crawlDelay(config);
        return asked.compareTo(publishersDelay) > 0 ? asked : publishersDelay;
    }

    /** When it may be asked again. */
    Instant ready() {
        Instant spaced = lastStart.plus(delay());
        return spaced.isAfter(quietUntil) ? spaced : quietUntil;
    }

    /** It was asked at this time. */
    void started(Instant at) {
        lastStart = at.isAfter(lastStart) ? at : lastStart;
    }

    /** It came from another crawler, which may have asked it just now. */
    void takenOver(Instant now) {
        started(now);
    }

    /** What robots.txt says; null if it is to be asked for. */
    @Nullable
    RobotsRules robots(Instant now) {
        return robots != null && robots.until().isAfter(now) ? robots : null;
    }

    /** What robots.txt said last; null if it was never asked for. */
    @Nullable
    RobotsRules lastRobots() {
        return robots;
    }

    void robots(RobotsRules rules) {
        robots = rules;
    }

    /** What is reserved from text and data mining; null if it is to be asked for. */
    @Nullable
    TdmReservations tdm(Instant now) {
        return tdm.until().isAfter(now) ? tdm : null;
    }

    void tdm(TdmReservations reservations) {
        tdm = reservations;
    }

    /** It answered as it should. */
    void answered() {
        failures = 0;
    }

    /** A page of it failed: after several in a row, or if it asks for quiet, it is left alone for a while. */
    void failed(Answer.Failed failure, Instant now) {
        failures++;
        CrawlConfig.Politeness politeness = config.politeness();
        Duration wait = Duration.ZERO;
        if (failure.busy()) {
            wait = failure.retryAfter() == null ? politeness.backOff(failures) : failure.retryAfter();
        } else if (failures >= politeness.breaker()) {
            wait = politeness.backOff(failures - politeness.breaker() + 1);
        }
        Duration longest = politeness.longestBackOff();
        Instant until = now.plus(wait.compareTo(longest) > 0 ? longest : wait);
        quietUntil = until.isAfter(quietUntil) ? until : quietUntil;
    }

    /** Until when it is left alone. */
    Instant quietUntil() {
        return quietUntil;
    }
}
