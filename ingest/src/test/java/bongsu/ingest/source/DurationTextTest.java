package bongsu.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "2s, PT2S",
        "1.5s, PT1.5S",
        "0.25h, PT15M",
        "10 m, PT10M",
        "1H, PT1H",
        "7d, PT168H",
        "PT2S, PT2S",
        "' 3s ', PT3S"
    })
    void readsWhatPeopleWrite(String text, Duration expected) {
        assertThat(DurationText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quickly", "2", "s", "-2s", "2 weeks", "1.2.3s", "999999999999d99"})
    void namesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> DurationText.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\" is no duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0ms", "1ms", "1500ms", "2s", "90s", "10m", "24h", "2d", "36h"})
    void writesTheShortestTextThatItReads(String text) {
        assertThat(DurationText.of(DurationText.parse(text))).isEqualTo(text);
    }
}
