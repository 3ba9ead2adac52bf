package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.AmountRole;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Reuse;
import bongsu.schema.Rights;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnalyzerTest {
    private static final Analyzer ANALYZER = Analyzer.bundled();
    private static final String TITLE = "KT·업스테이지, 금융 특화 언어모델 공동 개발 맞손";
    private static final String BODY =
            "KT는 업스테이지와 금융에 특화한 언어모델을 공동 개발하기 위한 업무협약을 체결했다고 10일 밝혔다. 두 회사는 내년 상반기까지 모델을 완성할 계획이다.";

    private static Article article(String title, String body) {
        return ArticleLines.read(new com.fasterxml.jackson.databind.ObjectMapper()
                                .createObjectNode()
                                .put("id", "a1")
                                .put("title", title)
                                .put("body", body)
                                .put("published", "2025-03-10T09:00:00+09:00")
                                .put("publisher", "가온일보")
                                .put("url", "https://gaon.test/1")
                                .toString())
                        instanceof ArticleLines.Parsed parsed
                ? parsed.article()
                : new Article();
    }

    @Test
    void findsAnAllianceWithEverythingFilled() {
        var events = ANALYZER.analyze(article(TITLE, BODY)).events();
        Event event = events.stream()
                .filter(e -> e.getType() == EventType.ALLIANCE || e.getType() == EventType.JOINT_DEVELOPMENT)
                .findFirst()
                .orElseThrow();
        assertThat(event.getParticipants()).extracting(p -> p.getName()).containsExactlyInAnyOrder("KT", "업스테이지");
        assertThat(event.getArticleId()).isEqualTo("a1");
        assertThat(event.getPublisher()).isEqualTo("가온일보");
        assertThat(event.getTitle()).isEqualTo(TITLE);
        assertThat(event.getEventId()).isNotBlank();
        assertThat(event.getConfidence()).isBetween(0.0, 1.0);
        assertThat(event.getDate()).startsWith("2025");
        assertThat(events).extracting(Event::getEventId).doesNotHaveDuplicates();
    }

    @Test
    void aProgrammeHasABudgetAndLastsItsYears() {
        Event event = ANALYZER
                .analyze(article(
                        "과기정통부, 5년간 예산 1조2000억원 투입해 독자 AI 파운데이션 모델 개발",
                        "과학기술정보통신부는 앞으로 5년간 예산 1조2000억원을 투입해 독자 AI 파운데이션 모델을 개발하는 사업에 착수한다고 10일 밝혔다."))
                .events()
                .stream()
                .filter(e -> e.getType() == EventType.GOVERNMENT_PROGRAM)
                .findFirst()
                .orElseThrow();
        assertThat(event.getDuration()).isEqualTo("P5Y");
        assertThat(event.getAmount().getValue()).isEqualTo(1_200_000_000_000L);
        assertThat(event.getAmount().getRole()).isEqualTo(AmountRole.BUDGET);
    }

    @Test
    void evidenceIsTheTextBetweenItsOffsets() {
        Article article = article("㈜" + TITLE, "😀 " + BODY);
        var events = ANALYZER.analyze(article).events();
        assertThat(events).isNotEmpty();
        for (Event event : events) {
            var evidence = event.getEvidence();
            String field = evidence.getField().equals("title") ? article.getTitle() : article.getBody();
            int[] points = field.codePoints().toArray();
            assertThat(new String(points, evidence.getStart(), evidence.getEnd() - evidence.getStart()))
                    .isEqualTo(evidence.getText());
            assertThat(evidence.getText().split(" ")).hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void aForbiddenTextIsNotQuoted() {
        Article article = article(TITLE, BODY);
        article.setRights(new Rights(Reuse.FORBIDDEN, Reuse.FORBIDDEN, "AI 학습 및 활용 금지", "page"));
        assertThat(ANALYZER.analyze(article).events())
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getEvidence().getText()).isNull());
    }

    @Test
    void withdrawnAndEmptyArticlesReportNothing() {
        Article withdrawn = article(TITLE, BODY);
        withdrawn.setStatus(ArticleStatus.WITHDRAWN);
        assertThat(ANALYZER.analyze(withdrawn)).isEqualTo(Analysis.EMPTY);
        assertThat(ANALYZER.analyze(article(TITLE, " "))).isEqualTo(Analysis.EMPTY);
    }

    @Test
    void whatTheHeadlineCallsOffIsCancelledThoughTheBodyTellsOfTheDeal() {
        Event event = ANALYZER.analyze(article(
                        "카카오, 업스테이지 인수 포기",
                        "카카오가 인공지능 기업 업스테이지의 경영권을 인수하려고 벌인 협상이 끝났다. 카카오는 업스테이지를 인수하는 데 3000억원을 제시했다."))
                .events()
                .get(0);
        assertThat(event.getType()).isEqualTo(EventType.ACQUISITION);
        assertThat(event.getModality()).isEqualTo(Modality.CANCELLED);
    }

    @Test
    void whoPaysASubsidyActsBesideWhoGetsIt() {
        var events = ANALYZER.analyze(article(
                        "반도체 공장 짓는 기업들, 실적은 엇갈려",
                        "반도체 기업들의 실적이 엇갈렸다. 앞서 미국 정부는 마이크론에 보조금 61억달러를 지급하기로 했다. 시장에서는 메모리 값이 오를 것으로 본다."))
                .events();
        assertThat(events).anySatisfy(e -> {
            assertThat(e.getType()).isEqualTo(EventType.GOVERNMENT_PROGRAM);
            assertThat(e.getParticipants()).extracting(p -> p.getName()).contains("미국 정부", "마이크론");
        });
    }

    @Test
    void sportsReportNothing() {
        assertThat(ANALYZER.analyze(article("가온FC, 홈에서 극적인 역전승", "가온FC가 15일 홈 경기에서 2대 1로 이겼다. 관중 만 명이 찾았다."))
                        .events())
                .isEmpty();
    }

    @Test
    void theSameArticleGivesTheSameAnalysis() {
        assertThat(ANALYZER.analyze(article(TITLE, BODY))).isEqualTo(ANALYZER.analyze(article(TITLE, BODY)));
    }

    @Test
    void garbageBreaksNothingAndOffsetsStayInside() {
        var random = new Random(11);
        List<String> pieces = List.of(
                "KT",
                "구글",
                "은 ",
                "와 ",
                "업무협약",
                "(",
                ")",
                "\"",
                "…",
                "\n",
                "\uD800",
                "😀",
                "㈜",
                "10일",
                "50억원",
                "인수",
                ".",
                " ",
                "\u200B",
                "정부",
                "GPU",
                "[030200]",
                "·",
                "투자 유치",
                "\u1112\u1161\u11AB",
                "\0");
        for (int round = 0; round < 150; round++) {
            var body = new StringBuilder("가");
            for (int i = random.nextInt(60); i > 0; i--) {
                body.append(pieces.get(random.nextInt(pieces.size())));
            }
            Article article = new Article(
                    article(TITLE, "가").getArticleId(),
                    null,
                    null,
                    "KT-구글 " + body,
                    null,
                    body.toString(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    new Rights(Reuse.UNKNOWN, Reuse.UNKNOWN, null, null),
                    1,
                    ArticleStatus.PUBLISHED,
                    List.of(),
                    false,
                    null,
                    java.time.Instant.EPOCH,
                    null);
            var analysis = ANALYZER.analyze(article);
            int length = body.codePointCount(0, body.length());
            for (var mention : analysis.mentions()) {
                assertThat(mention.getStart()).isLessThan(mention.getEnd());
                if (mention.getField().equals("body")) {
                    assertThat(mention.getEnd()).isLessThanOrEqualTo(length);
                }
            }
        }
    }

    @Test
    void a_ministry_acts_in_place_of_its_government() {
        var programmes = Analyzer.bundled()
                .analyze(Texts.article(
                        "독자 AI 파운데이션 모델에 네이버클라우드·업스테이지 선정",
                        "정부가 추진하는 독자 AI 파운데이션 모델 사업에 네이버클라우드, 업스테이지가 이끄는 2개 팀이 선정됐다. 과학기술정보통신부는 4일 평가 결과를 발표했다."))
                .events()
                .stream()
                .filter(e -> e.getType() == EventType.GOVERNMENT_PROGRAM)
                .flatMap(e -> e.getParticipants().stream())
                .map(p -> p.getName())
                .toList();

        assertThat(programmes).contains("과학기술정보통신부", "업스테이지").doesNotContain("정부");
    }

    @Test
    void what_is_known_of_who_provides_does_not_overrule_a_plain_sentence() {
        // In the labelled articles 삼성전자 provides to 엔비디아 78 times, and never the other way round.
        assertThat(Analyzer.bundled()
                        .analyze(Texts.article("엔비디아, 삼성전자에 GPU 제공", "엔비디아가 삼성전자에 GPU 5만장을 제공한다."))
                        .events())
                .filteredOn(e -> e.getType() == bongsu.schema.EventType.ADOPTION)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getParticipants())
                        .filteredOn(p -> p.getRole() == bongsu.schema.Role.PROVIDER)
                        .extracting(p -> p.getName())
                        .containsExactly("엔비디아"));
    }

    @Test
    void who_takes_part_in_a_round_told_before_invests() {
        assertThat(Analyzer.bundled()
                        .analyze(Texts.article(
                                "이번 주 투자 소식",
                                "문서 인공지능을 만드는 업스테이지가 70억원 규모 시리즈A 투자를 유치했다. 카카오벤처스, 스마일게이트인베스트먼트가 투자에 참여했다."))
                        .events())
                .filteredOn(e -> e.getType() == bongsu.schema.EventType.INVESTMENT)
                .flatExtracting(e -> e.getParticipants())
                .filteredOn(p -> p.getRole() == bongsu.schema.Role.INVESTOR)
                .extracting(p -> p.getName())
                .contains("카카오벤처스", "스마일게이트인베스트먼트");
    }

    @Test
    void a_group_and_its_member_do_not_supply_each_other() {
        assertThat(Analyzer.bundled()
                        .analyze(Texts.article("SK텔레콤, SK그룹에 AI 비서 공급", "SK텔레콤이 SK그룹에 AI 비서를 공급했다. SK그룹은 이를 도입한다."))
                        .events())
                .noneMatch(e -> e.getType() == bongsu.schema.EventType.ADOPTION
                        && e.getParticipants().size() > 1);
    }

    @Test
    void what_the_headline_calls_meant_is_planned() {
        assertThat(Analyzer.bundled()
                        .analyze(Texts.article(
                                "업스테이지, 700억 투자 유치 추진", "업스테이지가 시리즈B 라운드에 나섰다. 투자를 결정한 회사는 카카오벤처스와 스마일게이트인베스트먼트다."))
                        .events())
                .filteredOn(e -> e.getType() == bongsu.schema.EventType.INVESTMENT)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getModality()).isEqualTo(bongsu.schema.Modality.PLANNED));
    }

    @Test
    void a_country_in_brackets_before_a_place_does_not_act() {
        assertThat(Texts.reading("칩 소식", "카카오가 아랍에미리트(UAE) 두바이 공장에 로봇을 넣는다.").parties())
                .containsOnlyKeys("kakao");
        assertThat(Texts.reading("칩 소식", "카카오와 아랍에미리트(UAE)가 손잡았다.").parties())
                .containsKey("kakao")
                .hasSize(2);
    }

    @Test
    void who_gets_a_subsidy_of_its_own_has_an_event_of_its_own() {
        var programmes = Analyzer.bundled()
                .analyze(Texts.article(
                        "미국 반도체 보조금, 삼성전자·SK하이닉스 몫 확정",
                        "삼성전자는 미국 정부로부터 반도체법 보조금 47억4500만달러를, SK하이닉스는 4억5800만달러를 받기로 했다."))
                .events()
                .stream()
                .filter(e -> e.getType() == EventType.GOVERNMENT_PROGRAM)
                .toList();

        assertThat(programmes).anySatisfy(e -> {
            assertThat(e.getParticipants())
                    .extracting(p -> p.getName())
                    .contains("삼성전자")
                    .doesNotContain("SK하이닉스");
            assertThat(e.getAmount().getValue()).isEqualTo(4_745_000_000L);
        });
        assertThat(programmes).anySatisfy(e -> {
            assertThat(e.getParticipants())
                    .extracting(p -> p.getName())
                    .contains("SK하이닉스")
                    .doesNotContain("삼성전자");
            assertThat(e.getAmount().getValue()).isEqualTo(458_000_000L);
        });
    }

    @Test
    void what_else_a_headline_means_leaves_a_finished_deal_done() {
        assertThat(Analyzer.bundled()
                        .analyze(Texts.article("카카오, 업스테이지 인수…로봇 개발 추진", "카카오가 인공지능 기업 업스테이지를 3000억원에 인수했다고 14일 공시했다."))
                        .events())
                .filteredOn(e -> e.getType() == EventType.ACQUISITION)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getModality()).isEqualTo(Modality.ANNOUNCED));
    }
}
