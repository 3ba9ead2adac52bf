package bongsu.stream.story;

import bongsu.schema.EventStatus;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Stage;
import bongsu.schema.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What became of announcements: stories of partnerships that stay at talks, an MOU or a plan are reported as such. */
final class FollowUp {
    /** After so many days without news a story is reported, and again. */
    private static final List<Integer> DAYS = List.of(365, 180, 90);

    private static final Set<Stage> FIRM = EnumSet.of(Stage.CONTRACT, Stage.EXECUTION, Stage.ENDED);

    private FollowUp() {}

    /** Whether a next rung is still to come. */
    static boolean awaited(Story story) {
        if (story.getStatus() != EventStatus.ACTIVE || story.getBest() == null) {
            return false;
        }
        boolean firm = story.getLadder().stream().anyMatch(rung -> FIRM.contains(rung.getStage()));
        boolean soft = story.getBest().getModality() == Modality.PLANNED
                || story.getBest().getStage() == Stage.MOU
                || story.getBest().getStage() == Stage.TALKS;
        return story.getFamily() == Family.PARTNERSHIP && soft && !firm;
    }

    /** 90, 180 or 365 where nothing followed for at least so many days; else 0. */
    static int daysWithoutNews(Story story, Instant now) {
        if (!awaited(story)) {
            return 0;
        }
        long days = Duration.between(story.getLastSeen(), now).toDays();
        return DAYS.stream().filter(due -> days >= due).findFirst().orElse(0);
    }

    /** Whether the story can still be reported. */
    static boolean due(Story story, Instant now) {
        return awaited(story) && daysWithoutNews(story, now) < DAYS.getFirst();
    }
}
