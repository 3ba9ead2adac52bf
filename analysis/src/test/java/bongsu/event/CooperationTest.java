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
    void a_soft_headline_without_technology_tells_of_none() {
        assertThat(untechnical("카카오-KT, 가을 축제 공동 기획전", "카카오와 KT는 플랫폼에서 협력한다.", EventType.ALLIANCE))
                .isTrue();
        assertThat(untechnical("서울 축제에 KT 할인 기획전", "카카오와 KT는 상품을 공급한다.", EventType.ADOPTION))
                .isTrue();
        assertThat(untechnical("관광지에 자율주행 버스", "카카오와 KT는 플랫폼에서 협력한다.", EventType.ALLIANCE))
                .isFalse();
        assertThat(untechnical("카카오, 축제 앞두고 KT 인수", "카카오와 KT가 합친다.", EventType.ACQUISITION))
                .isFalse();
    }

    @Test
    void one_public_body_or_university_is_enough() {
        assertThat(untechnical("우편 회수 협약", "환경부와 카카오는 회수를 위한 협약을 맺었다.", EventType.ALLIANCE))
                .isTrue();
        assertThat(untechnical("창작 과정 협약", "서울대와 카카오는 창작 과정 협약을 맺었다.", EventType.ALLIANCE))
                .isTrue();
        assertThat(untechnical("AI 과정 협약", "서울대와 카카오는 과정 협약을 맺었다.", EventType.ALLIANCE))
                .isFalse();
        assertThat(untechnical("과정 협약", "서울대와 카카오는 챗봇 과정 협약을 맺었다.", EventType.ALLIANCE))
                .isFalse();
    }

    @Test
    void what_an_organisation_is_called_is_no_subject() {
        assertThat(untechnical("졸업생 협약", "방송통신위원회와 무안군은 협약을 맺었다.", EventType.ALLIANCE))
                .isTrue();
    }

    @Test
    void governments_of_two_countries_may_speak_of_technology_anywhere() {
        String talks = "한국 정부와 일본 정부는 안보 협력을 넓히기로 했다.";

        assertThat(untechnical("정상회의", talks, EventType.ALLIANCE)).isTrue();
        assertThat(untechnical("정상회의", talks + " 하나. 둘. 셋. 넷. 반도체 공급망도 다뤘다.", EventType.ALLIANCE))
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
    void agencies_of_no_country_are_public_bodies_too() {
        assertThat(untechnical("협의체 출범", "유니세프와 국제원자력기구는 협의체를 꾸렸다.", EventType.ALLIANCE))
                .isTrue();
    }
}
