package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulersTest {
    private static List<String> names(String sentence) {
        return Texts.reading("제목", sentence).lines().get(1).names.stream()
                .map(name -> name.canonical())
                .distinct()
                .toList();
    }

    @Test
    void the_president_of_another_country_speaks_for_it() {
        assertThat(names("도널드 트럼프 미국 대통령은 반도체 관세를 발표했다.")).containsExactly("미국 정부");
        assertThat(names("트럼프 대통령은 인텔 지분을 사기로 했다.")).containsExactly("미국 정부", "인텔");
        assertThat(names("푸틴 러시아 대통령이 협력을 논의했다.")).containsExactly("러시아 정부");
    }

    @Test
    void one_of_whom_nothing_is_known_speaks_for_nobody() {
        assertThat(names("조코위 대통령은 테슬라가 투자할 것이라고 말했다.")).containsExactly("테슬라");
        assertThat(names("미 대통령은 반도체 관세를 발표했다.")).isEmpty();
    }

    @Test
    void a_country_in_another_case_has_no_president() {
        assertThat(names("정부는 미국에 대통령 특사를 보냈다.")).doesNotContain("미국 정부");
    }

    @Test
    void the_president_by_himself_speaks_for_the_government() {
        assertThat(names("이날 대통령은 AI 3대 강국을 약속했다.")).containsExactly("정부");
        assertThat(names("이재명 대통령은 AI 3대 강국을 약속했다.")).containsExactly("정부");
    }

    @Test
    void the_won_is_no_firm_and_a_product_of_several_makers_no_party() {
        assertThat(names("마이크론은 21억 달러(한화 약 3조원)를 투자한다고 발표했다.")).containsExactly("마이크론");
        assertThat(names("SK하이닉스는 7세대 HBM인 HBM4E에 새 공정을 적용한다.")).containsExactly("SK하이닉스");
    }

    @Test
    void a_body_behind_another_country_is_of_that() {
        assertThat(names("폴란드 공군이 드론을 도입했다.")).containsExactly("폴란드 정부");
        assertThat(names("중국 상무부는 수출을 막았다.")).doesNotContain("정부");
        assertThat(names("공군이 드론을 도입했다.")).containsExactly("공군");
        assertThat(names("홍콩 정부는 AI 기업을 돕는다.")).containsExactly("홍콩 정부");
    }

    @Test
    void the_government_of_a_province_abroad_is_nobody_here() {
        assertThat(names("산둥성 정부는 보조금을 준다.")).isEmpty();
        assertThat(names("텍사스주 정부는 보조금을 준다.")).doesNotContain("정부");
        assertThat(names("이번 주 정부는 대책을 내놨다.")).containsExactly("정부");
        assertThat(names("제주 정부 청사에서 정부는 대책을 내놨다.")).contains("정부");
    }

    @Test
    void the_government_of_another_country_is_its_own() {
        assertThat(names("도널드 트럼프 정부가 보조금을 줄인다.")).containsExactly("미국 정부");
        assertThat(names("트럼프 2기 정부가 보조금을 줄인다.")).containsExactly("미국 정부");
        assertThat(names("일본은 정부가 라피더스에 1조엔을 투입한다.")).contains("일본 정부", "라피더스").doesNotContain("정부");
        assertThat(names("중국 기업이 자국 정부와 함께 성장한다.")).doesNotContain("정부");
    }

    @Test
    void the_government_beside_a_firm_is_ones_own() {
        assertThat(names("업스테이지는 정부와 손잡았다.")).containsExactly("업스테이지", "정부");
        assertThat(names("누리칩스의 정부 과제 수주가 이어졌다.")).contains("정부");
        assertThat(names("미국에 앞서 정부가 움직였다.")).contains("정부");
    }
}
