package bongsu.stream.reading;

import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.Participant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a new revision of an article makes of the events that it reported before: an event that it no longer reports is
 * retracted, one that it tells otherwise is corrected, with what changed; each under its own id, so that nobody
 * downstream sees a second event.
 */
final class Corrections {
    private static final Map<String, Function<Event, @Nullable Object>> FACTS = facts();

    private Corrections() {}

    /**
     * The events as they now stand.
     *
     * @param before what was last sent of the article; none for a first text
     * @param after what its text now reports; none for a withdrawal
     * @param revision the revision that says so
     * @return each event of {@code after}, then each retracted one
     */
    static List<Event> apply(List<Event> before, List<Event> after, int revision) {
        Map<String, Event> earlier = new LinkedHashMap<>();
        before.forEach(event -> earlier.put(event.getEventId(), event));
        List<Event> now = new ArrayList<>();
        for (Event event : distinct(after)) {
            Event was = earlier.remove(event.getEventId());
            now.add(was == null ? event : corrected(was, event));
        }
        for (Event gone : earlier.values()) {
            now.add(
                    gone.getStatus() == EventStatus.RETRACTED
                            ? gone
                            : Event.newBuilder(gone)
                                    .setStatus(EventStatus.RETRACTED)
                                    .setRevision(revision)
                                    .setChanges(List.of("no longer reported"))
                                    .build());
        }
        return now;
    }

    /** What {@code after} tells otherwise than {@code before}: one readable line a fact. */
    static List<String> changes(Event before, Event after) {
        List<String> changes = new ArrayList<>();
        FACTS.forEach((name, fact) -> {
            Object was = fact.apply(before);
            Object is = fact.apply(after);
            if (!Objects.equals(was, is)) {
                changes.add(name + " " + Objects.toString(was, "none") + " → " + Objects.toString(is, "none"));
            }
        });
        return changes;
    }

    private static Event corrected(Event was, Event is) {
        List<String> changes = new ArrayList<>(changes(was, is));
        if (was.getStatus() == EventStatus.RETRACTED) {
            changes.add("reported again");
        }
        if (!changes.isEmpty()) {
            return Event.newBuilder(is)
                    .setStatus(EventStatus.CORRECTED)
                    .setChanges(changes)
                    .build();
        }
        return Event.newBuilder(is)
                .setStatus(was.getStatus())
                .setChanges(was.getChanges())
                .build();
    }

    private static Collection<Event> distinct(List<Event> events) {
        Map<String, Event> byId = new LinkedHashMap<>();
        events.forEach(event -> byId.putIfAbsent(event.getEventId(), event));
        return byId.values();
    }

    private static Map<String, Function<Event, @Nullable Object>> facts() {
        Map<String, Function<Event, @Nullable Object>> facts = new LinkedHashMap<>();
        facts.put("modality", Event::getModality);
        facts.put("stage", Event::getStage);
        facts.put(
                "amount",
                event -> event.getAmount() == null
                        ? null
                        : event.getAmount().getValue() + " " + event.getAmount().getCurrency());
        facts.put("date", Event::getDate);
        facts.put("duration", Event::getDuration);
        facts.put(
                "participants",
                event -> event.getParticipants().stream()
                        .map(Participant::getName)
                        .toList());
        facts.put("products", Event::getProducts);
        facts.put("salience", Event::getSalience);
        return facts;
    }
}
