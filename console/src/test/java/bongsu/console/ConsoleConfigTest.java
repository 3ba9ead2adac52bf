package bongsu.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleConfigTest {
    @Test
    void answersThisMachineAloneByDefault() {
        ConsoleConfig config = ConsoleConfig.defaults();
        assertThat(config.bind()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.hostNames()).isEmpty();
    }

    @Test
    void refusesWhatIsOutOfRangeByName() {
        assertThatThrownBy(() -> ConsoleConfig.defaults().at("127.0.0.1", 65_536))
                .hasMessageContaining("port is 65536");
        assertThatThrownBy(() -> new ConsoleConfig("127.0.0.1", 0, Set.of(), 1, 1, 1, Duration.ofSeconds(21)))
                .hasMessageContaining("heartbeat is PT21S");
        assertThatThrownBy(() -> new ConsoleConfig("127.0.0.1", 0, Set.of(), 0, 1, 1, Duration.ofSeconds(1)))
                .hasMessageContaining("events is 0");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true", "localhost:8080, true", "LOCALHOST:1, true", "127.0.0.1:80, true", "[::1]:8080, true",
        "console, true", "console:8080, true", "10.0.0.5:8080, true", "evil.test, false", "localhost.evil.test, false",
        "127.0.0.1.evil.test:80, false", "'', false", "localhost:, false", "::1, false", ", false"
    })
    void knowsItsOwnNamesOnly(String header, boolean known) {
        HostNames names =
                new HostNames(ConsoleConfig.defaults().at("10.0.0.5", 8080).named(Set.of("Console")));
        assertThat(names.include(header)).isEqualTo(known);
    }
}
