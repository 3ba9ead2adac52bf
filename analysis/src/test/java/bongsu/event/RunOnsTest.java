package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunOnsTest {
    private static List<String> body(String text) {
        return Texts.reading("오늘의 소식", text).lines().stream()
                .filter(line -> !line.title())
                .map(line -> line.text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            새 칩 개발 추진업스테이지는 7일 카카오와 손잡았다.         | 새 칩 개발 추진          | 업스테이지는 7일 카카오와 손잡았다.
            장비 도입까지 검토 네이버 제공카카오는 새 지도를 내놨다.    | 장비 도입까지 검토 네이버 제공 | 카카오는 새 지도를 내놨다.
            두 회사 손잡아삼성전자는 물량을 늘린다.                    | 두 회사 손잡아           | 삼성전자는 물량을 늘린다.
            매출 100억원 돌파까지엔비디아는 쉬지 않았다.               | 매출 100억원 돌파까지     | 엔비디아는 쉬지 않았다.
            """)
    void a_headline_that_runs_into_the_text_is_a_line_of_its_own(String text, String first, String second) {
        assertThat(body(text)).containsExactly(first, second);
    }

    @Test
    void lines_keep_their_places_in_the_article() {
        Reading reading = Texts.reading("오늘의 소식", "새 칩 개발 추진업스테이지는 손잡았다. 카카오는 웃었다.");

        assertThat(reading.lines()).extracting(line -> line.index).containsExactly(0, 1, 2, 3);
        assertThat(reading.lines())
                .allSatisfy(line -> assertThat(line.source.text().substring(line.span.start(), line.span.end()))
                        .isEqualTo(line.text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "반도체기업엔비디아는 새 칩을 내놨다.",
                "미국 연방정부는 새 규칙을 냈다.",
                "여야는 임시국회를 열기로 했다.",
                "도대체삼성전자는 무엇을 하나.",
                "카카오가네이버와 손잡았다.",
                "카카오는 최근업스테이지와 손잡았다.",
                "카카오는 신설 법인업스테이지와 손잡았다.",
                "카카오는 국내삼성전자(005930)와 손잡았다.",
                "그는 물러났다(자료 제공업스테이지).",
                "윤석열 대통령이 대통령 집무실에서 웃었다."
            })
    void what_belongs_to_a_name_or_leans_on_it_ends_no_sentence(String text) {
        assertThat(body(text)).containsExactly(text);
    }
}
