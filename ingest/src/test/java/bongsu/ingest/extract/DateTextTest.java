package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026년 11월 22일 오후 3시 | ko | 2026-11-22T15:00+09:00",
                "2026-11-22T0905Z | en | 2026-11-22T09:05Z",
                "Noviembre 22 de 2026 | es | 2026-11-22T00:00+09:00",
                "22/nov/2026 9:05 | pt | 2026-11-22T09:05+09:00",
                "22 nov. 2026 à 9h | fr | 2026-11-22T09:00+09:00",
                "So., 22.11.2026, 9 Uhr | de | 2026-11-22T09:00+09:00",
                "2026. gada 22. novembris, 9:05 | lv | 2026-11-22T09:05+09:00",
                "22/11/2026 9:05 μ.μ. | el | 2026-11-22T21:05+09:00",
                "2026年11月22日09时05分 | zh | 2026-11-22T09:05+09:00",
                "2026年11月22日 晚上9:05 | zh | 2026-11-22T21:05+09:00",
                "2025-02-03T10:15:00 Europe/Berlin | | 2025-02-03T10:15+01:00",
                "2025-07-03T10:15:00[Europe/Berlin] | | 2025-07-03T10:15+02:00",
                "2025-07-03T10:15:00+02:00[Europe/Berlin] | | 2025-07-03T10:15+02:00",
                "2025-07-03T10:15:00[Europe/Nowhere] | | 2025-07-03T10:15+09:00",
                "23.10.2025 17:50 CET | en-GB | 2025-10-23T17:50+02:00",
                "03 فبراير ,2025: 10:15 ص GST | ar | 2025-02-03T10:15+04:00",
                "03 فبراير / شباط 2025 | ar | 2025-02-03T00:00+09:00",
                "03 फरवरी 2025, 10:15 AM IST | hi | 2025-02-03T10:15+05:30",
                "০৩ ফেব্রুয়ারি ২০২৫, ১০: ১৫ | bn | 2025-02-03T10:15+09:00",
                "22 tháng 11, 2026 09:05 | vi | 2026-11-22T09:05+09:00",
                "22 พ.ย. 69 09:05 | th | 2026-11-22T09:05+09:00",
                "٢٢ نوفمبر ٢٠٢٦ ٠٩:٠٥ م | ar | 2026-11-22T21:05+09:00",
                "22 تشرين الثاني 2026 | ar | 2026-11-22T00:00+09:00",
                "۱ آذر ۱۴۰۵ - ۰۹:۰۵ | fa | 2026-11-22T09:05+09:00",
                "1405/09/01 09:05 | fa | 2026-11-22T09:05+09:00",
                "1403/12/30 | fa | 2025-03-20T00:00+09:00",
                "1357/11/22 | fa | 1979-02-11T00:00+09:00",
                "22 בנובמבר 2026, 09:05 | he | 2026-11-22T09:05+09:00",
                "1795305911123.0 | | 2026-11-22T00:05:11.123Z",
                "2025-05-15T20:00:52.000+0900 | | 2025-05-15T20:00:52+09:00",
                "2025-05-15 20:00 | | 2025-05-15T20:00+09:00",
                "2025.05.15. 오후 8:00 | ko | 2025-05-15T20:00+09:00",
                "2025년 5월 15일 오전 12시 5분 | ko | 2025-05-15T00:05+09:00",
                "입력 2025-05-15 20:00:52 | ko | 2025-05-15T20:00:52+09:00",
                "20250515200052 | | 2025-05-15T20:00:52+09:00",
                "20250515 | | 2025-05-15T00:00+09:00",
                "1747306852 | | 2025-05-15T11:00:52Z",
                "1747306852000 | | 2025-05-15T11:00:52Z",
                "Thu, 15 May 2025 11:00:52 GMT | en | 2025-05-15T11:00:52Z",
                "Thu May 15 20:00:52 KST 2025 | en | 2025-05-15T20:00:52+09:00",
                "May 15, 2025 8:00 p.m. EDT | en | 2025-05-15T20:00-04:00",
                "May 15, 2025 at 8:05 PM | en | 2025-05-15T20:05+09:00",
                "8:00 p.m. ET, May 15, 2025 | en | 2025-05-15T20:00-04:00",
                "8:00 p.m. ET, Jan. 15, 2025 | en | 2025-01-15T20:00-05:00",
                "20:05, 15 мая 2025 | ru | 2025-05-15T20:05+09:00",
                "15 мая 2025, 20:05 МСК | ru | 2025-05-15T20:05+03:00",
                "15.05.25, 20:05 | de | 2025-05-15T20:05+09:00",
                "15.05.2025, 20:00 Uhr | de | 2025-05-15T20:00+09:00",
                "15. Mai 2025 um 20:00 | de | 2025-05-15T20:00+09:00",
                "15/05/2025 20h05 | fr | 2025-05-15T20:05+09:00",
                "1er août 2025 | fr | 2025-08-01T00:00+09:00",
                "15 de mayo de 2025 20:05 | es | 2025-05-15T20:05+09:00",
                "15 мая 2025, 20:05 | ru | 2025-05-15T20:05+09:00",
                "15 травня 2025, 20:05 | uk | 2025-05-15T20:05+09:00",
                "5 listopada 2025 | pl | 2025-11-05T00:00+09:00",
                "5. listopada 2025. | hr | 2025-10-05T00:00+09:00",
                "2025. május 15. 20:05 | hu | 2025-05-15T20:05+09:00",
                "15 Mayıs 2025 20:05 | tr | 2025-05-15T20:05+09:00",
                "2025年5月15日 20時05分 | ja | 2025-05-15T20:05+09:00",
                "15/5/2025, 20:05 (GMT+7) | vi | 2025-05-15T20:05+07:00",
                "١٥ مايو ٢٠٢٥ | ar | 2025-05-15T00:00+09:00",
                "15 พฤษภาคม 2568 20:05 | th | 2025-05-15T20:05+09:00",
                "05/25/2025 | en-US | 2025-05-25T00:00+09:00",
                "Sept. 3, 2025, 9 a.m. ET | en | 2025-09-03T09:00-04:00",
                "Nov 22, 2026 at 12am | en | 2026-11-22T00:00+09:00",
                "民國114年11月22日 09:05 | zh | 2025-11-22T09:05+09:00",
                "1447/06/01 | ar | 2025-11-22T00:00+09:00",
                "/Date(1763789400000+0900)/ | | 2025-11-22T05:30Z",
                "2025. gada 22. novembrī | lv | 2025-11-22T00:00+09:00",
                "2025-05-15T20:00:52Z | | 2025-05-15T20:00:52Z",
            })
    void readsTimesOfManyLanguages(String text, @Nullable String language, String expected) {
        DateText date = Objects.requireNonNull(DateText.first(text, language), text);

        assertThat(date.toOffsetDateTime()).isEqualTo(OffsetDateTime.parse(expected.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2025-13-45", "31.02.2025", "12:30", "Seite 12 von 2025 Seiten", "010-1234-5678"})
    void findsNoTimeWhereThereIsNone(String text) {
        assertThat(DateText.first(text, null)).isNull();
    }

    @Test
    void thePagesLanguageDecidesBetweenMonths() {
        assertThat(MonthNames.of("listopada", "pl")).isEqualTo(11);
        assertThat(MonthNames.of("listopada", "hr")).isEqualTo(10);
        assertThat(MonthNames.of("nonsense", "en")).isZero();
    }
}
