package bongsu.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The last value of each key, newest first, bounded: the oldest fall out. Not safe for use by several threads.
 *
 * @param <V> the values
 */
final class Latest<V> {
    private record Place(Instant time, String id) {}

    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparing(Place::time).reversed().thenComparing(Place::id);

    private final int capacity;
    private final Map<String, Place> places = new HashMap<>();
    private final TreeMap<Place, V> values = new TreeMap<>(NEWEST_FIRST);
    private long seen;

    /** Holds up to {@code capacity} values. */
    Latest(int capacity) {
        this.capacity = capacity;
    }

    /** Puts the value in the place of the one that its key had before, which is returned; null if there was none. */
    @Nullable
    V put(String id, Instant time, V value) {
        Place before = places.put(id, new Place(time, id));
        V replaced = before == null ? null : values.remove(before);
        if (before == null) {
            seen++;
        }
        values.put(new Place(time, id), value);
        if (values.size() > capacity) {
            places.remove(values.pollLastEntry().getKey().id());
        }
        return replaced;
    }

    /** Takes the key away and returns its value; null if it had none. */
    @Nullable
    V remove(String id) {
        Place place = places.remove(id);
        if (place == null) {
            return null;
        }
        seen--;
        return values.remove(place);
    }

    /** All values, newest first. */
    List<V> newestFirst() {
        return new ArrayList<>(values.values());
    }

    /** Keys that came and were not taken away, those that have since fallen out included; one that fell out and comes back counts anew. */
    long seen() {
        return seen;
    }
}
