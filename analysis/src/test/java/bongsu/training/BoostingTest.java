package bongsu.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bongsu.text.TreeModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoostingTest {
    private static final String NUMBERS = "features\ta\tb";

    @Test
    void the_mean_of_fits_has_the_mean_of_their_log_odds() {
        List<String> one = List.of(NUMBERS, "a<=0.5:-1:-2\t-1 1");
        List<String> two = List.of(NUMBERS, "b<=0.5:-1:-2\t-2 4");
        TreeModel mean = TreeModel.read(Boosting.mean(List.of(one, two)));

        assertThat(mean.score(Map.of("a", 1.0, "b", 0.0))).isEqualTo(-0.5);
        assertThat(mean.score(Map.of("a", 1.0, "b", 1.0))).isEqualTo(2.5);
    }

    @Test
    void fits_over_other_numbers_have_no_mean() {
        List<String> one = List.of(NUMBERS, "a<=0.5:-1:-2\t-1 1");
        List<String> other = List.of("features\tc", "c<=0.5:-1:-2\t-1 1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Boosting.mean(List.of(one, other)))
                .withMessageContaining("[a, b]")
                .withMessageContaining("[c]");
    }
}
