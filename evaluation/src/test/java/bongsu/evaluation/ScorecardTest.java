package bongsu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bongsu.entity.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final NameTable NAMES = NameTable.of(new Catalogue(List.of(), List.of(), Set.of()));

    private static Scorecard score(List<String> gold, List<String> predicted) {
        return Scorecard.of(LabelledLines.read(gold, "gold"), LabelledLines.read(predicted, "predicted"), NAMES);
    }

    private static Scorecard score(String gold, String predicted) {
        return score(List.of(article("1", gold)), List.of(article("1", predicted)));
    }

    private static String article(String id, String... events) {
        return "{\"id\":\"" + id + "\",\"events\":[" + String.join(",", events) + "]}";
    }

    private static String alliance(String... names) {
        return event("PARTNERSHIP", "ALLIANCE", "PARTNER", "", names);
    }

    private static String event(String family, String type, String role, String more, String... names) {
        List<String> parties = new ArrayList<>();
        for (String name : names) {
            parties.add("{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}");
        }
        return "{\"family\":\"" + family + "\",\"type\":\"" + type + "\",\"modality\":\"ANNOUNCED\"" + more
                + ",\"participants\":[" + String.join(",", parties) + "]}";
    }

    private static String investment(String investor, String target, String more) {
        return "{\"family\":\"PARTNERSHIP\",\"type\":\"INVESTMENT\",\"modality\":\"ANNOUNCED\"" + more
                + ",\"participants\":[{\"name\":\"" + investor + "\",\"role\":\"INVESTOR\"},{\"name\":\"" + target
                + "\",\"role\":\"TARGET\"}]}";
    }

    @Test
    void anAgreementOfThreeIsThreeFacts() {
        Scorecard card = score(alliance("별마루", "한빛소재", "누리칩스"), alliance("별마루", "한빛소재"));
        assertThat(card.measure("PARTNERSHIP.fact.tp")).isEqualTo(1);
        assertThat(card.measure("PARTNERSHIP.fact.fn")).isEqualTo(2);
        assertThat(card.measure("PARTNERSHIP.fact.fp")).isZero();
        assertThat(card.measure("PARTNERSHIP.fact.recall")).isEqualTo(1 / 3.0, within(1e-9));
    }

    @Test
    void ofManyPartiesOnlyThePairsWithTheLeaderAreAskedFor() {
        String[] seven = {"가온", "나래", "다솜", "라온", "마루", "바름", "사랑"};
        Scorecard card = score(alliance(seven), alliance("나래", "다솜"));
        assertThat(card.measure("PARTNERSHIP.fact.fn")).isEqualTo(6);
        assertThat(card.measure("PARTNERSHIP.fact.fp")).isZero();
    }

    @Test
    void namesAgreeWithoutFormAndSpaces() {
        Scorecard card = score(alliance("㈜별마루", "가람 대학교"), alliance("별마루(주)", "가람대"));
        assertThat(card.measure("ALL.fact.f1")).isEqualTo(1);
    }

    @Test
    void anActWithoutActorIsFoundByAnyEventOfItsType() {
        String nobody = event("SOVEREIGNTY", "FOREIGN_DEPENDENCE", "ACTOR", "");
        Scorecard card = score(nobody, event("SOVEREIGNTY", "FOREIGN_DEPENDENCE", "ACTOR", "", "별마루"));
        assertThat(card.measure("SOVEREIGNTY.fact.tp")).isEqualTo(1);
        assertThat(card.measure("SOVEREIGNTY.fact.fp")).isZero();
    }

    @Test
    void counterpartsAreNotActors() {
        String gold = event("SOVEREIGNTY", "FOREIGN_DEPENDENCE", "COUNTERPART", "", "별마루");
        Scorecard card = score(gold, gold);
        assertThat(card.byType().get("FOREIGN_DEPENDENCE")).containsExactly(1, 1);
        assertThat(card.measure("SOVEREIGNTY.fact.tp")).isEqualTo(1);
    }

    @Test
    void swappedRolesAreWrong() {
        Scorecard card = score(investment("별마루", "누리칩스", ""), investment("누리칩스", "별마루", ""));
        assertThat(card.measure("PARTNERSHIP.fact.f1")).isEqualTo(1);
        assertThat(card.measure("PARTNERSHIP.role")).isZero();
    }

    @Test
    void namingEveryAmountDoesNotPay() {
        String one = ",\"amount\":{\"value\":5000000000,\"currency\":\"KRW\"}";
        String close = ",\"amount\":{\"value\":5040000000,\"currency\":\"KRW\"}";
        String other = ",\"amount\":{\"value\":7,\"currency\":\"KRW\"}";
        Scorecard card = score(
                List.of(article("1", investment("별마루", "누리칩스", one))),
                List.of(article("1", investment("별마루", "누리칩스", close), investment("별마루", "누리칩스", other))));
        assertThat(card.measure("PARTNERSHIP.amount")).isEqualTo(0.5);
        assertThat(card.measure("PARTNERSHIP.amount_n")).isEqualTo(1);
    }

    @Test
    void anAmountThatGoldLacksIsSpurious() {
        String sum = ",\"amount\":{\"value\":5000000000,\"currency\":\"KRW\"}";
        Scorecard card = score(investment("별마루", "누리칩스", ""), investment("별마루", "누리칩스", sum));
        assertThat(card.measure("PARTNERSHIP.amount_spurious")).isEqualTo(1);
        assertThat(card.measure("PARTNERSHIP.amount")).isNaN();
    }

    @Test
    void aDateMayBeMoreExactAndLessExactDownToTheMonth() {
        assertThat(Scorer.sameDate("2025-03", "2025-03-10")).isTrue();
        assertThat(Scorer.sameDate("2025-03-10", "2025-03")).isTrue();
        assertThat(Scorer.sameDate("2025-03-10", "2025")).isFalse();
        assertThat(Scorer.sameDate("2025-03-10", "2025-03-11")).isFalse();
    }

    @Test
    void malformedEventsAreWrongFacts() {
        String unknownType = event("PARTNERSHIP", "MARRIAGE", "PARTNER", "", "별마루", "누리칩스");
        String names = "{\"family\":\"PARTNERSHIP\",\"type\":\"ALLIANCE\",\"participants\":[\"별마루\"]}";
        Scorecard card =
                score(List.of(article("1", alliance("별마루", "누리칩스"))), List.of(article("1", unknownType, names)));
        assertThat(card.measure("PARTNERSHIP.malformed")).isEqualTo(2);
        assertThat(card.measure("PARTNERSHIP.fact.fp")).isEqualTo(2);
    }

    @Test
    void alertsLeaveOutArticlesThatOnlyMentionInPassing() {
        String passing = event("PARTNERSHIP", "ALLIANCE", "PARTNER", ",\"salience\":\"secondary\"", "별마루", "누리칩스");
        Scorecard card = score(
                List.of(article("1", passing), article("2"), article("3", alliance("별마루", "누리칩스"))),
                List.of(article("1", passing), article("2", passing), article("3")));
        assertThat(card.measure("PARTNERSHIP.alert.tp")).isZero();
        assertThat(card.measure("PARTNERSHIP.alert.fp")).isEqualTo(1);
        assertThat(card.measure("PARTNERSHIP.alert.fn")).isEqualTo(1);
        assertThat(card.measure("ALL.article")).isEqualTo(1 / 3.0, within(1e-9));
    }

    @Test
    void anUnansweredArticleReportsNothing() {
        Scorecard card = score(List.of(article("1", alliance("별마루", "누리칩스"))), List.of());
        assertThat(card.answered()).isZero();
        assertThat(card.measure("ALL.fact.fn")).isEqualTo(1);
        assertThat(card.findings()).singleElement().extracting(Finding::kind).isEqualTo(Finding.Kind.MISSED);
    }

    @Test
    void intervalsHoldTheMeasureAndAreTheSameEveryTime() {
        List<String> gold = new ArrayList<>();
        List<String> predicted = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            gold.add(article("" + i, alliance("별마루", "누리칩스")));
            predicted.add(article("" + i, i % 4 == 0 ? alliance("별마루", "가온") : alliance("별마루", "누리칩스")));
        }
        Scorecard card = score(gold, predicted);
        Bootstrap.Interval interval = Objects.requireNonNull(card.intervals().get("ALL.fact.f1"));
        assertThat(card.measure("ALL.fact.f1")).isEqualTo(0.75);
        assertThat(interval.low()).isBetween(0.5, 0.74);
        assertThat(interval.high()).isBetween(0.76, 0.95);
        assertThat(score(gold, predicted).intervals()).isEqualTo(card.intervals());
    }

    @Test
    void calibrationErrorIsTheGapBetweenConfidenceAndShareRight() {
        List<Scorer.Judged> judged = Stream.concat(
                        Stream.generate(() -> new Scorer.Judged(0.9, true)).limit(8),
                        Stream.generate(() -> new Scorer.Judged(0.9, false)).limit(2))
                .toList();
        Reliability table = Reliability.of(judged);
        assertThat(table.error()).isEqualTo(0.1, within(1e-9));
        assertThat(table.sureFacts()).isEqualTo(10);
        assertThat(table.sureRight()).isEqualTo(8);
        assertThat(table.bins().get(9).facts()).isEqualTo(10);
    }

    @Test
    void aSureFactAboutNothingIsInTheLastBin() {
        assertThat(Reliability.of(List.of(new Scorer.Judged(1.0, false)))
                        .bins()
                        .get(9)
                        .facts())
                .isEqualTo(1);
        assertThat(Reliability.of(List.of()).error()).isZero();
    }

    @Test
    void unknownMeasuresAreRefusedByName() {
        Scorecard card = score(alliance("별마루", "누리칩스"), alliance("별마루", "누리칩스"));
        assertThatThrownBy(() -> card.measure("ALL.fact.f2")).hasMessageContaining("ALL.fact.f2");
    }
}
