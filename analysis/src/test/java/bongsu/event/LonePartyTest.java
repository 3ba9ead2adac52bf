package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LonePartyTest {
    @ParameterizedTest
    @ValueSource(strings = {"삼성전자, 북미 완성차 업체에 배터리 공급", "카카오, 파트너사로 합류"})
    void a_headline_with_a_plain_word_tells_of_one(String title) {
        assertThat(LoneParty.of(Texts.reading(title, "오늘의 소식이다."), 0.9)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"메모리 공급 강자 삼성전자", "삼성전자, 하반기 공급 예상", "삼성전자 공급 비용 늘어", "카카오, 제휴사 신제품 홍보"})
    void what_only_describes_does_not(String title) {
        assertThat(LoneParty.of(Texts.reading(title, "오늘의 소식이다."), 0.9)).isNull();
    }
}
