package bongsu.stream.alert;

import bongsu.schema.Citation;
import bongsu.schema.Event;
import bongsu.schema.Subscription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription that an event of a story matches.
 *
 * @param why its conditions that are met, readable: "entity kt", "family PARTNERSHIP"
 * @param quotation where the words of its text query stand; null if it has none
 */
public record Match(
        Subscription subscription,
        Event event,
        List<String> why,
        @Nullable Citation quotation) {}
