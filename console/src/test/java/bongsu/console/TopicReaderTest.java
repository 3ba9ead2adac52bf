package bongsu.console;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.EventType;
import bongsu.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class TopicReaderTest {
    @Test
    void passesOverWhatCannotBeDecodedAndCountsIt() throws Exception {
        try (var console = RunningConsole.fresh()) {
            console.consumer.feedBytes(Topics.PARTNERSHIP_EVENTS, "x", new byte[0]);
            console.consumer.feedBytes(Topics.PARTNERSHIP_EVENTS, "x", "{}".getBytes(StandardCharsets.UTF_8));
            console.consumer.feedBytes(Topics.ALERTS, "x", new byte[] {(byte) 0xC3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 9});
            console.consumer.feed(Facts.event("e", EventType.ALLIANCE, "협약").build());
            console.awaitInBody("/api/counts", "\"events\":1");
            console.awaitInBody("/api/counts", "\"undecodable\":3");
            assertThat(console.get("/metrics").body())
                    .contains("bongsu_console_undecodable_total{topic=\"bongsu.events.partnership\"} 2.0");
        }
    }

    @Test
    void aTombstoneTakesTheAlertOutOfTheList() throws Exception {
        try (var console = RunningConsole.fresh()) {
            var alert = Facts.alert(Facts.event("e", EventType.ALLIANCE, "협약").build(), "모두");
            console.consumer.feed(alert);
            console.awaitInBody("/api/alerts", "협약");
            console.consumer.feed(Topics.ALERTS, alert.getAlertId(), null);
            console.awaitInBody("/api/alerts", "\"matching\":0");
        }
    }

    @Test
    void readsOnlyTheLastStretchOfALongTopic() throws Exception {
        FedConsumer consumer = new FedConsumer();
        ConsoleConfig small = new ConsoleConfig("127.0.0.1", 0, Set.of(), 1, 10, 4, Duration.ofSeconds(5));
        for (int i = 0; i < 20; i++) {
            consumer.feed(Facts.event("e", EventType.ALLIANCE, "제목 " + i).build());
        }
        try (var console = new RunningConsole(small, consumer, Map.of())) {
            console.awaitReady();
            assertThat(console.get("/metrics").body())
                    .contains("bongsu_console_records_total{topic=\"bongsu.events.partnership\"} 3.0");
            assertThat(console.get("/api/events").body()).contains("제목 19");
        }
    }

    @Test
    void readsOnAfterTheBrokerWasAway() throws Exception {
        try (var console = RunningConsole.fresh()) {
            console.awaitReady();
            console.consumer.setPollException(new TimeoutException("the broker does not answer"));
            console.awaitInBody("/health/ready", "{\"ready\":true");
            console.consumer.feed(Facts.event("e", EventType.ALLIANCE, "협약").build());
            console.awaitInBody("/api/events", "협약");
        }
    }

    @Test
    void belongsToNoGroupAndCommitsNothing() throws Exception {
        try (var console = RunningConsole.fresh()) {
            console.consumer.feed(Facts.event("e", EventType.ALLIANCE, "협약").build());
            console.awaitReady();
            var partition = new TopicPartition(Topics.PARTNERSHIP_EVENTS.name(), 1);
            assertThat(console.consumer.committed(Set.of(partition)).get(partition))
                    .isNull();
        }
    }
}
