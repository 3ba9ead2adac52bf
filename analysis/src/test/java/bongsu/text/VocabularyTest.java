package bongsu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Vocabulary WORDS = Vocabulary.of("가", "가나", "l=가나", "", "벤처스");

    @Test
    void aWordIsFoundWhateverItIsMadeOf() {
        assertThat(WORDS.find("l=가나")).isEqualTo(2);
        assertThat(WORDS.find("l=", "다가나다", 1, 3)).isEqualTo(2);
        assertThat(WORDS.find("l=가", "나", 0, 1)).isEqualTo(2);
        assertThat(WORDS.find("", "가나", 0, 2)).isEqualTo(1);
        assertThat(WORDS.find("가나", "", 0, 0)).isEqualTo(1);
        assertThat(WORDS.find("")).isEqualTo(3);
    }

    @Test
    void whatIsNoWordIsNotFound() {
        assertThat(WORDS.find("나가")).isNegative();
        assertThat(WORDS.find("l=", "가", 0, 1)).isNegative();
        assertThat(WORDS.find("\0가")).isNegative();
        assertThat(WORDS.contains("가나다", 0, 3)).isFalse();
        assertThat(new Vocabulary(List.of()).contains("")).isFalse();
    }

    @Test
    void manyWordsKeepTheirNumbers() {
        List<String> many =
                IntStream.range(0, 50_000).mapToObj(i -> "feature=" + i * 7919L).toList();
        var vocabulary = new Vocabulary(many);
        var numbers = new HashMap<String, Integer>();
        many.forEach(word -> numbers.put(word, vocabulary.find(word)));
        for (int i = 0; i < many.size(); i++) {
            assertThat(numbers.get(many.get(i))).isEqualTo(i);
        }
    }

    @Test
    void endingsAreFound() {
        assertThat(WORDS.endsIn("누리벤처스")).isTrue();
        assertThat(WORDS.endsIn("벤처스")).isTrue();
        assertThat(WORDS.endsIn("벤처스누리")).isFalse();
    }
}
