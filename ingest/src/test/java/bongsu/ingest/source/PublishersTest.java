package bongsu.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.schema.LinkKind;
import bongsu.schema.Reuse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PublishersTest {
    private static final String BONGHWA = """
            id: bonghwa
            name: 봉화일보
            home: https://www.bonghwa.test/
            feeds: [https://www.bonghwa.test/rss.xml]
            """;

    @Test
    void whatIsLeftOutHasItsDefault() {
        Publisher publisher = read(BONGHWA);
        assertThat(publisher.language()).isEqualTo("ko");
        assertThat(publisher.crawlDelay()).isNull();
        assertThat(publisher.layouts()).isEmpty();
        assertThat(publisher.rights()).isNull();
        assertThat(publisher.doors())
                .containsExactly(new Publisher.Door(LinkKind.FEED, "https://www.bonghwa.test/rss.xml"));
        assertThat(publisher.holds("https://m.bonghwa.test/news/1")).isTrue();
        assertThat(publisher.holds("https://www.bonghwa.test/")).isFalse();
        assertThat(publisher.holds("https://www.naru.test/news/1")).isFalse();
    }

    @Test
    void everyKeyIsRead() {
        Publisher publisher = read(BONGHWA + """
                language: en
                sitemaps: [https://www.bonghwa.test/news.xml]
                listings: [https://www.bonghwa.test/list]
                articleUrl: '/news/\\d+'
                crawlDelay: 500ms
                rights: {reuse: LIMITED, aiUse: FORBIDDEN, notice: 무단 전재 금지}
                layouts:
                  - {validUntil: 2024-12-31, title: h1, subtitle: h2, body: .body, remove: [figure], authors: .by, published: time}
                """);
        assertThat(publisher.language()).isEqualTo("en");
        assertThat(publisher.doors())
                .extracting(Publisher.Door::kind)
                .containsExactly(LinkKind.FEED, LinkKind.SITEMAP, LinkKind.LISTING);
        assertThat(publisher.holds("https://x.test/news/12")).isTrue();
        assertThat(publisher.holds("https://www.bonghwa.test/news/today")).isFalse();
        assertThat(publisher.crawlDelay()).isEqualTo(Duration.ofMillis(500));
        assertThat(publisher.rights()).isEqualTo(new Publisher.Terms(Reuse.LIMITED, Reuse.FORBIDDEN, "무단 전재 금지"));
        assertThat(publisher.layouts()).singleElement().satisfies(layout -> {
            assertThat(layout.validUntil()).isEqualTo(LocalDate.of(2024, 12, 31));
            assertThat(layout.body()).isEqualTo(".body");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feedz: [https://a.test/] | unknown key feedz",
                "crawlDelay: quickly | crawlDelay: \"quickly\" is no duration",
                "crawlDelay: 2h | crawlDelay: PT2H",
                "articleUrl: '/news/(' | articleUrl",
                "sitemaps: [ftp://a.test/] | sitemaps: ftp://a.test/",
                "rights: {aiUse: MAYBE} | MAYBE",
                "layouts: [{bodyy: p}] | unknown key bodyy",
                "layouts: [{validUntil: soon}] | \"soon\" is no date"
            })
    void anErrorNamesTheFileTheKeyAndTheValue(String line, String expected) {
        assertThatThrownBy(() -> read(BONGHWA + line + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("bonghwa.yaml: ")
                .hasMessageContaining(expected);
    }

    @Test
    void aPublisherNeedsAnIdANameAHomeAndSomethingToLookAt() {
        assertThatThrownBy(() -> read("name: 봉화일보\n")).hasMessageContaining("id: null");
        assertThatThrownBy(() -> read("id: Bong Hwa\nname: 봉화일보\n")).hasMessageContaining("id: Bong Hwa");
        assertThatThrownBy(() -> read("id: bonghwa\nname: 봉화일보\nhome: bonghwa\n"))
                .hasMessageContaining("home: bonghwa");
        assertThatThrownBy(() -> read("id: bonghwa\nname: 봉화일보\nhome: https://www.bonghwa.test/\n"))
                .hasMessageContaining("feeds: []");
    }

    @Test
    void aFolderIsReadFileByFileAndNoIdTwice(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), BONGHWA);
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertThat(Publishers.load(folder).find("bonghwa")).isPresent();
        Files.writeString(folder.resolve("b.yml"), BONGHWA);
        assertThatThrownBy(() -> Publishers.load(folder)).hasMessageContaining("bonghwa");
    }

    @Test
    void aFileMayHoldSeveralAndAMissingOneIsNamed(@TempDir Path folder) throws Exception {
        Path file =
                Files.writeString(folder.resolve("all.yaml"), BONGHWA + "---\n" + BONGHWA.replace("bonghwa", "naru"));
        assertThat(Publishers.load(file).all()).extracting(Publisher::id).containsExactly("bonghwa", "naru");
        assertThatThrownBy(() -> Publishers.load(folder.resolve("none.yaml"))).hasMessageContaining("none.yaml");
        Files.delete(file);
        assertThatThrownBy(() -> Publishers.load(folder)).hasMessageContaining("no publisher");
    }

    @Test
    void thoseThatComeWithBongsuAreValidAndNamedLikeTheirFiles() {
        assertThat(Publishers.builtIn().all()).hasSizeGreaterThanOrEqualTo(45).allSatisfy(publisher -> {
            assertThat(Publishers.class.getResource("/bongsu/publishers/" + publisher.id() + ".yaml"))
                    .isNotNull();
            publisher
                    .doors()
                    .forEach(door -> assertThat(publisher.articleUrl() == null ? "" : publisher.holds(door.url()))
                            .as("%s is no article", door.url())
                            .isNotEqualTo(true));
        });
    }

    @Test
    void theTermsThatPublishersPrintAreKnownAndSmallNewsroomsAreSpared() {
        Publishers builtIn = Publishers.builtIn();
        assertThat(builtIn.find("yna").orElseThrow().rights())
                .isEqualTo(new Publisher.Terms(Reuse.FORBIDDEN, Reuse.FORBIDDEN, "무단 전재-재배포, AI 학습 및 활용 금지"));
        assertThat(builtIn.all().stream().filter(publisher -> publisher.rights() != null))
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(publisher -> assertThat(publisher.rights())
                        .extracting(Publisher.Terms::reuse)
                        .isEqualTo(Reuse.FORBIDDEN));
        assertThat(builtIn.find("thelec").orElseThrow().crawlDelay()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/bongsu/ingest/source/article-addresses.csv")
    void theAddressOfAnArticleIsTakenForOne(String id, String url) {
        Publisher publisher = Publishers.builtIn().find(id).orElseThrow();
        assertThat(publisher.holds(NormalUrl.of(url).orElseThrow())).isTrue();
        assertThat(publisher.holds(NormalUrl.of(publisher.home().toString()).orElseThrow()))
                .isFalse();
    }

    private static Publisher read(String yaml) {
        return Publishers.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "bonghwa.yaml")
                .getFirst();
    }
}
