package bongsu.stream;

import static bongsu.stream.Samples.article;
import static bongsu.stream.Samples.literal;
import static bongsu.stream.Samples.subscription;
import static bongsu.stream.Samples.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.Alert;
import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Article;
import bongsu.schema.DeadLetter;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Reuse;
import bongsu.schema.Subscription;
import bongsu.stream.stage.TopologyConfig;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

class NewsTopologyTest {
    @Test
    void anArticleBecomesEventsOfBothFamiliesAndAnAlertForWhoAsksForEverything() {
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(subscription("all"));
            bench.pipe(article("a1", "ALLIANCE 0 KT 새빛; DOMESTIC_CAPABILITY 0 KT"));
            bench.settle();

            AnalyzedArticle analyzed = bench.analyzed.readValue();
            List<KeyValue<String, Event>> partnership = bench.partnerships.readKeyValuesToList();
            List<Event> sovereignty = bench.sovereignty.readValuesToList();
            List<KeyValue<String, Alert>> alerts = bench.alerts.readKeyValuesToList();

            assertThat(analyzed.getEventIds()).hasSize(2);
            assertThat(partnership)
                    .singleElement()
                    .satisfies(event -> assertThat(event.key)
                            .isEqualTo(event.value.getEventId())
                            .isEqualTo("a1-ALLIANCE-KT+새빛"));
            assertThat(sovereignty).extracting(Event::getType).containsExactly(EventType.DOMESTIC_CAPABILITY);
            assertThat(alerts).hasSize(1).allSatisfy(alert -> {
                assertThat(alert.value.getSubscriptionId()).isEqualTo("all");
                assertThat(alert.value.getUpdate()).isFalse();
                assertThat(alert.value.getRaised()).isEqualTo(bench.clock.instant());
            });
            assertThat(bench.metrics.counts().alerts()).isEqualTo(1);
        }
    }

    @Test
    void anExactRepeatIsDropped() {
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(subscription("all"));
            bench.pipe(article("a1", "ALLIANCE 0 KT 새빛"));
            bench.settle();
            Article again = article("a1", "ALLIANCE 0 KT 새빛");
            again.setFetched(Samples.FETCHED.plusSeconds(3_600));
            bench.pipe(again);
            bench.settle();

            assertThat(bench.analyzed.readValuesToList()).hasSize(1);
            assertThat(bench.alerts.readValuesToList()).hasSize(1);
            assertThat(bench.metrics.counts().repeats()).isEqualTo(1);
        }
    }

    @Test
    void aChangedTextCorrectsItsEventAndUpdatesItsAlert() {
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(subscription("all"));
            bench.pipe(article("a1", "INVESTMENT 500 KT 새빛"));
            bench.settle();
            bench.pipe(article("a1", "INVESTMENT 700 KT 새빛"));
            bench.settle();

            List<Event> events = bench.partnerships.readValuesToList();
            assertThat(Bench.ids(events)).hasSize(2).containsOnly(events.get(0).getEventId());
            assertThat(events.get(1).getStatus()).isEqualTo(EventStatus.CORRECTED);
            assertThat(events.get(1).getRevision()).isEqualTo(2);
            assertThat(events.get(1).getChanges()).containsExactly("amount 500 KRW → 700 KRW");
            assertThat(bench.alerts.readValuesToList())
                    .extracting(Alert::getUpdate)
                    .containsExactly(false, true);
            assertThat(bench.metrics.counts().revisions()).isEqualTo(1);
        }
    }

    @Test
    void aWithdrawalRetractsWhatTheArticleReported() {
        try (Bench bench = new Bench(literal())) {
            bench.pipe(article("a1", "ALLIANCE 0 KT 새빛"), withdrawn("a1", 2));
            bench.settle();

            List<Event> events = bench.partnerships.readValuesToList();
            assertThat(events).extracting(Event::getStatus).containsExactly(EventStatus.ACTIVE, EventStatus.RETRACTED);
            assertThat(bench.analyzed.readValuesToList().get(1).getEventIds()).isEmpty();
            assertThat(bench.metrics.counts().withdrawals()).isEqualTo(1);
        }
    }

    @Test
    void whereUseByAiIsForbiddenNoWordsAreQuoted() {
        try (Bench bench = new Bench(literal())) {
            Article forbidden = article("a1", "ALLIANCE 0 KT 새빛");
            forbidden.getRights().setAiUse(Reuse.FORBIDDEN);
            bench.pipe(forbidden);
            bench.settle();
            assertThat(bench.partnerships.readValue().getEvidence().getText()).isNull();
        }
    }

    @Test
    void anUndecodableRecordStopsNothing() {
        try (Bench bench = new Bench(literal())) {
            bench.rawArticles.pipeInput("x", "이것은 Avro가 아니다".getBytes(StandardCharsets.UTF_8));
            bench.pipe(article("a1", "ALLIANCE 0 KT 새빛"));
            bench.settle();
            assertThat(bench.partnerships.readValuesToList()).hasSize(1);
            assertThat(bench.metrics.counts().deadLetters()).isEqualTo(1);
        }
    }

    @Test
    void anArticleOnWhichTheAnalyzerFailsGoesToTheDeadLettersWithTheNode() {
        try (Bench bench = new Bench(literal())) {
            bench.pipe(article("a1", "NO_SUCH_TYPE 0 KT"), article("a2", "ALLIANCE 0 KT 새빛"));
            bench.settle();

            DeadLetter letter = bench.deadLetters.readValue();
            assertThat(letter.getNode()).isEqualTo("reading");
            assertThat(letter.getException()).isEqualTo(IllegalArgumentException.class.getName());
            Article whole = Bench.FORMAT
                    .serde(Article.class)
                    .deserializer()
                    .deserialize("t", letter.getValue().array());
            assertThat(whole.getArticleId()).isEqualTo("a1");
            assertThat(bench.partnerships.readValuesToList()).hasSize(1);
        }
    }

    @Test
    void aSubscriptionThatCannotBeReadIsSkippedAndHarmsNoOther() {
        try (Bench bench = new Bench(literal())) {
            bench.rawSubscriptions.pipeInput("bad", new byte[] {1, 2, 3});
            bench.subscribe(subscription("good"));
            bench.pipe(article("a1", "ALLIANCE 0 KT 새빛"));
            bench.settle();
            assertThat(bench.alerts.readValuesToList())
                    .extracting(Alert::getSubscriptionId)
                    .containsExactly("good");
        }
    }

    @Test
    void aSubscriptionMatchesOnlyWhatMeetsAllItsConditions() {
        try (Bench bench = new Bench(literal())) {
            Subscription narrow = subscription("narrow");
            narrow.setEntities(List.of("KT"));
            narrow.setTypes(List.of(EventType.INVESTMENT));
            narrow.setModalities(List.of(Modality.ANNOUNCED));
            narrow.setMinAmount(new bongsu.schema.Amount(600L, "KRW", bongsu.schema.AmountRole.UNKNOWN));
            bench.subscribe(narrow);
            bench.pipe(
                    article("a1", "INVESTMENT 500 KT 새빛"),
                    article("a2", "INVESTMENT 700 KT 새빛"),
                    article("a3", "INVESTMENT 700 누리 새빛"),
                    article("a4", "ALLIANCE 700 KT 새빛"));
            bench.settle();
            Alert alert = bench.alerts.readValue();
            assertThat(alert.getEvent().getArticleId()).isEqualTo("a2");
            assertThat(alert.getWhy())
                    .containsExactly("entity KT", "type INVESTMENT", "modality ANNOUNCED", "amount 700 KRW");
            assertThat(bench.alerts.isEmpty()).isTrue();
        }
    }

    @Test
    void anUnsubscribedSearchRaisesNothing() {
        try (Bench bench = new Bench(literal())) {
            bench.subscribe(subscription("all"));
            bench.rawSubscriptions.pipeInput("all", (byte[]) null);
            bench.pipe(article("a1", "ALLIANCE 0 KT 새빛"));
            bench.settle();
            assertThat(bench.alerts.isEmpty()).isTrue();
        }
    }

    /** A change here is a change of the state that running instances have: rename nothing without a migration. */
    @Test
    void theTopologyIsTheOneUnderVersionControl() throws IOException {
        String now =
                NewsProcessor.picture(TopologyConfig.defaults(), Bench.FORMAT).text();
        Files.writeString(Path.of("target", "topology.txt"), now);
        try (InputStream golden = Objects.requireNonNull(getClass().getResourceAsStream("topology.txt"))) {
            assertThat(now)
                    .as("target/topology.txt holds the new one")
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
