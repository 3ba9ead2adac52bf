package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.Event;
import bongsu.schema.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestrictionTest {
    private static final Analyzer ANALYZER = Analyzer.bundled();

    private static List<Event> programmes(String title, String body) {
        return ANALYZER.analyze(Texts.article(title, body)).events().stream()
                .filter(e -> e.getType() == EventType.GOVERNMENT_PROGRAM)
                .toList();
    }

    @Test
    void a_bare_export_control_is_trade() {
        assertThat(programmes("美 정부, AI 반도체 수출통제 확대", "미국 정부는 첨단 AI 반도체의 대중 수출을 제한하는 새 규정을 발표했다. 상무부가 다음 달 시행한다."))
                .isEmpty();
    }

    @Test
    void one_that_is_held_against_self_reliance_is_not() {
        assertThat(programmes(
                        "美 수출통제에 中 반도체 자립 속도",
                        "미국 정부는 첨단 AI 반도체의 대중 수출을 제한하는 새 규정을 발표했다. 중국 정부는 반도체 자립을 위한 투자를 늘리기로 했다."))
                .isNotEmpty();
    }

    @Test
    void the_title_of_an_office_is_no_self_reliance() {
        assertThat(programmes(
                        "美 정부, AI 반도체 수출통제 확대",
                        "미국 정부는 첨단 AI 반도체의 대중 수출을 제한하는 새 규정을 발표했다. EU의 기술주권·안보 담당 집행위원은 말을 아꼈다."))
                .isEmpty();
    }

    @Test
    void nuclear_power_is_no_self_reliance() {
        assertThat(programmes("美 정부, AI 반도체 수출통제 확대", "미국 정부는 첨단 AI 반도체의 대중 수출을 제한하는 새 규정을 발표했다. 원자력 발전도 논의했다."))
                .isEmpty();
    }

    @Test
    void who_answers_a_restriction_at_home_does_more() {
        assertThat(programmes("정부, 반도체 관세 대응 특별법 추진", "정부는 미국의 반도체 관세에 맞서 국내 반도체 산업을 지원하는 반도체 특별법을 추진한다고 밝혔다."))
                .isNotEmpty();
    }
}
