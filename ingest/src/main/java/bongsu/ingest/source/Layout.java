package bongsu.ingest.source;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Where a publisher's pages hold the parts of an article: CSS selectors as jsoup understands them, declared in the
 * publisher's file. A field without a selector is read by the generic reader. Of several layouts the first one is used that
 * covers the day of the page, if the page tells it, and whose body selector finds text, so that old pages keep their old
 * layout.
 *
 * @param validFrom first day on which pages look like this; null if it is not known
 * @param validUntil last day on which pages looked like this; null for the present layout
 * @param title element with the headline; null for the generic reader
 * @param subtitle element with the deck; null for the generic reader
 * @param body elements that hold the paragraphs; several matches are joined in the order of the page; null for the
 *     generic reader
 * @param remove what is taken out of the body first; empty if nothing is
 * @param authors elements that name the authors, one or several each; null for the generic reader
 * @param published element with the time of publication, as text or in {@code content} or {@code datetime}; null for
 *     the generic reader
 * @param modified element with the time of the last change; null for the generic reader
 * @param section element with the section's name; null for the generic reader
 */
@NullMarked
public record Layout(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String title,
        @Nullable String subtitle,
        @Nullable String body,
        List<String> remove,
        @Nullable String authors,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String section) {

    /** Lists are copied; a missing {@code remove} is an empty one. */
    public Layout {
        remove = remove == null ? List.of() : List.copyOf(remove);
    }

    /** A layout that declares only where the body is. */
    public static Layout ofBody(String body) {
        return new Layout(null, null, null, null, body, List.of(), null, null, null, null);
    }

    /** True where pages of that day look like this; an unknown day is within every layout. */
    public boolean covers(@Nullable LocalDate day) {
        return day == null
                || ((validFrom == null || !day.isBefore(validFrom))
                        && (validUntil == null || !day.isAfter(validUntil)));
    }
}
