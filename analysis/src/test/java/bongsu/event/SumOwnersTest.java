package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SumOwnersTest {
    @Test
    void who_gets_a_sum_of_its_own() {
        assertThat(receivers("삼성전자는 미국 정부로부터 47억달러를, SK하이닉스는 4억달러를 받는다."))
                .containsExactlyInAnyOrder("samsung-electronics", "sk-hynix");
        assertThat(receivers("미국 정부는 삼성전자와 SK하이닉스에 47억달러를 준다.")).isEmpty();
        assertThat(receivers("미국 정부는 1000억달러 가운데 47억달러를 삼성전자에 준다.")).isEmpty();
        assertThat(receivers("삼성전자와 SK하이닉스가 웃었다.")).isEmpty();
    }

    @Test
    void programmes_of_several_countries_have_a_sum_each() {
        Line line = Texts.reading("오늘의 소식", "미국 정부는 527억달러의 보조금을 주고 중국 정부도 140조원을 쏟아붓는다.")
                .lines()
                .get(1);
        assertThat(SumOwners.receivers(line)).isEmpty();
        assertThat(keyOf(SumOwners.of(line, 0, true))).isEqualTo("us-government");
        assertThat(keyOf(SumOwners.of(line, 1, true))).isEqualTo("cn-government");
    }

    private static String keyOf(bongsu.entity.@org.jspecify.annotations.Nullable Name name) {
        return name == null ? "" : name.key();
    }

    private static java.util.Set<String> receivers(String sentence) {
        return SumOwners.receivers(Texts.reading("오늘의 소식", sentence).lines().get(1));
    }
}
