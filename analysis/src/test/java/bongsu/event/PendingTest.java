package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.EventType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingTest {
    private static boolean pending(String sentence, EventType type) {
        return Pending.tells(Texts.reading("오늘의 소식", sentence).lines().get(1), type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "더불어민주당은 반도체특별법을 먼저 처리하기로 했다.",
                "국민의힘은 인공지능 산업을 키우는 특별법 제정안을 대표발의했다.",
                "정부의 핵심 공약인 AI 3대 강국 도약을 위한 정책이다."
            })
    void a_law_that_is_not_passed_and_a_pledge_are_pending(String sentence) {
        assertThat(pending(sentence, EventType.GOVERNMENT_PROGRAM)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "국회에서 반도체특별법 제정안이 통과됐다.",
                "정부는 AI 기본법을 다음 달부터 시행한다.",
                "정부는 반도체특별법 제정을 계기로 기업에 1조원을 지원했다.",
                "대선 공약인 국가AI컴퓨팅센터에 정부가 2조원을 투입했다.",
                "정부는 AI 기본법에 따라 개인정보를 처리하는 사업자를 점검한다.",
                "정부는 반도체 기업에 보조금을 지급했다."
            })
    void a_law_that_is_passed_and_money_that_is_paid_are_not(String sentence) {
        assertThat(pending(sentence, EventType.GOVERNMENT_PROGRAM)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"애플은 자체 AI 반도체를 개발 중이다.", "네이버는 독자 AI 모델 개발에 착수했다."})
    void what_is_in_work_is_pending(String sentence) {
        assertThat(pending(sentence, EventType.DOMESTIC_CAPABILITY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"애플은 자체 AI 반도체를 개발했다.", "네이버는 독자 AI 모델을 공개했다."})
    void what_is_made_is_not(String sentence) {
        assertThat(pending(sentence, EventType.DOMESTIC_CAPABILITY)).isFalse();
    }
}
