package bongsu.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bongsu.event.Analysis;
import bongsu.schema.Alert;
import bongsu.schema.Article;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.Citation;
import bongsu.schema.Derivation;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Evidence;
import bongsu.schema.Lineage;
import bongsu.schema.LineageStatus;
import bongsu.schema.Participant;
import bongsu.schema.Pedigree;
import bongsu.schema.Reuse;
import bongsu.schema.Reused;
import bongsu.schema.Rights;
import bongsu.schema.Role;
import bongsu.schema.Shift;
import bongsu.schema.ShiftKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final String MADE_OF = "새별 2 < 큰강 1.5 WEIGHTS NAMED";
    private static final String DENIED = "새별 2 < 큰강 1.5 UNKNOWN DISPUTED";

    /** Reads "model &lt; base REUSED STATUS" as a lineage of saebyeol's model, and "own model" as its claim of an own model. */
    private static Analysis models(Article article) {
        List<Lineage> lineages = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (String line : article.getBody().split(";", -1)) {
            if (line.contains(" < ")) {
                String[] sides = line.strip().split(" < ", -1);
                String[] right = sides[1].split(" ", -1);
                lineages.add(Lineage.newBuilder()
                        .setModel(sides[0])
                        .setModelOrganization("saebyeol")
                        .setBaseModel(right[0] + " " + right[1])
                        .setBaseOrganization("keungang")
                        .setReused(Reused.valueOf(right[2]))
                        .setStatus(LineageStatus.valueOf(right[3]))
                        .setEvidence(new Evidence("body", 0, 2, "새별"))
                        .setConfidence(0.8)
                        .build());
            } else if (line.strip().startsWith("own ")) {
                Event event = Samples.event(article, EventType.DOMESTIC_CAPABILITY, 0, "Saebyeol");
                event.setProducts(List.of(line.strip().substring(4)));
                events.add(event);
            }
        }
        return new Analysis(List.of(), List.of(), events, lineages);
    }

    private static Article article(String id, String newsroom, int minute, String body) {
        return Article.newBuilder(Samples.article(id, body))
                .setPublisher(newsroom)
                .setPublished(Samples.FETCHED.plus(Duration.ofMinutes(minute)))
                .build();
    }

    private static Derivation base(Pedigree pedigree) {
        assertThat(pedigree.getBases()).hasSize(1);
        return pedigree.getBases().get(0);
    }

    @Test
    void articlesOnOneModelAreOneRecordWithWhatTheyAgreeAndDifferIn() {
        try (Bench bench = new Bench(LineageTest::models)) {
            bench.pipe(article("a", "한강일보", 0, MADE_OF), article("b", "동네신문", 5, "새별2 < 큰강 1.5 TOKENIZER CLAIMED"));
            Pedigree pedigree = Bench.at(bench.lineage.readKeyValuesToMap(), "새별2");
            assertThat(pedigree.getModel()).isEqualTo("새별 2");
            assertThat(pedigree.getOrganization()).isEqualTo("saebyeol");
            Derivation base = base(pedigree);
            assertThat(base.getBaseModel()).isEqualTo("큰강 1.5");
            assertThat(base.getReused()).containsExactly(Reused.WEIGHTS, Reused.TOKENIZER);
            assertThat(base.getStatus()).isEqualTo(LineageStatus.NAMED);
            assertThat(base.getArticles()).containsExactly("a", "b");
            assertThat(base.getIndependent()).isEqualTo(2);
            assertThat(base.getCitations()).hasSize(2);

            bench.pipe(article("c", "아침경제", 9, DENIED));
            assertThat(base(Bench.at(bench.lineage.readKeyValuesToMap(), "새별2")).getStatus())
                    .isEqualTo(LineageStatus.DISPUTED);
        }
    }

    @Test
    void theOrderOfArrivalChangesNoPedigree() {
        List<Article> articles = new ArrayList<>(List.of(
                article("a", "한강일보", 0, MADE_OF),
                article("b", "동네신문", 5, DENIED + "; own 새별 2"),
                article("c", "아침경제", 7, "새별-2 < 먼산 3 DATA CLAIMED"),
                article("d", "저녁뉴스", 9, "own 새별 2")));
        @Nullable Pedigree pedigree = null;
        @Nullable Shift shift = null;
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(articles, new Random(seed));
            try (Bench bench = new Bench(LineageTest::models)) {
                bench.pipe(articles.toArray(Article[]::new));
                Pedigree last = Bench.at(bench.lineage.readKeyValuesToMap(), "새별2");
                Shift contradiction = Bench.at(bench.shifts.readKeyValuesToMap(), "contradiction-새별2");
                pedigree = pedigree == null ? last : pedigree;
                shift = shift == null ? contradiction : shift;
                assertThat(last).as("seed " + seed).isEqualTo(pedigree);
                assertThat(contradiction).as("seed " + seed).isEqualTo(shift);
            }
        }
    }

    @Test
    void aRevisionReplacesWhatAnArticleSaidAndAWithdrawalTakesItBack() {
        try (Bench bench = new Bench(LineageTest::models)) {
            bench.pipe(article("a", "한강일보", 0, MADE_OF));
            bench.pipe(article("a", "한강일보", 0, "새별 2 < 먼산 3 API NAMED"));
            assertThat(base(Bench.at(bench.lineage.readKeyValuesToMap(), "새별2")).getBaseModel())
                    .isEqualTo("먼산 3");
            bench.pipe(Samples.withdrawn("a", 3));
            Pedigree gone = Bench.at(bench.lineage.readKeyValuesToMap(), "새별2");
            assertThat(gone.getStatus()).isEqualTo(EventStatus.RETRACTED);
            assertThat(gone.getBases()).isEmpty();
        }
    }

    @Test
    void aClaimOfIndependenceThatALineageContradictsIsAnAlertOfItsOwnAndEndsWithTheLineage() {
        try (Bench bench = new Bench(LineageTest::models)) {
            bench.subscribe(Samples.subscription("all"));
            bench.entities.pipeInput(
                    "keungang",
                    CatalogueEntry.newBuilder()
                            .setEntityId("keungang")
                            .setName("큰강")
                            .setKind("company")
                            .setCountry("CA")
                            .build());
            bench.pipe(article("a", "한강일보", 0, "own 새별 2"));
            assertThat(bench.shifts.isEmpty()).isTrue();
            bench.pipe(article("b", "동네신문", 5, MADE_OF));
            Shift shift = bench.shifts.readValue();
            assertThat(shift.getKind()).isEqualTo(ShiftKind.CONTRADICTION);
            assertThat(shift.getEntityId()).isEqualTo("saebyeol");
            assertThat(shift.getReasons())
                    .containsExactly("own: 새별 2, by a", "derives from 큰강 1.5 (큰강): WEIGHTS, NAMED, 1 newsrooms");
            assertThat(shift.getCitations())
                    .extracting(Citation::getArticleId, Citation::getTitle)
                    .containsExactly(tuple("a", "제목 a"), tuple("b", "제목 b"));
            assertThat(shift.getEvent().getParticipants())
                    .last()
                    .isEqualTo(new Participant("keungang", "큰강", Role.COUNTERPART, "CA"));
            Alert alert = Bench.at(bench.alerts.readKeyValuesToMap(), "all:contradiction-새별2");
            assertThat(alert.getUpdate()).isFalse();
            assertThat(alert.getEvent().getRule()).isEqualTo("lineage.contradiction");
            assertThat(alert.getEvent().getType()).isEqualTo(EventType.FOREIGN_DEPENDENCE);
            assertThat(alert.getEvent().getProducts()).containsExactly("새별 2", "큰강 1.5");

            // Who says it, too, is cited; nobody is told of a shift a second time for that.
            bench.pipe(article("c", "아침경제", 9, MADE_OF));
            assertThat(bench.shifts.readValue().getCitations())
                    .extracting(Citation::getArticleId)
                    .containsExactly("a", "b", "c");
            assertThat(bench.alerts.readKeyValuesToMap()).doesNotContainKey("all:contradiction-새별2");
            bench.pipe(Samples.withdrawn("c", 2));
            assertThat(bench.shifts.readValue().getCitations()).hasSize(2);

            bench.pipe(Samples.withdrawn("b", 2));
            assertThat(bench.shifts.readValue().getStatus()).isEqualTo(EventStatus.RETRACTED);
            assertThat(Bench.at(bench.alerts.readKeyValuesToMap(), "all:contradiction-새별2")
                            .getChanges())
                    .contains("status ACTIVE → RETRACTED");
        }
    }

    @Test
    void ofATextThatForbidsUseByAiALineageIsNotQuoted() {
        try (Bench bench = new Bench(LineageTest::models)) {
            Article closed = article("a", "한강일보", 0, MADE_OF);
            closed.setRights(Rights.newBuilder().setAiUse(Reuse.FORBIDDEN).build());
            bench.pipe(closed);
            assertThat(base(bench.lineage.readValue())
                            .getCitations()
                            .get(0)
                            .getEvidence()
                            .getText())
                    .isNull();
            assertThat(bench.analyzed.readValue().getLineages()).hasSize(1);
        }
    }

    @Test
    void aCompanyThatTurnsFromDomesticToForeignPartnersIsReportedInTheMonthOfTheTurn() {
        try (Bench bench = new Bench(Samples.literal())) {
            bench.subscribe(Samples.subscription("all"));
            List<Article> articles = new ArrayList<>();
            for (int month = 0; month < 6; month++) {
                articles.add(dated("d" + month, month, "ALLIANCE 0 새빛 하나" + month));
            }
            bench.pipe(articles.toArray(Article[]::new));
            bench.settle();
            assertThat(bench.shifts.isEmpty()).isTrue();
            bench.pipe(
                    dated("f6", 6, "FOREIGN_DEPENDENCE 0 새빛"),
                    dated("f7", 7, "FOREIGN_DEPENDENCE 1 새빛"),
                    dated("f8", 8, "FOREIGN_DEPENDENCE 2 새빛"),
                    dated("f9", 9, "FOREIGN_DEPENDENCE 3 새빛"));
            bench.settle();
            Map<String, Shift> shifts = bench.shifts.readKeyValuesToMap();
            shifts.values().removeIf(shift -> shift.getStatus() == EventStatus.RETRACTED);
            assertThat(shifts).containsOnlyKeys("direction-새빛-2025-08");
            Shift turn = Bench.at(shifts, "direction-새빛-2025-08");
            assertThat(turn.getBefore()).isEqualTo(1);
            assertThat(turn.getAfter()).isNegative();
            assertThat(turn.getEvent().getType()).isEqualTo(EventType.FOREIGN_DEPENDENCE);
            assertThat(turn.getEvent().getArticleId()).isEqualTo("f7");
            assertThat(bench.alerts.readKeyValuesToMap()).containsKey("all:direction-새빛-2025-08");

            bench.pipe(Samples.withdrawn("f7", 2));
            bench.settle();
            assertThat(Bench.at(bench.shifts.readKeyValuesToMap(), "direction-새빛-2025-08")
                            .getStatus())
                    .isEqualTo(EventStatus.RETRACTED);
        }
    }

    /** An article of the given month after January 2025, with a headline and words of its own. */
    private static Article dated(String id, int month, String body) {
        String title = String.join(
                " ",
                Arrays.asList("가나", "다라", "마바", "사아", "자차", "카타", "파하", "거너", "더러", "머버")
                        .subList(month, month + 1));
        return Article.newBuilder(Samples.article(id, body))
                .setTitle(title)
                .setPublished(Samples.FETCHED.minus(Duration.ofDays(424)).plus(Duration.ofDays(31L * month + 14)))
                .build();
    }
}
