package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whatever bytes a robots.txt or a tdmrep.json is: rules come of it, and the crawler's own limits hold. */
class RobotsFuzzTest {
    private static final Instant NOW = Instant.parse("2025-11-22T00:00:00Z");
    private static final CrawlConfig CONFIG = CrawlConfig.defaults();
    private static final String URL = "https://www.bonghwa.test/robots.txt";
    private static final String PAGE = "https://www.bonghwa.test/news/1?a=%EA%B0%80";

    @FuzzTest(maxDuration = "10m")
    void aFileMakesRules(byte[] data) {
        Answer file = new Answer.Fetched(URL, data, "text/plain", none(), none(), Map.of());
        RobotsRules rules = RobotsRules.of(file, URL, null, CONFIG, NOW);
        assertThat(rules.crawlDelay(CONFIG))
                .isBetween(Duration.ZERO, CONFIG.politeness().longestCrawlDelay());
        assertThat(rules.objection(URL))
                .as("robots.txt itself may always be asked for")
                .isNull();
        Answer.Disallowed objection = rules.objection(PAGE);
        assertThat(rules.objection(PAGE)).isEqualTo(objection);
        assertThat(rules.ai().bannedFrom(PAGE)).doesNotHaveDuplicates();
        assertThat(rules.sitemaps()).isNotNull();
        TdmReservations reservations = TdmReservations.of(file, CONFIG, NOW);
        assertThat(reservations.reserved(PAGE)).isEqualTo(reservations.reserved(PAGE));
    }

    private static @Nullable String none() {
        return null;
    }
}
