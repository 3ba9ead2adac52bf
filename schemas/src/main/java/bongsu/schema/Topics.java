package bongsu.schema;

import bongsu.schema.Topic.Cleanup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.NullMarked;

/**
 * Every topic of Bongsu, in the order in which the data flows.
 *
 * <p>The timestamp of a record is when its article was fetched; {@code published} is a field. {@link #SCHEMA_TOPIC}
 * stands apart: its values are Avro schemas as JSON text, not records.
 */
@NullMarked
public final class Topics {
    private static final int PARTITIONS = 6;

    /** What the fetchers have to do; one host is one partition, so that one fetcher at a time speaks to a host. */
    public static final Topic<Link> LINKS =
            new Topic<>("bongsu.links", "host", Link.class, PARTITIONS, Cleanup.DELETE, Duration.ofDays(7));

    /** What the fetchers know of a page; partitioned by host like {@link #LINKS}, though keyed by URL. */
    public static final Topic<Page> PAGES =
            new Topic<>("bongsu.pages", "url", Page.class, PARTITIONS, Cleanup.COMPACT, null);

    /** Articles as published, each revision once. */
    public static final Topic<Article> ARTICLES = new Topic<>(
            "bongsu.articles", "article id", Article.class, PARTITIONS, Cleanup.DELETE, Duration.ofDays(90));

    /** What was found in each article, without its text. */
    public static final Topic<AnalyzedArticle> ANALYZED = new Topic<>(
            "bongsu.articles.analyzed",
            "article id",
            AnalyzedArticle.class,
            PARTITIONS,
            Cleanup.DELETE,
            Duration.ofDays(90));

    /** Partnership events. */
    public static final Topic<Event> PARTNERSHIP_EVENTS = new Topic<>(
            "bongsu.events.partnership", "event id", Event.class, PARTITIONS, Cleanup.DELETE, Duration.ofDays(365));

    /** Sovereignty-policy events. */
    public static final Topic<Event> SOVEREIGNTY_EVENTS = new Topic<>(
            "bongsu.events.sovereignty", "event id", Event.class, PARTITIONS, Cleanup.DELETE, Duration.ofDays(365));

    /** The same event as told by all articles. */
    public static final Topic<Story> STORIES =
            new Topic<>("bongsu.stories", "story id", Story.class, PARTITIONS, Cleanup.COMPACT, null);

    /** What articles, blocks and components tell an article while stories are found: the topology's own. */
    public static final Topic<Step> STORY_STEPS =
            new Topic<>("bongsu.story-steps", "article id", Step.class, PARTITIONS, Cleanup.DELETE, Duration.ofDays(7));

    /** How often entities are named, by hour and day of publication. */
    public static final Topic<Trend> TRENDS =
            new Topic<>("bongsu.trends", "entity id, unit and window", Trend.class, PARTITIONS, Cleanup.COMPACT, null);

    /** Where companies are heading, month by month. */
    public static final Topic<Posture> POSTURE =
            new Topic<>("bongsu.posture", "entity id and month", Posture.class, PARTITIONS, Cleanup.COMPACT, null);

    /** Which models derive from which. */
    public static final Topic<Pedigree> LINEAGE =
            new Topic<>("bongsu.lineage", "model", Pedigree.class, PARTITIONS, Cleanup.COMPACT, null);

    /** Changes of direction, and claims of independence that a known lineage contradicts. */
    public static final Topic<Shift> SHIFTS =
            new Topic<>("bongsu.shifts", "shift id", Shift.class, PARTITIONS, Cleanup.COMPACT, null);

    /** Entries of the catalogue that were changed while the topology runs; few, and read whole by every instance. */
    public static final Topic<CatalogueEntry> ENTITIES =
            new Topic<>("bongsu.entities", "entity id", CatalogueEntry.class, 1, Cleanup.COMPACT, null);

    /** Saved searches; few, and read whole by every instance. */
    public static final Topic<Subscription> SUBSCRIPTIONS =
            new Topic<>("bongsu.subscriptions", "subscription id", Subscription.class, 1, Cleanup.COMPACT, null);

    /** What matched a saved search: at the same time the ledger that keeps anyone from being alerted twice. */
    public static final Topic<Alert> ALERTS =
            new Topic<>("bongsu.alerts", "alert id", Alert.class, PARTITIONS, Cleanup.COMPACT, null);

    /** Sources that an operator should look at, each until all is well again; few. */
    public static final Topic<SourceAlarm> ALARMS =
            new Topic<>("bongsu.alarms", "source and kind", SourceAlarm.class, 1, Cleanup.COMPACT, null);

    /** Which alerts were delivered to webhooks: partitioned like {@link #ALERTS}. */
    public static final Topic<Delivered> DELIVERIES =
            new Topic<>("bongsu.deliveries", "alert id", Delivered.class, PARTITIONS, Cleanup.COMPACT, null);

    /** What could not be processed, whole, with the reason. */
    public static final Topic<DeadLetter> DEAD_LETTERS = new Topic<>(
            "bongsu.dead-letters",
            "key of the record, or URL of the page",
            DeadLetter.class,
            1,
            Cleanup.DELETE,
            Duration.ofDays(90));

    /** Fingerprint (16 hex digits) → Avro schema as JSON text: compacted, one partition. */
    public static final String SCHEMA_TOPIC = "bongsu.schemas";

    private static final List<Topic<?>> ALL = List.of(
            LINKS,
            PAGES,
            ARTICLES,
            ANALYZED,
            PARTNERSHIP_EVENTS,
            SOVEREIGNTY_EVENTS,
            STORIES,
            STORY_STEPS,
            TRENDS,
            POSTURE,
            LINEAGE,
            SHIFTS,
            ENTITIES,
            SUBSCRIPTIONS,
            ALERTS,
            ALARMS,
            DELIVERIES,
            DEAD_LETTERS);

    /**
     * Records that only the topology's own stores and internal topics hold; their schemas belong into {@link
     * #SCHEMA_TOPIC} too, so that tomorrow's build reads today's state.
     */
    private static final List<Class<? extends SpecificRecord>> STATES = List.of(
            Seen.class,
            Reported.class,
            Probe.class,
            Node.class,
            Awaited.class,
            Move.class,
            Unsettled.class,
            Share.class,
            NamedIn.class,
            PostureShare.class,
            PostureOf.class,
            LineageShare.class,
            LineageOf.class);

    private Topics() {}

    /** Classes of the records that only the topology's own stores and internal topics hold. */
    public static List<Class<? extends SpecificRecord>> states() {
        return STATES;
    }

    /** All topics that hold records, in the order of the flow. */
    public static List<Topic<?>> all() {
        return ALL;
    }

    /** Classes of all records that are ever written, on topics and in stores. */
    public static List<Class<? extends SpecificRecord>> records() {
        return Stream.<Class<? extends SpecificRecord>>concat(ALL.stream().map(Topic::record), STATES.stream())
                .distinct()
                .toList();
    }

    /** The topic of that name, or empty if Bongsu has none. */
    public static Optional<Topic<?>> named(String name) {
        return ALL.stream()
                .filter(topic -> topic.name().equals(name))
                .<Topic<?>>map(topic -> topic)
                .findFirst();
    }
}
