package bongsu.stream.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.schema.Evidence;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextQueriesTest {
    private static final String TITLE = "새빛텔레콤, 소버린 클라우드 공개";
    private static final String BODY = "새빛텔레콤이 울산 데이터센터에서 소버린 클라우드를 시작한다고 밝혔다.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "소버린 클라우드 | true",
                "데이터센터 | true",
                "클라우드 -로봇 | true",
                "클라우드 NOT 울산 | false",
                "로봇 OR 울산 | true",
                "로봇 OR 반도체 | false",
                "`\"소버린 클라우드\"` | true",
                "`\"클라우드 소버린\"` | false",
                "(로봇 OR 울산) 시작 | true",
                "로봇 울산 | false",
            })
    void aQueryMatchesWhatItAsksFor(String query, boolean matches) {
        try (TextQueries queries = new TextQueries()) {
            queries.put("q", query);
            assertThat(queries.matches(TITLE, BODY).containsKey("q")).isEqualTo(matches);
        }
    }

    @Test
    void aMatchQuotesItsFirstWordsWhereTheyStand() {
        try (TextQueries queries = new TextQueries()) {
            queries.put("lead", "\"울산 데이터센터\"");
            queries.put("headline", "소버린");
            String emoji = "🔥" + BODY;
            var found = queries.matches(TITLE, emoji);
            Evidence lead = Objects.requireNonNull(found.get("lead"));
            assertThat(lead.getField()).isEqualTo("body");
            assertThat(lead.getText()).contains("울산 데이터센터");
            int[] points = emoji.codePoints().toArray();
            assertThat(new String(points, lead.getStart(), lead.getEnd() - lead.getStart()))
                    .isEqualTo(lead.getText());
            assertThat(Objects.requireNonNull(found.get("headline")).getField()).isEqualTo("title");
        }
    }

    @Test
    void anotherQueryTakesThePlaceOfAnEarlierOneAndAForgottenOneMatchesNothing() {
        try (TextQueries queries = new TextQueries()) {
            queries.put("a", "로봇");
            queries.put("b", "울산");
            assertThat(queries.matches(TITLE, BODY)).containsOnlyKeys("b");
            queries.put("a", "클라우드");
            queries.remove("b");
            assertThat(queries.matches(TITLE, BODY)).containsOnlyKeys("a");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`클라우드 (로봇`|5|not closed",
                "`\"소버린`|0|not closed",
                "`로봇)`|2|without an opening",
                "`-로봇`|0|ask for a word too",
                "`로봇 OR `|6|a word is missing",
                "`클라우드 ...`|5|holds no word",
            })
    void aBadQueryIsRefusedWithItsPositionAndReason(String query, int position, String reason) {
        assertThatThrownBy(() -> TextQueries.check(query))
                .isInstanceOfSatisfying(
                        RefusedQuery.class,
                        refused -> assertThat(refused.position()).isEqualTo(position))
                .hasMessageContaining(reason);
    }
}
