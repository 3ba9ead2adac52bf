package bongsu.event;

import bongsu.schema.EventType;
import java.util.List;

/** Ministries stand for their government: it acts in a programme only where the article names none of them that may act. */
final class Ministries {
    private static final String GOVERNMENT = "kr-government";

    /** How likely a ministry must act by itself to be named in place of its government. */
    private static final double MAY = 0.2;

    private Ministries() {}

    /**
     * The deeds without that of a government for which a ministry acts. What the government does, its likeliest ministry does then.
     *
     * @param deeds of an article, with their probabilities; that of the ministry rises to the government's
     * @param surely from which probability on somebody acts
     */
    static List<Fact.Deed> standIn(List<Fact.Deed> deeds, double surely) {
        Fact.Deed government = null;
        Fact.Deed ministry = null;
        for (Fact.Deed deed : deeds) {
            if (deed.type == EventType.GOVERNMENT_PROGRAM && deed.name().key().equals(GOVERNMENT)) {
                government = deed;
            } else if (under(deed) && (ministry == null || deed.probability > ministry.probability)) {
                ministry = deed;
            }
        }
        if (government == null || ministry == null) {
            return deeds;
        }
        if (government.probability >= surely && ministry.probability >= MAY) {
            ministry.probability = Math.max(ministry.probability, government.probability);
        }
        Fact.Deed replaced = ministry.probability >= surely ? government : null;
        return deeds.stream().filter(deed -> deed != replaced).toList();
    }

    private static boolean under(Fact.Deed deed) {
        var organisation = deed.name().organisation();
        return deed.type == EventType.GOVERNMENT_PROGRAM
                && organisation != null
                && GOVERNMENT.equals(organisation.parent());
    }
}
