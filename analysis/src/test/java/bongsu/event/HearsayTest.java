package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HearsayTest {
    private static boolean supposed(String text) {
        return Hearsay.supposes(text, text.indexOf("인수") + "인수".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자가 누리소프트를 인수할 것이라는 추측도 있다.",
                "가람전자가 누리소프트를 인수할 수 있다는 관측이 나온다.",
                "누리소프트가 가람전자에 인수될지 모른다는 전망이 제기됐다.",
                "가람전자가 누리소프트의 인수 후보로 거론된다.",
                "가람전자의 누리소프트 인수 가능성이 조심스럽게 점쳐진다.",
                "가람전자가 누리소프트를 인수할 것으로 보인다.",
                "가람전자가 누리소프트를 인수하는 방안이 부상하고 있다."
            })
    void what_others_suppose_is_supposed(String text) {
        assertThat(supposed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자가 누리소프트를 인수했다.",
                "가람전자는 누리소프트 인수 가능성을 타진하고 있다.",
                "가람전자는 누리소프트를 인수하며 성장 가능성을 확인했다.",
                "가람전자는 누리소프트 인수를 마쳤고, 다온은행이 새 후보로 거론된다.",
                "가람전자가 누리소프트를 인수하면서 주가가 오를 것이라는 분석이다.",
                "가람전자는 누리소프트를 인수해 실적이 나아질 것으로 보인다.",
                "가람전자가 인수 대금을 늘릴 수 있다는 전망이 나온다."
            })
    void what_is_done_or_talked_of_is_not_supposed(String text) {
        assertThat(supposed(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자가 누리소프트에 칩을 공급한 것으로 알려졌다.",
                "가람전자가 누리소프트와 인수를 협의하는 것으로 전해졌다.",
                "두 회사가 구체적인 협의를 하는 것으로 전해졌다.",
                "누리소프트를 둘러싼 소문이 돌고 있다.",
                "가람전자가 누리소프트 지분을 인수하는 것으로 알려졌다.",
                "가람전자가 누리소프트 인수를 저울질하는 것으로 전해졌다.",
                "매각설이 도는 가람전자는 누리소프트에 칩을 공급하는 것으로 알려졌다."
            })
    void what_nobody_answers_for_is_hearsay(String text) {
        assertThat(Hearsay.tells(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람전자는 누리소프트에 칩을 공급하고 있는 것으로 알려져 있다.",
                "누리소프트 서버에는 가람전자 칩이 탑재되는 것으로 전해졌다.",
                "가람전자는 칩을 공급한 것으로 알려졌다고 밝혔다.",
                "가람전자가 누리소프트에 칩을 공급했다."
            })
    void what_lasts_or_is_answered_for_is_not(String text) {
        assertThat(Hearsay.tells(text)).isFalse();
    }
}
