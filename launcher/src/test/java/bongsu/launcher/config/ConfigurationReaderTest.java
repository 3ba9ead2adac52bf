package bongsu.launcher.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.launcher.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationReaderTest {
    private static final Path SHIPPED = Path.of("..", "conf", "bongsu.yaml");

    @TempDir
    Path directory;

    @Test
    void theShippedFileHoldsTheDefaults() {
        assertThat(ConfigurationReader.read(SHIPPED, Map.of())).isEqualTo(Configuration.defaults());
    }

    @Test
    void theShippedFileNamesEveryKey() {
        assertThat(ConfigurationFile.read(SHIPPED).values())
                .containsOnlyKeys(ConfigurationTree.leaves().keySet());
    }

    @Test
    void theShippedFileSaysOfEveryKeyWhatItIsAndItsDefault() throws IOException {
        List<String> lines = Files.readAllLines(SHIPPED);
        ConfigurationFile file = ConfigurationFile.read(SHIPPED);
        ConfigurationTree.leaves().forEach((key, leaf) -> {
            List<String> comment = new ArrayList<>();
            for (int i = file.lines().getOrDefault(key, 0) - 2;
                    i >= 0 && lines.get(i).strip().startsWith("#");
                    i--) {
                comment.addFirst(lines.get(i).strip().substring(1).strip());
            }
            String usual = leaf.byDefault().isTextual() ? leaf.byDefault().textValue() : "";
            assertThat(String.join(" ", comment)).as(key).contains("Default:").contains(usual);
        });
    }

    static List<String> keys() {
        return List.copyOf(ConfigurationTree.leaves().keySet());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theEnvironmentSetsEachKeyAndNoOther(String key) {
        String value = switch (key) {
            case "crawl.politeness.longestBackOff", "crawl.polling.longest" -> "2h";
            case "crawl.limits.ports", "console.hostNames", "crawl.revisits" -> "8081";
            case "topology.storesInMemory" -> "true";
            case "webhook.secret" -> "a-secret-of-the-test";
            default ->
                ConfigurationTree.defaults().at("/" + key.replace('.', '/')).isNumber() ? "77" : "7s";
        };
        String text = key.equals("crawl.revisits") ? "7s, 8s" : key.equals("crawl.agent.product") ? "Beacon" : value;
        Configuration read = ConfigurationReader.read(null, Map.of(ConfigurationTree.variable(key), text));
        assertThat(read).isNotEqualTo(Configuration.defaults());
        String changed = "";
        var usual = ConfigurationTree.defaults();
        var tree = ConfigurationTree.MAPPER.<com.fasterxml.jackson.databind.node.ObjectNode>valueToTree(read);
        for (String other : keys()) {
            String pointer = "/" + other.replace('.', '/');
            changed += tree.at(pointer).equals(usual.at(pointer)) ? "" : other + " ";
        }
        assertThat(changed.strip()).isEqualTo(key);
    }

    @Test
    void anOverrideIsNamedAfterItsKey() throws IOException {
        assertThat(ConfigurationTree.variable("crawl.politeness.crawlDelay"))
                .isEqualTo("BONGSU_CRAWL_POLITENESS_CRAWL_DELAY");
        assertThat(Files.readString(SHIPPED))
                .contains("crawl.politeness.crawlDelay is BONGSU_CRAWL_POLITENESS_CRAWL_DELAY");
    }

    @Test
    void theEnvironmentCountsMoreThanTheFileAndTheFileMoreThanTheDefaults() throws IOException {
        Path file = write("crawl:\n  politeness:\n    crawlDelay: 3s\n    tries: 7\n  polling:\n    oldest:\n");
        CrawlConfig crawl = ConfigurationReader.read(file, Map.of("BONGSU_CRAWL_POLITENESS_CRAWL_DELAY", "4s"))
                .crawl();
        assertThat(crawl.politeness().crawlDelay()).isEqualTo(Duration.ofSeconds(4));
        assertThat(crawl.politeness().tries()).isEqualTo(7);
        assertThat(crawl.politeness().breaker()).isEqualTo(5);
        assertThat(crawl.polling().oldest()).isNull();
    }

    @Test
    void anEmptyFileAndEmptySectionsAreTheDefaults() throws IOException {
        assertThat(ConfigurationReader.read(write(""), Map.of())).isEqualTo(Configuration.defaults());
        assertThat(ConfigurationReader.read(write("# nothing\ncrawl:\n"), Map.of()))
                .isEqualTo(Configuration.defaults());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            console:\\n  prot: 80                                | line 2: there is no key console.prot; did you mean console.port?
            crawl:\\n  crawlDelay: 2s                            | line 2: there is no key crawl.crawlDelay; did you mean crawl.politeness.crawlDelay?
            console:\\n  port: many                              | line 2: console.port is many; give a whole number, by default 8080
            console:\\n  port: 1.5                               | line 2: console.port is 1.5; give a whole number
            console:\\n  port: 99999                             | line 2: console.port cannot be so: console port is 99999 and must be 0 to 65535
            console:\\n  port:                                   | line 2: console.port has no value; give a whole number, by default 8080
            console: 8080                                        | line 1: console is 8080; it is a section and holds keys
            topology:\\n  settling: soon                         | line 2: topology.settling is soon; give a duration (500ms, 2s, 10m, 1h, 7d), by default 600ms
            topology:\\n  storesInMemory: perhaps                | line 2: topology.storesInMemory is perhaps; give true or false
            crawl:\\n  politeness:\\n    tries: 0                | line 3: crawl.politeness.tries cannot be so: politeness.tries: 0 (wanted: at least 1)
            crawl:\\n  revisits: 10m                             | line 2: crawl.revisits is 10m; give a list in brackets
            crawl:\\n  revisits: [10m, often]                    | line 2: crawl.revisits is ["10m","often"]; give a list in brackets
            crawl:\\n  revisits: [1h, 10m]                       | line 2: crawl.revisits cannot be so: revisits: [PT1H, PT10M] (wanted: durations that ascend
            webhook:\\n  secret: short                          | line 2: webhook.secret cannot be so: secret has 5 characters (wanted: 16 at least
            webhook:\\n  secret: it has spaces in its middle     | line 2: webhook.secret cannot be so: secret has spaces or line ends in it
            webhook:\\n  secret: [hush-hush-hush-hush]           | line 2: webhook.secret is no text (its value is not shown)
            console:\\n  port: {a: 1}                            | line 2: console.port is a section with keys; give a whole number
            webhook:\\n  hosts: ["http://hooks"]                | line 2: webhook.hosts cannot be so: hosts: "http://hooks" (wanted: names of hosts
            data: a\\ndata: b                                    | line 2: no valid YAML: Duplicate field 'data'
            data: [a                                             | no valid YAML
            just text                                            | holds no keys
            """)
    void whatIsWrongIsNamedWithItsPlaceAndWhatToDo(String yaml, String message) throws IOException {
        Path file = write(yaml.replace("\\n", "\n"));
        assertThatThrownBy(() -> ConfigurationReader.read(file, Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("bongsu.yaml")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BONGSU_CRAWL_DELAY                  | 2s  | The environment variable BONGSU_CRAWL_DELAY is of no key of the configuration; did you mean BONGSU_
            BONGSU_CONSOLE_PORT                 | x   | the environment variable BONGSU_CONSOLE_PORT: console.port is x; give a whole number, by default 8080
            BONGSU_CRAWL_POLITENESS_CRAWL_DELAY | -1s | BONGSU_CRAWL_POLITENESS_CRAWL_DELAY: crawl.politeness.crawlDelay is -1s; give a duration
            """)
    void whatIsWrongInTheEnvironmentIsNamedByItsVariable(String variable, String value, String message) {
        assertThatThrownBy(() -> ConfigurationReader.read(null, Map.of(variable, value)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSecretIsNotShown() throws IOException {
        for (String secret : List.of("hush-hush", "[hush-hush]", "{hush-hush: 1}", "hush-hush and more of it")) {
            Path file = write("webhook:\n  secret: " + secret + "\n");
            assertThatThrownBy(() -> ConfigurationReader.read(file, Map.of()))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("secret")
                    .hasMessageNotContaining("hush");
        }
    }

    @Test
    void variablesOfOthersAreLeftAlone() {
        assertThat(ConfigurationReader.read(
                        null,
                        Map.of(
                                "PATH", "/bin",
                                "BONGSU_JAVA_OPTIONS", "-Xmx1g",
                                "BONGSU_CONFIG", "x.yaml",
                                "BONGSU_LOG_LEVEL", "DEBUG",
                                "BONGSU_KAFKA_LOG_LEVEL", "WARN")))
                .isEqualTo(Configuration.defaults());
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ConfigurationReader.read(directory.resolve("none.yaml"), Map.of()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("There is no configuration file")
                .hasMessageContaining("none.yaml");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(directory.resolve("bongsu.yaml"), yaml);
    }
}
