package bongsu.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LatestTest {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    void listsTheNewestFirstWhateverTheOrderOfArrival() {
        Latest<String> latest = new Latest<>(10);
        latest.put("b", LATE, "late");
        latest.put("a", EARLY, "early");
        assertThat(latest.newestFirst()).containsExactly("late", "early");
    }

    @Test
    void replacesTheValueOfAKeyAndMovesItToItsNewTime() {
        Latest<String> latest = new Latest<>(10);
        assertThat(latest.put("a", EARLY, "first")).isNull();
        latest.put("b", EARLY.plusSeconds(1), "other");
        assertThat(latest.put("a", LATE, "second")).isEqualTo("first");
        assertThat(latest.newestFirst()).containsExactly("second", "other");
        assertThat(latest.seen()).isEqualTo(2);
    }

    @Test
    void letsTheOldestFallOutButStillCountsIt() {
        Latest<String> latest = new Latest<>(2);
        latest.put("new", LATE, "new");
        latest.put("old", EARLY, "old");
        latest.put("middle", EARLY.plusSeconds(1), "middle");
        assertThat(latest.newestFirst()).containsExactly("new", "middle");
        assertThat(latest.seen()).isEqualTo(3);
        assertThat(latest.remove("old")).isNull();
    }

    @Test
    void forgetsWhatIsRemoved() {
        Latest<String> latest = new Latest<>(2);
        latest.put("a", EARLY, "a");
        assertThat(latest.remove("a")).isEqualTo("a");
        assertThat(latest.newestFirst()).isEmpty();
        assertThat(latest.seen()).isZero();
    }
}
