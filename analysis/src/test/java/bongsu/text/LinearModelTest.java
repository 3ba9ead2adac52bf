package bongsu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearModelTest {
    private static final LinearModel MODEL = new LinearModel(
            List.of("a", "b"),
            Map.of("*", new float[] {1, 0}, "w=가", new float[] {0.5f, 2}, "title", new float[] {0, -1}));

    @Test
    void theWeightsOfKnownFeaturesAreAddedToTheBias() {
        assertThat(MODEL.score(List.of("w=가", "title", "unknown"))).containsExactly(1.5, 1);
        assertThat(MODEL.weights("w=가")).containsExactly(0.5f, 2);
        assertThat(MODEL.weights("unknown")).containsExactly(0, 0);
    }

    @Test
    void featuresNeedNotBePutTogether() {
        LinearModel.Sum sum = MODEL.sum();
        sum.add("w=", "가");
        sum.add("w=", "나가다", 1, 2);
        sum.add("title");
        assertThat(sum.score()).containsExactly(2, 3);
    }

    @Test
    void aFeatureThatComesAgainCountsOnceWhereTheyAreDistinct() {
        LinearModel.Sum sum = MODEL.sumOfDistinct();
        sum.add("w=", "가");
        sum.add("w=가");
        sum.add("*");
        assertThat(sum.score()).containsExactly(1.5, 2);
    }

    @Test
    void the_mean_of_models_has_the_mean_of_their_log_odds() {
        var other = new LinearModel(List.of("a", "b"), Map.of("*", new float[] {3, 1}, "title", new float[] {1, 1}));
        LinearModel mean = LinearModel.mean(List.of(MODEL, other));

        assertThat(mean.score(List.of("w=가", "title"))).containsExactly(2.75, 1.5);
    }

    @Test
    void models_with_other_answers_have_no_mean() {
        var other = new LinearModel(List.of("a"), Map.of("*", new float[] {3}));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearModel.mean(List.of(MODEL, other)))
                .withMessageContaining("[a, b]")
                .withMessageContaining("[a]");
    }
}
