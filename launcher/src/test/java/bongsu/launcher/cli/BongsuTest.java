package bongsu.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a user meets it: exit status, where things are printed, and no stack trace for a mistake. */
class BongsuTest {
    @TempDir
    Path directory;

    private record Run(int status, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Bongsu.run(Map.of(), new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(status, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "run",
                "ingest",
                "process",
                "console",
                "sources",
                "extract",
                "replay",
                "analyze",
                "evaluate",
                "topology",
                "tail",
                "entities",
                "subscribe",
                "unsubscribe",
                "subscriptions"
            })
    void everyCommandHasHelp(String command) {
        Run run = run(command, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Usage: bongsu " + command);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aWrongOptionOrCommandIsAUsageError() {
        assertThat(run("demo", "--no-such-option")).satisfies(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err())
                    .contains("--no-such-option", "./bongsu demo --help")
                    .doesNotContain("\tat ")
                    .hasLineCount(2);
        });
        assertThat(run("conquer").status()).isEqualTo(2);
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("console", "--port", "many").status()).isEqualTo(2);
        assertThat(run("extract", "a.html").status()).isEqualTo(2);
        assertThat(run("tail", "bongsu.alerts").status()).isEqualTo(2);
        assertThat(run("evaluate", "--gold", "g.jsonl").status()).isEqualTo(2);
        assertThat(run("evaluate", "--pages", "p.jsonl", "--gold", "g.jsonl").status())
                .isEqualTo(2);
        assertThat(run("evaluate", "--mutations").status()).isEqualTo(2);
    }

    @Test
    void evaluatePagesScoresSavedPagesBesideReadability() throws IOException {
        Files.writeString(directory.resolve("one page.html"), """
                <html lang="ko"><head><title>등대에 새 불을 켜다 - 바다일보</title></head><body><article><h1>등대에 새 불을 켜다</h1>
                <p>항구의 등대가 어젯밤 새 등을 달고 처음으로 바다를 비췄다고 바다일보가 전했다. 등은 예전 것보다 두 배 밝다.</p><p>어민들은 밤길이 한결                 편해졌다고 말했다. 시는 내년까지 나머지 등대도 모두 바꿀 계획이라고 담당자가 설명했다.</p></article></body></html>
                """);
        Path labels = Files.writeString(
                directory.resolve("labels.jsonl"),
                "{\"file\":\"one page.html\",\"title\":\"등대에 새 불을 켜다\",\"authors\":[\"홍길동\"]}\n");
        Run run = run("evaluate", "--pages", labels.toString(), "--errors", "3");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("bongsu, generic", "bongsu, layouts", "readability4j")
                .contains("authors\tone page.html\twanted: [홍길동]\tread: []");
        JsonNode json = new ObjectMapper()
                .readTree(
                        run("evaluate", "--pages", labels.toString(), "--json").out());
        assertThat(json.get(0).get("title").doubleValue()).isEqualTo(1.0);
        assertThat(json.get(0).get("authors").doubleValue()).isZero();
        assertThat(json.findValuesAsText("reader"))
                .containsExactly("bongsu, generic", "bongsu, layouts", "readability4j");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json | line 2: no JSON object",
                "{\"url\":\"https://www.example.com/\"} | line 2: no \"file\"",
                "{\"file\":\"none.html\"} | line 2: there is no page",
                "{\"file\":\"labels.jsonl\",\"published\":\"yesterday\"} | \"published\" of labels.jsonl is no time",
                "{\"file\":\"labels.jsonl\",\"seen\":\"now\"} | \"seen\" of labels.jsonl is no instant",
                "{\"file\":\"labels.jsonl\",\"url\":\"a b\"} | \"url\" of labels.jsonl is no address",
                "{\"file\":\"labels.jsonl\",\"authors\":\"Kim\"} | \"authors\" of labels.jsonl is no list",
                " | holds no label"
            })
    void aLabelThatIsNoneIsNamed(String lineAndMessage) throws IOException {
        int bar = lineAndMessage.indexOf(" | ");
        Path labels =
                Files.writeString(directory.resolve("labels.jsonl"), "\n" + lineAndMessage.substring(0, bar) + "\n");
        Run run = run("evaluate", "--pages", labels.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("labels.jsonl", lineAndMessage.substring(bar + 3))
                .doesNotContain("\tat ");
    }

    @Test
    void analyzeAnswersEveryLineOfGarbageInItsPlace() throws IOException {
        Random random = new Random(20);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[1 + random.nextInt(80)];
            random.nextBytes(bytes);
            lines.add("x" + new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[\\r\\n\\x85]", "?"));
        }
        lines.add(100, "{\"id\":\"a\",\"title\":\"\",\"body\":\"오늘은 날씨가 맑다.\"}");
        lines.add("{\"id\":\"b\"}");
        lines.add("{\"id\":\"c\",\"body\":7}");
        lines.add("[]");
        Path file = Files.write(directory.resolve("garbage.jsonl"), lines);
        Run run = run("analyze", file.toString());
        List<JsonNode> answers = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            answers.add(new ObjectMapper().readTree(line));
        }
        assertThat(answers).hasSize(lines.size());
        assertThat(answers.get(100).get("id").textValue()).isEqualTo("a");
        assertThat(answers.get(100).get("events").isArray()).isTrue();
        assertThat(answers.get(201).get("id").textValue()).isEqualTo("b");
        assertThat(answers.stream().filter(answer -> answer.has("error"))).hasSize(lines.size() - 1);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).doesNotContain("\tat ").doesNotContain("should not have happened");
    }

    @Test
    void analyzePrintsEventsInTheFormOfTheContract() throws IOException {
        Path file = Files.writeString(
                directory.resolve("one.jsonl"),
                "{\"id\":\"k\",\"title\":\"KT-마이크로소프트, AI 파트너십 체결\",\"body\":\"KT와 마이크로소프트가 인공지능 분야에서"
                        + " 전략적 파트너십을 체결했다고 10일 밝혔다. 두 회사는 한국형 AI 모델을 함께 개발한다.\","
                        + "\"published\":\"2024-06-10T09:00:00+09:00\"}\n");
        Run run = run("analyze", file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        JsonNode event = new ObjectMapper().readTree(run.out()).get("events").get(0);
        assertThat(event.fieldNames())
                .toIterable()
                .containsExactly(
                        "family",
                        "type",
                        "modality",
                        "salience",
                        "participants",
                        "products",
                        "amount",
                        "date",
                        "stage",
                        "claimant",
                        "confidence",
                        "rule",
                        "evidence");
        assertThat(event.get("participants").findValuesAsText("name")).contains("KT");
        JsonNode evidence = event.get("evidence");
        assertThat(evidence.get("text").textValue()).isNotBlank();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        for (String[] arguments : new String[][] {
            {"analyze", "/no/such.jsonl"},
            {"extract", "/no/such.html", "--url", "https://www.example.com/1"},
            {"extract", "--list", "/no/such.jsonl"},
            {"subscribe", "/no/such.yaml", "--bootstrap-servers", "127.0.0.1:1"},
            {
                "run",
                "--sources",
                "/no/such.yaml",
                "--data",
                directory.resolve("none").toString()
            },
            {"evaluate", "--gold", "/no/such.gold", "--articles", "/no/such.articles"},
            {"evaluate", "--pages", "/no/such.labels"}
        }) {
            assertThat(run(arguments)).satisfies(run -> {
                assertThat(run.status()).as(String.join(" ", arguments)).isEqualTo(1);
                assertThat(run.err()).contains("/no/such").doesNotContain("\tat ");
                assertThat(run.out()).isEmpty();
            });
        }
    }

    @Test
    void whatIsNoAddressOfAClusterIsNamed() {
        for (String[] role : new String[][] {{"process"}, {"ingest"}, {"deliver"}, {"tail", "bongsu.alerts"}}) {
            for (String servers :
                    new String[] {"nowhere", "127.0.0.1:many", "127.0.0.1:99999", "no-such-host.invalid:9092"}) {
                List<String> arguments = new ArrayList<>(List.of(role));
                arguments.addAll(List.of("--bootstrap-servers", servers));
                assertThat(run(arguments.toArray(String[]::new))).satisfies(run -> {
                    assertThat(run.status()).as(servers).isEqualTo(1);
                    assertThat(run.err())
                            .contains("\"" + servers + "\"", "HOST:PORT")
                            .doesNotContain("should not have happened");
                });
            }
        }
    }

    @Test
    void aBinaryFileIsNoArticle() throws IOException {
        byte[] bytes = new byte[4000];
        new Random(3).nextBytes(bytes);
        Path file = Files.write(directory.resolve("binary.html"), bytes);
        Run run = run("extract", file.toString(), "--url", "https://www.example.com/1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("binary.html").doesNotContain("\tat ");
        assertThat(run("extract", file.toString(), "--url", "javascript:alert(1)")
                        .err())
                .contains("javascript:alert(1)");
    }

    @Test
    void extractListAnswersEachPageInOrder() throws IOException {
        Path page = Files.writeString(directory.resolve("page.html"), """
                <html lang="ko"><head><title>봉수대, 불을 올리다 - 봉화일보</title>
                <meta property="og:title" content="봉수대, 불을 올리다"></head><body><article><p>남산의 봉수대가 어젯밤 다섯 번째 불을 올렸다고 봉화일보가 전했다. \
                불빛은 한 시간 만에 도성 안 사람들에게 닿았고, 시민들은 밤늦게까지 남쪽 하늘을 바라보았다.</p><p>담당자는 다음 달에도 같은 시각에 불을 올릴 계획이라고 \
                설명했다. 행사는 누구나 무료로 볼 수 있으며 비가 오면 하루 미뤄진다고 그는 덧붙였다.</p></article></body></html>
                """);
        Path list = Files.writeString(
                directory.resolve("pages.jsonl"),
                "{\"file\":\"" + page + "\",\"url\":\"https://www.bonghwa.test/1\"}\n{\"file\":\"/no/such\",\"url\":"
                        + "\"https://www.bonghwa.test/2\"}\nnot json\n");
        Run run = run("extract", "--list", list.toString());
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(new ObjectMapper().readTree(lines.get(0)).get("title").textValue())
                .isEqualTo("봉수대, 불을 올리다");
        assertThat(lines.get(1)).contains("\"file\":\"/no/such\"").contains("\"error\"");
        assertThat(lines.get(2)).contains("\"file\":null").contains("\"error\"");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void extractReadsWithTheLayoutOfThePublisherUnlessToldNotTo() throws IOException {
        String notice = "봉수대 관리소는 오늘 밤 남산에서 불을 올린다고 알렸다. 행사는 저녁 여덟 시에 시작해 한 시간 동안 이어진다. ".repeat(4);
        String told = "시민 삼백 명이 어젯밤 봉수대에 모여 불빛을 바라보았다. 다음 행사는 가을에 열린다.";
        Path page = Files.writeString(
                directory.resolve("layout.html"),
                "<html lang=\"ko\"><head><title>봉수대에 오른 불</title></head><body><h1>봉수대에 오른 불</h1><article><p>" + notice
                        + "</p><p>" + notice + "</p></article><div id=\"told\"><p>" + told
                        + "</p></div></body></html>");
        Path sources = Files.writeString(directory.resolve("bonghwa.yaml"), """
                id: bonghwa
                name: 봉화일보
                home: https://www.bonghwa.test/
                feeds: [https://www.bonghwa.test/rss]
                layouts:
                  - body: div#told
                """);
        String url = "https://www.bonghwa.test/1";
        Run laidOut = run("extract", page.toString(), "--url", url, "--sources", sources.toString());
        assertThat(new ObjectMapper().readTree(laidOut.out()).get("body").textValue())
                .as(laidOut.err())
                .isEqualTo(told);
        Run generic = run("extract", page.toString(), "--url", url, "--generic");
        assertThat(new ObjectMapper().readTree(generic.out()).get("body").textValue())
                .as(generic.err())
                .contains(notice.strip());
        Run other =
                run("extract", page.toString(), "--url", "https://www.other.test/1", "--sources", sources.toString());
        assertThat(other.out()).contains(notice.strip());
        assertThat(run("extract", page.toString(), "--url", url, "--generic", "--sources", sources.toString())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aConfigurationThatIsWrongIsNamedByEveryCommandThatReadsIt() throws IOException {
        Path file = Files.writeString(directory.resolve("c.yaml"), "console:\n  prot: 80\n");
        for (String command : List.of("demo", "run", "ingest", "process", "console", "subscriptions", "topology")) {
            Run run = run(command, "--config", file.toString());
            assertThat(run.status()).as(command).isEqualTo(1);
            assertThat(run.err())
                    .contains("c.yaml line 2", "console.prot", "console.port")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aSubscriptionThatIsNoneIsRefusedWithThePlace() throws IOException {
        Path file = Files.writeString(directory.resolve("s.yaml"), "id: a\ntypes: [MERGER]\n");
        Run run = run("subscribe", file.toString(), "--bootstrap-servers", "127.0.0.1:1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("types[0]").contains("MERGER").contains("ALLIANCE");

        Path query = Files.writeString(directory.resolve("q.yaml"), "id: q\nquery: '\"소버린 클라우드'\n");
        Run refused = run("subscribe", query.toString(), "--bootstrap-servers", "127.0.0.1:1");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("소버린 클라우드").contains("at character").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minConfidence: 7 | minConfidence is 7.0, but should be from 0 to 1",
                "minIndependent: -1 | minIndependent is -1, but",
                "countries: [Korea] | a country is Korea, but should be two capital letters",
                "'minAmount: {value: -5, currency: KRW}' | minAmount has the value -5, but",
                "'minAmount: {value: 5, currency: won}' | minAmount has the currency won, but",
                "newPairs: maybe | newPairs is \"maybe\", but should be true or false",
            })
    void aConditionThatCouldNeverHoldIsRefusedWithItsValue(String condition, String why) throws IOException {
        Path file = Files.writeString(directory.resolve("s.yaml"), "id: a\n" + condition + "\n");
        Run run = run("subscribe", file.toString(), "--bootstrap-servers", "127.0.0.1:1");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains(why).doesNotContain("\tat ");
    }

    @Test
    void aSubscriptionThatIsNoTextIsCalledSo() throws IOException {
        Path file = Files.write(directory.resolve("s.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 7});
        assertThat(run("subscribe", file.toString(), "--bootstrap-servers", "127.0.0.1:1")
                        .err())
                .contains("s.yaml is no text in UTF-8.");
        assertThat(run("subscribe", "/no/such.yaml", "--bootstrap-servers", "127.0.0.1:1")
                        .err())
                .contains("/no/such.yaml is not there.");
    }

    @Test
    void theTopologyIsPrintedInEachForm() throws IOException {
        assertThat(run("topology").out()).contains("Topologies:").contains("bongsu.articles");
        assertThat(run("topology", "--format", "mermaid").out()).contains("bongsu.articles");
        assertThat(new ObjectMapper()
                        .readTree(run("topology", "--format", "json").out())
                        .get("nodes"))
                .isNotEmpty();
        assertThat(run("topology", "--format", "smoke").status()).isEqualTo(2);
    }
}
