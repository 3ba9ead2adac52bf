package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9309, status by status and rule by rule. */
class RobotsRulesTest {
    private static final Instant NOW = Instant.parse("2025-11-22T00:00:00Z");
    private static final CrawlConfig CONFIG = CrawlConfig.defaults();
    private static final String URL = "https://www.bonghwa.test/robots.txt";

    @ParameterizedTest
    @CsvSource({
        "/news/1, true",
        "/premium/1, false",
        "/premium/open/1, true",
        "/search?q=1, false",
        "/a.pdf, false",
        "/a.pdf?x=1, true",
        "/한글, true",
        "/robots.txt, true"
    })
    void rulesOfTheFileHoldTheLongestMatchFirst(String path, boolean allowed) {
        RobotsRules rules = of(
                file(
                        "User-agent: *\nDisallow: /premium/\nAllow: /premium/open/\nDisallow: /search?q=\nDisallow: /*.pdf$\n"));
        assertThat(rules.objection("https://www.bonghwa.test" + path) == null).isEqualTo(allowed);
    }

    @Test
    void rulesForThisCrawlerTakeThePlaceOfThoseForAll() {
        RobotsRules rules = of(file("User-agent: *\nDisallow: /\n\nUser-agent: bongsu\nDisallow: /no/\n"));
        assertThat(rules.objection("https://www.bonghwa.test/yes/1")).isNull();
        assertThat(rules.objection("https://www.bonghwa.test/no/1")).isNotNull();
    }

    @Test
    void groupsForOthersDoNotConcernIt() {
        RobotsRules rules = of(file("User-agent: GPTBot\nUser-agent: Yeti\nDisallow: /\n"));
        assertThat(rules.objection("https://www.bonghwa.test/1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 418, 451})
    void aClientErrorAllowsEverything(int status) {
        assertThat(of(failed(status)).objection("https://www.bonghwa.test/1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void noFileAllowsEverything(int status) {
        assertThat(of(new Answer.Gone(status)).objection("https://www.bonghwa.test/1"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 429, 500, 502, 503, 504})
    void aServerThatFailsForbidsEverythingUntilItRecovers(int status) {
        RobotsRules rules = of(failed(status));
        assertThat(rules.objection("https://www.bonghwa.test/1"))
                .isInstanceOfSatisfying(
                        Answer.Disallowed.class,
                        disallowed -> assertThat(disallowed.until())
                                .isEqualTo(NOW.plus(CONFIG.politeness().firstBackOff())));
        RobotsRules recovered = RobotsRules.of(file("User-agent: *\nDisallow:\n"), URL, rules, CONFIG, NOW);
        assertThat(recovered.objection("https://www.bonghwa.test/1")).isNull();
    }

    @Test
    void aServerThatKeepsFailingIsAskedLessAndLessOften() {
        RobotsRules rules = of(failed(500));
        for (int i = 0; i < 20; i++) {
            rules = RobotsRules.of(failed(500), URL, rules, CONFIG, NOW);
        }
        assertThat(rules.until()).isEqualTo(NOW.plus(CONFIG.politeness().longestBackOff()));
    }

    @Test
    void tooManyRedirectsAllowEverythingAsIfThereWereNoFile() {
        assertThat(of(new Answer.Refused("more than 5 redirects")).objection("https://www.bonghwa.test/1"))
                .isNull();
    }

    @Test
    void anAddressThatIsNeverSpokenToIsForThePageToRefuse() {
        assertThat(of(new Answer.Refused("www.bonghwa.test at the address 10.0.0.1"))
                        .objection("https://www.bonghwa.test/1"))
                .isNull();
    }

    @Test
    void anEmptyFileAllowsEverything() {
        assertThat(of(file("")).objection("https://www.bonghwa.test/1")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html><body>Page not found</body></html>",
                "\u0000\u0001\u0002\uFFFD",
                "User-agent\nDisallow\n::::\nAllow: \u0000",
                "\uFEFFUser-agent: Other\nDisallow: /",
                "Disallow: /without/an/agent"
            })
    void aFileThatIsNoneAllowsEverything(String text) {
        assertThat(of(file(text)).objection("https://www.bonghwa.test/1")).isNull();
    }

    @Test
    void aByteOrderMarkAndBareCarriageReturnsAreReadOver() {
        RobotsRules rules = of(file("\uFEFFUser-agent: *\rDisallow: /no/\r"));
        assertThat(rules.objection("https://www.bonghwa.test/no/1")).isNotNull();
        assertThat(rules.objection("https://www.bonghwa.test/yes/1")).isNull();
    }

    @Test
    void aFileIsBelievedForADay() {
        assertThat(of(file("User-agent: *\nDisallow:\n")).until()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "0.5, 0.5", "3600, 60", "99999999, 60", "-3, 0", "soon, 0"})
    void crawlDelayCountsUpToItsLimitAndForbidsNothing(String asked, double seconds) {
        RobotsRules rules = of(file("User-agent: *\nCrawl-delay: " + asked + "\nDisallow: /no/\n"));
        assertThat(rules.crawlDelay(CONFIG)).isEqualTo(Duration.ofMillis(Math.round(seconds * 1_000)));
        assertThat(rules.objection("https://www.bonghwa.test/1")).isNull();
    }

    private static RobotsRules of(Answer answer) {
        return RobotsRules.of(answer, URL, null, CONFIG, NOW);
    }

    private static Answer file(String text) {
        return new Answer.Fetched(URL, text.getBytes(StandardCharsets.UTF_8), "text/plain", none(), none(), Map.of());
    }

    private static Answer failed(int status) {
        return new Answer.Failed("status " + status, status, null);
    }

    private static @Nullable String none() {
        return null;
    }
}
