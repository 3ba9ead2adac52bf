package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Modality;
import bongsu.schema.Role;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it goes into an event.
 *
 * @param type its type
 * @param parties who, the leading or acting one first
 * @param roles their roles
 * @param line the sentence that tells it best
 * @param others the sentences that tell it well, the best first (mostly {@code line} is one of them)
 * @param fired the trigger in it; null if none of the type fires there
 * @param probability that the fact is right
 * @param modality how firm it is
 * @param main whether the article is about it
 */
record Decided(
        EventType type,
        List<Name> parties,
        List<Role> roles,
        Line line,
        List<Line> others,
        Rules.@Nullable Fired fired,
        double probability,
        Modality modality,
        boolean main) {

    /**
     * A fact as its sentence tells it, as central as the models hold it there, and as firm as that sentence says or, if it calls the fact
     * done, all together that tell it well.
     */
    static Decided of(
            Reading reading,
            Models models,
            EventType type,
            Line line,
            List<Line> others,
            Rules.@Nullable Fired fired,
            List<Name> parties,
            List<Role> roles,
            double probability) {
        double[] detail = models.details().score(f -> DetailFeatures.add(reading, line, type, parties, f));
        boolean main = detail[Decider.DETAILS.indexOf("MAIN")] > 0;
        Modality modality = Firmness.of(reading, line, type, parties, detail);
        if (modality == Modality.ANNOUNCED) {
            modality =
                    Firmness.of(reading, line, type, parties, together(reading, models, type, line, others, parties));
        }
        return new Decided(type, parties, roles, line, others, fired, probability, modality, main);
    }

    /** What the model holds of a fact by all sentences that tell it well. */
    private static double[] together(
            Reading reading, Models models, EventType type, Line line, List<Line> others, List<Name> parties) {
        double[] sum = new double[Decider.DETAILS.size()];
        Stream.concat(Stream.of(line), others.stream()).distinct().forEach(told -> {
            double[] detail = models.details().score(f -> DetailFeatures.add(reading, told, type, parties, f));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += detail[i];
            }
        });
        return sum;
    }
}
