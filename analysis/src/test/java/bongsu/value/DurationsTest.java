package bongsu.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5년간 1조원을 투입         | P5Y   | 5년
            3년 계약을 맺었다          | P3Y   | 3년
            1년 6개월 동안             | P1Y6M | 1년 6개월
            3개년 계획                | P3Y   | 3개년
            2026~2030년 추진한다      | P5Y   | 2026~2030년
            2026년부터 2030년까지      | P5Y   | 2026년부터 2030년
            향후 10년 동안             | P10Y  | 10년
            18개월간                 | P18M  | 18개월
            반년간 시험했다            | P6M   | 반년
            2주간 열린다              | P14D  | 2주
            """)
    void readsTheLength(String text, String iso, String span) {
        DurationMention mention = Durations.find(text).getFirst();
        assertThat(mention.length()).hasToString(iso);
        assertThat(text.substring(mention.start(), mention.end())).isEqualTo(span);
        assertThat(Durations.find(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3년 만에", "3년 연속", "5년 전", "2025년 계약", "150달러", "22개월여 만에", "2022년", "2030~2026년"})
    void othersAreNone(String text) {
        assertThat(Durations.find(text)).isEmpty();
    }

    @Test
    void tellsThePast() {
        assertThat(Durations.find("지난 5년간 협력했다"))
                .singleElement()
                .extracting(DurationMention::past)
                .isEqualTo(true);
        assertThat(Durations.find("앞으로 5년간 협력한다"))
                .singleElement()
                .extracting(DurationMention::past)
                .isEqualTo(false);
    }

    @Test
    void spansLieInsideAnyText() {
        Garbage garbage = new Garbage(17);
        for (int i = 0; i < 5000; i++) {
            String text = garbage.next();
            int last = 0;
            for (DurationMention mention : Durations.find(text)) {
                assertThat(mention.start()).isGreaterThanOrEqualTo(last).isLessThan(mention.end());
                assertThat(mention.end()).isLessThanOrEqualTo(text.length());
                last = mention.end();
            }
        }
    }
}
