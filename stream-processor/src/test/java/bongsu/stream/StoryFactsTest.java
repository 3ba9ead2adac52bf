package bongsu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.event.Analysis;
import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.ExclusiveClaim;
import bongsu.schema.Modality;
import bongsu.schema.Rung;
import bongsu.schema.Stage;
import bongsu.schema.Story;
import bongsu.schema.Telling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a story says of who was first, who confirmed, what became of the fact. */
class StoryFactsTest {
    private static final String DEAL = "새빛텔레콤이 누리클라우드와 소버린 클라우드 공동 구축을 위한 업무협약을 맺었다. 두 회사는 울산 데이터센터에 국산 가속기를 "
            + "들여 공공기관용 서비스를 내년 상반기에 시작하기로 했다. 초기 투자금은 절반씩 부담한다.";
    private static final String OTHER_WORDS =
            "소버린 클라우드를 함께 구축하는 새빛텔레콤과 누리클라우드의 업무협약 소식에 업계가 술렁인다. 울산에 데이터센터가 선다. 관계자는 말을 아꼈다.";

    private static Analysis deals(Article article) {
        Event event = Samples.event(article, EventType.ALLIANCE, 0, "새빛텔레콤", "누리클라우드");
        String body = article.getBody();
        event.setModality(body.contains("부인") ? Modality.CANCELLED : Modality.ANNOUNCED);
        event.setStage(body.contains("본계약") ? Stage.CONTRACT : Stage.MOU);
        return new Analysis(List.of(), List.of(), List.of(event));
    }

    private static Article article(String id, String newsroom, int minute, String body, String... marks) {
        return Article.newBuilder(Samples.article(id, body))
                .setTitle("새빛텔레콤·누리클라우드, 소버린 클라우드 업무협약")
                .setPublisher(newsroom)
                .setPublished(Samples.FETCHED.plus(Duration.ofMinutes(minute)))
                .setMarks(List.of(marks))
                .build();
    }

    private static Story story(Bench bench, Article... articles) {
        bench.pipe(articles);
        bench.settle();
        Map<String, Story> stories = bench.storiesNow();
        assertThat(stories).hasSize(1);
        return stories.values().iterator().next();
    }

    @Test
    void aClaimToBeTheOnlyOneIsCheckedAgainstWhoWasFirst() {
        try (Bench bench = new Bench(StoryFactsTest::deals)) {
            Story story = story(
                    bench,
                    article("b", "동네신문", 30, OTHER_WORDS, "단독"),
                    article("a", "한강일보", 0, DEAL, "단독"),
                    article("c", "아침경제", 50, OTHER_WORDS + " 추가 취재."));
            assertThat(story.getExclusive())
                    .containsExactly(new ExclusiveClaim("a", true), new ExclusiveClaim("b", false));
            assertThat(story.getNewsrooms())
                    .extracting(Telling::getNewsroom, Telling::getBehind)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("한강일보", 0L),
                            org.assertj.core.groups.Tuple.tuple("동네신문", 1_800L),
                            org.assertj.core.groups.Tuple.tuple("아침경제", 3_000L));
        }
    }

    @Test
    void oneSaysSignedAndOneSaysDeniedIsAContradiction() {
        try (Bench bench = new Bench(StoryFactsTest::deals)) {
            Story story = story(
                    bench,
                    article("a", "한강일보", 0, DEAL),
                    article("b", "동네신문", 30, OTHER_WORDS + " 누리클라우드는 사실이 아니라고 부인했다."));
            assertThat(story.getContradiction()).isEqualTo("ANNOUNCED by a, CANCELLED by b");
        }
    }

    /** Signed as an alliance and a supply, denied as a supply: the first events of both are of different types. */
    @Test
    void aDenialIsFoundAmongSeveralEventsOfBothArticles() {
        try (Bench bench = new Bench(article -> {
            Event alliance = Samples.event(article, EventType.ALLIANCE, 0, "새빛텔레콤", "누리클라우드");
            Event supply = Samples.event(article, EventType.ADOPTION, 0, "누리클라우드", "새빛텔레콤");
            if (article.getBody().contains("부인")) {
                supply.setModality(Modality.CANCELLED);
            }
            return new Analysis(List.of(), List.of(), List.of(alliance, supply));
        })) {
            Story story = story(
                    bench,
                    article("a", "한강일보", 0, DEAL),
                    article("b", "동네신문", 30, OTHER_WORDS + " 누리클라우드는 사실이 아니라고 부인했다."));
            assertThat(story.getContradiction()).isEqualTo("ANNOUNCED by a, CANCELLED by b");
        }
    }

    @Test
    void whatIsOffWithSomebodyElseOrInTheSameArticleContradictsNothing() {
        try (Bench bench = new Bench(article -> {
            Event signed = Samples.event(article, EventType.ALLIANCE, 0, "새빛텔레콤", "누리클라우드");
            Event off = Samples.event(article, EventType.ALLIANCE, 0, "새빛텔레콤", "가람칩스");
            Event offHere = Samples.event(article, EventType.ADOPTION, 0, "새빛텔레콤", "누리클라우드");
            off.setModality(Modality.CANCELLED);
            offHere.setModality(Modality.CANCELLED);
            return new Analysis(
                    List.of(), List.of(), article.getBody().contains("부인") ? List.of(off, offHere) : List.of(signed));
        })) {
            Story story = story(
                    bench,
                    article("a", "한강일보", 0, DEAL),
                    article("b", "동네신문", 30, OTHER_WORDS + " 누리클라우드는 사실이 아니라고 부인했다."));
            assertThat(story.getEvents()).hasSize(3);
            assertThat(story.getContradiction()).isNull();
        }
    }

    @Test
    void theLadderHasEachRungWhenItWasFirstTold() {
        try (Bench bench = new Bench(StoryFactsTest::deals)) {
            Story story = story(
                    bench,
                    article("a", "한강일보", 0, DEAL),
                    article("b", "동네신문", 60, OTHER_WORDS + " 본계약도 마쳤다."),
                    article("c", "아침경제", 90, OTHER_WORDS + " 본계약이 확인됐다."));
            assertThat(story.getLadder()).extracting(Rung::getStage).containsExactly(Stage.MOU, Stage.CONTRACT);
            assertThat(story.getLadder()).extracting(Rung::getArticleId).containsExactly("a", "b");
        }
    }

    @Test
    void oneTextInThreeNewsroomsIsAPressReleaseAndEachCopySaysHowMuchOfItIsCopied() {
        try (Bench bench = new Bench(StoryFactsTest::deals)) {
            bench.pipe(
                    article("a", "한강일보", 0, DEAL),
                    article("b", "동네신문", 5, DEAL),
                    article("c", "아침경제", 9, DEAL + " 이 소식은 우리 신문이 현장에서 따로 확인한 내용을 더한 것이다."));
            bench.settle();
            Story story = Bench.at(bench.storiesNow(), "s-a");
            assertThat(story.getPressRelease()).isTrue();
            assertThat(story.getIndependent()).isEqualTo(1);
            assertThat(story.getCopies()).isEqualTo(2);
            Map<String, AnalyzedArticle> analyzed = bench.analyzed.readKeyValuesToMap();
            assertThat(Bench.at(analyzed, "a").getCopied()).isZero();
            assertThat(Bench.at(analyzed, "b").getCopied()).isEqualTo(1);
            assertThat(Bench.at(analyzed, "c").getCopied()).isEqualTo(0.75);
        }
    }
}
