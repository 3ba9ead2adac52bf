package bongsu.stream.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Retention of a key-value store: what is old goes, by wall clock, so that a quiet night does not stop it. */
public final class Sweep {
    private Sweep() {}

    /** Has {@code store} swept of the values that {@code old} holds of, at the configured interval. */
    public static <V> void schedule(
            ProcessingContext context, TopologyConfig config, KeyValueStore<String, V> store, Predicate<V> old) {
        context.schedule(config.sweepInterval(), PunctuationType.WALL_CLOCK_TIME, now -> sweep(store, old));
    }

    /** Whether {@code time} lies further back than {@code retention} by {@code clock}. */
    public static boolean older(Instant time, Duration retention, Clock clock) {
        return Duration.between(time, clock.instant()).compareTo(retention) > 0;
    }

    private static <V> void sweep(KeyValueStore<String, V> store, Predicate<V> old) {
        List<String> gone = new ArrayList<>();
        try (KeyValueIterator<String, V> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, V> entry = all.next();
                if (old.test(entry.value)) {
                    gone.add(entry.key);
                }
            }
        }
        gone.forEach(store::delete);
    }
}
