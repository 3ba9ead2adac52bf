package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrawlConfigTest {
    private static final CrawlConfig DEFAULTS = CrawlConfig.defaults();

    @Test
    void defaultsAreWhatPublishersWelcome() {
        assertThat(DEFAULTS.politeness().crawlDelay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(DEFAULTS.politeness().robotsAge()).isEqualTo(Duration.ofHours(24));
        assertThat(DEFAULTS.limits().pageBytes()).isEqualTo(8_388_608);
        assertThat(DEFAULTS.limits().robotsBytes()).isEqualTo(512_000);
        assertThat(DEFAULTS.limits().redirects()).isEqualTo(5);
        assertThat(DEFAULTS.limits().ports()).isEmpty();
        assertThat(DEFAULTS.revisits())
                .containsExactly(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));
        assertThat(DEFAULTS.agent().header()).isEqualTo("Bongsu/0.1");
    }

    @Test
    void theUserAgentNamesAContact() {
        assertThat(new CrawlConfig.Agent("Bongsu", "0.1", "https://bongsu.test/bot").header())
                .isEqualTo("Bongsu/0.1 (+https://bongsu.test/bot)");
    }

    @Test
    void aValueOutOfRangeIsNamed() {
        assertThatThrownBy(() -> new CrawlConfig.Agent("Bong su", "0.1", ""))
                .hasMessageContaining("agent.product: Bong su");
        assertThatThrownBy(() -> new CrawlConfig.Agent("Bongsu", "0.1", "a\r\nX: y"))
                .hasMessageContaining("agent.contact");
        assertThatThrownBy(() -> DEFAULTS.withRevisits(List.of(Duration.ofHours(1), Duration.ofMinutes(1))))
                .hasMessageContaining("revisits: [PT1H, PT1M]");
        assertThatThrownBy(() -> new CrawlConfig.Polling(Duration.ofMinutes(5), Duration.ofMinutes(1), null))
                .hasMessageContaining("polling.longest: PT1M");
    }

    @Test
    void backOffDoublesUpToItsLongest() {
        CrawlConfig.Politeness politeness = DEFAULTS.politeness();
        assertThat(politeness.backOff(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(politeness.backOff(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(politeness.backOff(100)).isEqualTo(Duration.ofHours(1));
    }
}
