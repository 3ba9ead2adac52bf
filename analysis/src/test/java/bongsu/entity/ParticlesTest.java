package bongsu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticlesTest {

    @ParameterizedTest
    @CsvSource({"가람은,은", "가람에서는,에서는", "가람과의,과의", "가람인데,인데", "가람측은,측은", "가람(030200)이,이", "가람'과,과"})
    void takesChainsOfParticles(String text, String particle) {
        Particles.Tail tail = java.util.Objects.requireNonNull(Particles.after(text, 2));
        assertThat(tail.particle()).isEqualTo(particle);
        assertThat(tail.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource({"가람오톡", "가람버스로", "가람전자가"})
    void refusesLongerWords(String text) {
        assertThat(Particles.after(text, 2)).isNull();
    }

    @Test
    void knowsWhichParticleAFinalConsonantTakes() {
        assertThat(Particles.disagrees('람', "는")).isTrue();
        assertThat(Particles.disagrees('람', "은")).isFalse();
        assertThat(Particles.disagrees('나', "은")).isTrue();
        assertThat(Particles.disagrees('나', "와")).isFalse();
        assertThat(Particles.disagrees('T', "은")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            가람전자 GRE 는 새 칩을 냈다.            | 는
            가람전자 대표 김나리 는 새 칩을 냈다.     | 는
            가람전자 와 손잡았다.                    | 와
            """)
    void findsTheParticleBehindBracketsThatWereLost(String text, String particle) {
        assertThat(Particles.after(text, 4))
                .extracting(Particles.Tail::particle)
                .isEqualTo(particle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"가람전자 이 제품은", "가람전자 GRE 제품은", "가람전자 새 칩은"})
    void takesNoWordForAParticle(String text) {
        assertThat(Particles.after(text, 4)).isEqualTo(new Particles.Tail(4, ""));
    }
}
