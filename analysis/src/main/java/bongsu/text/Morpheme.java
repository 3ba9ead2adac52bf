package bongsu.text;

/**
 * A morpheme as Nori cuts it.
 *
 * @param form its dictionary form
 * @param tag its part of speech in the Sejong tag set, such as NNG, VV, EF, JKS
 * @param start offset of the word part that it lies in, in UTF-16 units of the text analysed
 * @param end its end, exclusive; the parts of one contracted form (했 = 하 + 았) share start and end
 */
public record Morpheme(String form, String tag, int start, int end) {

    /** Whether it is a common or proper noun, a foreign word or a root. */
    public boolean noun() {
        return tag.equals("NNG") || tag.equals("NNP") || tag.equals("SL") || tag.equals("XR");
    }

    /** Whether it is the stem of a predicate: verb, adjective, copula, or a suffix that makes one. */
    public boolean predicate() {
        return tag.startsWith("V") || tag.equals("XSV") || tag.equals("XSA");
    }

    /** Whether it ends a clause: a connective or a final ending. */
    public boolean endsClause() {
        return tag.equals("EC") || tag.equals("EF");
    }

    /** Whether it is an ending of a predicate. */
    public boolean ending() {
        return endsClause() || tag.equals("EP") || tag.equals("ETM") || tag.equals("ETN");
    }
}
