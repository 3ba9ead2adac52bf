package bongsu.stream.story;

import bongsu.schema.Event;
import bongsu.schema.Move;
import bongsu.schema.Probe;
import bongsu.schema.QueryHit;
import bongsu.schema.Step;
import bongsu.schema.Story;
import bongsu.schema.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an article says when it has learned something of its kin. */
public sealed interface Said {
    /** To the block under whose name it is sent. */
    record ToBlock(Probe probe) implements Said {}

    /** To the article under whose id it is sent. */
    record ToArticle(Step step) implements Said {}

    /** To the component under whose label it is sent. */
    record ToComponent(Move move) implements Said {}

    /** To everybody: all blocks have answered, and this is what it tells, with what it copies. */
    record Known(Told told) implements Said {}

    /** To everybody, under the story id: what became of the story of which it is the first article. */
    record OfStory(StoryChange change) implements Said {}

    /**
     * What became of a story.
     *
     * @param story as it now is; null where it is none any more
     * @param events all its events, retracted ones included; none for a merged story
     * @param hits which text queries its articles match
     * @param told whether it is a story for everybody; else only who searches for its words is told of it: an article alone in
     *     which no event was found
     */
    record StoryChange(@Nullable Story story, List<Event> events, List<QueryHit> hits, boolean told) {
        /** What became of a story that is none of its own any more. */
        static StoryChange ended(@Nullable Story story, boolean told) {
            return new StoryChange(story, List.of(), List.of(), told);
        }
    }
}
