package bongsu.entity;

import bongsu.text.Span;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A name of an organisation, or of a product that stands for its maker, at one place of a text.
 *
 * @param span where it stands in the normal text
 * @param tail where its word ends, particles and brackets included
 * @param particle what follows it inside its word: "", "와", "에서는"
 * @param surface as it stands there
 * @param organisation of the catalogue; null for one that it does not hold
 * @param product through which the organisation is meant; null if it is named itself
 * @param canonical best-known Korean name; for an unlisted one the name as first given
 * @param evidence why it is a name: "listed", "product", "person" (who speaks for it), or the evidence for an unlisted one
 * @param key what is the same for all names of one organisation: the id where it has one, else the folded name
 */
public record Name(
        Span span,
        int tail,
        String particle,
        String surface,
        @Nullable Organisation organisation,
        @Nullable Product product,
        String canonical,
        String evidence,
        String key) {
    private static final String UNLISTED = "unlisted:";

    /**
     * The evidence for a name that no catalogue holds.
     *
     * @param probability that it is one, from 0 to 1
     */
    static String unlisted(double probability) {
        return UNLISTED + Math.min(9, (int) (probability * 10));
    }

    /** A name with the key that follows from the rest. */
    public Name(
            Span span,
            int tail,
            String particle,
            String surface,
            @Nullable Organisation organisation,
            @Nullable Product product,
            String canonical,
            String evidence) {
        this(
                span,
                tail,
                particle,
                surface,
                organisation,
                product,
                canonical,
                evidence,
                organisation != null ? organisation.id() : "~" + Catalogue.fold(canonical));
    }

    /** The same place as a name of another organisation, or under another name of it. */
    public Name as(@Nullable Organisation other, String name, String because) {
        return new Name(span, tail, particle, surface, other, product, name, because);
    }

    /** How surely it is a name, in tenths from 0 to 10. */
    public int sureness() {
        return evidence.startsWith(UNLISTED) ? evidence.charAt(UNLISTED.length()) - '0' : 10;
    }

    /** Whether its organisation is named by one of some names. */
    public boolean isAmong(Collection<Name> names) {
        for (Name name : names) {
            if (name.key.equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the catalogue holds its organisation. */
    public boolean listed() {
        return organisation != null;
    }
}
