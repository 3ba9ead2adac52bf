package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.extract.ExtractedArticle;
import bongsu.schema.AlarmKind;
import bongsu.schema.Reuse;
import bongsu.schema.Rights;
import bongsu.schema.SourceAlarm;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceHealthTest {
    private static final Instant START = Instant.parse("2025-11-22T00:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SourceHealth health = new SourceHealth(registry);
    private int page;

    @Test
    void aSourceAsUsualRaisesNothing() {
        for (int i = 0; i < 100; i++) {
            read(START, 800 + (i * 37) % 900);
            health.polled("bonghwa", "feed", i % 3 == 0, START.plus(Duration.ofMinutes(10L * i)));
        }
        assertThat(health.alarms()).isEmpty();
    }

    @Test
    void aLayoutThatStopsMatchingRaisesAnAlarmWithTheLastGoodAndTheFirstBadPage() {
        read(START, 900);
        for (int i = 0; i < 6; i++) {
            health.unreadable("bonghwa", "bad" + i, START);
        }
        assertThat(health.alarms())
                .containsExactly(new SourceAlarm("bonghwa", AlarmKind.UNREADABLE, "page0", "bad0", START, null));
        assertThat(registry.get("bongsu.crawl.source.alarms")
                        .tag("kind", "unreadable")
                        .gauge()
                        .value())
                .isEqualTo(1);
        for (int i = 0; i < 10; i++) {
            read(START, 900);
        }
        assertThat(health.alarms()).isEmpty();
    }

    @Test
    void aSingleBadPageRaisesNothing() {
        for (int i = 0; i < 50; i++) {
            read(START, 900);
            if (i % 5 == 0) {
                health.unreadable("bonghwa", "bad" + i, START);
            }
        }
        assertThat(health.alarms()).isEmpty();
    }

    @Test
    void datesThatVanishOrJumpIntoTheFutureRaiseAnAlarm() {
        read(START, 900);
        for (int i = 0; i < 3; i++) {
            read(null, 900);
            read(START.plus(Duration.ofDays(400)), 900);
        }
        assertThat(health.alarms()).extracting(SourceAlarm::getKind).containsExactly(AlarmKind.DATES);
    }

    @Test
    void aSourceThatNeverHadDatesRaisesNothing() {
        for (int i = 0; i < 20; i++) {
            read(null, 900);
        }
        assertThat(health.alarms()).isEmpty();
    }

    @Test
    void bodiesThatShrinkRaiseAnAlarm() {
        for (int i = 0; i < 30; i++) {
            read(START, 1_000);
        }
        for (int i = 0; i < 6; i++) {
            read(START, 120);
        }
        assertThat(health.alarms()).extracting(SourceAlarm::getKind).containsExactly(AlarmKind.SHORT);
    }

    @Test
    void aFeedThatRunsDryRaisesAnAlarmUntilItFlowsAgain() {
        Instant now = START;
        for (int i = 0; i < 20; i++) {
            health.polled("bonghwa", "feed", true, now);
            now = now.plus(Duration.ofHours(3));
        }
        health.polled("bonghwa", "feed", false, now.plus(Duration.ofHours(8)));
        assertThat(health.alarms()).isEmpty();
        health.polled("bonghwa", "feed", false, now.plus(Duration.ofHours(10)));
        assertThat(health.alarms()).extracting(SourceAlarm::getKind).containsExactly(AlarmKind.DRY);
        health.polled("bonghwa", "feed", true, now.plus(Duration.ofHours(11)));
        assertThat(health.alarms()).isEmpty();
    }

    @Test
    void aLayoutThatNoLongerFindsTheBodyRaisesAnAlarmThoughTheArticlesAreRead() {
        read(START, 900, true);
        assertThat(health.suspects("bonghwa")).isFalse();
        for (int i = 0; i < 6; i++) {
            read(START, 900, false);
            assertThat(health.suspects("bonghwa")).isTrue();
        }
        assertThat(health.changes())
                .containsExactly(new SourceAlarm("bonghwa", AlarmKind.LAYOUT, "page0", "page1", START, null));
        assertThat(health.changes()).isEmpty();
        for (int i = 0; i < 10; i++) {
            read(START, 900, true);
        }
        assertThat(health.changes())
                .containsExactly(new SourceAlarm("bonghwa", AlarmKind.LAYOUT, "page0", "page1", START, START));
        assertThat(health.alarms()).isEmpty();
    }

    @Test
    void anAlarmOfACrawlerBeforeIsTakenUpAndEndsWhenAllIsWellAgain() {
        SourceAlarm before = new SourceAlarm("bonghwa", AlarmKind.UNREADABLE, "good", "bad", START, null);
        health.inherit(before);
        health.inherit(new SourceAlarm("other", AlarmKind.DRY, null, "feed", START, null));
        assertThat(health.alarms()).isEmpty();
        read(START, 900);
        assertThat(health.alarms()).containsExactly(before);
        for (int i = 0; i < 10; i++) {
            read(START, 900);
        }
        assertThat(health.changes())
                .containsExactly(SourceAlarm.newBuilder(before).setUntil(START).build());
    }

    private void read(@Nullable Instant published, int length) {
        read(published, length, null);
    }

    private void read(@Nullable Instant published, int length, @Nullable Boolean layout) {
        String url = "page" + page++;
        ExtractedArticle article = new ExtractedArticle(
                URI.create("https://www.bonghwa.test/" + url),
                null,
                "제목",
                null,
                "가".repeat(length),
                List.of(),
                published == null ? null : published.atOffset(ZoneOffset.ofHours(9)),
                null,
                null,
                null,
                "ko",
                new Rights(Reuse.UNKNOWN, Reuse.UNKNOWN, null, null),
                List.of(),
                false,
                false,
                false);
        health.read("bonghwa", url, article, layout, START);
    }
}
