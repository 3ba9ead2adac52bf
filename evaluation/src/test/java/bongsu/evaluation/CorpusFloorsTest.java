package bongsu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The detector on the texts that come with Bongsu, against floors.properties: they only go up. */
class CorpusFloorsTest {
    private static final double BEATEN = 0.02;
    /** Floors of this prefix hold where the invented organisations are in the catalogue: events, apart from names. */
    private static final String KNOWN = "known.";

    private static final Scorecard CARD = Evaluation.bundled().scorecard(Corpus.bundled());
    private static final Scorecard KNOWN_CARD = Evaluation.withInvented().scorecard(Corpus.bundled());

    static Stream<Arguments> floors() throws IOException {
        var floors = new Properties();
        try (InputStream file =
                Objects.requireNonNull(CorpusFloorsTest.class.getResourceAsStream("floors.properties"))) {
            floors.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return floors.stringPropertyNames().stream()
                .sorted()
                .map(name -> Arguments.of(name, Double.parseDouble(floors.getProperty(name))));
    }

    @ParameterizedTest
    @MethodSource("floors")
    void theDetectorHoldsItsFloor(String name, double floor) {
        double value = name.startsWith(KNOWN) ? KNOWN_CARD.measure(name.substring(KNOWN.length())) : CARD.measure(name);
        assertThat(value)
                .as("%s on the bundled corpus; ./bongsu evaluate --errors 50 lists what went wrong", name)
                .isGreaterThanOrEqualTo(floor);
        if (value > floor + BEATEN) {
            System.out.printf(
                    Locale.ROOT,
                    "%s is %.3f, its floor %.3f: raise it in src/test/resources/bongsu/evaluation/floors.properties%n",
                    name,
                    value,
                    floor);
        }
    }
}
