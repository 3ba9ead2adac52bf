package bongsu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MorphemesTest {

    @Test
    void takesContractedFormsApart() {
        assertThat(new Morphemes().of("협약을 체결했다"))
                .extracting(m -> m.form() + "/" + m.tag())
                .containsExactly("협약/NNG", "을/JKO", "체결/NNG", "하/XSV", "았/EP", "다/EC");
    }

    @Test
    void canBeAskedAgainAndAgain() {
        var morphemes = new Morphemes();
        assertThat(morphemes.of("")).isEmpty();
        assertThat(morphemes.of("개발")).hasSize(1);
        assertThat(morphemes.of("개발")).hasSize(1);
    }
}
