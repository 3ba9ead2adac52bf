package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class KinTest {
    @Test
    void a_group_and_its_member_are_kin_as_sisters_and_public_bodies_are_not() {
        assertThat(kin("구글은 웨이모와 나선다.")).isTrue();
        assertThat(kin("SK텔레콤은 SK하이닉스와 나선다.")).isFalse();
        assertThat(kin("과학기술정보통신부는 한국전자통신연구원과 나선다.")).isFalse();
    }

    private static boolean kin(String sentence) {
        List<Name> names = Texts.reading("오늘의 소식", sentence).lines().get(1).parties();
        assertThat(names).hasSize(2);
        assertThat(Kin.are(names.get(1), names.get(0))).isEqualTo(Kin.are(names.get(0), names.get(1)));
        return Kin.are(names.get(0), names.get(1));
    }
}
