package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OffsetTrackerTest {
    @Test
    void committableIsTheLowestLinkThatWasNotVisited() {
        OffsetTracker tracker = new OffsetTracker(5);
        assertThat(tracker.committable()).isEqualTo(5);
        tracker.opened(5);
        tracker.opened(6);
        tracker.opened(8);
        assertThat(tracker.committable()).isEqualTo(5);
        tracker.done(6);
        assertThat(tracker.committable()).isEqualTo(5);
        tracker.done(5);
        assertThat(tracker.committable()).isEqualTo(8);
        tracker.done(8);
        assertThat(tracker.committable()).isEqualTo(9);
    }

    @Test
    void aLinkThatNeedNoVisitMovesItOn() {
        OffsetTracker tracker = new OffsetTracker(0);
        tracker.done(0);
        tracker.done(3);
        assertThat(tracker.committable()).isEqualTo(4);
    }
}
