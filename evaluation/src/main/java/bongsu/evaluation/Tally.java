package bongsu.evaluation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What was counted in some articles: sums of it give the measures, so that resampled articles need no second look. */
final class Tally {
    /** What is counted for each family. */
    enum Count {
        ALERT_TP,
        ALERT_FP,
        ALERT_FN,
        FACT_TP,
        FACT_FP,
        FACT_FN,
        MAIN_TP,
        MAIN_FN,
        TYPE_N,
        TYPE_OK,
        ROLE_N,
        ROLE_OK,
        MODALITY_N,
        MODALITY_OK,
        SALIENCE_N,
        SALIENCE_OK,
        AMOUNT_N,
        AMOUNT_OK,
        AMOUNT_SPURIOUS,
        DATE_N,
        DATE_OK,
        STAGE_N,
        STAGE_OK,
        CLAIMANT_N,
        CLAIMANT_OK,
        MALFORMED
    }

    private final Map<Count, Double> partnership = new EnumMap<>(Count.class);
    private final Map<Count, Double> sovereignty = new EnumMap<>(Count.class);
    /** Facts of both families. */
    private int tp;

    private int fp;
    private int fn;
    /** Sum of the articles' own F1, and how many articles have one. */
    private double ownF1;

    private int ownArticles;

    void add(String family, Count count, double amount) {
        of(family).merge(count, amount, Double::sum);
    }

    void add(String family, Count count) {
        add(family, count, 1);
    }

    /** Counts a fact of the article itself. */
    void own(boolean found, boolean wanted) {
        tp += found && wanted ? 1 : 0;
        fn += !found && wanted ? 1 : 0;
        fp += wanted ? 0 : 1;
    }

    /** Closes an article: its own F1 counts if it has a fact in gold or prediction. */
    void closeArticle() {
        if (tp + fp + fn > 0) {
            ownF1 = 2.0 * tp / (2.0 * tp + fp + fn);
            ownArticles = 1;
        }
    }

    double get(String family, Count count) {
        return of(family).getOrDefault(count, 0.0);
    }

    double articleF1() {
        return ownArticles == 0 ? 0 : ownF1 / ownArticles;
    }

    private Map<Count, Double> of(String family) {
        return family.equals(LabelledEvent.PARTNERSHIP) ? partnership : sovereignty;
    }

    static Tally sum(Collection<Tally> tallies) {
        Tally sum = new Tally();
        for (Tally tally : tallies) {
            tally.partnership.forEach((count, amount) -> sum.partnership.merge(count, amount, Double::sum));
            tally.sovereignty.forEach((count, amount) -> sum.sovereignty.merge(count, amount, Double::sum));
            sum.ownF1 += tally.ownF1;
            sum.ownArticles += tally.ownArticles;
        }
        return sum;
    }
}
