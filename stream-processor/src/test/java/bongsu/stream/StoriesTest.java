package bongsu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.event.Analysis;
import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Story;
import bongsu.schema.Telling;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoriesTest {
    private static final String DEAL = "새빛텔레콤이 누리클라우드와 소버린 클라우드 공동 구축을 위한 업무협약을 15일 맺었다. 두 회사는 "
            + "울산 데이터센터에 국산 가속기를 들여 공공기관용 서비스를 내년 상반기에 시작하기로 했다. 새빛텔레콤은 통신망을, "
            + "누리클라우드는 운영 소프트웨어를 맡으며 초기 투자금 900억원을 절반씩 부담한다. 양측 실무진은 다음 달부터 합동 조직을 꾸린다.";
    private static final String DEAL_RETOLD = "통신사 새빛텔레콤과 누리클라우드가 손을 잡았다. 양사는 소버린 클라우드를 함께 구축하는 업무협약을 체결하고 울산에 "
            + "데이터센터를 마련한다고 밝혔다. 업계에서는 공공 시장을 노린 행보로 본다. 서비스 개시는 내년으로 예상된다.";
    private static final String OTHER = "로봇 개발사 다온로보틱스가 물류 창고용 팔을 새로 내놓았다. 한 시간에 상자 800개를 옮기며 배터리로 열 시간 움직인다. "
            + "회사는 하반기 유럽 판매망을 넓히고 부산 공장 생산 라인을 두 배로 늘릴 계획이라고 설명했다.";

    /** One alliance in every article that names the two partners. */
    private static Analysis alliances(Article article) {
        return article.getBody().contains("누리클라우드")
                ? new Analysis(
                        List.of(), List.of(), List.of(Samples.event(article, EventType.ALLIANCE, 0, "새빛텔레콤", "누리클라우드")))
                : Analysis.EMPTY;
    }

    private static Article article(String id, String newsroom, int minute, String title, String body) {
        return Article.newBuilder(Samples.article(id, body))
                .setTitle(title)
                .setPublisher(newsroom)
                .setPublished(Samples.FETCHED.plus(Duration.ofMinutes(minute)))
                .build();
    }

    private static List<Article> newsroom() {
        return List.of(
                article("a", "한강일보", 0, "새빛텔레콤·누리클라우드, 소버린 클라우드 업무협약", DEAL),
                article("b", "동네신문", 10, "새빛텔레콤-누리클라우드 소버린 클라우드 맞손", DEAL.replace("15일", "이날") + " 김바다 기자"),
                article("c", "아침경제", 30, "통신사 새빛텔레콤, 누리클라우드와 소버린 클라우드 구축", DEAL_RETOLD),
                article("d", "한강일보", 40, "다온로보틱스, 물류 로봇 팔 공개", OTHER));
    }

    @Test
    void articlesOnOneFactAreOneStoryAndACopyIsNoConfirmation() {
        try (Bench bench = new Bench(StoriesTest::alliances)) {
            bench.pipe(newsroom().toArray(Article[]::new));
            bench.settle();

            Map<String, Story> stories = bench.storiesNow();
            assertThat(stories).containsOnlyKeys("s-a");
            Story story = Bench.at(stories, "s-a");
            assertThat(story.getArticles()).containsExactly("a", "b", "c");
            assertThat(story.getEvents()).hasSize(3);
            assertThat(story.getNewsrooms()).extracting(Telling::getNewsroom).containsExactly("한강일보", "동네신문", "아침경제");
            assertThat(story.getNewsrooms()).extracting(Telling::getBehind).containsExactly(0L, 600L, 1_800L);
            assertThat(story.getIndependent()).isEqualTo(2);
            assertThat(story.getCopies()).isEqualTo(1);
            assertThat(story.getBest().getArticleId()).isEqualTo("a");
        }
    }

    @Test
    void anArticleIsAnalysedOnceAndSaysWhatItCopies() {
        try (Bench bench = new Bench(StoriesTest::alliances)) {
            bench.pipe(newsroom().toArray(Article[]::new));
            List<KeyValue<String, AnalyzedArticle>> analyzed = bench.analyzed.readKeyValuesToList();
            assertThat(analyzed).hasSize(4);
            assertThat(analyzed)
                    .filteredOn(entry -> entry.value.getDuplicateOf() != null)
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.key).isEqualTo("b");
                        assertThat(entry.value.getDuplicateOf()).isEqualTo("a");
                    });
        }
    }

    @Test
    void anEarlierArticleThatArrivesLateTakesTheStoryOver() {
        try (Bench bench = new Bench(StoriesTest::alliances)) {
            List<Article> articles = newsroom();
            bench.pipe(articles.get(1), articles.get(2));
            bench.settle();
            assertThat(bench.storiesNow()).containsOnlyKeys("s-b");
            bench.pipe(articles.get(0));
            bench.settle();
            Map<String, Story> records = bench.stories.readKeyValuesToMap();
            assertThat(Bench.at(records, "s-b").getMergedInto()).isEqualTo("s-a");
            assertThat(Bench.at(records, "s-b").getArticles()).isEmpty();
            assertThat(Bench.at(records, "s-a").getArticles()).containsExactly("a", "b", "c");
        }
    }

    @Test
    void aWithdrawnArticleKeepsItsPlaceAndLosesItsEvents() {
        try (Bench bench = new Bench(StoriesTest::alliances)) {
            bench.pipe(newsroom().toArray(Article[]::new));
            bench.settle();
            bench.pipe(Samples.withdrawn("a", 2));
            bench.settle();
            Story story = Bench.at(bench.storiesNow(), "s-a");
            assertThat(story.getArticles()).containsExactly("a", "b", "c");
            assertThat(story.getEvents()).hasSize(2).noneMatch(id -> id.startsWith("a-"));
            assertThat(story.getStatus()).isEqualTo(EventStatus.ACTIVE);
        }
    }

    @Test
    void aCorrectedTextThatTellsSomethingElseLeavesItsStory() {
        try (Bench bench = new Bench(StoriesTest::alliances)) {
            bench.pipe(newsroom().toArray(Article[]::new));
            bench.settle();
            bench.pipe(article("c", "아침경제", 30, "다온로보틱스, 물류 로봇 팔 새로 공개", OTHER));
            bench.settle();
            Map<String, Story> stories = bench.storiesNow();
            assertThat(Bench.at(stories, "s-a").getArticles()).containsExactly("a", "b");
            assertThat(Bench.at(stories, "s-c").getArticles()).containsExactly("c", "d");
        }
    }

    @Test
    void theOrderOfArrivalChangesNoFinalStory() {
        Map<String, List<String>> expected = null;
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<Article> articles = new ArrayList<>(many());
            Collections.shuffle(articles, random);
            try (Bench bench = new Bench(StoriesTest::alliances)) {
                for (Article article : articles) {
                    bench.pipe(article);
                    if (random.nextInt(4) == 0) {
                        bench.settle();
                    }
                }
                bench.settle();
                bench.settle();
                Map<String, List<String>> stories = bench.storiesNow().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().getArticles()));
                if (expected == null) {
                    expected = stories;
                }
                assertThat(stories).as("seed " + seed).isEqualTo(expected);
            }
        }
        assertThat(expected).hasSize(3);
    }

    @Test
    void ofGeneratedNewsTheOrderOfArrivalWithinAnHourChangesNoFinalStory() {
        int told = 0;
        int articlesTold = 0;
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            List<Article> articles = generated(random);
            Map<String, Story> stories = toldIn(articles, random);
            told += stories.size();
            articlesTold += stories.values().stream()
                    .mapToInt(story -> story.getArticles().size())
                    .sum();
            for (int turn = 0; turn < 2; turn++) {
                Collections.shuffle(articles, random);
                assertThat(toldIn(articles, random))
                        .as("seed " + seed + ", turn " + turn)
                        .isEqualTo(stories);
            }
        }
        assertThat(articlesTold)
                .as("articles of " + told + " stories")
                .isGreaterThan(told * 3 / 2)
                .isLessThan(told * 8);
    }

    /** The stories, whole, that stand when all have come, in that order and with pauses here and there. */
    private static Map<String, Story> toldIn(List<Article> order, Random random) {
        try (Bench bench = new Bench(StoriesTest::alliances)) {
            for (Article article : order) {
                bench.pipe(article);
                if (random.nextInt(4) == 0) {
                    bench.settle();
                }
            }
            bench.settle();
            bench.settle();
            return bench.storiesNow();
        }
    }

    /** Articles of one hour on a few facts: some tell their fact in words that others share, some copy, some tell their own. */
    private static List<Article> generated(Random random) {
        List<Article> articles = new ArrayList<>();
        int facts = 2 + random.nextInt(3);
        for (int i = 0; i < 9; i++) {
            int fact = random.nextInt(facts);
            String body = random.nextInt(4) == 0 && i > 0
                    ? articles.get(random.nextInt(i)).getBody()
                    : sentences(random, fact);
            articles.add(article("g" + i, "신문" + random.nextInt(4), random.nextInt(60), title(random, fact), body));
        }
        return articles;
    }

    private static String title(Random random, int fact) {
        return thing(random, fact) + "·" + thing(random, fact) + "에 " + thing(random, fact) + " 더한다";
    }

    private static String sentences(Random random, int fact) {
        StringBuilder body = new StringBuilder("누리클라우드의 소식이다. ");
        for (int i = 0; i < 6; i++) {
            body.append(thing(random, fact))
                    .append("에서 ")
                    .append(thing(random, fact))
                    .append("까지, ")
                    .append(thing(random, fact))
                    .append("도 ")
                    .append(1 + random.nextInt(28))
                    .append("번이다. ");
        }
        return body.toString();
    }

    /** One of the five things that a fact is about. */
    private static String thing(Random random, int fact) {
        List<String> things = List.of(
                "풍력", "조선소", "양식장", "제철", "항만", "철도", "교량", "축산", "염전", "제지", "방직", "제분", "양조", "광산", "목재", "온실", "어선",
                "도자기", "가죽", "비누");
        return things.get(fact * 5 + random.nextInt(5));
    }

    /** Three stories of several articles each, all within an hour. */
    private static List<Article> many() {
        List<Article> articles = new ArrayList<>(newsroom());
        articles.add(article("e", "저녁뉴스", 50, "물류 로봇 팔 공개한 다온로보틱스, 유럽 판매망 확대", OTHER + " 업계의 관심이 모인다."));
        String chip =
                "반도체 설계사 가람칩스가 저전력 신경망 가속기를 자체 개발해 양산에 들어간다고 16일 발표했다. 가람칩스는 이번 가속기가 외산 대비 전력 소모를 절반으로 줄였다고 소개했다.";
        articles.add(article("f", "한강일보", 5, "가람칩스, 저전력 신경망 가속기 자체 개발", chip));
        articles.add(article("g", "동네신문", 6, "가람칩스 신경망 가속기 양산 돌입", chip.replace("발표했다", "알렸다") + " 이 회사는 상장을 준비한다."));
        articles.add(article("h", "아침경제", 45, "전력 절반 줄인 가람칩스 가속기 양산", chip + " 양산은 평택에서 한다."));
        return articles;
    }

    /** Each order of arrival merges the same stories in another order: (a + b) + c, a + (b + c), … */
    @Test
    void mergingIsAssociative() {
        List<Article> articles = new ArrayList<>(newsroom().subList(0, 3));
        articles.add(article("e", "저녁뉴스", 45, "새빛텔레콤·누리클라우드 소버린 클라우드 협약", DEAL_RETOLD + " 정부도 반긴다."));
        @Nullable Story expected = null;
        for (List<Article> order : orders(articles)) {
            try (Bench bench = new Bench(StoriesTest::alliances)) {
                for (Article article : order) {
                    bench.pipe(article);
                    bench.settle();
                }
                Map<String, Story> last = bench.stories.readKeyValuesToMap();
                Story story = Bench.at(last, "s-a");
                if (expected == null) {
                    expected = story;
                }
                assertThat(story).isEqualTo(expected);
                last.remove("s-a");
                assertThat(last.values())
                        .allSatisfy(merged -> assertThat(into(merged, last)).isEqualTo("s-a"));
            }
        }
    }

    /** Where the chain of merges that begins with a story ends. */
    private static String into(Story merged, Map<String, Story> others) {
        Story next = others.get(merged.getMergedInto());
        return next == null ? merged.getMergedInto() : into(next, others);
    }

    private static List<List<Article>> orders(List<Article> articles) {
        if (articles.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Article>> orders = new ArrayList<>();
        for (Article first : articles) {
            List<Article> rest = new ArrayList<>(articles);
            rest.remove(first);
            for (List<Article> order : orders(rest)) {
                List<Article> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    @Test
    void everyArticleIsInOneStoryAtMost() {
        try (Bench bench = new Bench(StoriesTest::alliances)) {
            bench.pipe(many().toArray(Article[]::new));
            bench.settle();
            List<String> told = bench.storiesNow().values().stream()
                    .flatMap(story -> story.getArticles().stream())
                    .toList();
            assertThat(told).doesNotHaveDuplicates();
            assertThat(Set.copyOf(told)).containsAll(Arrays.asList("a", "b", "c", "d", "e", "f", "g", "h"));
        }
    }

    @Test
    void readingEverythingAgainTellsNothingNew() {
        try (Bench bench = new Bench(StoriesTest::alliances)) {
            bench.pipe(many().toArray(Article[]::new));
            bench.settle();
            List<Event> before = bench.partnerships.readValuesToList();
            assertThat(before).isNotEmpty();
            assertThat(bench.storiesNow()).hasSize(3);
            bench.pipe(many().toArray(Article[]::new));
            bench.settle();
            assertThat(bench.stories.isEmpty()).isTrue();
            assertThat(bench.partnerships.isEmpty()).isTrue();
        }
    }
}
