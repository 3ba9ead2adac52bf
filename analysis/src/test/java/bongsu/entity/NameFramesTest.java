package bongsu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFramesTest {
    private static boolean fits(String sentence) {
        int start = sentence.indexOf('[');
        int end = sentence.indexOf(']') - 1;
        String text = sentence.replace("[", "").replace("]", "");
        int tail = text.indexOf(' ', end);
        return NameFrames.fits(text, start, text.substring(end, tail), tail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            카카오는 [물결]과 업무협약을 체결했다.
            카카오는 [물결]과 로봇 사업 협력을 위한 양해각서를 맺었다.
            카카오는 [물결]과 인공지능을 접목하기 위한 협약을 맺었다.
            [물결]이 기업가치를 인정받으며 30억원을 투자받았다.
            [물결]은 카카오와 전략적 제휴를 맺었다.
            [물결]이 30억원 규모의 시드 투자를 유치했다.
            [물결]은 카카오로부터 30억원을 투자받았다.
            카카오는 [물결]에 30억원을 투자했다.
            카카오가 스타트업 [물결]을 인수했다.
            카카오는 [물결]의 음성인식 솔루션을 도입했다.
            """)
    void organisations_take_such_places(String sentence) {
        assertThat(fits(sentence)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            카카오 등 [산업]과 기술을 대표하는 4개 기관이 업무협약을 체결했다.
            카카오는 네이버 [지분]을 인수했다.
            카카오는 게임 개발사 [경영권]을 인수했다.
            네이버는 [오픈소스]의 언어 모델을 탑재했다.
            카카오는 [작가]와 손잡고 전시를 연다.
            한 [대형 은행]은 카카오와 업무협약을 체결했다.
            [물결]은 카카오와 업무협약을 체결하지 않았다.
            [물결]은 병원 조달 시장을 노린다.
            [물결]이 컸던 해 카카오가 투자를 유치했다.
            카카오는 [물결]을 그린 그림을 샀다.
            [물결]이 높은 바다에서 투자 설명회가 열렸다.
            카카오는 [공장]에 로봇을 들였다.
            카카오는 [고유]의 방식으로 일한다.
            """)
    void a_common_noun_takes_others(String sentence) {
        assertThat(fits(sentence)).isFalse();
    }
}
