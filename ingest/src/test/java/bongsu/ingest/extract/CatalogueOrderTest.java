package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueOrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rowan, Jane                    | Jane Rowan
                    Rowan, Jane M.                 | Jane M. Rowan
                    van Dale, Peter                | Peter van Dale
                    Rowan, Jane; van Dale, Peter   | Jane Rowan; Peter van Dale
                    """)
    void turnsNamesRound(String written, String spoken) {
        assertThat(CatalogueOrder.spoken(written)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jane Rowan",
                "Jane Rowan, Tom Overy",
                "Reuters, Jane",
                "Overy, Reporter",
                "Redaktion, Online",
                "Rowan, Jane; Tom Overy",
                "ROWAN, DPA",
            })
    void leavesWhatIsWrittenOtherwise(String value) {
        assertThat(CatalogueOrder.spoken(value)).isEqualTo(value);
    }
}
