package bongsu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.schema.EventType;
import bongsu.schema.Modality;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchiveTest {
    private final Newsroom newsroom = new Newsroom(Clock.systemUTC());

    @Test
    void holdsEightyArticlesInFiveNewsroomsAtLeast() {
        assertThat(newsroom.articles()).isGreaterThanOrEqualTo(80);
        assertThat(newsroom.hosts()).hasSizeGreaterThanOrEqualTo(5).allMatch(host -> host.endsWith(".test"));
        assertThat(newsroom.stories()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void isPublishedWithinTwentySeconds() {
        assertThat(newsroom.lastPublication()).isLessThanOrEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void everyArticleIsAsLongAsNewsIsAndDatedFrom2023To2026() {
        newsroom.archive().forEach((url, article) -> {
            String body = String.join("\n", article.body());
            assertThat(body.codePointCount(0, body.length())).as(url).isBetween(400, 1500);
            assertThat(article.publishedAt().getYear()).as(url).isBetween(2023, 2026);
        });
    }

    @Test
    void everyExpectedEventIsOneThatTheSchemaKnowsAndNamesWhoStandsInTheText() {
        Set<String> types = names(EventType.values());
        Set<String> modalities = names(Modality.values());
        newsroom.archive().forEach((url, article) -> {
            String text = article.title() + "\n" + article.subtitle() + "\n" + String.join("\n", article.body());
            for (DemoArticle.ExpectedEvent event : article.expect()) {
                assertThat(types).as(url).contains(event.type());
                assertThat(modalities).as(url).contains(event.modality());
                assertThat(event.who())
                        .as(url)
                        .allSatisfy(name -> assertThat(text).contains(name.replaceFirst(" (정부|데이터인공지능청)$", "")));
            }
        });
    }

    @Test
    void allTenTypesOfEventAreThereAndArticlesWithoutAny() {
        Set<String> found = newsroom.archive().values().stream()
                .flatMap(article -> article.expect().stream())
                .map(DemoArticle.ExpectedEvent::type)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = names(EventType.values());
        all.remove(EventType.UNKNOWN.name());
        assertThat(found).isEqualTo(all);
        assertThat(newsroom.archive().values())
                .filteredOn(article -> article.expect().isEmpty())
                .hasSizeGreaterThan(10);
    }

    @Test
    void articleWithoutAHeadIsRefusedByName() {
        assertThatThrownBy(() -> DemoArticle.parse("house/x.txt", "제목만 있는 글", yaml()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("house/x.txt");
    }

    @Test
    void unknownKeyInAHeadIsRefusedByName() {
        assertThatThrownBy(() -> DemoArticle.parse(
                        "house/y.txt", "---\npublished: 2025-01-01 09:00\ntitel: 오타\n---\n본문\n", yaml()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("house/y.txt")
                .hasMessageContaining("titel");
    }

    @Test
    void correctionOfATextThatDoesNotOccurIsRefused() {
        String file = """
                ---
                published: 2025-01-01 09:00
                section: IT
                title: 제목
                correction: {after: 3, modified: 2025-01-01 10:00, replace: {"없는 말": "있는 말"}}
                ---
                본문이다.
                """;
        assertThatThrownBy(() -> DemoArticle.parse("house/z.txt", file, yaml()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("없는 말");
    }

    private static ObjectMapper yaml() {
        return new ObjectMapper(new YAMLFactory());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
