package bongsu.stream;

import static bongsu.stream.Samples.article;
import static bongsu.stream.Samples.literal;
import static org.assertj.core.api.Assertions.assertThat;

import bongsu.event.Analysis;
import bongsu.schema.Article;
import bongsu.schema.Mention;
import bongsu.schema.Posture;
import bongsu.schema.Trend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrendsTest {
    private static final String TODAY = "kt@DAY@2026-03-01T00:00:00+09:00";

    @Test
    void anArticleCountsOnTheDayItWasPublishedHoweverLateItComes() {
        try (Bench bench = new Bench(literal())) {
            Article late = article("a1", "ALLIANCE 0 KT 새빛");
            late.setPublished(Samples.FETCHED.minus(Duration.ofDays(3)));
            bench.pipe(article("a2", "ALLIANCE 0 KT 누리; INVESTMENT 5 KT 누리"), late);
            Map<String, Trend> trends = bench.trends.readKeyValuesToMap();
            assertThat(Bench.at(trends, TODAY).getArticles()).isEqualTo(1);
            assertThat(Bench.at(trends, TODAY).getEvents()).isEqualTo(2);
            assertThat(Bench.at(trends, "kt@DAY@2026-02-26T00:00:00+09:00").getArticles())
                    .isEqualTo(1);
            assertThat(trends).containsKey("kt@HOUR@2026-03-01T18:00:00+09:00");
        }
    }

    @Test
    void aRevisionReplacesWhatItsArticleCountedAndAWithdrawalTakesItBack() {
        try (Bench bench = new Bench(literal())) {
            bench.pipe(article("a1", "ALLIANCE 0 KT 새빛; INVESTMENT 5 KT 새빛"), article("a1", "ALLIANCE 0 KT 새빛"));
            assertThat(Bench.at(bench.trends.readKeyValuesToMap(), TODAY).getEvents())
                    .isEqualTo(1);
            bench.pipe(Samples.withdrawn("a1", 3));
            Trend after = Bench.at(bench.trends.readKeyValuesToMap(), TODAY);
            assertThat(after.getEvents()).isZero();
            assertThat(after.getArticles()).isZero();
        }
    }

    @Test
    void theOrderOfArrivalChangesNoTrend() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Article one = article("a" + i, "ALLIANCE 0 KT 상대" + i % 5);
            one.setPublished(Samples.FETCHED.minus(Duration.ofHours(7L * (i % 9))));
            articles.add(one);
        }
        Map<String, Trend> expected = null;
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(articles, new Random(seed));
            try (Bench bench = new Bench(literal())) {
                bench.pipe(articles.toArray(Article[]::new));
                Map<String, Trend> trends = bench.trends.readKeyValuesToMap();
                if (expected == null) {
                    expected = trends;
                }
                assertThat(trends).isEqualTo(expected);
            }
        }
        assertThat(expected).isNotEmpty();
    }

    @Test
    void aRevisionTakesBackWhomItDoesNotNameAnyMore() {
        Function<Article, Analysis> names = article -> new Analysis(
                Stream.of(article.getBody().split(" "))
                        .map(id -> Mention.newBuilder()
                                .setEntityId(id)
                                .setName(id)
                                .setField("body")
                                .setStart(0)
                                .setEnd(2)
                                .build())
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        try (Bench bench = new Bench(names)) {
            bench.pipe(article("a", "kt skt"));
            Article revised = article("a", "kt");
            revised.setRevision(2);
            bench.pipe(revised);
            Map<String, Trend> trends = bench.trends.readKeyValuesToMap();
            assertThat(Bench.at(trends, TODAY).getArticles()).isEqualTo(1);
            Trend forgotten = Bench.at(trends, TODAY.replace("kt@", "skt@"));
            assertThat(forgotten.getArticles()).isZero();
            assertThat(forgotten.getMentions()).isZero();
        }
    }

    @Test
    void aDayThatStandsOutOfTheDaysBeforeIsABurst() {
        try (Bench bench = new Bench(literal())) {
            for (int day = 10; day > 0; day--) {
                Article one = article("d" + day, "ALLIANCE 0 KT 회사" + day);
                one.setPublished(Samples.FETCHED.minus(Duration.ofDays(day)));
                bench.pipe(one);
            }
            for (int i = 0; i < 9; i++) {
                bench.pipe(article("t" + i, "ALLIANCE 0 KT 상대" + i));
            }
            Map<String, Trend> trends = bench.trends.readKeyValuesToMap();
            assertThat(Bench.at(trends, TODAY).getBurst()).isTrue();
            assertThat(trends.values().stream().filter(Trend::getBurst).map(Trend::getEntityId))
                    .containsOnly("kt");
            assertThat(Bench.at(trends, "kt@DAY@2026-02-25T00:00:00+09:00").getBurst())
                    .isFalse();
        }
    }

    @Test
    void aStoryCountsOnceInThePostureOfItsCompaniesAndNotAtAllWhenRetracted() {
        try (Bench bench = new Bench(literal())) {
            bench.pipe(article("a1", "ALLIANCE 0 KT 새빛"), article("a2", "ALLIANCE 0 KT 새빛"));
            bench.settle();
            Posture posture = Bench.at(bench.postures.readKeyValuesToMap(), "kt@2026-03");
            assertThat(posture.getDomestic()).isEqualTo(1);
            assertThat(posture.getForeign()).isZero();
            assertThat(posture.getLean()).isEqualTo(1);
            bench.pipe(Samples.withdrawn("a1", 2), Samples.withdrawn("a2", 2));
            bench.settle();
            assertThat(Bench.at(bench.postures.readKeyValuesToMap(), "kt@2026-03")
                            .getDomestic())
                    .isZero();
        }
    }
}
