package bongsu.ingest.extract;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as catalogues write them, the family's first ({@code Rowan, Jane; van Dale, Peter}), as meta elements of libraries' vocabularies do. */
final class CatalogueOrder {

    private static final Pattern NAME = Pattern.compile(
            "((?:\\p{Ll}{2,4}\\s){0,2}\\p{Lu}[\\p{L}\\p{M}.'’-]+),\\s+(\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:\\s\\p{Lu}\\.)?)");

    /** Words that stand beside a comma and are no part of anybody's name. */
    private static final Set<String> DESKS = Set.of(
            "redaktion",
            "redacción",
            "redaccion",
            "redação",
            "redazione",
            "rédaction",
            "redactie",
            "redakcja",
            "redakce",
            "redaksi",
            "staff",
            "online",
            "newsroom",
            "editor",
            "jr",
            "jr.",
            "sr",
            "sr.",
            "ii",
            "iii",
            "phd",
            "md");

    private CatalogueOrder() {}

    /** The same names as they are spoken, with semicolons between them; the value itself where one of them is written otherwise, or is a place. */
    static String spoken(String value) {
        if (value.indexOf(',') < 0 || value.length() > 200) {
            return value;
        }
        StringJoiner spoken = new StringJoiner("; ");
        for (String one : value.split("\\s*;\\s*", 20)) {
            Matcher name = NAME.matcher(one.strip());
            if (!name.matches() || isOther(name.group(1)) || isOther(name.group(2))) {
                return value;
            }
            spoken.add(name.group(2) + " " + name.group(1));
        }
        return spoken.toString();
    }

    private static boolean isOther(String word) {
        return Agencies.isOne(word)
                || Cities.isPlace(word)
                || DESKS.contains(word.toLowerCase(Locale.ROOT))
                || PersonNames.isJob(word)
                || (word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT)));
    }
}
