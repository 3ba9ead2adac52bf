package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.Event;
import bongsu.schema.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;

class DependenceTest {
    private static final Analyzer ANALYZER = Analyzer.bundled();

    private static List<Event> dependence(String title, String body) {
        String json = "{\"id\":\"a\",\"title\":\"" + title + "\",\"body\":\"" + body + "\"}";
        if (!(ArticleLines.read(json) instanceof ArticleLines.Parsed parsed)) {
            throw new AssertionError("no article: " + json);
        }
        return ANALYZER.analyze(parsed.article()).events().stream()
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
}
