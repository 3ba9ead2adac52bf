package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubsidiesTest {
    private static Line line(String sentence) {
        Reading reading = Texts.reading("오늘의 소식", "오늘의 소식이다. " + sentence);
        return reading.lines().get(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "미국 정부가 마이크론에 보조금 60억달러를 지급한다.",
                "마이크론은 미국 정부로부터 보조금 60억달러를 받기로 했다.",
                "마이크론은 미국 정부의 보조금 60억달러를 확보했다.",
                "마이크론은 미국 정부 보조금 60억달러를 받는다.",
                "인텔은 미국 정부의 보조금을 받는 마이크론을 비판했다.",
                "미국 정부는 마이크론에 반도체법에 따른 보조금을 주기로 했다."
            })
    void who_pays_and_who_gets_it_stand_in_their_cases(String sentence) {
        assertThat(Subsidies.of(line(sentence))).singleElement().satisfies(subsidy -> {
            assertThat(subsidy.giver().key()).isEqualTo("us-government");
            assertThat(subsidy.receivers()).extracting(n -> n.key()).containsExactly("micron");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "미국 정부가 마이크론에 보조금 지급을 중단했다.",
                "미국 정부가 마이크론에 관세를 물리기로 했다.",
                "마이크론은 보조금을 받는 대신 값을 내렸고, 미국 정부는 이를 반겼다."
            })
    void what_is_cut_or_no_subsidy_pays_nobody(String sentence) {
        assertThat(Subsidies.of(line(sentence))).isEmpty();
    }
}
