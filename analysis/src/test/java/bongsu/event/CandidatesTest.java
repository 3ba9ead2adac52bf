package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.text.LinearModel;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final Reader READER = Analyzer.reader(LinearModel.bundled("/bongsu/rules/names.model.tsv"));

    private static Reading read(String title, String body) {
        String json = "{\"id\":\"a\",\"title\":\"" + title + "\",\"body\":\"" + body + "\"}";
        if (!(ArticleLines.read(json) instanceof ArticleLines.Parsed parsed)) {
            throw new AssertionError("no article: " + json);
        }
        return READER.read(parsed.article());
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
}
