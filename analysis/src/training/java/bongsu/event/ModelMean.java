package bongsu.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Averages the models that {@link EventTraining} wrote to several folders, as it averages its own fits: readers who label the same articles
 * differ, and what was learned from each errs in other places. Each folder counts alike; weights are read as they were written, rounded.
 */
public final class ModelMean {
    private ModelMean() {}

    /**
     * Arguments: the folder to write to, then those to average, at least two; what is known of relations is taken from the last.
     *
     * @throws IllegalArgumentException if there are fewer
     * @throws IOException if a folder lacks a model or cannot be written to
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("expected a folder to write to and at least two with models, got "
                    + Arrays.toString(arguments) + "; give them as arguments");
        }
        Path out = Path.of(arguments[0]);
        List<Fitted> fits = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            fits.add(Fitted.read(Path.of(arguments[i])));
        }
        Files.createDirectories(out);
        Fitted.mean(fits)
                .write(
                        out,
                        "Written by bongsu.event.ModelMean, the mean of " + fits.size()
                                + " results of bongsu.event.EventTraining; do not edit.");
        Path relations = Fitted.file(Path.of(arguments[arguments.length - 1]), "relations");
        Files.copy(relations, Fitted.file(out, "relations"), StandardCopyOption.REPLACE_EXISTING);
    }
}
