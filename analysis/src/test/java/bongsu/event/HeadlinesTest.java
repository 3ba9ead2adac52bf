package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlinesTest {
    private static Reading headed(String title) {
        return Texts.reading(title, "오늘의 소식이다.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            증권가 "엔비디아 호재에 목표주가 상향"            | 0.75
            엔비디아 3% 상승 마감…반도체주 강세             | 0.75
            증권가 "KT, 네이버와 협력에 목표주가 상향"        | 0
            美, 엔비디아 칩 수출 규제 강화                  | 0.6
            KT-네이버, AI 데이터센터 공동 구축              | 0
            """)
    void stories_of_markets_and_of_controls_tell_deals_in_passing(String title, double least) {
        assertThat(Headlines.leastSure(headed(title))).isEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "반도체 장비 국산화 나선 가람전자",
                "여야, 반도체 특별법 합의 처리",
                "삼성전자, 美 보조금 확정",
                "산은, AI 기업에 3조원 지원",
                "국민성장펀드, AI 반도체에 투자",
                "中 CXMT, DDR5로 K메모리 추격",
                "트럼프 정부, 인텔 살리기에 TSMC 압박",
                "국가AI컴퓨팅센터 공모 시작"
            })
    void these_are_about_sovereignty(String title) {
        assertThat(Headlines.isSovereign(headed(title))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "국산차 판매 늘었다",
                "중국산 반도체 장비 수입 증가",
                "가람전자, AI 법인 세운다",
                "한국데이터법학회, 24일 학술대회",
                "휴대폰 지원금 경쟁 다시 불붙나",
                "딥시크 충격에 中 반도체 추격 우려…주가 급락",
                "KT, 네이버와 AI 협력"
            })
    void these_need_not_be(String title) {
        assertThat(Headlines.isSovereign(headed(title))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            가람시-누리대, AI 인재 업무협약   | true
            KT, 네이버와 데이터센터 공동 개발 | true
            가람시, 나래시와 자매결연 협약    | false
            KT, 새 AI 요금제 출시           | false
            """)
    void agreements_on_technology_are_partnerships(String title, boolean agreement) {
        assertThat(Headlines.isAgreement(headed(title))).isEqualTo(agreement);
    }
}
