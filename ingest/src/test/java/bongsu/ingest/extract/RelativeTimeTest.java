package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeTimeTest {

    private static final Instant SEEN = Instant.parse("2025-05-14T09:30:40Z");

    @ParameterizedTest
    @CsvSource({
        "3시간 전, 2025-05-14T15:30+09:00",
        "입력 25분 전, 2025-05-14T18:05+09:00",
        "방금 전, 2025-05-14T18:30+09:00",
        "2일 전, 2025-05-12T00:00+09:00",
        "1주 전, 2025-05-07T00:00+09:00",
        "2 hours ago, 2025-05-14T16:30+09:00",
        "vor 5 Minuten, 2025-05-14T18:25+09:00",
        "il y a 3 heures, 2025-05-14T15:30+09:00",
        "3時間前, 2025-05-14T15:30+09:00",
        "5分钟前, 2025-05-14T18:25+09:00",
    })
    void countsFromWhenThePageWasSeen(String text, String time) {
        DateText date = RelativeTime.before(text, SEEN);

        assertThat(Objects.requireNonNull(date).toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3시간 동안", "전 3시간", "v1.3일 전", "2 hours", ""})
    void findsNothingWhereNoDistanceIsTold(String text) {
        assertThat(RelativeTime.before(text, SEEN)).isNull();
    }

    @Test
    void aDayIsOnlyADay() {
        assertThat(Objects.requireNonNull(RelativeTime.before("2일 전", SEEN)).time())
                .isNull();
    }
}
