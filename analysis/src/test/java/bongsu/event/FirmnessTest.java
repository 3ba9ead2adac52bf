package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmnessTest {
    private static boolean ended(String text) {
        return Firmness.isEnded(text, text.indexOf("계약"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자와 누리소프트의 공급 계약이 무산됐다.",
                "가람전자는 누리소프트와 맺은 공급 계약을 해지했다고 공시했다.",
                "누리소프트는 가람전자와의 공급 계약설은 사실무근이라고 밝혔다.",
                "누리소프트는 가람전자와의 공급 계약을 공식 부인했다.",
                "누리소프트 \"가람전자와 공급 계약을 체결한 사실이 없다\"",
                "누리소프트는 공급 계약을 검토한 바 없다고 선을 그었다.",
                "누리소프트, 가람전자와의 공급 계약 부인"
            })
    void what_is_off_or_denied_has_ended(String text) {
        assertThat(ended(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자와 누리소프트가 공급 계약을 맺었다.",
                "공급 계약이 무산될 가능성도 있다.",
                "가람전자는 계약을 철회하지 않았다.",
                "공급 계약은 아직 확정된 바 없다.",
                "가람전자는 결별설을 딛고 누리소프트와 계약을 맺었다."
            })
    void what_may_end_or_goes_on_has_not_ended(String text) {
        assertThat(ended(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자는 누리소프트 인수를 추진했으나 당국의 반대로 끝내 무산됐다.",
                "가람전자는 누리소프트 인수를 타진했지만 거절당했다.",
                "가람전자는 누리소프트 인수에 실패했다.",
                "가람전자는 누리소프트 인수 실패 후 공장을 지었다.",
                "가람전자가 누리소프트를 인수하는 방안을 금지한 것은 정부였다.",
                "가람전자는 누리소프트 인수를 추진해왔으나 주주들의 뜻이 엇갈리면서 번번이 무산됐다.",
                "가람전자는 누리소프트 인수를 전혀 고려하지 않는다고 밝혔다."
            })
    void what_was_tried_in_vain_has_ended(String text) {
        assertThat(Firmness.isFailed(text, text.indexOf("인수") + 2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자는 누리소프트를 인수하기로 했으며 당국의 제동에도 물러서지 않는다.",
                "가람전자는 누리소프트 인수에 실패한 기업을 도왔다.",
                "가람전자는 누리소프트 인수를 추진하고 있다.",
                "가람전자는 누리소프트 인수에 성공했다.",
                "가람전자는 누리소프트 인수 실패 후 3년 만에 다시 나섰다.",
                "가람전자는 누리소프트 인수를 검토했다고 밝혔다."
            })
    void what_is_tried_or_done_has_not_failed(String text) {
        assertThat(Firmness.isFailed(text, text.indexOf("인수") + 2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자의 누리소프트 납품이 미뤄지면서 실적이 줄었다.",
                "누리소프트 납품 지연으로 가람전자가 흔들렸다.",
                "가람전자는 누리소프트에 납품하는 데 어려움을 겪고 있다.",
                "가람전자는 누리소프트 납품을 내년으로 연기했다.",
                "가람전자는 누리소프트에 납품 연기를 통보했다."
            })
    void what_comes_later_than_it_should_is_put_off(String text) {
        assertThat(Firmness.isPutOff(text, text.indexOf("납품") + 2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자는 누리소프트 납품을 미뤄왔던 것과 달리 서두른다.",
                "가람전자는 누리소프트 납품 지연을 부인했다.",
                "가람전자는 납품하는 데 어려움을 겪는 중소기업을 도왔다.",
                "가람전자는 누리소프트에 납품을 시작했다.",
                "가람전자는 납품 지연 우려를 씻었다.",
                "가람전자는 납품 연기금을 받았다."
            })
    void what_is_on_time_is_not_put_off(String text) {
        assertThat(Firmness.isPutOff(text, text.indexOf("납품") + 2)).isFalse();
    }

    private static boolean intended(String text) {
        int at = text.indexOf("공급");
        return Firmness.isIntended(text, at + "공급".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자, 누리소프트에 칩 공급 추진",
                "가람전자가 누리소프트에 칩을 공급하는 방안을 검토하고 있다.",
                "가람전자는 누리소프트와 칩 공급을 두고 협상 중이다.",
                "가람전자는 누리소프트에 칩을 공급할 계획이다.",
                "가람전자는 칩을 누리소프트에 공급할 가능성을 타진했다.",
                "가람전자가 누리소프트에 공급하려는 칩은 아직 시험 중이다.",
                "가람전자는 누리소프트에 칩을 공급 예정이다.",
                "가람전자가 누리소프트에 칩을 공급하고 있는지 여부에 눈길이 쏠린다.",
                "가람전자는 누리소프트에 칩 공급 기회를 노리고 있다."
            })
    void what_is_talked_of_or_meant_is_not_done(String text) {
        assertThat(intended(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자가 누리소프트에 칩을 공급했다.",
                "가람전자는 누리소프트와 공급 협상을 마쳤다.",
                "가람전자와 누리소프트의 공급으로 추진되는 사업이다.",
                "가람전자는 누리소프트에 칩을 공급한다고 밝혔고 새 공장도 검토한다.",
                "가람전자는 공급 협의회에 참여했다."
            })
    void what_is_done_is_not_taken_for_a_plan(String text) {
        assertThat(intended(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자는 누리소프트에 칩을 공급하지 못했다.",
                "가람전자는 누리소프트의 공급망에 들어가지 못한 상태다.",
                "누리소프트에 공급되지 않고 있다.",
                "누리소프트 공급이 성사되지 않았다고 밝혔다.",
                "가람전자는 누리소프트와 공급 계약을 체결하지 않았다."
            })
    void what_did_not_come_about_is_undone(String text) {
        assertThat(Firmness.isUndone(text, text.indexOf("공급") + "공급".length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자는 누리소프트에 칩을 공급했다.",
                "가람전자는 공급을 멈추지 않을 계획이다.",
                "가람전자는 누리소프트에 칩을 공급하지 않기로 했다.",
                "가람전자는 공급뿐 아니라 설계도 맡는다.",
                "공급이 쉽지 않을 것이라는 전망이다."
            })
    void what_was_done_or_given_up_or_may_be_is_not_undone(String text) {
        assertThat(Firmness.isUndone(text, text.indexOf("공급") + "공급".length())).isFalse();
    }

    private static boolean dropped(String text) {
        int at = text.indexOf("인수");
        return Firmness.isDropped(text, at + "인수".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자는 누리소프트를 인수하지 않기로 했다.",
                "가람전자는 누리소프트 인수에 나서지 않겠다고 밝혔다.",
                "가람전자, 누리소프트 인수 포기",
                "가람전자의 누리소프트 인수 협상이 끝내 결렬됐다.",
                "가람전자가 누리소프트 인수전에서 물러난다. 인수 무산.",
                "가람전자는 누리소프트 인수 추진을 전격 철회했다."
            })
    void what_is_refused_or_dropped_is_off(String text) {
        assertThat(dropped(text) || Firmness.isDropped(text, text.lastIndexOf("인수") + 2))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자는 누리소프트를 인수했다.",
                "가람전자는 누리소프트 인수를 포기하지 않는다.",
                "누리소프트 인수 무산 위기에도 가람전자는 협상한다.",
                "가람전자가 누리소프트를 인수하지 않는다면 다온은행이 나선다."
            })
    void what_goes_on_is_not_dropped(String text) {
        assertThat(dropped(text)).isFalse();
    }

    @Test
    void who_is_late_with_one_of_the_words_for_a_deal_is_late_with_it() {
        Reading reading = Texts.reading("삼성전자, 고객사 엔비디아에 칩 공급 늦어져", "삼성전자의 고객사인 엔비디아로의 칩 공급이 미뤄지면서 실적이 줄었다.");
        assertThat(Firmness.isPutOff(reading.lines().get(1), EventType.ADOPTION))
                .isTrue();
        Reading other = Texts.reading("오늘의 소식", "마이크론의 HBM 납품이 지연되면서 삼성전자가 엔비디아에 HBM을 공급하기로 했다.");
        assertThat(Firmness.isPutOff(other.lines().get(1), EventType.ADOPTION)).isFalse();
    }

    private static boolean ends(String headline, EventType type) {
        return Firmness.ends(Texts.reading(headline, "오늘의 소식이다.").lines().get(0), type);
    }

    @Test
    void what_is_done_behind_what_was_dropped_is_a_deal_of_its_own() {
        assertThat(ends("TSMC의 칩 공급 중단으로 화웨이는 인텔의 칩을 도입했다", EventType.ADOPTION)).isFalse();
        assertThat(ends("네이버와 카카오, 협력 중단 2년 만에 다시 손잡는다", EventType.ALLIANCE)).isFalse();
        assertThat(ends("네이버와 카카오, 협력 중단", EventType.ALLIANCE)).isTrue();
    }

    @Test
    void what_is_not_decided_yet_has_not_ended() {
        assertThat(ends("카카오 \"업스테이지 인수 검토…확정된 바 없어\"", EventType.ACQUISITION)).isFalse();
        assertThat(ends("카카오 \"업스테이지 인수 검토한 바 없어\"", EventType.ACQUISITION)).isTrue();
    }
}
