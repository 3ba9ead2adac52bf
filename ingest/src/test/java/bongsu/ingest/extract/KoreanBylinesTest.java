package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanBylinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [디지털나날 길소민 기자] 통신사가 새 요금제를 내놨다.          | 길소민
            [새벽신문=한도윤 기자] 시가 버스 노선을 바꾼다.                | 한도윤
            [산마루·한도윤 기자] 시가 버스 노선을 바꾼다.                  | 한도윤
            [들녘S-한도윤 기자] 시가 버스 노선을 바꾼다.                   | 한도윤
            [새벽신문 한도윤·서가온 기자] 시가 버스 노선을 바꾼다.         | 한도윤,서가온
            [ 새벽신문 한도윤 선임기자 ] 시가 버스 노선을 바꾼다.          | 한도윤
            [한도윤 기자] 시가 버스 노선을 바꾼다.                         | 한도윤
            (나루=새벽통신) 한도윤 기자 = 시가 버스 노선을 바꾼다.         | 한도윤
            """)
    void aNameInTheBracketsOfAHeadIsAWordOfItsOwn(String line, String names) {
        assertThat(KoreanBylines.atHead(List.of(line))).containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [디지털나날 김주하 기자]       | 김주하
            [새벽신문=한도윤·서가온 기자]  | 한도윤,서가온
            [새벽신문 길소민 기자]         | 길소민
            """)
    void soIsOneInTheBracketsBehindTheLastSentence(String signature, String names) {
        String text = "시는 다음 달부터 버스 노선 열두 개를 바꾸고 정류장 마흔 곳에 새 안내판을 세운다. ".repeat(3);
        assertThat(KoreanBylines.in(List.of(text, text + signature))).containsExactly(names.split(",", -1));
    }
}
