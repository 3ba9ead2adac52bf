package bongsu.event;

import bongsu.schema.EventType;
import bongsu.schema.Modality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dependence on foreign technology that an article tells of nobody in particular: 반도체를 전량 수입에 의존한다. */
final class Dependence {
    private static final double ALONE = 0.35;
    private static final double AMONG = 0.12;

    private Dependence() {}

    /**
     * The fact, without parties, of the line that tells it best; null if none is likely to.
     *
     * @param among whether the article is likely about sovereignty: then less is asked of the line
     */
    static Decider.@Nullable Decided of(Reading reading, Models models, boolean among) {
        EventType type = EventType.FOREIGN_DEPENDENCE;
        int answer = LineFeatures.ANSWERS.indexOf(type.name());
        Line best = null;
        for (Line line : reading.lines()) {
            if (Decider.fired(line, type) != null
                    && Reliance.technology(reading, line)
                    && (best == null || line.types[answer] > best.types[answer])) {
                best = line;
            }
        }
        if (best == null || best.types[answer] < (among ? AMONG : ALONE)) {
            return null;
        }
        double[] detail = models.details().score(DetailFeatures.of(reading, best, type, List.of()));
        return new Decider.Decided(
                type,
                List.of(),
                List.of(),
                best,
                List.of(),
                Decider.fired(best, type),
                best.types[answer],
                detail[Decider.DETAILS.indexOf("OPINION")] > detail[Decider.DETAILS.indexOf("ANNOUNCED")]
                        ? Modality.OPINION
                        : Modality.ANNOUNCED,
                detail[Decider.DETAILS.indexOf("MAIN")] > 0);
    }
}
