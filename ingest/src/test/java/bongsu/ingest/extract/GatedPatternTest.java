package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatedPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"수정|updat|edited(?! by)|güncelle", "(?:by|von)\\s+(?=\\S)|[–-]?text\\s*:", "𝒜b|é+t", "a*b|ba{2}"
            })
    void findsWhatThePatternFinds(String words) {
        Pattern plain = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        GatedPattern gated = GatedPattern.of(words);
        String[] pieces = {
            "수정",
            "수",
            "UPDATED",
            "edited by",
            "Edited",
            "Güncelle",
            "BY ",
            "von",
            " ",
            "text :",
            "–Text:",
            "𝒜B",
            "É",
            "t",
            "aab",
            "baa"
        };
        Random random = new Random(11);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Matcher matcher = plain.matcher(text);
            assertThat(gated.indexIn(text.toString()))
                    .as("in \"%s\"", text)
                    .isEqualTo(matcher.find() ? matcher.start() : -1);
        }
    }

    @Test
    void standsOnTheMatchWithWhichATextBegins() {
        GatedPattern label = GatedPattern.of("(?:by|von)\\s+");
        Matcher opening = Objects.requireNonNull(label.opening("Von Anna Huber"));
        assertThat(opening.end()).isEqualTo(4);
        assertThat(label.opening("Anna von Huber")).isNull();
        assertThat(label.opening("")).isNull();
    }
}
