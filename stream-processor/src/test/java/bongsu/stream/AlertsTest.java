package bongsu.stream;

import static bongsu.stream.Samples.article;
import static bongsu.stream.Samples.literal;
import static bongsu.stream.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import bongsu.event.Analysis;
import bongsu.schema.Alert;
import bongsu.schema.Article;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Novelty;
import bongsu.schema.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private static final String DEAL = "ALLIANCE 0 KT 새빛";

    @Test
    void aStoryIsOneAlertAndWhatFollowsIsAnUpdateOfIt() {
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(subscription("all"));
            bench.pipe(article("a1", DEAL));
            bench.settle();
            bench.pipe(article("a2", DEAL));
            bench.settle();

            List<KeyValue<String, Alert>> alerts = bench.alerts.readKeyValuesToList();
            assertThat(alerts).extracting(alert -> alert.key).containsExactly("all:s-a1", "all:s-a1");
            assertThat(alerts).extracting(alert -> alert.value.getUpdate()).containsExactly(false, true);
            assertThat(alerts.get(1).value.getArticles()).containsExactly("a1", "a2");
            assertThat(alerts.get(1).value.getChanges()).containsExactly("articles 1 → 2");
        }
    }

    @Test
    void anotherTopologyThatReadsEverythingAgainAlertsNobody() {
        Map<String, Alert> ledger;
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(subscription("all"));
            bench.pipe(article("a1", DEAL));
            bench.settle();
            bench.pipe(article("a2", DEAL));
            bench.settle();
            ledger = bench.alerts.readKeyValuesToMap();
        }
        try (Bench again = new Bench(literal())) {
            again.subscribe(subscription("all"));
            ledger.forEach(again.pastAlerts::pipeInput);
            again.pipe(article("a2", DEAL));
            again.settle();
            again.pipe(article("a1", DEAL));
            again.settle();
            assertThat(again.metrics.counts().alerts()).isZero();
            Map<String, Alert> after = again.alerts.readKeyValuesToMap();
            after.keySet().removeIf(key -> !ledger.containsKey(key));
            assertThat(after).isEmpty();
        }
    }

    @Test
    void aStoryTakenOverByAnEarlierArticleIsNoSecondAlert() {
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(subscription("all"));
            bench.pipe(article("b", DEAL));
            bench.settle();
            bench.pipe(article("a", DEAL));
            bench.settle();
            assertThat(bench.metrics.counts().alerts()).isEqualTo(1);
            Map<String, Alert> last = bench.alerts.readKeyValuesToMap();
            assertThat(Bench.at(last, "all:s-b").getMergedInto()).isEqualTo("s-a");
            assertThat(Bench.at(last, "all:s-a").getUpdate()).isTrue();
            assertThat(Bench.at(last, "all:s-a").getArticles()).containsExactly("a", "b");
        }
    }

    @Test
    void aRetractedEventUpdatesItsAlert() {
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(subscription("all"));
            bench.pipe(article("a1", DEAL));
            bench.settle();
            bench.pipe(Samples.withdrawn("a1", 2));
            bench.settle();
            List<Alert> alerts = bench.alerts.readValuesToList();
            assertThat(alerts).hasSize(2);
            assertThat(alerts.get(1).getUpdate()).isTrue();
            assertThat(alerts.get(1).getEvent().getStatus()).isEqualTo(EventStatus.RETRACTED);
            assertThat(alerts.get(1).getChanges()).contains("status ACTIVE → RETRACTED");
        }
    }

    @Test
    void aSearchMatchesOnlyWhatIsFetchedAfterItWasMadeUnlessItAsksForThePast() {
        try (Bench bench = new Bench(literal())) {
            Subscription late = subscription("late");
            late.setCreated(Samples.FETCHED.plusSeconds(1));
            Subscription past = subscription("past");
            past.setCreated(Samples.FETCHED.plusSeconds(1));
            past.setBackfill(true);
            bench.subscribe(late, past);
            bench.pipe(article("a1", DEAL));
            bench.settle();
            assertThat(bench.alerts.readValuesToList())
                    .extracting(Alert::getSubscriptionId)
                    .containsExactly("past");
        }
    }

    @Test
    void aSearchForConfirmedStoriesWaitsForASecondNewsroom() {
        try (Bench bench = new Bench(literal())) {
            Subscription confirmed = subscription("confirmed");
            confirmed.setMinIndependent(2);
            bench.subscribe(confirmed);
            bench.pipe(article("a1", DEAL));
            bench.settle();
            assertThat(bench.alerts.isEmpty()).isTrue();
            var second = article("a2", DEAL);
            second.setPublisher("아침경제");
            bench.pipe(second);
            bench.settle();
            Alert alert = bench.alerts.readValue();
            assertThat(alert.getUpdate()).isFalse();
            assertThat(alert.getWhy()).containsExactly("independent newsrooms 2");
        }
    }

    @Test
    void aTextSearchMatchesTheWordsOfAnArticleAndABadOneHarmsNoOther() {
        try (Bench bench = new Bench(literal())) {
            Subscription text = subscription("text");
            text.setQuery("새빛 -로봇");
            Subscription other = subscription("other");
            other.setQuery("로봇");
            Subscription bad = subscription("bad");
            bad.setQuery("(새빛");
            bench.subscribe(text, bad, other);
            bench.pipe(article("a1", DEAL));
            bench.settle();
            List<Alert> alerts = bench.alerts.readValuesToList();
            assertThat(alerts).extracting(Alert::getSubscriptionId).containsExactly("text");
            assertThat(alerts.get(0).getWhy()).containsExactly("text 새빛 -로봇");
        }
    }

    @Test
    void aPlanThatNothingFollowedIsReportedAfterEachTermThoughNothingArrives() {
        try (Bench bench = new Bench(text -> planned(literal().apply(text)))) {
            bench.subscribe(subscription("all"));
            bench.pipe(article("a1", DEAL));
            bench.settle();
            assertThat(bench.alerts.readValue().getDaysWithoutNews()).isZero();
            int before = 0;
            for (int term : List.of(90, 180, 365)) {
                bench.clock.advanceTo(Samples.FETCHED.plus(Duration.ofDays(term).minusMinutes(1)));
                bench.driver.advanceWallClockTime(Duration.ofHours(2));
                assertThat(bench.alerts.isEmpty()).as("before " + term).isTrue();
                bench.clock.advanceTo(Samples.FETCHED.plus(Duration.ofDays(term)));
                bench.driver.advanceWallClockTime(Duration.ofHours(2));
                Alert reminder = bench.alerts.readValue();
                assertThat(reminder.getUpdate()).isTrue();
                assertThat(reminder.getChanges()).containsExactly("days without news " + before + " → " + term);
                assertThat(Bench.at(bench.storiesNow(), "s-a1").getDaysWithoutNews())
                        .isEqualTo(term);
                before = term;
            }
            bench.clock.advanceTo(Samples.FETCHED.plus(Duration.ofDays(800)));
            bench.driver.advanceWallClockTime(Duration.ofHours(2));
            assertThat(bench.alerts.isEmpty()).isTrue();
        }
    }

    @Test
    void aTextSearchMatchesAnArticleInWhichNoEventWasFoundAndQuotesTheWords() {
        try (Bench bench = new Bench(text -> Analysis.EMPTY)) {
            Subscription text = subscription("text");
            text.setQuery("양자 내성");
            Subscription ofEvents = subscription("of-events");
            ofEvents.setQuery("양자 내성");
            ofEvents.setTypes(List.of(EventType.ALLIANCE));
            bench.subscribe(text, ofEvents, subscription("all"));
            bench.pipe(article("a1", "연구진은 양자 내성 암호를 통신망에 시험했다고 밝혔다."));
            bench.settle();
            Alert alert = bench.alerts.readValue();
            assertThat(bench.alerts.isEmpty()).isTrue();
            assertThat(alert.getSubscriptionId()).isEqualTo("text");
            assertThat(alert.getEvent().getType()).isEqualTo(EventType.UNKNOWN);
            assertThat(alert.getEvent().getEvidence().getText()).contains("양자 내성");
            assertThat(alert.getQuotation().getArticleId()).isEqualTo("a1");
            assertThat(bench.stories.isEmpty()).isTrue();
        }
    }

    @Test
    void aGroupStandsForItsMembersAndAnUnknownOneIsRefused() {
        try (Bench bench = new Bench(literal())) {
            Subscription telcos = subscription("telcos");
            telcos.setGroups(List.of("국내 통신사"));
            Subscription nobody = subscription("nobody");
            nobody.setGroups(List.of("martians"));
            bench.subscribe(telcos, nobody);
            bench.pipe(article("a1", DEAL), article("a2", "INVESTMENT 0 가람 나루"));
            bench.settle();
            List<Alert> alerts = bench.alerts.readValuesToList();
            assertThat(alerts).extracting(Alert::getStoryId).containsExactly("s-a1");
            assertThat(alerts.get(0).getWhy()).containsExactly("group 국내 통신사: kt");
        }
    }

    @Test
    void noveltyHoldsBackUpdatesThatBringNothingNewUntilOneDoes() {
        try (Bench bench = new Bench(literal())) {
            Subscription steps = subscription("steps");
            steps.setNovelty(Novelty.STEPS);
            Subscription first = subscription("first");
            first.setNovelty(Novelty.FIRST);
            bench.subscribe(steps, first);
            bench.pipe(article("a1", DEAL));
            bench.settle();
            assertThat(bench.alerts.readValuesToList()).hasSize(2);
            bench.pipe(article("a2", DEAL));
            bench.settle();
            assertThat(bench.alerts.isEmpty()).isTrue();
            bench.pipe(article("a1", "ALLIANCE 5 KT 새빛"));
            bench.settle();
            Alert step = bench.alerts.readValue();
            assertThat(bench.alerts.isEmpty()).isTrue();
            assertThat(step.getSubscriptionId()).isEqualTo("steps");
            assertThat(step.getChanges())
                    .contains("articles 1 → 2", "status ACTIVE → CORRECTED")
                    .anyMatch(change -> change.startsWith("amount"));
        }
    }

    @Test
    void whoAsksForNewPairsIsToldOfEachPairInOneStoryOnlyAlsoWhenAllIsReadAgain() {
        Article first = article("a1", DEAL);
        Article later = article("a2", DEAL);
        later.setPublished(Samples.FETCHED.plus(Duration.ofDays(80)));
        Article third = article("a3", "ALLIANCE 0 KT 새빛 가람");
        third.setPublished(Samples.FETCHED.plus(Duration.ofDays(160)));
        Article alone = article("a4", "DOMESTIC_CAPABILITY 0 나루");
        Subscription pairs = subscription("pairs");
        pairs.setNewPairs(true);
        Map<String, Alert> ledger;
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(pairs);
            bench.pipe(first, later, third, alone);
            bench.settle();
            bench.settle();
            List<Alert> alerts = bench.alerts.readValuesToList();
            assertThat(alerts).extracting(Alert::getStoryId).containsExactly("s-a1", "s-a3");
            assertThat(alerts.get(0).getWhy()).containsExactly("new pair kt–새빛");
            assertThat(alerts.get(1).getWhy()).containsExactly("new pair kt–가람, 가람–새빛");
            ledger = Map.of("pairs:s-a1", alerts.get(0), "pairs:s-a3", alerts.get(1));
            bench.pipe(article("a5", DEAL));
            bench.settle();
            assertThat(bench.alerts.readValue().getWhy()).containsExactly("new pair kt–새빛");
        }
        try (Bench again = new Bench(literal())) {
            again.subscribe(pairs);
            ledger.forEach(again.pastAlerts::pipeInput);
            again.pipe(alone, third, later, first);
            again.settle();
            assertThat(again.metrics.counts().alerts()).isZero();
        }
    }

    @Test
    void whoHasUnsubscribedIsToldOfNothingMore() {
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(subscription("all"));
            bench.pipe(article("a1", DEAL));
            bench.settle();
            assertThat(bench.alerts.readValuesToList()).hasSize(1);
            bench.subscriptions.pipeInput("all", null);
            bench.pipe(article("a2", DEAL));
            bench.settle();
            assertThat(bench.alerts.isEmpty()).isTrue();
        }
    }

    private static Analysis planned(Analysis analysis) {
        analysis.events().forEach(event -> event.setModality(Modality.PLANNED));
        return analysis;
    }
}
