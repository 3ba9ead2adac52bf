package bongsu.stream.shift;

import bongsu.schema.Citation;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Participant;
import bongsu.schema.Salience;
import bongsu.schema.Shift;
import bongsu.schema.Story;
import bongsu.schema.Telling;
import bongsu.stream.story.Said.StoryChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Events and stories of shifts: so that whoever is told of events is told of shifts by the same means. */
public final class Shifts {
    /** Rule of an event that tells of a change of direction. */
    public static final String DIRECTION = "posture.shift";

    /** Rule of an event that tells of a claim of independence against a known lineage. */
    public static final String CONTRADICTION = "lineage.contradiction";

    private Shifts() {}

    /**
     * The event of a shift, told in the words of another.
     *
     * @param tipped the event that tipped it
     * @param rule {@link #DIRECTION} or {@link #CONTRADICTION}
     */
    public static Event event(
            String shiftId,
            Event tipped,
            EventType type,
            String rule,
            List<Participant> participants,
            List<String> products,
            double confidence) {
        return Event.newBuilder(tipped)
                .setEventId(shiftId)
                .setFamily(Family.SOVEREIGNTY)
                .setType(type)
                .setModality(Modality.ANNOUNCED)
                .setSalience(Salience.main)
                .setParticipants(participants)
                .setProducts(products)
                .clearAmount()
                .clearDate()
                .clearStage()
                .setConfidence(confidence)
                .setRule(rule)
                .setStatus(EventStatus.ACTIVE)
                .setChanges(List.of())
                .build();
    }

    /** Where an event is said. */
    public static Citation citation(Event event) {
        return Citation.newBuilder()
                .setArticleId(event.getArticleId())
                .setUrl(event.getUrl())
                .setPublisher(event.getPublisher())
                .setPublished(published(event))
                .setEvidence(event.getEvidence())
                .setTitle(event.getTitle())
                .build();
    }

    /** Whether an event is that of a shift, which Bongsu reports by itself. */
    public static boolean tells(Event event) {
        return event.getRule().equals(CONTRADICTION) || event.getRule().equals(DIRECTION);
    }

    /** When an event counts as published. */
    public static Instant published(Event event) {
        return event.getPublished() == null ? event.getFetched() : event.getPublished();
    }

    /** A shift that does not follow any more. */
    public static Shift retracted(Shift shift) {
        return Shift.newBuilder(shift)
                .setStatus(EventStatus.RETRACTED)
                .setEvent(Event.newBuilder(shift.getEvent())
                        .setStatus(EventStatus.RETRACTED)
                        .setChanges(List.of("does not follow any more"))
                        .build())
                .build();
    }

    /** The story as which subscribers are told of a shift; its articles are told of under their own stories. */
    public static StoryChange story(Shift shift) {
        Event event = shift.getEvent();
        boolean stands = shift.getStatus() != EventStatus.RETRACTED;
        Story story = Story.newBuilder()
                .setStoryId(shift.getShiftId())
                .setEvents(stands ? List.of(event.getEventId()) : List.of())
                .setStatus(shift.getStatus())
                .setTitle(event.getTitle())
                .setFamily(event.getFamily())
                .setType(event.getType())
                .setBest(event)
                .setFirstSeen(published(event))
                .setLastSeen(published(event))
                .setNewsrooms(newsrooms(shift.getCitations()))
                .setIndependent(newsrooms(shift.getCitations()).size())
                .build();
        return new StoryChange(story, List.of(event), List.of(), true);
    }

    private static List<Telling> newsrooms(List<Citation> citations) {
        Set<String> known = new LinkedHashSet<>();
        List<Telling> newsrooms = new ArrayList<>();
        for (Citation citation : citations) {
            String newsroom = citation.getPublisher() == null ? "" : citation.getPublisher();
            if (known.add(newsroom)) {
                long behind = Duration.between(citations.get(0).getPublished(), citation.getPublished())
                        .toSeconds();
                newsrooms.add(new Telling(newsroom, citation.getArticleId(), citation.getPublished(), behind, false));
            }
        }
        return newsrooms;
    }
}
