package bongsu.console;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.EventType;
import bongsu.schema.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EventStreamTest {
    @Test
    void sendsEachChangeWithAnIdAndTheCountsWithout() throws Exception {
        try (var console = RunningConsole.fresh();
                var stream = console.stream("", "")) {
            stream.next("count");
            console.consumer.feed(Facts.event("e", EventType.ALLIANCE, "새 협약").build());
            var event = stream.next("event");
            assertThat(event.id()).matches("[0-9a-f]{8}-1");
            assertThat(event.data()).contains("\"title\":\"새 협약\"").doesNotContain("\n");
            var count = stream.next("count");
            assertThat(count.id()).isNull();
            assertThat(count.data()).contains("\"events\":1");
        }
    }

    @Test
    void countsComeWhereNothingElseDoes() throws Exception {
        try (var console = RunningConsole.fresh();
                var stream = console.stream("", "")) {
            stream.next("count");
            console.consumer.feed(Topics.ANALYZED, "a", Facts.article("a"));
            assertThat(stream.next("count").data()).contains("\"articles\":1");
        }
    }

    @Test
    void resumesAfterTheLastIdOfTheBrowser() throws Exception {
        try (var console = RunningConsole.fresh()) {
            String second;
            try (var stream = console.stream("", "")) {
                stream.next("count");
                feed(console, 4);
                stream.next("event");
                second = String.valueOf(stream.next("event").id());
            }
            console.awaitInBody("/api/counts", "\"events\":4");
            try (var stream = console.stream("?after=ignored-1", second)) {
                assertThat(stream.next("event").data()).contains("\"eventId\":\"e2\"");
                assertThat(stream.next("event").data()).contains("\"eventId\":\"e3\"");
            }
        }
    }

    @Test
    void tellsABrowserOfAnotherLifeOrTooFarBehindToReadAnew() throws Exception {
        ConsoleConfig small = new ConsoleConfig("127.0.0.1", 0, Set.of(), 100, 2, 16, Duration.ofSeconds(5));
        try (var console = new RunningConsole(small, new FedConsumer(), Map.of())) {
            feed(console, 5);
            console.awaitInBody("/api/counts", "\"events\":5");
            for (String last : new String[] {"0badcafe-3", "nonsense", "-", "0"}) {
                try (var stream = console.stream("", last)) {
                    assertThat(stream.next("reset").id()).endsWith("-5");
                }
            }
            String cursor = console.get("/api/events").body().replaceFirst(".*\"cursor\":\"([0-9a-f]{8})-5\".*", "$1");
            try (var stream = console.stream("?after=" + cursor + "-1", "")) {
                assertThat(stream.next("reset").id()).isEqualTo(cursor + "-5");
            }
            try (var stream = console.stream("?after=" + cursor + "-4", "")) {
                assertThat(stream.next("event").data()).contains("\"eventId\":\"e4\"");
            }
        }
    }

    @Test
    void refusesMoreBrowsersThanItHasPlacesForUntilOneLeaves() throws Exception {
        ConsoleConfig two = new ConsoleConfig("127.0.0.1", 0, Set.of(), 100, 100, 2, Duration.ofMillis(100));
        try (var console = new RunningConsole(two, new FedConsumer(), Map.of());
                var first = console.stream("", "")) {
            assertThat(first.status()).contains("200");
            try (var second = console.stream("", "")) {
                assertThat(second.status()).contains("200");
                assertThat(console.get("/api/stream").statusCode()).isEqualTo(503);
            }
            Awaitility.await().atMost(RunningConsole.PATIENCE).until(() -> {
                try (var next = console.stream("", "")) {
                    return next.status().contains("200");
                }
            });
        }
    }

    @Test
    void aSilentStreamBeats() throws Exception {
        ConsoleConfig quick = new ConsoleConfig("127.0.0.1", 0, Set.of(), 100, 100, 4, Duration.ofMillis(50));
        try (var console = new RunningConsole(quick, new FedConsumer(), Map.of());
                var stream = console.stream("", "")) {
            assertThat(stream.line(": still here"::equals)).isEqualTo(": still here");
        }
    }

    @Test
    void aBrowserThatDoesNotReadDelaysNobody() throws Exception {
        try (var console = RunningConsole.fresh();
                var deaf = console.stream("", "")) {
            assertThat(deaf.status()).contains("200");
            String longTitle = "가".repeat(20_000);
            for (int i = 0; i < 300; i++) {
                console.consumer.feed(
                        Facts.event("big" + i, EventType.ALLIANCE, longTitle).build());
            }
            console.awaitInBody("/api/counts", "\"events\":300");
            try (var stream = console.stream("", "")) {
                stream.next("count");
                console.consumer.feed(
                        Facts.event("last", EventType.ALLIANCE, "끝").build());
                assertThat(stream.next("event").data()).contains("\"eventId\":\"last\"");
            }
        }
    }

    @Test
    void closingEndsTheStreams() throws Exception {
        var console = RunningConsole.fresh();
        try (var stream = console.stream("", "")) {
            stream.next("count");
            console.close();
            assertThat(stream.line(line -> false)).isEmpty();
        }
    }

    private static void feed(RunningConsole console, int events) {
        for (int i = 0; i < events; i++) {
            console.consumer.feed(
                    Facts.event("e" + i, EventType.ALLIANCE, "협약 " + i).build());
            console.awaitInBody("/api/counts", "\"events\":" + (i + 1));
        }
    }
}
