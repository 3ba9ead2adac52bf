package bongsu.stream.stage;

import bongsu.schema.EventType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the topology of one instance has counted since it started. {@code bongsu.process.articles} by {@code result}: what
 * was read is first + revised + withdrawn + repeated + failed; {@code bongsu.process.events} by type; {@code
 * bongsu.process.stories} by {@code result}; {@code bongsu.process.alerts} by {@code update}; {@code bongsu.process.dead.letters} by {@code step}; {@code
 * bongsu.process.subscriptions.unreadable} and {@code bongsu.process.entities.unreadable}. A transaction that is rolled back and done again counts twice.
 */
public final class NewsMetrics {
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(5);

    private final Counter first;
    private final Counter revised;
    private final Counter withdrawn;
    private final Counter repeated;
    private final Map<EventType, Counter> events = new EnumMap<>(EventType.class);
    private final Counter stories;
    private final Counter mergedStories;
    private final Counter newAlerts;
    private final Counter updatedAlerts;
    private final Counter undecodable;
    private final Counter failed;
    private final Counter unsent;
    private final Counter unreadableSubscriptions;
    private final Counter unreadableEntries;
    private final AtomicLong unsettled = new AtomicLong();
    private final AtomicLong assignments = new AtomicLong();
    private final AtomicLong lastAssignment = new AtomicLong();

    /** Counters in the given registry. */
    public NewsMetrics(MeterRegistry registry) {
        first = articles(registry, "first");
        revised = articles(registry, "revised");
        withdrawn = articles(registry, "withdrawn");
        repeated = articles(registry, "repeated");
        for (EventType type : EventType.values()) {
            events.put(
                    type,
                    Counter.builder("bongsu.process.events")
                            .description("Events sent, first reports and corrections")
                            .tag("type", type.name())
                            .register(registry));
        }
        stories = stories(registry, "told");
        mergedStories = stories(registry, "merged");
        newAlerts = alerts(registry, false);
        updatedAlerts = alerts(registry, true);
        undecodable = deadLetters(registry, "decode");
        failed = deadLetters(registry, "process");
        unsent = deadLetters(registry, "send");
        unreadableSubscriptions = Counter.builder("bongsu.process.subscriptions.unreadable")
                .description("Records of bongsu.subscriptions that were skipped")
                .register(registry);
        unreadableEntries = Counter.builder("bongsu.process.entities.unreadable")
                .description("Records of bongsu.entities that were skipped")
                .register(registry);
        Gauge.builder("bongsu.process.stories.unsettled", unsettled, AtomicLong::doubleValue)
                .description("Components of stories that changed and are not told yet")
                .register(registry);
    }

    /** Components of stories that changed and are not told yet became so many more or fewer. */
    public void changeUnsettled(int by) {
        unsettled.addAndGet(by);
    }

    /** An assignment was sent to an article. */
    public void countAssignmentSent() {
        assignments.incrementAndGet();
        lastAssignment.set(System.nanoTime());
    }

    /** An assignment has reached its article. */
    public void countAssignmentHeard() {
        assignments.decrementAndGet();
    }

    /**
     * Whether all stories that changed since this instance started are told, and every article has heard of it; or, where
     * another instance hears it or a transaction was done again, could have heard of it.
     */
    public boolean settled() {
        return unsettled.get() <= 0
                && (assignments.get() == 0 || System.nanoTime() - lastAssignment.get() > HEARD_WITHIN.toNanos());
    }

    private static Counter articles(MeterRegistry registry, String result) {
        return Counter.builder("bongsu.process.articles")
                .description("Articles read, by what became of them")
                .tag("result", result)
                .register(registry);
    }

    private static Counter stories(MeterRegistry registry, String result) {
        return Counter.builder("bongsu.process.stories")
                .description("Records of stories sent")
                .tag("result", result)
                .register(registry);
    }

    private static Counter alerts(MeterRegistry registry, boolean update) {
        return Counter.builder("bongsu.process.alerts")
                .description("Alerts sent")
                .tag("update", Boolean.toString(update))
                .register(registry);
    }

    private static Counter deadLetters(MeterRegistry registry, String step) {
        return Counter.builder("bongsu.process.dead.letters")
                .description("Records sent to the dead letters, by the step that failed")
                .tag("step", step)
                .register(registry);
    }

    /** A text of a new article. */
    public void countFirst() {
        first.increment();
    }

    /** A changed text of a known article. */
    public void countRevised() {
        revised.increment();
    }

    /** An article taken down. */
    public void countWithdrawn() {
        withdrawn.increment();
    }

    /** A text already known, dropped. */
    public void countRepeated() {
        repeated.increment();
    }

    /** An event sent. */
    public void countEvent(EventType type) {
        Counter counter = events.get(type);
        if (counter != null) {
            counter.increment();
        }
    }

    /** A record of a story sent: one told, for the first time or anew, or one merged into another or gone. */
    public void countStory(boolean told) {
        (told ? stories : mergedStories).increment();
    }

    /** An alert sent. */
    public void countAlert(boolean update) {
        (update ? updatedAlerts : newAlerts).increment();
    }

    /** A record that could not be decoded. */
    public void countUndecodable() {
        undecodable.increment();
    }

    /** A record on which a stage failed. */
    public void countFailed() {
        failed.increment();
    }

    /** A record that could not be written. */
    public void countUnsent() {
        unsent.increment();
    }

    /** A subscription that could not be read. */
    public void countUnreadableSubscription() {
        unreadableSubscriptions.increment();
    }

    /** A record of {@code bongsu.entities} that cannot be used. */
    public void countUnreadableEntry() {
        unreadableEntries.increment();
    }

    /** How many records of {@code bongsu.entities} could not be used. */
    public long unreadableEntries() {
        return (long) unreadableEntries.count();
    }

    /** What was counted so far. */
    public Counts counts() {
        Map<EventType, Long> byType = new EnumMap<>(EventType.class);
        events.forEach((type, counter) -> {
            if (counter.count() > 0) {
                byType.put(type, (long) counter.count());
            }
        });
        return new Counts(
                (long) first.count(),
                (long) revised.count(),
                (long) withdrawn.count(),
                (long) repeated.count(),
                byType,
                (long) stories.count(),
                (long) mergedStories.count(),
                (long) newAlerts.count(),
                (long) updatedAlerts.count(),
                (long) (undecodable.count() + failed.count() + unsent.count()));
    }

    /**
     * Counts since the start of this instance.
     *
     * @param articles new articles
     * @param revisions changed texts
     * @param withdrawals articles taken down
     * @param repeats texts already known
     * @param events events sent, corrections included, by type; types without one are absent
     * @param stories records of stories told, for the first time or anew
     * @param mergedStories records of stories merged into others or gone
     * @param alerts alerts raised
     * @param alertUpdates updates of alerts
     * @param deadLetters records sent to the dead letters
     */
    public record Counts(
            long articles,
            long revisions,
            long withdrawals,
            long repeats,
            Map<EventType, Long> events,
            long stories,
            long mergedStories,
            long alerts,
            long alertUpdates,
            long deadLetters) {
        /** A copy that nobody changes. */
        public Counts {
            events = Map.copyOf(events);
        }
    }
}
