package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bongsu.text.LinearModel;
import bongsu.text.TreeModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelMeanTest {
    private static final List<String> LINEAR =
            List.of("actors", "alerts", "articles", "details", "lines", "pairs", "sides", "types");

    @TempDir
    Path folder;

    private Path models(String name, double weight) throws IOException {
        Path models = Files.createDirectory(folder.resolve(name));
        for (String model : LINEAR) {
            Files.writeString(Fitted.file(models, model), "# what\nfeature\ta\nx\t" + weight + "\n");
        }
        for (String model : List.of("ties", "deeds")) {
            Files.writeString(
                    Fitted.file(models, model), "# what\nfeatures\tf\nf<=0.5:-1:-2\t" + weight + " " + -weight + "\n");
        }
        Files.writeString(Fitted.file(models, "relations"), "# of " + name + "\n");
        return models;
    }

    @Test
    void log_odds_are_averaged_and_relations_taken_from_the_last() throws IOException {
        Path mean = folder.resolve("mean");

        ModelMean.main(new String[] {
            mean.toString(), models("one", 1).toString(), models("two", 2).toString()
        });

        for (String model : LINEAR) {
            assertThat(LinearModel.of(Fitted.file(mean, model)).score(List.of("x"))[0])
                    .isEqualTo(1.5);
        }
        TreeModel ties = TreeModel.read(Fitted.read(mean).ties());
        assertThat(ties.score(Map.of("f", 0.0))).isEqualTo(1.5);
        assertThat(Files.readString(Fitted.file(mean, "relations"))).isEqualTo("# of two\n");
    }

    @Test
    void one_folder_is_no_mean() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelMean.main(new String[] {"out", "one"}))
                .withMessageContaining("[out, one]");
    }
}
