package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.NameFinder;
import bongsu.entity.Organisation;
import java.util.List;
import java.util.regex.Pattern;

/** Whose president is meant: of the country only where nobody else's name stands before the word (미국 대통령, 마크롱 대통령). */
final class Rulers {
    private static final String PRESIDENT = "대통령";
    /** What may stand between a name and the word. */
    private static final Pattern GAP = Pattern.compile(" (?:(?:전|前|신임) )?");

    /** Countries by one letter. */
    private static final String SIGNS = "미러美佛獨日英伊";

    private Rulers() {}

    /**
     * Has a line's president stand for the country that is named before the word, or that the person named before it speaks for; takes
     * the word out, and that name, where nobody knows the person.
     *
     * @param hits what the catalogue finds in the line, names that are also words and places included
     */
    static void tell(Line line, List<NameFinder.Hit> hits) {
        for (Name president : List.copyOf(line.names)) {
            if (!president.surface().equals(PRESIDENT)) {
                continue;
            }
            int start = president.span().start();
            Name known = hits.stream()
                    .map(NameFinder.Hit::name)
                    .filter(name -> governs(name) && before(line, name, start))
                    .findFirst()
                    .orElse(null);
            List<Name> unknown = line.names.stream()
                    .filter(name -> name.organisation() == null && before(line, name, start))
                    .toList();
            if (known != null) {
                line.names.replaceAll(name -> name.equals(president)
                        ? name.as(known.organisation(), known.canonical(), name.evidence())
                        : name);
            } else if (!unknown.isEmpty() || sign(line, start)) {
                line.names.remove(president);
                line.names.removeAll(unknown);
            }
        }
    }

    private static boolean governs(Name name) {
        Organisation organisation = name.organisation();
        return organisation != null && organisation.government();
    }

    /** Whether a name ends right before a place, but for a word such as 전 or 신임. */
    private static boolean before(Line line, Name name, int start) {
        boolean open = name.particle().isEmpty() || name.particle().equals("의");
        return open
                && name.tail() <= start
                && GAP.matcher(line.text.substring(name.tail(), start)).matches();
    }

    /** Whether a country stands before a place by one letter: 미 대통령. */
    private static boolean sign(Line line, int start) {
        return start >= 2
                && line.text.charAt(start - 1) == ' '
                && SIGNS.indexOf(line.text.charAt(start - 2)) >= 0
                && (start == 2 || !Character.isLetterOrDigit(line.text.charAt(start - 3)));
    }
}
