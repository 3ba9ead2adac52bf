package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscourseTest {
    /** Whether the topic of the sentence before is a candidate in the last sentence of a body, tied with a party there. */
    private static boolean carried(String body, String topic, String party) {
        Reading reading = Texts.reading("오늘의 소식", body);
        Line last = reading.lines().getLast();
        return Candidates.pairs(reading).values().stream()
                .flatMap(List::stream)
                .anyMatch(p -> p.line() == last
                        && p.first().key().equals(topic)
                        && p.second().key().equals(party));
    }

    @ParameterizedTest
    @ValueSource(strings = {"네이버는 KT와 업무협약을 맺었다.", "KT 컨소시엄에는 네이버, 업스테이지 등이 참여했다.", "KT가 네이버의 언어모델을 도입했다."})
    void a_topic_is_not_carried_where_somebody_else_acts(String sentence) {
        assertThat(carried("카카오는 새 지도를 내놨다. " + sentence, "kakao", "naver")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "네이버와 업무협약도 맺었다.",
                "이번 협약에는 네이버, KT, 업스테이지가 참여했다.",
                "현재까지는 네이버가 이를 공급하고 있다.",
                "네이버, KT 등이 주요 고객사다.",
                "네이버가 개발한 언어모델을 도입했다."
            })
    void a_topic_is_carried_where_nobody_acts_or_the_sentence_refers_to_it(String sentence) {
        assertThat(carried("카카오는 새 지도를 내놨다. " + sentence, "kakao", "naver")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"네이버도 KT와 업무협약을 맺었다.", "네이버가 KT와 업무협약을 맺은 것으로 전해졌다.", "네이버가 KT의 언어모델을 도입할 예정이다."})
    void who_does_the_same_or_is_said_to_do_it_acts(String sentence) {
        assertThat(carried("카카오는 새 지도를 내놨다. " + sentence, "kakao", "naver")).isFalse();
    }

    @Test
    void who_does_something_too_is_the_topic_of_what_follows() {
        String body = "카카오는 새 지도를 내놨다. KT도 새 지도를 내놨다. 네이버와 업무협약도 맺었다.";
        assertThat(carried(body, "kt", "naver")).isTrue();
        assertThat(carried(body, "kakao", "naver")).isFalse();
    }

    @Test
    void who_is_won_as_a_customer_too_is_no_topic() {
        String body = "카카오는 새 지도를 내놨다. KT도 고객사로 확보했다. 네이버와 업무협약도 맺었다.";
        assertThat(carried(body, "kakao", "naver")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"■", "◆ 지도 시장", "[통신]"})
    void a_part_of_a_text_has_no_topic_of_the_part_before(String head) {
        String body = "카카오는 새 지도를 내놨다.\n\n" + head + "\n\n네이버와 업무협약도 맺었다.";
        assertThat(carried(body, "kakao", "naver")).isFalse();
    }

    @Test
    void no_deed_is_carried_into_a_sentence_in_which_somebody_acts() {
        Reading reading = Texts.reading("오늘의 소식", "카카오는 새 지도를 내놨다. 네이버는 자체 개발한 언어모델을 공개했다.");
        assertThat(Candidates.actors(reading)).containsOnlyKeys("naver");
    }

    @Test
    void a_takeover_told_in_full_leaves_no_part_to_a_third() {
        assertThat(carried("카카오는 새 지도를 내놨다. 네이버와 업스테이지의 합병 가능성이 불거졌다.", "kakao", "naver"))
                .isFalse();
    }

    @Test
    void a_newspaper_that_reports_is_no_topic() {
        String body = "카카오는 새 지도를 내놨다. 로이터통신은 이를 크게 보도했다. 네이버와 업무협약도 맺었다.";
        assertThat(carried(body, "kakao", "naver")).isTrue();
    }

    @Test
    void who_takes_part_in_a_round_does_not_raise_money() {
        String body = "업스테이지가 투자를 유치했다. 카카오벤처스는 시리즈A 투자에도 참여했다. 이번 투자는 네이버가 주도했다.";
        assertThat(carried(body, "upstage", "naver")).isTrue();
        assertThat(carried(body, "kakao-ventures", "naver")).isFalse();
    }
}
