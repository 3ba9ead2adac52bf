package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataControlTest {
    private static final Analyzer ANALYZER = Analyzer.bundled();

    private static List<Event> control(String body) {
        Article article = Texts.reading("오늘의 소식", body).article();
        return ANALYZER.analyze(article).events().stream()
                .filter(e -> e.getType() == EventType.DATA_SOVEREIGNTY)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            정부는 구글이 신청한 고정밀 지도 데이터의 국외 반출을 불허했다.        | 정부/ACTOR 구글/COUNTERPART
            구글이 신청한 지도 반출을 정부가 다시 미뤘다.                        | 정부/ACTOR 구글/COUNTERPART
            보건복지부는 환자 정보를 해외 클라우드에서 처리하지 못하게 했다.       | 보건복지부/ACTOR
            정부는 구글의 고정밀 지도 반출을 허용하지 않았다.                    | 정부/ACTOR 구글/COUNTERPART
            구글은 정부에 고정밀 지도의 국외 반출을 다시 신청했다.               | 정부/ACTOR 구글/COUNTERPART
            정부도 지도 반출에 반대한다.                                       | 정부/ACTOR
            고정밀 지도 반출 논란이 다시 불거졌다. 국토교통부는 지도의 국외 반출을 막았다. | 국토교통부/ACTOR
            네이버클라우드는 고객의 데이터 주권을 지키겠다고 밝혔다.              | 네이버클라우드/ACTOR
            """)
    void who_rules_on_data_acts_and_who_wants_it_abroad_stands_against(String body, String parties) {
        assertThat(control(body))
                .singleElement()
                .satisfies(e -> assertThat(e.getParticipants().stream()
                                .map(p -> p.getName() + "/" + p.getRole())
                                .toList())
                        .containsExactly(parties.split(" ")));
    }

    @Test
    void who_only_tells_of_it_does_not_act() {
        assertThat(control("가트너는 데이터 주권에 대한 우려가 커질 것으로 내다봤다."))
                .allSatisfy(e -> assertThat(e.getParticipants()).isEmpty());
    }

    @Test
    void it_needs_no_party() {
        assertThat(control("개인정보가 해외 서버에 쌓이고 있다."))
                .singleElement()
                .satisfies(e -> assertThat(e.getParticipants()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "카카오가 공장을 해외로 이전한다.",
                "관세청은 외화를 해외로 반출한 업체를 적발했다.",
                "카카오는 주주의 권리를 지키겠다고 밝혔다.",
                "사상 최대 매출을 기록한 카카오가 공장을 해외로 이전한다.",
                "통계청 자료에 따르면 생산기지의 해외 이전이 늘었다."
            })
    void what_leaves_the_country_must_be_data(String body) {
        assertThat(control(body)).isEmpty();
    }
}
