package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {
    /** The parties of each event, put together from facts of a programme, one for each party of a sentence. */
    private static List<List<String>> events(String sentence) {
        Line line = Texts.reading("오늘의 소식", sentence).lines().get(1);
        List<Decided> facts = line.parties().stream()
                .map(party -> new Decided(
                        EventType.GOVERNMENT_PROGRAM,
                        List.of(party),
                        List.of(Role.ACTOR),
                        line,
                        List.of(),
                        line.fired(EventType.GOVERNMENT_PROGRAM),
                        0.8,
                        Modality.ANNOUNCED,
                        true))
                .toList();
        return Grouping.group(facts).stream()
                .map(event -> event.parties().stream().map(name -> name.key()).toList())
                .toList();
    }

    @Test
    void programmes_of_several_countries_are_events_of_their_own() {
        assertThat(events("미국 정부는 인텔에 보조금을 주고 일본 정부는 라피더스에 보조금을 준다."))
                .containsExactlyInAnyOrder(List.of("us-government", "intel"), List.of("jp-government", "jp-rapidus"));
    }

    @Test
    void what_several_countries_do_together_is_one_event() {
        assertThat(events("미국 정부와 일본 정부는 공동으로 반도체 보조금을 준다."))
                .containsExactly(List.of("us-government", "jp-government"));
    }

    @Test
    void bodies_in_one_enumeration_act_together() {
        assertThat(events("미국 상무부와 과학기술정보통신부는 반도체 보조금 사업을 시작한다.")).hasSize(1);
    }

    @Test
    void bodies_of_one_country_act_in_one_programme() {
        assertThat(events("과학기술정보통신부와 산업통상자원부는 네이버에 보조금을 준다.")).hasSize(1);
    }
}
