package bongsu.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalUrlTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://WWW.Bonghwa.Test/A, https://www.bonghwa.test/A",
        "http://bonghwa.test:80/a, http://bonghwa.test/a",
        "https://bonghwa.test:443/a#top, https://bonghwa.test/a",
        "https://bonghwa.test:8443/a, https://bonghwa.test:8443/a",
        "https://bonghwa.test, https://bonghwa.test/",
        "https://bonghwa.test/a/../b/./c, https://bonghwa.test/b/c",
        "https://bonghwa.test/a?utm_source=x&id=7&UTM_Medium=rss, https://bonghwa.test/a?id=7",
        "https://bonghwa.test/a?fbclid=1&gclid=2, https://bonghwa.test/a",
        "https://bonghwa.test/a?, https://bonghwa.test/a",
        "https://user:secret@bonghwa.test/a, https://bonghwa.test/a",
        "https://봉화.test/소식, https://xn--9n3bo67b.test/%EC%86%8C%EC%8B%9D",
        "https://bonghwa.test/a b, https://bonghwa.test/a%20b",
        "https://bonghwa.test/s?q=%B0%A1, https://bonghwa.test/s?q=%B0%A1"
    })
    void oneAddressHasOneSpelling(String address, String normal) {
        assertThat(NormalUrl.of(address)).contains(normal);
        assertThat(NormalUrl.of(normal)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a",
                "ftp://bonghwa.test/",
                "javascript:void(0)",
                "http://",
                "http://a b/",
                "mailto:a@b.c",
                "http://[::1"
            })
    void whatIsNoWebAddressHasNone(String address) {
        assertThat(NormalUrl.of(address)).isEmpty();
    }

    @Test
    void anAddressThatGrowsWithoutEndHasNone() {
        assertThat(NormalUrl.of("http://bonghwa.test/" + "a/".repeat(2_000))).isEmpty();
    }

    @Test
    void relativeAddressesCountFromThePage() {
        assertThat(NormalUrl.of(" ../2?x=1#c ", "http://bonghwa.test/news/1/"))
                .contains("http://bonghwa.test/news/2?x=1");
        assertThat(NormalUrl.of("//m.bonghwa.test/1", "https://bonghwa.test/")).contains("https://m.bonghwa.test/1");
        assertThat(NormalUrl.of("javascript:view(1)", "https://bonghwa.test/")).isEmpty();
    }

    @Test
    void anAddressWhoseHostCannotBeReadAgainIsNone() {
        for (char odd = 0x80; odd < 0x600; odd++) {
            String found = NormalUrl.of("https://other.tesfeed>" + odd + "l=/").orElse("https://www.bonghwa.test/");
            assertThat(NormalUrl.of(found)).contains(found);
            assertThat(NormalUrl.host(found)).isNotEmpty();
        }
    }
}
