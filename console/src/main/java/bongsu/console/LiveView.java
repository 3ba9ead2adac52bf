package bongsu.console;

import bongsu.schema.Alert;
import bongsu.schema.AnalyzedArticle;
import bongsu.schema.ArticleStatus;
import bongsu.schema.DeadLetter;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.Pedigree;
import bongsu.schema.RecordJson;
import bongsu.schema.Shift;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the console knows: the last state of the newest events and alerts, counts, and the newest dead letters without their
 * bytes. An update replaces what it updates and leads the list; every change goes to the {@link ChangeLog}. Safe for use by
 * several threads: one feeds it, many ask.
 */
final class LiveView {
    private static final int ARTICLES = 50_000;
    private static final int DEAD_LETTERS = 200;
    private static final int PEDIGREES = 1_000;
    private static final int SHIFTS = 1_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ChangeLog changes;
    private final Latest<Event> events;
    private final Latest<Alert> alerts;
    private final Latest<ArticleStatus> articles = new Latest<>(ARTICLES);
    private final Latest<ObjectNode> deadLetters = new Latest<>(DEAD_LETTERS);
    private final Latest<Pedigree> pedigrees = new Latest<>(PEDIGREES);
    private final Latest<Shift> shifts = new Latest<>(SHIFTS);
    private final Map<String, Long> read = new TreeMap<>();
    private long undecodable;
    private long version;

    /** An empty view of up to {@code capacity} events and as many alerts. */
    LiveView(int capacity, ChangeLog changes) {
        this.changes = changes;
        events = new Latest<>(capacity);
        alerts = new Latest<>(capacity);
    }

    /** A page of the view. {@code cursor} is the number of the last change that it contains. */
    record Page(long cursor, long matching, ArrayNode items) {}

    synchronized void put(Event event) {
        events.put(event.getEventId(), event.getFetched(), event);
        changed("event", RecordJson.line(event));
    }

    synchronized void put(Alert alert) {
        alerts.put(alert.getAlertId(), alert.getRaised(), alert);
        changed("alert", RecordJson.line(alert));
    }

    synchronized void put(AnalyzedArticle article) {
        articles.put(article.getArticleId(), article.getFetched(), article.getStatus());
        version++;
    }

    /** {@code place} is its topic, partition and offset, which tell it apart from every other. */
    synchronized void put(String place, DeadLetter letter) {
        ObjectNode json = RecordJson.of(letter);
        json.remove(List.of("key", "value"));
        deadLetters.put(place, letter.getFailed(), json);
        version++;
    }

    synchronized void put(Pedigree pedigree, Instant when) {
        pedigrees.put(pedigree.getModel(), when, pedigree);
        version++;
    }

    synchronized void put(Shift shift) {
        shifts.put(shift.getShiftId(), shift.getEvent().getFetched(), shift);
        version++;
    }

    /** Forgets an event: its topic holds a tombstone. */
    synchronized void removeEvent(String eventId) {
        if (events.remove(eventId) != null) {
            removed("event", eventId);
        }
    }

    /** Forgets an alert: its topic holds a tombstone. */
    synchronized void removeAlert(String alertId) {
        if (alerts.remove(alertId) != null) {
            removed("alert", alertId);
        }
    }

    /** Counts a record of that topic, tombstones included. */
    synchronized void read(String topic) {
        read.merge(topic, 1L, Long::sum);
        version++;
    }

    /** Counts a record that could not be read. */
    synchronized void undecodable() {
        undecodable++;
        version++;
    }

    synchronized Page events(Predicate<Event> wanted, int limit) {
        return page(events.newestFirst(), wanted, limit, RecordJson::of);
    }

    synchronized Page alerts(Predicate<Event> wanted, int limit) {
        return page(alerts.newestFirst(), alert -> wanted.test(alert.getEvent()), limit, RecordJson::of);
    }

    /** The newest alerts that stand under their own name. */
    synchronized List<Alert> newestAlerts(Predicate<Alert> wanted, int limit) {
        return alerts.newestFirst().stream()
                .filter(alert -> alert.getMergedInto() == null)
                .filter(wanted)
                .limit(limit)
                .toList();
    }

    /** Which models derive from which, what was last changed first; none of which nothing stands any more. */
    synchronized Page pedigrees(int limit) {
        return page(
                pedigrees.newestFirst(),
                pedigree -> pedigree.getStatus() != EventStatus.RETRACTED,
                limit,
                RecordJson::of);
    }

    /** Changes of direction and contradictions that stand, the newest first. */
    synchronized Page shifts(int limit) {
        return page(shifts.newestFirst(), shift -> shift.getStatus() != EventStatus.RETRACTED, limit, RecordJson::of);
    }

    synchronized Page deadLetters(int limit) {
        return page(deadLetters.newestFirst(), letter -> true, limit, letter -> letter);
    }

    /** Grows with every record, so that unchanged counts are not sent twice. */
    synchronized long version() {
        return version;
    }

    /**
     * How much there is: articles, events and alerts by key since the console began to read (events retracted or merged away
     * counted apart), the events held by family, type, modality and salience, and the records read from each topic.
     */
    synchronized ObjectNode counts() {
        List<Event> held = events.newestFirst();
        List<Event> standing = held.stream().filter(LiveView::stands).toList();
        ObjectNode counts = JSON.objectNode();
        counts.put("articles", articles.seen());
        counts.put("events", events.seen());
        counts.put("withdrawnEvents", held.size() - standing.size());
        counts.put("alerts", alerts.seen());
        counts.put("deadLetters", deadLetters.seen());
        counts.put("undecodable", undecodable);
        counts.set("families", tally(standing, event -> event.getFamily().name()));
        counts.set("types", tally(standing, event -> event.getType().name()));
        counts.set("modalities", tally(standing, event -> event.getModality().name()));
        counts.set("saliences", tally(standing, event -> event.getSalience().name()));
        ObjectNode topics = counts.putObject("topics");
        read.forEach(topics::put);
        return counts;
    }

    private static boolean stands(Event event) {
        return event.getStatus() != EventStatus.RETRACTED && event.getStatus() != EventStatus.MERGED;
    }

    private static ObjectNode tally(List<Event> events, Function<Event, String> name) {
        Map<String, Integer> tally = new TreeMap<>();
        events.forEach(event -> tally.merge(name.apply(event), 1, Integer::sum));
        ObjectNode json = JSON.objectNode();
        tally.forEach(json::put);
        return json;
    }

    private <R> Page page(List<R> held, Predicate<R> wanted, int limit, Function<R, ObjectNode> json) {
        List<R> matching = held.stream().filter(wanted).toList();
        ArrayNode items = JSON.arrayNode();
        matching.stream().limit(limit).map(json).forEach(items::add);
        return new Page(changes.head(), matching.size(), items);
    }

    private void changed(String type, String json) {
        version++;
        changes.append(type, json);
    }

    private void removed(String kind, String id) {
        changed("removed", RecordJson.line(JSON.objectNode().put("kind", kind).put("id", id)));
    }
}
