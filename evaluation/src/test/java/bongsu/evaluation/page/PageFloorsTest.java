package bongsu.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bongsu's generic reader and Readability4J over the bundled pages, as they are and with their crutches taken away
 * ({@link Mutation}), against page-floors.properties: floors only go up.
 */
class PageFloorsTest {
    private static final double BEATEN = 0.02;
    private static final PageComparison COMPARISON = new PageComparison(LabelledPages.bundled(), url -> List.of());

    static Stream<Arguments> floors() throws IOException {
        var floors = new Properties();
        try (InputStream file =
                Objects.requireNonNull(PageFloorsTest.class.getResourceAsStream("page-floors.properties"))) {
            floors.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return floors.stringPropertyNames().stream()
                .sorted()
                .map(name -> Arguments.of(name, Double.parseDouble(floors.getProperty(name))));
    }

    @ParameterizedTest
    @MethodSource("floors")
    void theGenericReaderHoldsItsFloor(String name, double floor) {
        int dot = name.indexOf('.');
        double value = PageScorecard.of(
                        Mutation.valueOf(name.substring(0, dot)).of(LabelledPages.bundled()), ArticleReader.generic())
                .measure(name.substring(dot + 1));
        assertThat(value).as("%s on the bundled pages", name).isGreaterThanOrEqualTo(floor);
        if (value > floor + BEATEN) {
            System.out.printf(
                    Locale.ROOT,
                    "%s is %.3f, its floor %.3f: raise it in src/test/resources/bongsu/evaluation/page/page-floors.properties%n",
                    name,
                    value,
                    floor);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"body.precision", "body.recall", "body.f1", "title", "published", "authors"})
    void bongsuIsAheadOfReadability(String measure) {
        double bongsu = COMPARISON.card("bongsu, generic").measure(measure);
        double readability = COMPARISON.card("readability4j").measure(measure);

        assertThat(bongsu).isGreaterThan(readability);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "ld", "meta", "names", "tags", "bare"})
    void aMutationIsReadWithoutAnException(String name) {
        List<LabelledPage> pages =
                Mutation.valueOf(name.toUpperCase(Locale.ROOT)).of(LabelledPages.bundled());

        assertThat(PageScorecard.of(pages, ArticleReader.generic()).pages()).isEqualTo(pages.size());
    }
}
