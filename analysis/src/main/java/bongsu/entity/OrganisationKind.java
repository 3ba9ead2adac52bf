package bongsu.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an organisation is. */
public enum OrganisationKind {
    /** A firm, listed or not. */
    COMPANY,
    /** A laboratory or research institute. */
    LAB,
    /** A ministry of a government. */
    MINISTRY,
    /** What a government runs: offices, commissions, public institutes. */
    AGENCY,
    /** A university or one of its schools. */
    UNIVERSITY,
    /** What several organisations founded together: consortia, alliances. */
    ALLIANCE,
    /** The government or parliament of a country, province or city. */
    GOVERNMENT,
    /** Who speaks for the firms or people of a field. */
    ASSOCIATION,
    /** Who invests for others. */
    FUND;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** As catalogues write it: {@code company}. */
    public String label() {
        return label;
    }

    /**
     * The kind that a catalogue writes so.
     *
     * @throws IllegalArgumentException naming the value and what it should be one of
     */
    public static OrganisationKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind is '" + label + "', but should be one of "
                        + Arrays.stream(values())
                                .map(OrganisationKind::label)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }
}
