package bongsu.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation of the catalogue: a company, a ministry, an agency, an institute, a university, a government or an alliance.
 *
 * @param id stable, such as {@code sk-telecom}
 * @param name best-known Korean name
 * @param kind what it is
 * @param country ISO 3166-1 alpha-2; null if unknown
 * @param aliases other names, without {@code name}
 * @param ambiguous those of its names that are ordinary words too and need support in the sentence
 * @param krx six-digit code at the Korea Exchange; null if unlisted or unknown
 * @param parent id of the organisation that it belongs to; null if none or unknown
 * @param wikidata item of Wikidata; null if unknown
 */
public record Organisation(
        String id,
        String name,
        OrganisationKind kind,
        @Nullable String country,
        List<String> aliases,
        List<String> ambiguous,
        @Nullable String krx,
        @Nullable String parent,
        @Nullable String wikidata) {

    public Organisation {
        aliases = List.copyOf(aliases);
        ambiguous = List.copyOf(ambiguous);
    }

    /** Whether it is the government, or parliament, of a country or city. */
    public boolean government() {
        return kind == OrganisationKind.GOVERNMENT;
    }

    /** Whether it governs or is run by a government: ministries, agencies and governments. */
    public boolean publicBody() {
        return kind == OrganisationKind.MINISTRY || kind == OrganisationKind.AGENCY || government();
    }
}
