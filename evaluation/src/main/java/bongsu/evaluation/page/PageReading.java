package bongsu.evaluation.page;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a page.
 *
 * @param title headline; empty if it found none
 * @param body text; empty if it found none
 * @param published null if it found none
 * @param authors empty if it found none
 */
public record PageReading(
        String title, String body, @Nullable OffsetDateTime published, List<String> authors) {

    /** Of a page that could not be read. */
    public static final PageReading NOTHING = new PageReading("", "", null, List.of());
}
