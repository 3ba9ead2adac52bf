package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleLinesTest {

    @Test
    void onlyIdAndBodyAreRequired() {
        assertThat(ArticleLines.read("{\"id\":\"7\",\"body\":\"본문\"}"))
                .isInstanceOfSatisfying(ArticleLines.Parsed.class, p -> {
                    assertThat(p.article().getArticleId()).isEqualTo("7");
                    assertThat(p.article().getTitle()).isEmpty();
                    assertThat(p.article().getPublished()).isNull();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"body\":\"x\"}", "\u0000\u0001", "{\"id\":{},\"body\":\"x\"}"})
    void saysWhatIsWrongWithoutAnId(String line) {
        assertThat(ArticleLines.read(line)).isInstanceOfSatisfying(ArticleLines.Unreadable.class, u -> {
            assertThat(u.id()).isNull();
            assertThat(u.error()).isNotBlank();
            assertThat(u.toJson()).contains("\"error\"");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"7\"}",
                "{\"id\":\"7\",\"body\":5}",
                "{\"id\":\"7\",\"body\":\"x\",\"published\":\"gestern\"}"
            })
    void keepsTheIdOfALineThatFails(String line) {
        assertThat(ArticleLines.read(line))
                .isInstanceOfSatisfying(
                        ArticleLines.Unreadable.class, u -> assertThat(u.id()).isEqualTo("7"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-10T09:00:00+09:00, 2025-03-10T00:00:00Z",
        "2025-03-10T09:00:00Z, 2025-03-10T09:00:00Z",
        "2025-03-10T09:00, 2025-03-10T00:00:00Z",
        "2025-03-10, 2025-03-09T15:00:00Z",
        "2025-03, 2025-03-15T15:00:00Z",
        "2025, 2025-06-30T15:00:00Z"
    })
    void readsTimesAsKoreanUnlessTheySayOtherwise(String text, String instant) {
        assertThat(ArticleLines.time(text)).contains(Instant.parse(instant));
    }
}
