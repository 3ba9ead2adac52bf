package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.Lineage;
import bongsu.schema.LineageStatus;
import bongsu.schema.Reused;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineagesTest {
    private static List<Lineage> lineages(String body) {
        return Lineages.of(Texts.reading("오늘의 소식", body));
    }

    @Test
    void the_base_is_what_stands_before_the_word_of_derivation() {
        Lineage found = lineages("SK텔레콤의 에이닷엑스는 알리바바의 큐원 2.5를 기반으로 추가 학습한 모델로, 아파치 2.0 라이선스를 따른다.")
                .get(0);
        assertThat(found.getBaseOrganization()).isEqualTo("alibaba");
        assertThat(found.getReused()).isEqualTo(Reused.WEIGHTS);
        assertThat(found.getStatus()).isEqualTo(LineageStatus.NAMED);
        assertThat(found.getLicence()).isEqualTo("아파치 2.0");
        assertThat(found.getEvidence().getText()).contains("기반");
    }

    @Test
    void of_two_models_before_the_word_the_nearer_one_is_the_base() {
        assertThat(lineages("KT는 믿:음을 라마 기반으로 새로 만들었다."))
                .singleElement()
                .satisfies(found -> assertThat(found.getBaseModel()).isEqualTo("라마"));
    }

    @Test
    void what_is_suspected_is_a_claim() {
        Lineage found = lineages("하이퍼클로바X가 큐원의 인코더를 가져다 썼다는 의혹이 제기됐다.").get(0);
        assertThat(found.getReused()).isEqualTo(Reused.ENCODER);
        assertThat(found.getStatus()).isEqualTo(LineageStatus.CLAIMED);
    }

    @Test
    void a_model_that_is_said_not_to_derive_has_no_lineage() {
        assertThat(lineages("솔라는 라마를 기반으로 하지 않은 모델이다.")).isEmpty();
    }

    @Test
    void two_models_side_by_side_have_none() {
        assertThat(lineages("솔라와 라마의 점수를 견줬다.")).isEmpty();
    }
}
