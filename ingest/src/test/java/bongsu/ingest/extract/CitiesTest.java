package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"São Paulo", "NEW YORK", "Buenos Aires, Argentina", "नई दिल्ली,", "Rio de Janeiro"})
    void citiesOfSeveralWordsAreKnownWithOrWithoutMarksAndLands(String line) {
        assertThat(Cities.isOne(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hana Weiss", "Seoul", "", ",", "Paul New York Smith"})
    void peopleAndSingleWordsAreNoCities(String line) {
        assertThat(Cities.isOne(line)).isFalse();
    }
}
