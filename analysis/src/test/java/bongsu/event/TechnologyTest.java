package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TechnologyTest {
    private static Line title(String title) {
        return Texts.reading(title, "오늘의 소식이다.").lines().get(0);
    }

    @Test
    void names_of_organisations_say_nothing() {
        assertThat(Technology.core(title("과학기술정보통신부, 신년 행사"))).isFalse();
        assertThat(Technology.core(title("나래반도체마이스터고 졸업식"))).isFalse();
        assertThat(Technology.core(title("과학기술정보통신부, 통신 정책 발표"))).isTrue();
    }

    @Test
    void a_product_does() {
        assertThat(Technology.core(title("여행 계획은 챗GPT에게"))).isTrue();
    }

    @Test
    void a_text_may_come_to_it_later() {
        String other = "시장은 올해 살림을 의회에 설명했다. ".repeat(40);
        assertThat(Technology.opens(
                        Texts.reading("시정 연설", "시는 반도체 단지를 짓는다. " + other).lines(), 500))
                .isTrue();
        assertThat(Technology.opens(
                        Texts.reading("시정 연설", other + "시는 반도체 단지를 짓는다.").lines(), 500))
                .isFalse();
    }

    @Test
    void data_kept_in_the_country_is_technology() {
        assertThat(Technology.opens(Texts.reading("고정밀 지도 반출 불허", "정부가 결정했다.").lines(), 500))
                .isTrue();
    }
}
