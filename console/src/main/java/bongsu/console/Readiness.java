package bongsu.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether everything that has to be ready is: the console's reader, and whatever the launcher adds. */
final class Readiness {
    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final Supplier<Optional<String>> reader;
    private final Map<String, BooleanSupplier> others;

    /**
     * Of the reader and others.
     *
     * @param reader what the reader waits for; empty once it waits for nothing
     * @param others by the name that an operator shall read
     */
    Readiness(Supplier<Optional<String>> reader, Map<String, BooleanSupplier> others) {
        this.reader = reader;
        this.others = Map.copyOf(others);
    }

    /** What is not ready, and why, by name; empty if all is. */
    Map<String, String> missing() {
        Map<String, String> missing = new LinkedHashMap<>();
        reader.get().ifPresent(reason -> missing.put("reader", "waiting for " + reason));
        others.forEach((name, ready) -> {
            try {
                if (!ready.getAsBoolean()) {
                    missing.put(name, "not ready yet");
                }
            } catch (RuntimeException e) {
                log.warn("whether {} is ready cannot be told", name, e);
                missing.put(name, "cannot be told: " + e);
            }
        });
        return missing;
    }
}
