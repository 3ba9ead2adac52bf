package bongsu.console;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.console.ChangeLog.Step;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangeLogTest {
    private static final Duration NONE = Duration.ZERO;
    private final ChangeLog log = new ChangeLog(3);

    @Test
    void givesWhatCameAfterThePlaceInOrder() throws Exception {
        log.append("event", "1");
        log.append("alert", "2");
        log.append("event", "3");
        assertThat(log.after(1, NONE))
                .isEqualTo(new Step.Changes(List.of(new Change(2, "alert", "2"), new Change(3, "event", "3"))));
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void givesNothingWhereThereIsNothingNew() throws Exception {
        log.append("event", "1");
        assertThat(log.after(1, NONE)).isEqualTo(new Step.Changes(List.of()));
    }

    @Test
    void saysThatTheChangesAreGoneToAFollowerWhoIsTooSlow() throws Exception {
        for (int i = 1; i <= 4; i++) {
            log.append("event", "" + i);
        }
        assertThat(log.after(0, NONE)).isEqualTo(new Step.Gap(4));
        assertThat(log.after(1, NONE)).isInstanceOf(Step.Changes.class);
    }

    @Test
    void knowsNoPlaceThatWasNeverReached() throws Exception {
        assertThat(log.after(1, NONE)).isEqualTo(new Step.Gap(0));
        assertThat(log.after(-1, NONE)).isEqualTo(new Step.Gap(0));
    }

    @Test
    void wakesAFollowerWhoWaits() throws Exception {
        var follower = follower();
        log.append("event", "1");
        assertThat(follower.get(20, TimeUnit.SECONDS)).isInstanceOf(Step.Changes.class);
    }

    @Test
    void sendsFollowersHomeWhenClosed() throws Exception {
        var follower = follower();
        log.close();
        assertThat(follower.get(20, TimeUnit.SECONDS)).isEqualTo(new Step.End());
    }

    private CompletableFuture<Step> follower() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return log.after(0, Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
