package bongsu.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleIdTest {
    private static final String PAGE = "https://m.bonghwa.co.kr/view?id=1";
    private static final Publisher PUBLISHER = Publishers.read(
                    new ByteArrayInputStream("""
                            id: bonghwa
                            name: 봉화일보
                            home: https://www.bonghwa.co.kr/
                            feeds: [https://www.bonghwa.co.kr/rss]
                            """.getBytes(StandardCharsets.UTF_8)), "bonghwa.yaml")
            .getFirst();

    @Test
    void isTheSameOnEveryMachine() {
        assertThat(ArticleId.of("https://www.bonghwa.test/1"))
                .isEqualTo(ArticleId.sha256("https://www.bonghwa.test/1").substring(0, 16))
                .matches("[0-9a-f]{16}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.bonghwa.co.kr/view?id=1&utm_source=a, https://www.bonghwa.co.kr/view?id=1, its own site",
        "/view/1, https://m.bonghwa.co.kr/view/1, relative",
        "https://www.elsewhere.co.kr/1, https://m.bonghwa.co.kr/view?id=1, another site of the same suffix",
        "https://www.bonghwa.co.kr/, https://m.bonghwa.co.kr/view?id=1, the front page",
        "javascript:void(0), https://m.bonghwa.co.kr/view?id=1, no address",
        "'', https://m.bonghwa.co.kr/view?id=1, nothing"
    })
    void aPageMaySpeakForItsOwnSite(String declared, String canonical, String why) {
        assertThat(ArticleId.canonical(PAGE, declared, PUBLISHER)).as(why).isEqualTo(canonical);
    }

    @Test
    void sitesAreToldApartBelowTheirPublicSuffix() {
        assertThat(ArticleId.sameSite("m.bonghwa.co.kr", "www.bonghwa.co.kr")).isTrue();
        assertThat(ArticleId.sameSite("bonghwa.co.kr", "naru.co.kr")).isFalse();
        assertThat(ArticleId.sameSite("a.go.kr", "b.go.kr")).isFalse();
        assertThat(ArticleId.sameSite("www.bonghwa.test", "m.bonghwa.test")).isTrue();
        assertThat(ArticleId.sameSite("www.bonghwa.test", "www.naru.test")).isFalse();
        assertThat(ArticleId.sameSite("one.github.io", "other.github.io")).isFalse();
        assertThat(ArticleId.sameSite("10.0.0.1", "10.1.0.1")).isFalse();
    }
}
