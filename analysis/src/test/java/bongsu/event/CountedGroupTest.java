package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedGroupTest {
    private static List<CountedGroup> groups(String title, String body) {
        return CountedGroup.of(Texts.reading(title, body));
    }

    @Test
    void partners_that_a_headline_counts_are_the_enumeration_of_as_many() {
        List<CountedGroup> groups =
                groups("네이버클라우드, 4개 대학과 AI 연구 협약", "네이버클라우드는 국내 대학과 손을 잡았다. 서울대, 고려대, 포스텍, 연세대가 참여한다.");

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.hub().canonical()).isEqualTo("네이버클라우드");
            assertThat(group.members()).extracting(Name::canonical).hasSize(4).contains("서울대", "고려대");
            assertThat(group.line().title()).isTrue();
        });
    }

    @Test
    void an_enumeration_of_another_size_is_not_meant() {
        assertThat(groups("네이버클라우드, 6개 대학과 AI 연구 협약", "네이버클라우드는 국내 대학과 손을 잡았다. 서울대, 고려대, 포스텍, 연세대가 참여한다."))
                .isEmpty();
    }

    @Test
    void a_lead_that_breaks_off_may_have_lost_its_last_one() {
        assertThat(groups("네이버클라우드, 4개 대학과 AI 연구 협약", "네이버클라우드는 서울대, 고려대, 포스텍, 연세..."))
                .hasSize(1);
    }

    @Test
    void what_is_counted_without_a_deal_ties_nobody() {
        assertThat(groups("네이버클라우드, 4개 대학과 나란히 순위에", "서울대, 고려대, 포스텍, 연세대가 순위에 올랐다."))
                .isEmpty();
    }
}
