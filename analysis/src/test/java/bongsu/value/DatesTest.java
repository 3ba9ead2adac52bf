package bongsu.value;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.value.DateMention.Direction;
import bongsu.value.DateMention.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final LocalDate MARCH_12 = LocalDate.of(2025, 3, 12);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025년 3월 10일 서명했다     | 2025-03-10 | POINT    | PAST
            2025.03.10 발표           | 2025-03-10 | POINT    | PAST
            3월 20일 서명한다           | 2025-03-20 | POINT    | FUTURE
            지난 10일 체결했다          | 2025-03-10 | POINT    | PAST
            지난 25일 체결했다          | 2025-02-25 | POINT    | PAST
            오는 3월 문을 연다          | 2025-03    | POINT    | PRESENT
            오는 10일 문을 연다         | 2025-04-10 | POINT    | FUTURE
            12일 밝혔다               | 2025-03-12 | POINT    | PRESENT
            11일(현지시간) 밝혔다       | 2025-03-11 | POINT    | PAST
            28일 밝혔다               | 2025-02-28 | POINT    | PAST
            어제 밝혔다               | 2025-03-11 | POINT    | PAST
            내일 만난다               | 2025-03-13 | POINT    | FUTURE
            내년 상반기 출시한다        | 2026       | PERIOD   | FUTURE
            올해 말 출시한다            | 2025       | POINT    | FUTURE
            올해 도입한다              | 2025       | POINT    | PRESENT
            연내 도입한다              | 2025       | DEADLINE | PRESENT
            상반기 중 도입한다          | 2025       | PERIOD   | PRESENT
            3분기 양산한다             | 2025       | PERIOD   | FUTURE
            지난해 12월 맺었다          | 2024-12    | POINT    | PAST
            작년에 맺었다              | 2024       | POINT    | PAST
            이달 말 맺는다             | 2025-03    | POINT    | FUTURE
            다음 달 맺는다             | 2025-04    | POINT    | FUTURE
            지난달 28일 맺었다         | 2025-02-28 | POINT    | PAST
            7월 21일까지 접수한다       | 2025-07-21 | DEADLINE | FUTURE
            2030년까지 육성한다         | 2030       | DEADLINE | FUTURE
            지난 1월 맺었다            | 2025-01    | POINT    | PAST
            지난 11월 맺었다           | 2024-11    | POINT    | PAST
            12월부터 판매할 예정이다     | 2025-12    | START    | FUTURE
            12월 판매를 시작했다        | 2024-12    | POINT    | PAST
            9월 23~24일 열린다         | 2025-09-23 | PERIOD   | FUTURE
            2026~2030년 추진한다       | 2026       | PERIOD   | FUTURE
            ’23년 협약을 맺었다         | 2023       | POINT    | PAST
            다음 주 발표한다            | 2025-03    | PERIOD   | FUTURE
            2026년 말 준공             | 2026       | POINT    | FUTURE
            """)
    void resolvesAsAReaderOfThatDayWould(String text, String iso, Kind kind, Direction direction) {
        List<DateMention> found = Dates.find(text, MARCH_12);
        assertThat(found).hasSize(1);
        DateMention mention = found.getFirst();
        assertThat(mention.iso()).isEqualTo(iso);
        assertThat(mention.kind()).isEqualTo(kind);
        assertThat(mention.direction()).isEqualTo(direction);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "100일 잔치",
                "5일간 열린다",
                "3일 만에 동났다",
                "7일째 이어졌다",
                "2일 전 알렸다",
                "13월 40일",
                "월드컵 2월드",
                "1500명이 일반 관객",
                "1일본",
                "0일 0월",
                "2월 30일",
                "10년 만에",
                "기온이 3.5일"
            })
    void countsAreNoDates(String text) {
        assertThat(Dates.find(text, MARCH_12)).isEmpty();
    }

    @Test
    void thatDayIsTheLastDayToldOf() {
        List<DateMention> found = Dates.find("두 회사는 6일 계약했다. 이날 행사에서 대표는 전날 일을 말했다.", LocalDate.of(2025, 8, 7));
        assertThat(found).extracting(DateMention::iso).containsExactly("2025-08-06", "2025-08-06", "2025-08-05");
        assertThat(Dates.find("이날 서명했다", MARCH_12))
                .singleElement()
                .extracting(DateMention::iso)
                .isEqualTo("2025-03-12");
    }

    @Test
    void aJoinedMonthTakesTheYearBeforeIt() {
        List<DateMention> found = Dates.find("2019년 2월과 5월 투자를 받았고 같은 해 9월 또 받았다", MARCH_12);
        assertThat(found).extracting(DateMention::iso).containsExactly("2019-02", "2019-05", "2019-09");
    }

    @Test
    void withoutADayOfPublicationOnlyFullDatesAreFound() {
        List<DateMention> found = Dates.find("지난 10일, 내년, 2024년 5월 3일, 이날, 3월", null);
        assertThat(found).extracting(DateMention::iso).containsExactly("2024-05-03");
    }

    @Test
    void writtenDatesAreReadBack() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
            String text = "두 회사는 %d년 %d월 %d일 계약했다".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            assertThat(Dates.find(text, MARCH_12))
                    .as(text)
                    .singleElement()
                    .extracting(DateMention::from)
                    .isEqualTo(day);
        }
    }

    @Test
    void recentDaysAreNeverAheadAndComingDaysNeverPast() {
        for (int offset = 0; offset < 730; offset++) {
            LocalDate published = LocalDate.of(2024, 1, 1).plusDays(offset);
            for (int day = 1; day <= 31; day++) {
                assertThat(Dates.find("지난 " + day + "일", published).getFirst().from())
                        .isBeforeOrEqualTo(published);
                assertThat(Dates.find("오는 " + day + "일", published).getFirst().from())
                        .isAfterOrEqualTo(published);
            }
        }
    }

    @Test
    void spansLieInsideAnyText() {
        Garbage garbage = new Garbage(5);
        for (int i = 0; i < 5000; i++) {
            String text = garbage.next();
            int last = 0;
            for (DateMention mention : Dates.find(text, i % 3 == 0 ? null : MARCH_12)) {
                assertThat(mention.start()).isGreaterThanOrEqualTo(last).isLessThan(mention.end());
                assertThat(mention.end()).isLessThanOrEqualTo(text.length());
                assertThat(mention.iso()).matches("\\d{4}(-\\d{2}){0,2}");
                last = mention.end();
            }
        }
    }
}
