package bongsu.stream.catalogue;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.entity.Product;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.EntryKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of {@code bongsu.entities}: what makes one good, and the catalogue with them. */
public final class Entries {
    private static final Set<String> ORGANISATIONS = Arrays.stream(OrganisationKind.values())
            .map(OrganisationKind::label)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PRODUCTS =
            Set.of("model", "chip", "cloud", "service", "device", "platform", "programme");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_NAMES = 100;

    private Entries() {}

    /**
     * Refuses an entry that would be of no use, or would name everything.
     *
     * @throws IllegalArgumentException naming the value, and what it should be
     */
    public static void check(CatalogueEntry entry) {
        fault(entry).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /** What is wrong with an entry, naming the value and what it should be; empty for a good one. */
    public static Optional<String> fault(CatalogueEntry entry) {
        if (!entry.getEntityId().matches("[a-z0-9][a-z0-9-]{0,79}")) {
            return Optional.of("entityId is '" + entry.getEntityId()
                    + "', but should be up to 80 of a-z, 0-9 and '-', such as sk-telecom");
        }
        if (entry.getRetired()) {
            return Optional.empty();
        }
        if (entry.getEntry() == EntryKind.UNKNOWN) {
            return Optional.of("entry is neither ORGANISATION nor PRODUCT");
        }
        Set<String> kinds = entry.getEntry() == EntryKind.PRODUCT ? PRODUCTS : ORGANISATIONS;
        if (!kinds.contains(entry.getKind())) {
            return Optional.of("kind is '" + entry.getKind() + "', but should be one of "
                    + kinds.stream().sorted().collect(Collectors.joining(", ")));
        }
        if (entry.getCountry() != null && !entry.getCountry().matches("[A-Z]{2}")) {
            return Optional.of("country is '" + entry.getCountry()
                    + "', but should be two letters such as KR (ISO 3166-1 alpha-2)");
        }
        List<String> names = names(entry).toList();
        if (names.size() > MOST_NAMES) {
            return Optional.of("there are " + names.size() + " names, but " + MOST_NAMES + " at most");
        }
        return names.stream()
                .map(name -> fault(name, entry.getAmbiguous()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> fault(String name, List<String> ambiguous) {
        String plain = Catalogue.fold(name);
        if (plain.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(
                    "'" + name + "' is no name: 1 to " + LONGEST_NAME + " characters, letters or digits among them");
        }
        boolean letter = plain.codePointCount(0, plain.length()) == 1;
        return letter && !ambiguous.contains(name)
                ? Optional.of("'" + name
                        + "' is one letter, which stands everywhere: list it under ambiguous, or leave it out")
                : Optional.empty();
    }

    /** All names of an entry, the best known first. */
    public static Stream<String> names(CatalogueEntry entry) {
        return Stream.of(Stream.of(entry.getName()), entry.getAliases().stream(), entry.getAmbiguous().stream())
                .flatMap(name -> name)
                .distinct();
    }

    /** A catalogue with entries in the place of those with the same ids; those with a {@link #fault} are left out. */
    public static Catalogue over(Catalogue base, Collection<CatalogueEntry> entries) {
        List<CatalogueEntry> good =
                entries.stream().filter(entry -> fault(entry).isEmpty()).toList();
        if (good.isEmpty()) {
            return base;
        }
        List<Organisation> organisations = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        for (CatalogueEntry entry : good) {
            if (!entry.getRetired()) {
                if (entry.getEntry() == EntryKind.PRODUCT) {
                    products.add(product(entry));
                } else {
                    organisations.add(organisation(entry));
                }
            }
        }
        // An id is of one entry, an organisation or a product.
        return base.without(good.stream().map(CatalogueEntry::getEntityId).collect(Collectors.toSet()))
                .with(organisations, products);
    }

    /** The entry that a catalogue holds of an organisation. */
    public static CatalogueEntry of(Organisation organisation) {
        return CatalogueEntry.newBuilder()
                .setEntityId(organisation.id())
                .setEntry(EntryKind.ORGANISATION)
                .setName(organisation.name())
                .setKind(organisation.kind().label())
                .setCountry(organisation.country())
                .setAliases(organisation.aliases())
                .setAmbiguous(organisation.ambiguous())
                .setKrx(organisation.krx())
                .setParent(organisation.parent())
                .setWikidata(organisation.wikidata())
                .build();
    }

    /** The entry that a catalogue holds of a product. */
    public static CatalogueEntry of(Product product) {
        return CatalogueEntry.newBuilder()
                .setEntityId(product.id())
                .setEntry(EntryKind.PRODUCT)
                .setName(product.name())
                .setKind(product.kind())
                .setMaker(product.maker())
                .setAliases(product.aliases())
                .setAmbiguous(product.ambiguous())
                .build();
    }

    private static Organisation organisation(CatalogueEntry entry) {
        return new Organisation(
                entry.getEntityId(),
                entry.getName(),
                OrganisationKind.of(entry.getKind()),
                entry.getCountry(),
                entry.getAliases(),
                entry.getAmbiguous(),
                entry.getKrx(),
                entry.getParent(),
                entry.getWikidata());
    }

    private static Product product(CatalogueEntry entry) {
        return new Product(
                entry.getEntityId(),
                entry.getName(),
                entry.getKind(),
                entry.getMaker(),
                entry.getAliases(),
                entry.getAmbiguous());
    }
}
