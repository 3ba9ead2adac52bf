package bongsu.event;

import bongsu.entity.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a predicate.
 *
 * @param names the organisations, at least one
 * @param plain how plain that reading is, from 0 to 1
 */
record Argument(List<Name> names, double plain) {

    /** The plainer of two, the first where both are as plain; null if both are. */
    static @Nullable Argument either(@Nullable Argument a, @Nullable Argument b) {
        return a == null ? b : b == null || a.plain() >= b.plain() ? a : b;
    }
}
