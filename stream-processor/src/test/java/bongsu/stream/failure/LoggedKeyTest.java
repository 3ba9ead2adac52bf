package bongsu.stream.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedKeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"kt-alliances", "my-search@s-40a14251dafa90d9", "새빛텔레콤", "kt@2026-03"})
    void anIdIsShown(String id) {
        assertThat(LoggedKey.of(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nINFO all is well", "\u001b[2J", "\ufffd\ufffd\u0000", "<script>", "-rf"})
    void junkIsToldByItsLengthAndHash(String junk) {
        assertThat(LoggedKey.of(junk)).matches("with a key of \\d+ bytes, SHA-256 [0-9a-f]{12}…");
    }

    @Test
    void aLongKeyIsJunk() {
        assertThat(LoggedKey.of("k".repeat(101))).startsWith("with a key of 101 bytes");
        assertThat(LoggedKey.of("k".repeat(100))).hasSize(100);
    }

    @Test
    void aRecordMayHaveNone() {
        assertThat(LoggedKey.of(null)).isEqualTo("without a key");
    }
}
