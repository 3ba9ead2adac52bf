package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.Reuse;
import bongsu.schema.Rights;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host says about use by AI, in robots.txt and in tdmrep.json, and what it makes of an article's rights. */
class HostWordsTest {
    private static final Instant NOW = Instant.parse("2025-11-22T00:00:00Z");
    private static final CrawlConfig CONFIG = CrawlConfig.defaults();
    private static final String PAGE = "https://www.bonghwa.test/news/1";

    @Test
    void crawlersForAiThatRobotsTxtBansAreNamedAndOthersNot() {
        AiRules rules = ai("""
                User-agent: *
                Disallow: /admin/

                User-agent: GPTBot
                User-agent: claudebot
                Disallow: /

                User-agent: CCBot
                Disallow: /photo/

                User-agent: Yeti
                Disallow: /
                """);
        assertThat(rules.bannedFrom(PAGE)).containsExactly("ClaudeBot", "GPTBot");
        assertThat(rules.bannedFrom("https://www.bonghwa.test/photo/1"))
                .containsExactly("CCBot", "ClaudeBot", "GPTBot");
        assertThat(ai("User-agent: *\nDisallow: /\n").bannedFrom(PAGE))
                .as("who bans all bans none of them by name")
                .isEmpty();
        assertThat(ai("# GPTBot is welcome\nUser-agent: GPTBot-like\nAllow: /").bannedFrom(PAGE))
                .isEmpty();
    }

    @Test
    void whatBansAiByNameDoesNotBanThisCrawler() {
        RobotsRules rules = RobotsRules.of(
                file("User-agent: GPTBot\nUser-agent: Google-Extended\nDisallow: /\n"), PAGE, null, CONFIG, NOW);
        assertThat(rules.objection(PAGE)).isNull();
        assertThat(rules.ai().bannedFrom(PAGE)).hasSize(2);
    }

    @Test
    void oneBanLimitsUseByAiAndSeveralForbidIt() {
        Rights one = Rights.newBuilder().build();
        StatedRights.reserve(one, List.of("GPTBot"), false);
        assertThat(one.getAiUse()).isEqualTo(Reuse.LIMITED);
        assertThat(one.getNotice()).isEqualTo("robots.txt: GPTBot");
        assertThat(one.getSource()).isEqualTo("robots");
        Rights two = Rights.newBuilder().setNotice("무단 전재 금지").setSource("page").build();
        StatedRights.reserve(two, List.of("CCBot", "GPTBot"), false);
        assertThat(two.getAiUse()).isEqualTo(Reuse.FORBIDDEN);
        assertThat(two.getReuse()).isEqualTo(Reuse.UNKNOWN);
        assertThat(two.getNotice()).isEqualTo("무단 전재 금지, robots.txt: CCBot GPTBot");
        assertThat(two.getSource()).isEqualTo("page");
        Rights none = Rights.newBuilder().build();
        StatedRights.reserve(none, List.of(), false);
        assertThat(none).isEqualTo(Rights.newBuilder().build());
    }

    @ParameterizedTest
    @CsvSource({"/news/1, true", "/free/1, false", "/free/paid.pdf, false", "/, true", "/a.pdf, false"})
    void theFirstPlaceThatAnAddressFitsCounts(String path, boolean reserved) {
        TdmReservations reservations = tdm("""
                [{"location": "/free/*", "tdm-reservation": 0}, {"location": "*.pdf$", "tdm-reservation": 0},
                 {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://www.bonghwa.test/policy.json"}]""");
        assertThat(reservations.reserved("https://www.bonghwa.test" + path)).isEqualTo(reserved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[1, null, [], {\"location\": 5}]",
                "[{\"tdm-reservation\": 1}]",
                "<!doctype html><html>없는 페이지</html>",
                "[{\"location\": \"/\", \"tdm-reservation\": 2}]"
            })
    void aFileThatMakesNoSenseReservesNothing(String text) {
        assertThat(tdm(text).reserved(PAGE)).isFalse();
    }

    @Test
    void aReservationForbidsUseByAi() {
        Rights rights = Rights.newBuilder().build();
        StatedRights.reserve(rights, List.of(), true);
        assertThat(rights.getAiUse()).isEqualTo(Reuse.FORBIDDEN);
        assertThat(rights.getNotice()).isEqualTo("tdmrep.json");
    }

    @Test
    void aFileThatIsMissingIsAskedForAgainAfterADayAndAfterAFailureSooner() {
        assertThat(TdmReservations.of(new Answer.Gone(404), CONFIG, NOW).until())
                .isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(TdmReservations.of(new Answer.Failed("status 500", 500, null), CONFIG, NOW)
                        .until())
                .isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private static AiRules ai(String text) {
        return AiRules.of(text.getBytes(StandardCharsets.UTF_8), "https://www.bonghwa.test/robots.txt");
    }

    private static TdmReservations tdm(String text) {
        return TdmReservations.of(file(text), CONFIG, NOW);
    }

    private static Answer file(String text) {
        return new Answer.Fetched(PAGE, text.getBytes(StandardCharsets.UTF_8), "text/plain", none(), none(), Map.of());
    }

    private static @Nullable String none() {
        return null;
    }
}
