package bongsu.evaluation;

import bongsu.evaluation.Bootstrap.Interval;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A scorecard for a person, or as JSON with the field names of score.py and intervals and calibration beside them. */
final class ScorecardReport {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private final Scorecard card;

    ScorecardReport(Scorecard card) {
        this.card = card;
    }

    void print(PrintStream out) {
        out.printf(Locale.ROOT, "articles %d, answered %d%n", card.articles(), card.answered());
        for (String family : List.of(LabelledEvent.PARTNERSHIP, LabelledEvent.SOVEREIGNTY)) {
            for (String kind : List.of("alert", "fact")) {
                out.printf(Locale.ROOT, "%-12s %-6s %s%n", family, kind, shares(family + "." + kind));
            }
            String fields =
                    List.of("type", "role", "modality", "salience", "amount", "date", "stage", "claimant").stream()
                            .map(field -> field + " " + share(family + "." + field))
                            .collect(Collectors.joining(", "));
            out.printf(
                    Locale.ROOT,
                    "%-12s main recall %s, %s (%d amounts and %d spurious, %d dates)%n",
                    "",
                    share(family + ".fact_main_recall"),
                    fields,
                    count(family + ".amount_n"),
                    count(family + ".amount_spurious"),
                    count(family + ".date_n"));
        }
        out.println("recall by type: "
                + card.byType().entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue()[0] + "/" + e.getValue()[1])
                        .collect(Collectors.joining(", ")));
        printReliability(out);
        out.printf(Locale.ROOT, "%-12s %-6s %s%n", "ALL", "alert", shares("ALL.alert"));
        out.printf(
                Locale.ROOT, "%-12s %-6s %s, article F1 %s%n", "ALL", "fact", shares("ALL.fact"), share("ALL.article"));
    }

    private void printReliability(PrintStream out) {
        Reliability table = card.reliability();
        out.println("confidence    facts   mean  right");
        for (int i = 0; i < table.bins().size(); i++) {
            Reliability.Bin bin = table.bins().get(i);
            if (bin.facts() > 0) {
                out.printf(
                        Locale.ROOT,
                        "%.1f to %.1f  %7d  %.3f  %.3f%n",
                        i / 10.0,
                        (i + 1) / 10.0,
                        bin.facts(),
                        bin.confidence(),
                        bin.right());
            }
        }
        out.printf(
                Locale.ROOT,
                "calibration error %.3f; at 0.8 and more %d of %d facts are right (%.3f), %.3f of all that are right%n",
                table.error(),
                table.sureRight(),
                table.sureFacts(),
                ratio(table.sureRight(), table.sureFacts()),
                ratio(table.sureRight(), table.right()));
    }

    private String shares(String name) {
        return "P %s  R %s  F1 %s  (tp %d, fp %d, fn %d)"
                .formatted(
                        share(name + ".precision"),
                        share(name + ".recall"),
                        share(name + ".f1"),
                        count(name + ".tp"),
                        count(name + ".fp"),
                        count(name + ".fn"));
    }

    private String share(String name) {
        double value = card.measure(name);
        Interval interval = card.intervals().get(name);
        if (Double.isNaN(value) || interval == null) {
            return "-";
        }
        return String.format(Locale.ROOT, "%.3f [%.2f–%.2f]", value, interval.low(), interval.high());
    }

    private long count(String name) {
        return Math.round(card.measure(name));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    ObjectNode json() {
        ObjectNode report = JSON.objectNode();
        ObjectNode intervals = JSON.objectNode();
        card.measures().forEach((name, value) -> {
            int dot = name.lastIndexOf('.');
            ObjectNode parent = report;
            for (String part : name.substring(0, dot).split("\\.", -1)) {
                parent = parent.withObjectProperty(part);
            }
            String field = name.substring(dot + 1);
            if (Double.isNaN(value)) {
                parent.putNull(field);
            } else if (Measures.isCount(name)) {
                parent.put(field, Math.round(value));
            } else {
                parent.put(field, rounded(value));
            }
        });
        card.intervals()
                .forEach((name, interval) ->
                        intervals.putArray(name).add(rounded(interval.low())).add(rounded(interval.high())));
        ObjectNode types = report.putObject("recall_by_type");
        card.byType().forEach((type, counts) -> types.put(type, counts[0] + "/" + counts[1]));
        report.put("malformed", Math.round(card.measure("PARTNERSHIP.malformed")));
        report.put("articles", card.articles());
        report.put("answered", card.answered());
        report.set("intervals", intervals);
        report.set("reliability", reliabilityJson());
        return report;
    }

    private ObjectNode reliabilityJson() {
        Reliability table = card.reliability();
        ObjectNode node = JSON.objectNode();
        node.put("calibrationError", rounded(table.error()));
        node.put("factsAt80", table.sureFacts());
        node.put("rightAt80", table.sureRight());
        node.put("right", table.right());
        var bins = node.putArray("bins");
        table.bins()
                .forEach(bin -> bins.addObject()
                        .put("facts", bin.facts())
                        .put("confidence", rounded(bin.confidence()))
                        .put("right", rounded(bin.right())));
        return node;
    }

    private static double rounded(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }
}
