package bongsu.entity;

import bongsu.text.DeclaredFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The organisations and products that Bongsu knows, by id and by alias. Immutable: {@link #with} makes another one with entries
 * added or replaced, so that it can be edited while the topology runs.
 *
 * <p>Read from tab-separated files with a header line, in which {@code #} opens a comment line and {@code |} separates several
 * values of a field.
 */
public final class Catalogue {
    private static final String FOLDER = "/bongsu/catalogue/";

    private final Map<String, Organisation> organisations;
    private final Map<String, Product> products;
    private final Set<String> notNames;
    private final Map<String, Organisation> byAlias = new LinkedHashMap<>();

    /** A catalogue of these entries; of two with the same id the later one counts. */
    public Catalogue(Collection<Organisation> organisations, Collection<Product> products, Set<String> notNames) {
        this.organisations = new LinkedHashMap<>();
        organisations.forEach(o -> this.organisations.put(o.id(), o));
        this.products = new LinkedHashMap<>();
        products.forEach(p -> this.products.put(p.id(), p));
        this.notNames = Set.copyOf(notNames);
        for (Organisation o : this.organisations.values()) {
            byAlias.putIfAbsent(fold(o.name()), o);
        }
        for (Organisation o : this.organisations.values()) {
            o.aliases().forEach(alias -> byAlias.putIfAbsent(fold(alias), o));
        }
    }

    /** The catalogue that comes with Bongsu. */
    public static Catalogue bundled() {
        return new Catalogue(
                organisations("organisations.tsv", resource("organisations.tsv")),
                products("products.tsv", resource("products.tsv")),
                new TreeSet<>(column("not-names.tsv", resource("not-names.tsv"), "word")));
    }

    /** This catalogue with entries added, or replaced where the id is known. */
    public Catalogue with(Collection<Organisation> organisations, Collection<Product> products) {
        var allOrganisations = new ArrayList<>(this.organisations.values());
        allOrganisations.addAll(organisations);
        var allProducts = new ArrayList<>(this.products.values());
        allProducts.addAll(products);
        return new Catalogue(allOrganisations, allProducts, notNames);
    }

    /** This catalogue without the entries of these ids. */
    public Catalogue without(Set<String> ids) {
        return new Catalogue(
                organisations.values().stream()
                        .filter(o -> !ids.contains(o.id()))
                        .toList(),
                products.values().stream().filter(p -> !ids.contains(p.id())).toList(),
                notNames);
    }

    /** The organisation with the id; null if there is none. */
    public @Nullable Organisation organisation(@Nullable String id) {
        return id == null ? null : organisations.get(id);
    }

    /** The product with the id; null if there is none. */
    public @Nullable Product product(@Nullable String id) {
        return id == null ? null : products.get(id);
    }

    /** The organisation with the name or alias, whatever its case and spaces; null if there is none. */
    public @Nullable Organisation named(String alias) {
        return byAlias.get(fold(alias));
    }

    public Collection<Organisation> organisations() {
        return organisations.values();
    }

    public Collection<Product> products() {
        return products.values();
    }

    /** Longer words that contain a name and are not it: KTX, MSCI, 메타버스. */
    public Set<String> notNames() {
        return notNames;
    }

    /** A name without case, spaces and the marks that writers vary. */
    public static String fold(String name) {
        var folded = new StringBuilder(name.length());
        String plain = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '+' || c == '㈜') {
                folded.append(c);
            }
        }
        return folded.toString();
    }

    static List<Organisation> organisations(String file, BufferedReader lines) {
        var organisations = new ArrayList<Organisation>();
        for (Row row : rows(file, lines)) {
            organisations.add(new Organisation(
                    row.need("id"),
                    row.need("name"),
                    row.kind(),
                    row.get("country"),
                    values(row.get("aliases")),
                    values(row.get("ambiguous")),
                    row.get("krx"),
                    row.get("parent"),
                    row.get("wikidata")));
        }
        return organisations;
    }

    static List<Product> products(String file, BufferedReader lines) {
        var products = new ArrayList<Product>();
        for (Row row : rows(file, lines)) {
            products.add(new Product(
                    row.need("id"),
                    row.need("name"),
                    row.need("kind"),
                    row.get("maker"),
                    values(row.get("aliases")),
                    values(row.get("ambiguous"))));
        }
        return products;
    }

    private static List<String> column(String file, BufferedReader lines, String name) {
        return rows(file, lines).stream().map(row -> row.need(name)).toList();
    }

    /** Two columns of a bundled file, line by line. */
    static List<Map.Entry<String, String>> pairs(String file, String key, String value) {
        return rows(file, resource(file)).stream()
                .map(row -> Map.entry(row.need(key), row.need(value)))
                .toList();
    }

    private static List<String> values(@Nullable String field) {
        return field == null
                ? List.of()
                : java.util.Arrays.stream(field.split("\\|", -1))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /**
     * A line of a file.
     *
     * @param place its file and number
     * @param fields what it holds by column, empty fields left out
     */
    private record Row(String place, Map<String, String> fields) {
        @Nullable
        String get(String column) {
            return fields.get(column);
        }

        String need(String column) {
            String value = fields.get(column);
            if (value == null) {
                throw new DeclaredFileException(place + ": the column " + column + " is empty: " + fields);
            }
            return value;
        }

        OrganisationKind kind() {
            try {
                return OrganisationKind.of(need("kind"));
            } catch (IllegalArgumentException e) {
                throw new DeclaredFileException(place + ": " + e.getMessage(), e);
            }
        }
    }

    private static List<Row> rows(String file, BufferedReader lines) {
        var rows = new ArrayList<Row>();
        try (lines) {
            String[] header = null;
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split("\t", -1);
                if (header == null) {
                    header = fields;
                    continue;
                }
                String place = file + ", line " + number;
                if (fields.length != header.length) {
                    throw new DeclaredFileException(place + ": " + fields.length + " columns where " + header.length
                            + " are needed (" + String.join(", ", header)
                            + "); put a tab between each, also where a column is empty: " + line);
                }
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < fields.length; i++) {
                    if (!fields[i].isBlank()) {
                        row.put(header[i].strip(), fields[i].strip());
                    }
                }
                rows.add(new Row(place, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue " + file + " cannot be read", e);
        }
        return rows;
    }

    private static BufferedReader resource(String name) {
        InputStream stream = Catalogue.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException("the file " + FOLDER + name + " is missing from the class path");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
