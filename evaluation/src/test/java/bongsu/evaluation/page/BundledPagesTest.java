package bongsu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.extract.ExtractedArticle;
import bongsu.ingest.extract.Extraction;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The pages of invented newsrooms, one trap each: {@code bongsu/pages/NAME.html} beside what is to be read from it, {@code
 * NAME.json}. A field that the label does not name is not asked for.
 */
class BundledPagesTest {

    private static final List<LabelledPage> PAGES = LabelledPages.bundled();

    @TestFactory
    Stream<DynamicTest> eachPageIsReadToTheLetter() {
        return PAGES.stream()
                .map(page -> dynamicTest(
                        page.name() + ": " + page.label().path("trap").asText(), () -> check(page)));
    }

    @Test
    void thereAreAtLeastNinetyPages() {
        assertThat(PAGES).hasSizeGreaterThanOrEqualTo(90);
    }

    private static void check(LabelledPage page) {
        JsonNode label = page.label();
        Extraction extraction =
                new ArticleExtractor().extract(page.bytes(), page.contentType(), page.url(), List.of(), page.seen());

        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        ExtractedArticle article = ((Extraction.Extracted) extraction).article();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(article.title()).as("title").isEqualTo(page.title());
        softly.assertThat(article.body()).as("body").isEqualTo(page.body());
        for (String field : List.of("subtitle", "publisher", "section", "language", "canonicalUrl")) {
            if (label.has(field)) {
                softly.assertThat(article.toJson().path(field).asText())
                        .as(field)
                        .isEqualTo(label.path(field).asText());
            }
        }
        if (label.has("authors")) {
            softly.assertThat(article.authors()).as("authors").isEqualTo(texts(label.path("authors")));
        }
        if (label.has("published")) {
            softly.assertThat(article.published()).as("published").isEqualTo(time(label.path("published")));
        }
        if (label.has("modified")) {
            softly.assertThat(article.modified()).as("modified").isEqualTo(time(label.path("modified")));
        }
        if (label.has("marks")) {
            softly.assertThat(article.marks()).as("marks").isEqualTo(texts(label.path("marks")));
        }
        for (String field : List.of("reuse", "aiUse")) {
            if (label.has(field)) {
                softly.assertThat(article.toJson().path("rights").path(field).asText())
                        .as(field)
                        .isEqualTo(label.path(field).asText());
            }
        }
        softly.assertThat(article.pressRelease())
                .as("pressRelease")
                .isEqualTo(label.path("pressRelease").asBoolean());
        softly.assertThat(article.noindex())
                .as("noindex")
                .isEqualTo(label.path("noindex").asBoolean());
        softly.assertThat(article.noarchive())
                .as("noarchive")
                .isEqualTo(label.path("noarchive").asBoolean());
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
