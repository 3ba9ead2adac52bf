package bongsu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatticeTest {
    private final Morphemes morphemes = new Morphemes();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "  두 칸  뒤의 낱말 ",
                "가람전자는 누리소프트와 12일 서울 본사에서 AI 반도체 공동 개발을 위한 업무협약(MOU)을 체결했다고 밝혔다.",
                "\"당시엔 늦었다고들 했다\"며 그는 웃었다…",
                "Gaon.ai Labs와 ㈜다온테크ㆍ누리빛이 3.5조원 규모 GPU 2만6000장을 도입키로",
                "中 정부, 韓·美 협력에 '유감'… データセンター 건설은 日서",
                "ㅋㅋㅋ 𠀀漢字 e\u0301t\u00e9 \u3000전각 공백\t탭\n줄"
            })
    void findsWhatLucenesTokenizerFinds(String text) {
        assertThat(morphemes.of(text)).isEqualTo(morphemes.tokenized(text));
    }

    @Test
    void findsWhatLucenesTokenizerFindsInAnyText() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(
                        switch (random.nextInt(6)) {
                            case 0 -> ' ';
                            case 1 -> (char) random.nextInt(Character.MAX_VALUE);
                            case 2 -> (char) (' ' + random.nextInt(95));
                            default -> (char) ('가' + random.nextInt('힣' - '가'));
                        });
            }
            String made = text.toString();
            assertThat(morphemes.of(made)).as(made).isEqualTo(morphemes.tokenized(made));
        }
    }

    @Test
    void textsOfAnyLengthAreRead() {
        String text = "가람전자는 누리소프트와 협약을 맺었다. ".repeat(100);
        assertThat(morphemes.of(text.substring(0, Lattice.LONGEST)))
                .isEqualTo(morphemes.tokenized(text.substring(0, Lattice.LONGEST)));
        assertThat(morphemes.of(text)).isEqualTo(morphemes.tokenized(text)).hasSizeGreaterThan(500);
    }
}
