package bongsu.stream.posture;

import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Participant;
import bongsu.schema.PostureShare;
import bongsu.schema.Role;
import bongsu.schema.Story;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a story says of the direction of each company in its best-told event. */
final class PostureShares {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT).withZone(ZoneId.of("Asia/Seoul"));

    private PostureShares() {}

    /** The month in which the story began, in Korean time. */
    static String month(Story story) {
        return MONTH.format(story.getFirstSeen());
    }

    /** Shares by entity id; none of a story that was denied or ended, or is none any more. */
    static Map<String, PostureShare> of(@Nullable Story story) {
        Map<String, PostureShare> shares = new TreeMap<>();
        Event event = story == null ? null : story.getBest();
        if (story == null || event == null || event.getModality() == Modality.CANCELLED) {
            return shares;
        }
        for (Participant participant : event.getParticipants()) {
            if (participant.getId() != null) {
                PostureShare share = share(story, event, participant);
                if (share.getForeign() + share.getDomestic() + share.getOwn() + share.getDependence() > 0) {
                    shares.put(participant.getId(), share);
                }
            }
        }
        return shares;
    }

    private static PostureShare share(Story story, Event event, Participant of) {
        boolean partnership = event.getFamily() == Family.PARTNERSHIP;
        boolean actor = of.getRole() == Role.ACTOR;
        return PostureShare.newBuilder()
                .setStoryId(story.getStoryId())
                .setMonth(month(story))
                .setForeign(one(partnership && another(event, of, false)))
                .setDomestic(one(partnership && another(event, of, true)))
                .setOwn(one(actor && event.getType() == EventType.DOMESTIC_CAPABILITY))
                .setDependence(one(actor && event.getType() == EventType.FOREIGN_DEPENDENCE))
                .setTold(event)
                .build();
    }

    private static boolean another(Event event, Participant of, boolean ofSameCountry) {
        return of.getCountry() != null
                && event.getParticipants().stream()
                        .anyMatch(other -> !other.getName().equals(of.getName())
                                && other.getCountry() != null
                                && other.getCountry().equals(of.getCountry()) == ofSameCountry);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
