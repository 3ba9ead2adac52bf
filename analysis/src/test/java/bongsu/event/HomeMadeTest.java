package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeMadeTest {
    private static boolean ordinary(String title, String sentence) {
        Reading reading = Texts.reading(title, sentence);
        return HomeMade.ordinary(reading, reading.lines().get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"가람소프트는 자체 개발한 학습관리시스템을 학교에 공급한다.", "가람비전은 독자 개발한 출입통제 기술을 선보였다."})
    void software_of_ones_own_is_ordinary(String sentence) {
        assertThat(ordinary("가람, 전시회 참가", sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "가람소프트는 자체 개발한 언어모델을 공개했다.",
                "가람반도체는 독자 개발한 서버용 프로세서를 내놨다.",
                "가람소프트는 외산에 의존하던 출입통제 기술을 자체 개발했다.",
                "가람소프트는 출입통제 기술을 내놨다."
            })
    void models_chips_and_independence_are_not(String sentence) {
        assertThat(ordinary("가람, 전시회 참가", sentence)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"국산 보안 SW 해외로", "토종 기업의 힘"})
    void a_headline_may_say_that_it_is_for_independence(String title) {
        assertThat(ordinary(title, "가람소프트는 자체 개발한 학습관리시스템을 학교에 공급한다.")).isFalse();
    }
}
