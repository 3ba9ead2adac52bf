package bongsu.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Pedigree;
import bongsu.schema.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ConsoleHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final RunningConsole console = RunningConsole.fresh();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void eventsAreListedNewestFirstAndFiltered() throws Exception {
        Showcase.feed(console.consumer, Facts.all());
        console.awaitReady();
        JsonNode all = JSON.readTree(console.get("/api/events").body());
        assertThat(all.get("matching").asInt()).isEqualTo(29);
        assertThat(all.get("events").get(0).get("title").asText()).startsWith("누리칩");
        assertThat(all.get("cursor").asText()).matches("[0-9a-f]{8}-[0-9]+");

        JsonNode some =
                JSON.readTree(console.get("/api/events?type=INVESTMENT&type=ACQUISITION&modality=announced&limit=2")
                        .body());
        assertThat(some.get("matching").asInt()).isEqualTo(3);
        assertThat(some.get("events")).hasSize(2);
        assertThat(some.get("events").findValuesAsText("modality")).containsOnly("ANNOUNCED");

        JsonNode kt = JSON.readTree(console.get("/api/events?entity=kt").body());
        assertThat(kt.get("matching").asInt()).isEqualTo(4);
    }

    @Test
    void lineageAndShiftsThatStandAreListed() throws Exception {
        console.consumer.feed(Topics.LINEAGE, "danbi", Lineages.pedigree("단비-1", "오로라", "바탕으로"));
        console.consumer.feed(
                Topics.LINEAGE,
                "gone",
                Pedigree.newBuilder()
                        .setModel("옛모델")
                        .setStatus(EventStatus.RETRACTED)
                        .build());
        console.consumer.feed(Topics.SHIFTS, "s1", Lineages.shift("s1", "손잡았다"));
        console.awaitReady();
        JsonNode lineage = JSON.readTree(console.get("/api/lineage").body());
        assertThat(lineage.get("lineage").findValuesAsText("model")).containsExactly("단비-1");
        assertThat(lineage.at("/lineage/0/bases/0/status").asText()).isEqualTo("DISPUTED");
        JsonNode shifts = JSON.readTree(console.get("/api/shifts?limit=1").body());
        assertThat(shifts.at("/shifts/0/kind").asText()).isEqualTo("DIRECTION");
        assertThat(console.get("/api/shifts?limit=x").statusCode()).isEqualTo(400);
    }

    @Test
    void alertsAreAFeedThatReadersCanParse() throws Exception {
        Showcase.feed(console.consumer, Facts.all());
        console.awaitReady();
        HttpResponse<String> answer = console.get("/feeds/alerts.atom?family=SOVEREIGNTY&limit=2");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml; charset=utf-8");
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Element feed = parsers.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(2);
        assertThat(feed.getElementsByTagName("category")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("term")
                        .getNodeValue())
                .isEqualTo("SOVEREIGNTY");
        assertThat(console.get("/feeds/alerts.atom?subscription=nobody").body()).doesNotContain("<entry>");
        assertThat(console.get("/feeds/alerts.atom?colour=red").statusCode()).isEqualTo(400);
    }

    @Test
    void alertsCountsAndDeadLettersAreListed() throws Exception {
        Showcase.feed(console.consumer, Facts.all());
        console.consumer.feed(Topics.DEAD_LETTERS, "p", Facts.letter("too large", "https://news.test/huge"));
        console.awaitReady();
        JsonNode alerts =
                JSON.readTree(console.get("/api/alerts?family=SOVEREIGNTY").body());
        assertThat(alerts.get("alerts").get(0).get("event").get("family").asText())
                .isEqualTo("SOVEREIGNTY");
        JsonNode counts = JSON.readTree(console.get("/api/counts").body());
        assertThat(counts.get("articles").asInt()).isEqualTo(29);
        assertThat(counts.get("events").asInt()).isEqualTo(29);
        assertThat(counts.get("withdrawnEvents").asInt()).isEqualTo(1);
        assertThat(counts.get("deadLetters").asInt()).isEqualTo(1);
        assertThat(JSON.readTree(console.get("/api/dead-letters").body())
                        .get("deadLetters")
                        .get(0)
                        .get("reason")
                        .asText())
                .isEqualTo("too large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/events?type=NOTHING",
                "/api/events?limit=x",
                "/api/alerts?family=%00",
                "/api/events?colour=red",
                "/api/dead-letters?limit=0"
            })
    void aBadQueryGetsAMessage(String path) throws Exception {
        HttpResponse<String> answer = console.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(JSON.readTree(answer.body()).get("error").asText()).isNotBlank();
    }

    @Test
    void topologyIsPassedOn() throws Exception {
        assertThat(JSON.readTree(console.get("/api/topology").body()).get("nodes"))
                .hasSize(22);
    }

    @Test
    void metricsCountTheRecordsRead() throws Exception {
        console.consumer.feed(Facts.event("e", EventType.ALLIANCE, "협약").build());
        console.awaitInBody("/metrics", "bongsu_console_records_total{topic=\"bongsu.events.partnership\"} 1.0");
        assertThat(console.get("/metrics").body())
                .contains("bongsu_console_undecodable_total{topic=\"bongsu.alerts\"} 0.0");
    }

    @Test
    void isLiveBeforeItIsReadyAndReadyOnlyWhenAllAre() throws Exception {
        AtomicBoolean processor = new AtomicBoolean();
        FedConsumer consumer = FedConsumer.withoutTopics();
        try (var waiting = new RunningConsole(RunningConsole.config(), consumer, Map.of("processor", processor::get))) {
            assertThat(waiting.get("/health/live").statusCode()).isEqualTo(200);
            waiting.awaitInBody("/health/ready", "which does not exist yet");
            assertThat(waiting.get("/health/ready").statusCode()).isEqualTo(503);
            Topics.all().forEach(topic -> consumer.existing(topic.name()));
            waiting.awaitInBody("/health/ready", "{\"ready\":false,\"notReady\":{\"processor\":\"not ready yet\"}}");
            processor.set(true);
            waiting.awaitReady();
        }
    }

    @Test
    void aReadinessThatThrowsIsNotReady() throws Exception {
        try (var broken = new RunningConsole(RunningConsole.config(), new FedConsumer(), Map.of("store", () -> {
            throw new IllegalStateException("closed");
        }))) {
            broken.awaitInBody("/health/ready", "\"notReady\":{\"store\":\"cannot be told");
            assertThat(broken.get("/health/ready").statusCode()).isEqualTo(503);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/main.js", "/console.css", "/beacon.svg", "/api/events", "/nothing"})
    void everyAnswerForbidsWhatThePageDoesNotNeed(String path) throws Exception {
        var headers = console.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void thePageNamesNoOtherHost() throws Exception {
        String page = console.get("/").body();
        assertThat(page).contains("봉수").doesNotContain("https://", "onclick", "<style", " style=");
        assertThat(console.get("/").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(console.get("/main.js").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
    }

    @Test
    void onlyItsOwnNamesAreAnswered() throws Exception {
        assertThat(console.raw("GET /api/events HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n"))
                .contains("421");
        assertThat(console.raw("GET / HTTP/1.1\r\nHost: evil.test:" + console.port() + "\r\nConnection: close\r\n\r\n"))
                .contains("421");
        assertThat(console.raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .contains("200");
        try (var named =
                new RunningConsole(RunningConsole.config().named(Set.of("console")), new FedConsumer(), Map.of())) {
            assertThat(named.raw("GET /metrics HTTP/1.1\r\nHost: console:8080\r\nConnection: close\r\n\r\n"))
                    .contains("200");
        }
    }

    @Test
    void theApiDoesNotAnswerOtherSitesPages() throws Exception {
        var request = HttpRequest.newBuilder(console.address().resolve("/api/events"));
        assertThat(console.send(request.header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void onlyGetIsAnswered(String method) throws Exception {
        var request = HttpRequest.newBuilder(console.address().resolve("/api/events"))
                .method(method, HttpRequest.BodyPublishers.ofString("x".repeat(1000)));
        assertThat(console.send(request).statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%2e%2e%2fConsole.class HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/events?type=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "\u0000\u0001\u0002\u0003\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n"
            })
    void garbageIsRefusedAndTheNextRequestIsAnswered(String request) throws Exception {
        assertThat(console.raw(request)).doesNotContain(" 200 ").doesNotContain(" 500 ");
        assertThat(console.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aHugeRequestLineIsRefused() throws Exception {
        assertThat(console.raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .contains("414");
        assertThat(console.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aTakenPortIsNamedAndNothingIsLeftOpen() {
        ConsoleConfig same = ConsoleConfig.defaults().at("127.0.0.1", console.port());
        FedConsumer consumer = new FedConsumer();
        assertThatThrownBy(() -> new RunningConsole(same, consumer, Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1 port " + console.port());
        assertThat(consumer.closed()).isTrue();
    }
}
