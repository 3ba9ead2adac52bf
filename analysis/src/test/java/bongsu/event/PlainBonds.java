package bongsu.event;

import bongsu.schema.EventType;
import java.util.HashSet;
import java.util.Set;

/** For tests: the pairs that the grammar of a sentence plainly ties, the investor or provider first, by their keys. */
final class PlainBonds {
    private static final double PLAIN = 0.6;

    private PlainBonds() {}

    /** Those of the last sentence of a body. */
    static Set<String> of(String body, EventType type) {
        return of(body, type, PLAIN);
    }

    /** Those of the last sentence of a body that are as plain as asked. */
    static Set<String> of(String body, EventType type, double least) {
        Reading reading = Texts.reading("오늘의 소식", body);
        Candidates.pairs(reading);
        return of(reading.lines().getLast(), type, least);
    }

    /** Those of a headline. */
    static Set<String> ofHeadline(String title, EventType type) {
        Reading reading = Texts.reading(title, "오늘의 소식이다.");
        Candidates.pairs(reading);
        return of(reading.lines().get(0), type, PLAIN);
    }

    private static Set<String> of(Line line, EventType type, double least) {
        var pairs = new HashSet<String>();
        line.bonds.forEach(type, (pair, plain) -> {
            if (plain >= least) {
                pairs.add(pair.first() + " " + pair.second());
            }
        });
        return pairs;
    }
}
