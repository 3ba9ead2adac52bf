package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class CooperationTest {
    /** Whether the parties of the first sentence, allied by it, have no technology as their subject. */
    private static boolean untechnical(String title, String body, EventType type) {
        Reading reading = Texts.reading(title, body);
        Line line = reading.lines().get(1);
        List<Name> parties = line.parties();
        assertThat(parties).hasSize(2);
        return Cooperation.untechnical(
                reading,
                new Decided(
                        type,
                        parties,
                        List.of(Role.PARTNER, Role.PARTNER),
                        line,
                        List.of(),
                        null,
                        0.9,
                        Modality.ANNOUNCED,
                        true));
    }

    @Test
    void public_bodies_agree_on_much_else() {
        assertThat(untechnical("군 공항 이전 협의체 출범", "국방부와 무안군은 공항 이전을 위한 협의체를 꾸렸다.", EventType.ALLIANCE))
                .isTrue();
        assertThat(untechnical("AI 실증 협의체 출범", "국방부와 무안군은 협의체를 꾸렸다.", EventType.ALLIANCE))
                .isFalse();
    }

    @Test
    void governments_of_two_countries_are_left_to_the_models() {
        assertThat(untechnical("정상회의", "한국 정부와 일본 정부는 안보 협력을 넓히기로 했다.", EventType.ALLIANCE))
                .isFalse();
    }

    @Test
    void firms_may_be_silent_about_technology_but_not_speak_of_sponsoring_alone() {
        assertThat(untechnical("할인 행사", "카카오와 스타벅스는 할인 프로모션을 함께 연다.", EventType.ALLIANCE))
                .isTrue();
        assertThat(untechnical("두 회사 손잡아", "카카오와 스타벅스는 손잡았다.", EventType.ALLIANCE))
                .isFalse();
        assertThat(untechnical("할인 행사", "카카오와 스타벅스는 앱에서 할인 프로모션을 연다.", EventType.ALLIANCE))
                .isFalse();
    }

    @Test
    void takeovers_need_no_technology() {
        assertThat(untechnical("할인 행사", "카카오가 스타벅스를 인수했다.", EventType.ACQUISITION))
                .isFalse();
    }

    @Test
    void batteries_and_rockets_are_technology_and_the_word_must_stand_near() {
        assertThat(untechnical("할인 행사", "카카오와 스타벅스는 수소 전기차 할인 프로모션을 연다.", EventType.ALLIANCE))
                .isFalse();
        assertThat(untechnical("두 회사 손잡아", "카카오와 스타벅스는 손잡았다. 두 회사는 상생을 다짐했다.", EventType.ALLIANCE))
                .isFalse();
    }

    @Test
    void agencies_of_no_country_share_none() {
        assertThat(untechnical("협의체 출범", "유니세프와 국제원자력기구는 협의체를 꾸렸다.", EventType.ALLIANCE))
                .isFalse();
    }
}
