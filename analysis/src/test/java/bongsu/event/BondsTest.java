package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.EventType;
import bongsu.text.LinearModel;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BondsTest {
    private static final Reader READER = Analyzer.reader(LinearModel.bundled("/bongsu/rules/names.model.tsv"));

    /** The pairs that the grammar of a sentence ties as a type, the investor or provider first. */
    private static Set<String> plain(String sentence, EventType type) {
        String json = "{\"id\":\"a\",\"title\":\"오늘의 소식\",\"body\":\"" + sentence + "\",\"published\":\"2025-03-14\"}";
        if (!(ArticleLines.read(json) instanceof ArticleLines.Parsed parsed)) {
            throw new AssertionError("no article: " + json);
        }
        Reading reading = READER.read(parsed.article());
        Line line = reading.lines().get(1);
        var pairs = new HashSet<String>();
        for (Map.Entry<String, double[]> bond : Bonds.of(line, Bonds.Context.NONE).entrySet()) {
            if (bond.getValue()[Scores.PAIR_TYPES.indexOf(type)] >= 0.6) {
                pairs.add(bond.getKey().replace('\t', ' '));
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KT는 네이버와 인공지능 업무협약을 체결했다고 밝혔다.         | ALLIANCE          | kt naver
            KT 김민수 대표는 네이버와 손잡고 통역 서비스를 내놓는다.     | ALLIANCE          | kt naver
            카카오가 업스테이지에 100억원을 투자하기로 했다.            | INVESTMENT        | kakao upstage
            업스테이지가 카카오로부터 100억원의 투자를 유치했다.         | INVESTMENT        | kakao upstage
            카카오는 업스테이지를 인수했다.                            | ACQUISITION       | kakao upstage
            SK하이닉스가 엔비디아에 HBM을 공급한다.                   | ADOPTION          | sk-hynix nvidia
            KT는 업스테이지의 언어모델을 도입했다.                     | ADOPTION          | upstage kt
            KT와 네이버는 언어모델을 공동 개발하기로 했다.              | JOINT_DEVELOPMENT | kt naver
            """)
    void the_case_of_each_party_says_what_it_does(String sentence, EventType type, String pair) {
        String[] keys = pair.strip().split(" ", -1);
        boolean sided = Decider.SIDES.contains(type.name());
        Set<String> found = plain(sentence.strip(), type);
        assertThat(found).anyMatch(p -> p.equals(pair.strip()) || (!sided && p.equals(keys[1] + " " + keys[0])));
    }

    @Test
    void rivals_in_one_sentence_are_not_tied() {
        assertThat(plain("KT가 새 요금제를 내놓자 카카오 주가는 올랐고 네이버는 내렸다.", EventType.ALLIANCE))
                .isEmpty();
    }

    @Test
    void a_thing_of_a_company_is_no_subject() {
        assertThat(plain("엔비디아 주가는 KT와 협력 소식에 올랐다.", EventType.ALLIANCE)).noneMatch(p -> p.startsWith("nvidia kt"));
    }
}
