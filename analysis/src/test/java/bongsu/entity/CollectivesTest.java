package bongsu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.text.NormalText;
import bongsu.text.Span;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectivesTest {
    private static final Collectives BUNDLED = Collectives.bundled();

    private static String spelledOut(String text) {
        return BUNDLED.spelledOut(NormalText.of(text)).text();
    }

    @Test
    void a_word_for_several_is_spelled_out() {
        assertThat(spelledOut("이통3사가 칩을 함께 개발한다.")).isEqualTo("SK텔레콤·KT·LG유플러스가 칩을 함께 개발한다.");
        assertThat(spelledOut("네카오, 정부와 맞손")).isEqualTo("네이버·카카오, 정부와 맞손");
    }

    @Test
    void a_space_keeps_it_apart_from_the_word_before() {
        assertThat(spelledOut("국내이통3사와 협약")).isEqualTo("국내 SK텔레콤·KT·LG유플러스와 협약");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SK텔레콤·KT·LG유플러스 등 국내 이동통신 3사에 공급한다.",
                "통신 3사(SK텔레콤·KT·LG유플러스)가 나섰다.",
                "'메모리 빅3'인 삼성전자, SK하이닉스, 마이크론이 공급한다.",
                "통신 3사 중 가장 먼저 도입했다.",
                "메모리 3사 가운데 홀로 늘었다.",
                "빅테크 4사가 나섰다."
            })
    void who_is_named_beside_it_or_only_in_part_stays_as_it_is(String text) {
        NormalText normal = NormalText.of(text);
        assertThat(BUNDLED.spelledOut(normal)).isSameAs(normal);
    }

    @Test
    void its_members_come_from_the_place_of_the_word() {
        NormalText text = BUNDLED.spelledOut(NormalText.of("어제 네카오가 만났다."));
        int kakao = text.text().indexOf("카카오");
        assertThat(text.text()).isEqualTo("어제 네이버·카카오가 만났다.");
        assertThat(text.codePointStart(kakao)).isEqualTo(3);
        assertThat(text.codePointEnd(kakao + 3)).isEqualTo(6);
        assertThat(text.originalOf(new Span(kakao, kakao + 3))).isEqualTo("네카오");
        assertThat(text.codePointStart(text.text().indexOf("만났"))).isEqualTo(8);
    }

    @Test
    void the_catalogue_holds_every_member() {
        Catalogue catalogue = Catalogue.bundled();
        for (Map.Entry<String, String> row : Catalogue.pairs("collectives.tsv", "words", "members")) {
            assertThat(row.getValue().split("·", -1))
                    .allSatisfy(member -> assertThat(catalogue.named(member))
                            .isNotNull()
                            .extracting(Organisation::name)
                            .isEqualTo(member));
        }
    }
}
