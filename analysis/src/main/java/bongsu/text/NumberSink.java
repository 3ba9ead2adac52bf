package bongsu.text;

import java.util.Map;

/** Takes in numbers by name: a map, which training reads, or a row that a {@link TreeModel} scores without one. */
public interface NumberSink {
    /** Takes in a number; what was taken in under the same name is forgotten. */
    void put(String name, double value);

    /** A sink that puts the numbers into a map. */
    static NumberSink into(Map<String, Double> numbers) {
        return numbers::put;
    }
}
