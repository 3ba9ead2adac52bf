package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages of invented newsrooms, one trap each: {@code pages/NAME.html} beside what is to be read from it, {@code
 * pages/NAME.json}. A field that the expectation does not name is not asked for. The page is stored in UTF-8 and given
 * to the extractor in the {@code charset} of its expectation.
 */
class OwnPagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> readsEachPage() throws IOException, URISyntaxException {
        List<Path> expectations;
        try (Stream<Path> files = Files.list(folder())) {
            expectations = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        assertThat(expectations).hasSizeGreaterThanOrEqualTo(40);
        return expectations.stream().map(file -> {
            JsonNode expected = read(file);
            String name = file.getFileName().toString().replace(".json", "");
            return dynamicTest(name + ": " + expected.path("trap").asText(), () -> check(name, expected));
        });
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(OwnPagesTest.class.getResource("pages"), "test pages")
                .toURI());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String name, JsonNode expected) throws IOException, URISyntaxException {
        String html = Files.readString(folder().resolve(name + ".html"), StandardCharsets.UTF_8);
        Charset charset = Charset.forName(expected.path("charset").asText("UTF-8"));
        String contentType = expected.hasNonNull("contentType")
                ? expected.path("contentType").asText()
                : null;
        Extraction extraction = new ArticleExtractor()
                .extract(
                        html.getBytes(charset),
                        contentType,
                        URI.create(expected.path("url").asText()),
                        List.of(),
                        expected.hasNonNull("seen")
                                ? Instant.parse(expected.path("seen").asText())
                                : null);

        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        ExtractedArticle article = ((Extraction.Extracted) extraction).article();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(article.title())
                .as("title")
                .isEqualTo(expected.path("title").asText());
        softly.assertThat(List.of(article.body().split("\n", -1))).as("body").isEqualTo(texts(expected.path("body")));
        for (String field : List.of("subtitle", "publisher", "section", "language", "canonicalUrl")) {
            if (expected.has(field)) {
                softly.assertThat(article.toJson().path(field).asText())
                        .as(field)
                        .isEqualTo(expected.path(field).asText());
            }
        }
        if (expected.has("authors")) {
            softly.assertThat(article.authors()).as("authors").isEqualTo(texts(expected.path("authors")));
        }
        if (expected.has("published")) {
            softly.assertThat(article.published()).as("published").isEqualTo(time(expected.path("published")));
        }
        if (expected.has("modified")) {
            softly.assertThat(article.modified()).as("modified").isEqualTo(time(expected.path("modified")));
        }
        if (expected.has("marks")) {
            softly.assertThat(article.marks()).as("marks").isEqualTo(texts(expected.path("marks")));
        }
        for (String field : List.of("reuse", "aiUse")) {
            if (expected.has(field)) {
                softly.assertThat(article.toJson().path("rights").path(field).asText())
                        .as(field)
                        .isEqualTo(expected.path(field).asText());
            }
        }
        softly.assertThat(article.pressRelease())
                .as("pressRelease")
                .isEqualTo(expected.path("pressRelease").asBoolean());
        softly.assertThat(article.noindex())
                .as("noindex")
                .isEqualTo(expected.path("noindex").asBoolean());
        softly.assertThat(article.noarchive())
                .as("noarchive")
                .isEqualTo(expected.path("noarchive").asBoolean());
        softly.assertAll();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static @Nullable OffsetDateTime time(JsonNode text) {
        return text.isNull() ? null : OffsetDateTime.parse(text.asText());
    }
}
