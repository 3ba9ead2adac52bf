package bongsu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalTextTest {

    @Test
    void unifiesWidthQuotesDotsAndCompanySigns() {
        assertThat(NormalText.of("㈜가람·ＫＴㆍ‘누리’ “다온”").text()).isEqualTo("(주)가람·KT·'누리' \"다온\"");
    }

    @Test
    void leadsBackToTheOriginalBehindExpandedCharacters() {
        var text = NormalText.of("㈜가람이");
        assertThat(text.text()).isEqualTo("(주)가람이");
        assertThat(text.originalOf(new Span(3, 5))).isEqualTo("가람");
        assertThat(text.codePointStart(3)).isEqualTo(1);
        assertThat(text.codePointEnd(5)).isEqualTo(3);
    }

    @Test
    void countsCodePointsNotUtf16Units() {
        var text = NormalText.of("😀 가람");
        int at = text.text().indexOf("가람");
        assertThat(text.codePointStart(at)).isEqualTo(2);
        assertThat(text.codePointEnd(at + 2)).isEqualTo(4);
    }

    @Test
    void composesLettersGivenApart() {
        var text = NormalText.of("\u1100\u1161람");
        assertThat(text.text()).isEqualTo("가람");
        assertThat(text.codePointEnd(1)).isEqualTo(2);
    }

    @Test
    void dropsWhatIsInvisible() {
        assertThat(NormalText.of("가\u200B람\uFEFF").text()).isEqualTo("가람");
    }

    @Test
    void everyOffsetOfRandomTextLiesInsideTheOriginal() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var s = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                int c = random.nextInt(0x1FFFF);
                s.appendCodePoint(Character.isValidCodePoint(c) ? c : 'x');
            }
            String original = s.toString();
            var text = NormalText.of(original);
            int length = original.codePointCount(0, original.length());
            for (int i = 0; i <= text.text().length(); i++) {
                assertThat(text.codePointStart(i)).isBetween(0, length);
                assertThat(text.codePointEnd(i)).isBetween(0, length);
            }
        }
    }
}
