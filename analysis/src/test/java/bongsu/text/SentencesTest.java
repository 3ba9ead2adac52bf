package bongsu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> cut(String text) {
        return Sentences.of(text).stream()
                .map(s -> text.substring(s.start(), s.end()))
                .toList();
    }

    @Test
    void partsSentencesThatRunTogether() {
        assertThat(cut("협약을 맺었다.가람전자는 칩을 만든다. 끝")).containsExactly("협약을 맺었다.", "가람전자는 칩을 만든다.", "끝");
        assertThat(cut("관측이 나온다.6일 업계에 따르면 칩이 나온다.")).containsExactly("관측이 나온다.", "6일 업계에 따르면 칩이 나온다.");
    }

    @Test
    void partsAQuotationThatBeginsRightBehindAStop() {
        assertThat(cut("새 칩을 내놨다.'첫걸음' 행사를 열었다.")).containsExactly("새 칩을 내놨다.", "'첫걸음' 행사를 열었다.");
        assertThat(cut("대표는 '함께 만든다.'며 웃었다.")).hasSize(1);
    }

    @Test
    void keepsDecimalPointsAddressesAndInitials() {
        assertThat(cut("1.8나노 공정과 Z.ai 모델, S. Kim 박사가 왔다.")).hasSize(1);
    }

    @Test
    void goesOnBehindAQuotation() {
        assertThat(cut("대표는 \"함께 만든다.\"며 웃었다.")).hasSize(1);
        assertThat(cut("대표는 \"함께 만든다.\" 라고 말했다.")).hasSize(1);
    }

    @Test
    void endsAtBylinesDatelinesAndCreditsWhichBelongToNone() {
        assertThat(cut("새 칩 공개…시장 주목[가람일보 김나리 기자] 누리소프트는 새 칩을 내놨다."))
                .containsExactly("새 칩 공개…시장 주목", "누리소프트는 새 칩을 내놨다.");
        assertThat(cut("(서울=가람뉴스) 김나리 기자 = 누리소프트는 새 칩을 내놨다. nari@garam.co.kr")).containsExactly("누리소프트는 새 칩을 내놨다.");
        assertThat(cut("전시장 모습(사진=누리소프트)17일 문을 연 전시장이다.")).containsExactly("전시장 모습", "17일 문을 연 전시장이다.");
    }

    @Test
    void keepsAnOrdinaryBracketInItsSentence() {
        assertThat(cut("가람전자(대표 김나리)는 [신제품]을 내놨다.")).hasSize(1);
    }

    @Test
    void endsAtNewlines() {
        assertThat(cut("제목\n본문이다.\n\n끝")).containsExactly("제목", "본문이다.", "끝");
    }

    @Test
    void hasNothingInEmptyText() {
        assertThat(Sentences.of("")).isEmpty();
        assertThat(Sentences.of(" \n ")).isEmpty();
    }

    @Test
    void cutsWhatHasNoStopAtASpace() {
        String word = "가람전자 ";
        String text = word.repeat(1000).strip();

        var sentences = Sentences.of(text);

        assertThat(sentences).hasSizeGreaterThan(1).allMatch(s -> s.length() <= 1500);
        assertThat(sentences.stream().map(s -> text.substring(s.start(), s.end())))
                .allMatch(s -> s.startsWith("가람전자") && s.endsWith("가람전자"));
        assertThat(Sentences.of("가".repeat(4000))).hasSize(3);
    }
}
