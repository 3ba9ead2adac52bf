package bongsu.evaluation;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names mean the same organisation: two labels agree if their names have one canonical name. Immutable. */
final class NameTable {
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*\\]");
    private static final Pattern INNER = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern COMPANY_FORM = Pattern.compile("㈜|주식회사|유한회사");
    private static final Pattern MARKS = Pattern.compile("[\\s·.,:'\"’‘“”&/-]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern UNIVERSITY = Pattern.compile("대학교$");

    private final Map<String, String> canonical;

    private NameTable(Map<String, String> canonical) {
        this.canonical = Map.copyOf(canonical);
    }

    /** Names by what the catalogue holds; a name of one organisation outranks an alias of another. */
    static NameTable of(Catalogue catalogue) {
        Map<String, String> table = new HashMap<>();
        for (Organisation organisation : catalogue.organisations()) {
            table.putIfAbsent(fold(organisation.name()), organisation.name());
        }
        for (Organisation organisation : catalogue.organisations()) {
            organisation.aliases().forEach(alias -> table.putIfAbsent(fold(alias), organisation.name()));
        }
        table.remove("");
        return new NameTable(table);
    }

    /**
     * Names by a file of lines {@code canonical<TAB>alias|alias|…}; {@code #} opens a comment line, a later line outranks.
     *
     * @throws IOException if the file cannot be read
     */
    static NameTable of(Path aliases) throws IOException {
        Map<String, String> table = new HashMap<>();
        for (String line : TextFile.lines(aliases)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            String name = tab < 0 ? line : line.substring(0, tab);
            List<String> names = new ArrayList<>(List.of(name));
            names.addAll(tab < 0 ? List.of() : List.of(line.substring(tab + 1).split("\\|", -1)));
            for (String alias : names) {
                if (!alias.isBlank()) {
                    table.put(fold(alias), name);
                }
            }
        }
        return new NameTable(table);
    }

    /** A name without case, spaces, brackets and company forms. */
    static String fold(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
        folded = BRACKETS.matcher(folded).replaceAll("");
        folded = COMPANY_FORM.matcher(folded).replaceAll("");
        folded = MARKS.matcher(folded).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return UNIVERSITY.matcher(folded).replaceAll("대");
    }

    /** The canonical name of a party: by its name, its aliases, what stands in brackets after its name; else its folded name. */
    String canon(LabelledEvent.Party party) {
        List<String> names = new ArrayList<>(List.of(party.name()));
        names.addAll(party.aliases());
        Matcher inner = INNER.matcher(party.name());
        while (inner.find()) {
            names.add(inner.group(1));
        }
        for (String name : names) {
            String known = canonical.get(fold(name));
            if (known != null) {
                return known;
            }
        }
        return fold(party.name());
    }
}
