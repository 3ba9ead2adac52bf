package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.Event;
import bongsu.schema.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenceTest {
    private static final Analyzer ANALYZER = Analyzer.bundled();

    private static List<Event> dependence(String title, String body) {
        return ANALYZER.analyze(Texts.article(title, body)).events().stream()
                .filter(e -> e.getType() == EventType.FOREIGN_DEPENDENCE)
                .toList();
    }

    @Test
    void what_depends_on_foreign_technology_need_not_be_an_organisation() {
        assertThat(dependence("국방 반도체 국산화 시급", "무기에 들어가는 반도체의 99%를 해외에 의존하는 것으로 나타났다."))
                .singleElement()
                .satisfies(e -> assertThat(e.getParticipants()).isEmpty());
    }

    @Test
    void dependence_on_anything_but_technology_is_no_event() {
        assertThat(dependence("나라 살림 빠듯", "이 나라는 오래전부터 나라 재정을 미국에 의존해 왔다.")).isEmpty();
    }

    @Test
    void how_much_depends_says_it_plainly() {
        assertThat(dependence("차량용 반도체 비상", "국내 차량용 반도체의 대외 의존도는 95%에 이른다.")).hasSize(1);
    }

    @Test
    void on_whom_somebody_depends_is_the_counterpart() {
        assertThat(dependence("노광장비 비상", "삼성전자는 극자외선 반도체 노광장비를 ASML에 전량 의존하고 있다."))
                .singleElement()
                .satisfies(e -> assertThat(e.getParticipants().stream()
                                .map(p -> p.getName() + "/" + p.getRole())
                                .toList())
                        .containsExactly("삼성전자/ACTOR", "ASML/COUNTERPART"));
    }

    @Test
    void what_does_not_depend_is_no_event() {
        assertThat(dependence("국산 칩 나왔다", "이 칩은 해외 반도체 기술에 전혀 의존하지 않는 100% 국산이다."))
                .isEmpty();
    }

    @Test
    void who_depends_on_a_firm_of_the_country_does_not_depend_on_abroad() {
        assertThat(dependence("메모리 시장", "엔비디아는 HBM 반도체의 대부분을 SK하이닉스에 의존한다.")).isEmpty();
    }

    @Test
    void who_acts_in_a_headline_is_not_on_whom_one_depends() {
        assertThat(dependence("정부, GPU 해외 의존 낮춘다", "국내 데이터센터는 GPU의 90% 이상을 해외에 의존한다."))
                .allSatisfy(e ->
                        assertThat(e.getParticipants()).noneMatch(p -> p.getRole() == bongsu.schema.Role.COUNTERPART));
    }
}
