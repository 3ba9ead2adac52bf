package bongsu.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AddressPatternTest {
    @Test
    void numbersBecomeNumbersAndWhatIsAlikeStays() {
        assertPattern(
                "//(www\\.|m\\.)?bonghwa\\.test/news/\\d+",
                "https://www.bonghwa.test/news/20251122001",
                "https://www.bonghwa.test/news/20251122002",
                "https://m.bonghwa.test/news/20251121007");
    }

    @Test
    void sectionsDifferAndDatesArePartOfTheWay() {
        assertPattern(
                "//(www\\.|m\\.)?bonghwa\\.test/[^/?]+/\\d+/\\d+/\\d+",
                "https://www.bonghwa.test/it/2025/11/1001",
                "https://www.bonghwa.test/economy/2025/11/1002");
    }

    @Test
    void lettersBeforeANumberStay() {
        assertPattern(
                "//(www\\.|m\\.)?bonghwa\\.test/view/AKR\\d[\\w-]*",
                "https://www.bonghwa.test/view/AKR20251122000100017",
                "https://www.bonghwa.test/view/AKR20251122000200003?section=news");
    }

    @Test
    void theParameterThatNumbersArticlesIsKept() {
        assertPattern(
                "//(www\\.|m\\.)?bonghwa\\.test/news/articleView\\.html\\?(.*&)?idxno=\\d+",
                "https://www.bonghwa.test/news/articleView.html?idxno=12345",
                "https://www.bonghwa.test/news/articleView.html?idxno=12346",
                "https://www.bonghwa.test/news/articleList.html?page=2",
                "https://www.bonghwa.test/com/ad.html");
    }

    @Test
    void menusAreNoArticles() {
        assertThat(AddressPattern.of(List.of(
                        "https://www.bonghwa.test/", "https://www.bonghwa.test/it", "https://www.bonghwa.test/about")))
                .isEmpty();
        assertThat(AddressPattern.of(List.of())).isEmpty();
        assertThat(AddressPattern.of(List.of("https://www.bonghwa.test/news/1001")))
                .isEmpty();
    }

    private static void assertPattern(String pattern, String... urls) {
        assertThat(AddressPattern.of(List.of(urls)))
                .hasValueSatisfying(found -> assertThat(found.pattern()).isEqualTo(pattern));
        assertThat(Pattern.compile(pattern).matcher(urls[0]).find()).isTrue();
    }
}
