package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/**
 * How plainly the grammar of a sentence ties its parties as each type of {@link Types#TIES}, from 0 to 1. A pair has an order: the
 * party named first invests or provides where a type has sides. Parties are told apart by their keys.
 */
final class BondTable {
    /** Two parties by their keys, the one that invests or provides first. */
    record Pair(String first, String second) {
        Pair turned() {
            return new Pair(/* first= */ second, /* second= */ first);
        }
    }

    private static final double[] NONE = new double[Types.TIES.size()];

    private final Map<Pair, double[]> rows = new HashMap<>();

    /** By type how plainly two parties are tied in this order, not to be written to; all 0 where they are not. */
    double[] of(Name first, Name second) {
        return rows.isEmpty() ? NONE : rows.getOrDefault(new Pair(first.key(), second.key()), NONE);
    }

    /** By type how plainly two parties are tied in either order. */
    double[] either(Name a, Name b) {
        double[] plain = of(a, b).clone();
        double[] turned = of(b, a);
        for (int t = 0; t < plain.length; t++) {
            plain[t] = Math.max(plain[t], turned[t]);
        }
        return plain;
    }

    /** Ties two parties at least so plainly. */
    void raise(EventType type, Name first, Name second, double plain) {
        double[] row = rows.computeIfAbsent(new Pair(first.key(), second.key()), pair -> new double[NONE.length]);
        int t = Types.TIES.indexOf(type);
        row[t] = Math.max(row[t], plain);
    }

    /** Drops the less plain one of two ways round of one deal. */
    void keepPlainerSides() {
        rows.forEach((pair, there) -> {
            double[] back = rows.getOrDefault(pair.turned(), NONE);
            for (EventType type : Types.SIDED) {
                int t = Types.TIES.indexOf(type);
                if (back[t] < there[t] && back[t] > 0) {
                    back[t] = 0;
                }
            }
        });
    }

    /** Whether any two are tied so plainly, as whatever. */
    boolean ties(double least) {
        return rows.values().stream().anyMatch(row -> Arrays.stream(row).anyMatch(plain -> plain >= least));
    }

    /** Takes in each pair with how plainly it is tied as a type. */
    void forEach(EventType type, ObjDoubleConsumer<Pair> pair) {
        int t = Types.TIES.indexOf(type);
        rows.forEach((parties, row) -> pair.accept(parties, row[t]));
    }
}
