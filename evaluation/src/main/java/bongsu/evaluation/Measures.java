package bongsu.evaluation;

import bongsu.evaluation.Tally.Count;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The measures of a tally by name: {@code PARTNERSHIP.fact.f1}, {@code ALL.article}, {@code SOVEREIGNTY.date} and so on. Shares lie
 * in 0 to 1; one that nothing was counted for is NaN. Names that end in a count (tp, fp, fn, _n, _spurious) are numbers of facts
 * or articles.
 */
final class Measures {
    private static final List<String> FAMILIES = List.of(LabelledEvent.PARTNERSHIP, LabelledEvent.SOVEREIGNTY);

    private static final List<String> COUNTS = List.of(".tp", ".fp", ".fn", "_n", "_spurious", ".malformed");

    private Measures() {}

    static Map<String, Double> of(Tally tally) {
        Map<String, Double> measures = new LinkedHashMap<>();
        double[] facts = new double[3];
        double[] alerts = new double[3];
        for (String family : FAMILIES) {
            double[] alert = counts(tally, family, Count.ALERT_TP, Count.ALERT_FP, Count.ALERT_FN);
            double[] fact = counts(tally, family, Count.FACT_TP, Count.FACT_FP, Count.FACT_FN);
            for (int i = 0; i < 3; i++) {
                alerts[i] += alert[i];
                facts[i] += fact[i];
            }
            addShares(measures, family + ".alert", alert);
            addShares(measures, family + ".fact", fact);
            double mainFound = tally.get(family, Count.MAIN_TP);
            double main = mainFound + tally.get(family, Count.MAIN_FN);
            measures.put(family + ".fact_main_recall", mainFound / Math.max(1, main));
            addShare(measures, tally, family, "type", Count.TYPE_OK, Count.TYPE_N);
            addShare(measures, tally, family, "role", Count.ROLE_OK, Count.ROLE_N);
            addShare(measures, tally, family, "modality", Count.MODALITY_OK, Count.MODALITY_N);
            addShare(measures, tally, family, "salience", Count.SALIENCE_OK, Count.SALIENCE_N);
            addShare(measures, tally, family, "amount", Count.AMOUNT_OK, Count.AMOUNT_N);
            measures.put(family + ".amount_n", tally.get(family, Count.AMOUNT_N));
            measures.put(family + ".amount_spurious", tally.get(family, Count.AMOUNT_SPURIOUS));
            addShare(measures, tally, family, "date", Count.DATE_OK, Count.DATE_N);
            measures.put(family + ".date_n", tally.get(family, Count.DATE_N));
            addShare(measures, tally, family, "stage", Count.STAGE_OK, Count.STAGE_N);
            addShare(measures, tally, family, "claimant", Count.CLAIMANT_OK, Count.CLAIMANT_N);
        }
        measures.put("PARTNERSHIP.malformed", tally.get(LabelledEvent.PARTNERSHIP, Count.MALFORMED));
        addShares(measures, "ALL.fact", facts);
        addShares(measures, "ALL.alert", alerts);
        measures.put("ALL.article", tally.articleF1());
        return measures;
    }

    /** Whether a measure counts something, rather than being a share. */
    static boolean isCount(String name) {
        return COUNTS.stream().anyMatch(name::endsWith);
    }

    private static double[] counts(Tally tally, String family, Count tp, Count fp, Count fn) {
        return new double[] {tally.get(family, tp), tally.get(family, fp), tally.get(family, fn)};
    }

    private static void addShares(Map<String, Double> measures, String name, double[] counts) {
        double tp = counts[0];
        double precision = tp + counts[1] == 0 ? 0 : tp / (tp + counts[1]);
        double recall = tp + counts[2] == 0 ? 0 : tp / (tp + counts[2]);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        measures.put(name + ".precision", precision);
        measures.put(name + ".recall", recall);
        measures.put(name + ".f1", f1);
        measures.put(name + ".tp", tp);
        measures.put(name + ".fp", counts[1]);
        measures.put(name + ".fn", counts[2]);
    }

    private static void addShare(
            Map<String, Double> measures, Tally tally, String family, String name, Count right, Count all) {
        measures.put(family + "." + name, tally.get(family, right) / tally.get(family, all));
    }
}
