package bongsu.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where gold and prediction part.
 *
 * @param article id of it
 * @param event of gold where a fact was missed, else of the prediction
 * @param note the types of the fact, or the fields that differ as gold ≠ prediction
 */
record Finding(Kind kind, String article, Fact fact, LabelledEvent event, String note) {
    enum Kind {
        MISSED,
        SPURIOUS,
        /** Found, with another type, modality, salience, amount or date. */
        DIFFERENT
    }

    /** The fields in which found events differ from gold; empty if they agree. */
    static String difference(List<LabelledEvent> gold, List<LabelledEvent> predicted) {
        List<String> differences = new ArrayList<>();
        if (gold.stream().anyMatch(LabelledEvent::isPartnership)) {
            compare(differences, "type", gold, predicted, LabelledEvent::type);
        }
        compare(differences, "modality", gold, predicted, LabelledEvent::modality);
        compare(differences, "salience", gold, predicted, LabelledEvent::salience);
        compare(differences, "amount", gold, predicted, event -> {
            LabelledEvent.Sum sum = event.amount();
            return sum == null ? null : sum.written() + " " + sum.currency();
        });
        if (gold.stream().anyMatch(event -> event.date() != null)) {
            compare(differences, "date", gold, predicted, LabelledEvent::date);
        }
        return String.join(", ", differences);
    }

    private static void compare(
            List<String> differences,
            String name,
            List<LabelledEvent> gold,
            List<LabelledEvent> predicted,
            Function<LabelledEvent, @Nullable String> field) {
        TreeSet<String> want = values(gold, field);
        TreeSet<String> got = values(predicted, field);
        if (!want.equals(got)) {
            differences.add(name + " " + String.join("/", want) + " ≠ " + String.join("/", got));
        }
    }

    private static TreeSet<String> values(List<LabelledEvent> events, Function<LabelledEvent, @Nullable String> field) {
        return events.stream()
                .map(event -> Objects.requireNonNullElse(field.apply(event), "-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
