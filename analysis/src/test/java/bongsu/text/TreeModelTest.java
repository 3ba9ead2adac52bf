package bongsu.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreeModelTest {
    private static final TreeModel MODEL = TreeModel.read(
            List.of("# made for this test", "features\tp\tq", "p<=0.5:-1:1 q<=2:-2:-3\t-1 0.25 2", "\t0.5"));

    @Test
    void the_trees_are_followed_from_the_root_and_their_leaves_are_added() {
        assertThat(MODEL.score(Map.of("p", 0.5, "q", 9.0))).isEqualTo(-0.5);
        assertThat(MODEL.score(Map.of("p", 0.6, "q", 2.0))).isEqualTo(0.75);
        assertThat(MODEL.score(Map.of("p", 0.6, "q", 2.1))).isEqualTo(2.5);
    }

    @Test
    void a_missing_number_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.score(Map.of("p", 0.5)))
                .withMessageContaining("\"q\"");
    }

    @Test
    void a_split_by_an_unknown_number_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeModel.read(List.of("features\tp", "r<=0.5:-1:-2\t0 1")))
                .withMessageContaining("r<=0.5");
    }

    @Test
    void splitsOfOneNumberInSeveralTreesAreAllMade() {
        TreeModel model = TreeModel.read(List.of(
                "features\tp\tq",
                "q<=1:1:2 p<=0.5:-1:-2 p<=0.7:-3:-4\t1 2 4 8",
                "p<=0.6:-2:-1\t16 32",
                "q<=1:-1:1 p<=0.5:-3:-2\t64 128 256"));
        assertThat(model.score(Map.of("p", 0.5, "q", 1.0))).isEqualTo(1 + 32 + 64);
        assertThat(model.score(Map.of("p", 0.6, "q", 1.0))).isEqualTo(2 + 32 + 64);
        assertThat(model.score(Map.of("p", 0.61, "q", 2.0))).isEqualTo(4 + 16 + 128);
        assertThat(model.score(Map.of("p", 0.4, "q", 2.0))).isEqualTo(4 + 32 + 256);
        assertThat(model.score(Map.of("p", Double.NaN, "q", 2.0))).isEqualTo(8 + 16 + 128);
    }

    @Test
    void aTreeOfMoreLeavesThanAWordHasBitsIsRefused() {
        String leaves = "0 ".repeat(65).strip();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TreeModel.read(List.of("features\tp", "p<=0:-1:-2\t" + leaves)))
                .withMessageContaining("65 leaves");
    }
}
