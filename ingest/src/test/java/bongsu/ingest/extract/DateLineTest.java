package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "입력 2026.11.22 06:00 | 수정 2026.11.22 08:31; 06:00; 08:31",
                "수정 2026.11.22 08:31 입력 2026.11.22 06:00; 06:00; 08:31",
                "2026-11-22 06:00 송고 | 2026-11-22 08:31 최종수정; 06:00; 08:31",
                "2026-11-22 06:00 입력 2026-11-22 08:31 수정; 06:00; 08:31",
                "2026.11.22 08:31 수정 / 2026.11.22 06:00 등록; 06:00; 08:31",
                "2026년 11월 22일 06:00 발행 · 2026년 11월 22일 08:31 업데이트; 06:00; 08:31",
                "2026.11.22 06:00 작성; 06:00; ",
                "2026年11月22日 06時00分 公開 2026年11月22日 08時31分 更新; 06:00; 08:31",
                "22.11.2026, 06:00 Uhr veröffentlicht | 22.11.2026, 08:31 Uhr aktualisiert; 06:00; 08:31",
            })
    void eachDateBelongsToItsLabelBeforeOrBehindIt(String line, String published, @Nullable String changed) {
        assertThat(clock(line, false)).isEqualTo(published);
        assertThat(clock(line, true)).isEqualTo(changed);
    }

    private static @Nullable String clock(String line, boolean ofChange) {
        DateText date = DateLine.of(line).date(ofChange, null);
        return date == null ? null : String.valueOf(date.time());
    }
}
