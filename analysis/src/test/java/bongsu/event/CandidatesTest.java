package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static Reading read(String title, String body) {
        return Texts.reading(title, body);
    }

    @Test
    void the_name_of_a_programme_is_no_one_who_acts() {
        Reading reading = read("국가AI컴퓨팅센터 공모 시작", "과학기술정보통신부는 국가AI컴퓨팅센터 사업자를 다음 달까지 공모한다.");

        assertThat(Candidates.actors(reading)).containsKey("msit").doesNotContainKey("national-ai-computing-centre");
    }

    @Test
    void who_stands_beside_a_trigger_of_sovereignty_may_act() {
        Reading reading = read("새 모델 나왔다", "업스테이지가 자체 개발한 언어모델을 공개했다.");

        assertThat(Candidates.actors(reading)).containsOnlyKeys("upstage");
    }

    @Test
    void a_programme_stands_for_its_ministry_only_where_the_article_names_that() {
        String programme = "업스테이지가 독자 AI 파운데이션 모델 사업에 선정됐다.";

        assertThat(Candidates.actors(read("선정 소식", programme))).containsOnlyKeys("upstage");
        assertThat(Candidates.actors(read("선정 소식", programme + " 과학기술정보통신부가 이날 발표했다.")))
                .containsKeys("upstage", "msit");
    }

    @Test
    void on_whom_others_depend_is_no_one_who_acts() {
        assertThat(Candidates.actors(read("칩 소식", "메타는 엔비디아에 대한 의존도를 낮추려고 자체 AI 칩을 개발했다.")))
                .containsOnlyKeys("meta");
        assertThat(Candidates.actors(read("칩 소식", "엔비디아 칩 의존을 벗어나려고 메타는 자체 AI 칩을 개발했다.")))
                .containsOnlyKeys("meta");
        assertThat(Candidates.actors(read("칩 소식", "삼성전자가 AP 의존도를 낮추려고 반도체 국산화에 나섰다.")))
                .containsKey("samsung-electronics");
        assertThat(Candidates.actors(read("칩 소식", "엔비디아가 자체 AI 칩을 메타에 독점 공급한다.")))
                .containsKey("nvidia");
    }

    @Test
    void who_only_says_whose_another_is_is_no_party_of_its() {
        assertThat(Candidates.pairs(read("협력 소식", "현대차는 구글 웨이모와 협력한다.")))
                .containsKey("hyundai-motor waymo")
                .doesNotContainKey("google waymo");
        assertThat(Candidates.pairs(read("SK텔레콤 SK브로드밴드 합병 승인", "본문이다."))).containsKey("sk-broadband sk-telecom");
    }

    @Test
    void a_label_is_no_sentence_that_goes_on_with_a_topic() {
        Reading reading = read("해남군, 국가AI컴퓨팅센터 유치", "보도자료. 해남군은 국가AI컴퓨팅센터를 유치했다고 밝혔다.");

        assertThat(Candidates.actors(reading).values().stream().flatMap(java.util.List::stream))
                .noneMatch(actor -> actor.line().text.startsWith("보도자료"));
    }

    @Test
    void members_whom_one_word_names_are_tied_where_the_sentence_ties_them() {
        assertThat(Candidates.pairs(read("통신 소식", "이통3사가 업무협약을 체결했다."))).containsKeys("kt sk-telecom", "kt lg-uplus");
        assertThat(Candidates.pairs(read("통신 3사의 3분기 실적", "통신 3사는 AI 투자를 늘리고 있다.")))
                .isEmpty();
        assertThat(Candidates.pairs(read("칩 소식", "리벨리온이 통신 3사에 NPU를 공급한다.")))
                .containsOnlyKeys("rebellions sk-telecom", "kt rebellions", "lg-uplus rebellions");
    }

    @Test
    void one_of_several_is_not_all_of_them() {
        String agreed = "SK텔레콤과 KT가 업무협약을 체결했다. ";
        assertThat(Candidates.pairs(read("소식", agreed + "양사는 모델을 함께 개발한다.")).get("kt sk-telecom"))
                .anyMatch(pair -> pair.via().equals("group"));
        assertThat(Candidates.pairs(read("소식", agreed + "양사 중 한 곳이 먼저 칩을 도입한다."))
                        .get("kt sk-telecom"))
                .noneMatch(pair -> pair.via().equals("group"));
    }
}
