package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.NameFinder;
import bongsu.entity.Organisation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose president or government is meant: of this country only where nobody else's name stands before the word (미국 대통령, 마크롱 대통령, 트럼프
 * 2기 정부, 일본은 정부가, 자국 정부, 폴란드 공군).
 */
final class Rulers {
    private static final String PRESIDENT = "대통령";

    /** Words that mean those of Korea where nobody else is named. */
    private static final Set<String> WORDS = Set.of(PRESIDENT, "정부");

    /** Words for a body that every country has. */
    private static final Pattern BODY = Pattern.compile("국회|의회|[공육해]군|[가-힣]{2,6}부|중앙은행");

    /** What may stand between a name and such a word. */
    private static final Pattern GAP = Pattern.compile(" (?:(?:전|前|신임|현|새|[0-9]기) )?");

    /** What says of a word that it is not Korea's, though not whose it is. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:자국|각국|양국|현지|상대국|주변국|참전국|지방|시진핑|푸틴"
                    + "|(?<![가-힣])(?:(?:산둥|광둥|저장|장쑤|푸젠|후베이|후난|허난|허베이|쓰촨|안후이|장시|산시|랴오닝|지린|헤이룽장|윈난|구이저우|하이난|간쑤|칭하이)성|(?!마지막)[가-힣]{3,7}주|도쿄도|베이징시?|상하이시?|선전시|우한시|허페이시)) ?$");

    /** Countries by one letter. */
    private static final String SIGNS = "미러美佛獨日英伊";

    /** What may stand behind the name of a country whose government is told next: 미국의 정부, 일본은 정부가. */
    private static final Set<String> OPEN = Set.of("", "의", "은", "는");

    private static final Set<String> OF = Set.of("", "의");

    private Rulers() {}

    /**
     * Has a line's president or government stand for the country that is named before the word, or that the person named before it
     * speaks for; takes the word out where another country is meant, and with its name the president whom nobody knows.
     *
     * @param hits what the catalogue finds in the line, names that are also words and places included
     */
    static void tell(Line line, List<NameFinder.Hit> hits) {
        for (Name word : List.copyOf(line.names)) {
            if (!WORDS.contains(word.surface()) && !isBody(word)) {
                continue;
            }
            int start = word.span().start();
            boolean body = isBody(word);
            if (!body && ELSEWHERE.matcher(line.text.substring(0, start)).find()) {
                line.names.remove(word);
                continue;
            }
            Name known = hits.stream()
                    .map(NameFinder.Hit::name)
                    .filter(name -> governs(name) && before(line, name, start, body ? OF : OPEN))
                    .filter(name -> !body || isForeign(name))
                    .findFirst()
                    .orElse(null);
            List<Name> unknown = line.names.stream()
                    .filter(name -> name.organisation() == null && before(line, name, start, OF))
                    .toList();
            if (known != null) {
                line.names.replaceAll(name ->
                        name.equals(word) ? name.as(known.organisation(), known.canonical(), name.evidence()) : name);
            } else if (word.surface().equals(PRESIDENT) && (!unknown.isEmpty() || sign(line, start))) {
                line.names.remove(word);
                line.names.removeAll(unknown);
            }
        }
    }

    /** Whether a word means a body of Korea where no other country stands before it: 공군, 국회, 상무부. */
    private static boolean isBody(Name word) {
        Organisation organisation = word.organisation();
        return organisation != null
                && organisation.publicBody()
                && "KR".equals(organisation.country())
                && BODY.matcher(word.surface()).matches();
    }

    private static boolean isForeign(Name name) {
        Organisation organisation = name.organisation();
        return organisation != null && !"KR".equals(organisation.country());
    }

    private static boolean governs(Name name) {
        Organisation organisation = name.organisation();
        return organisation != null && organisation.government();
    }

    /** Whether a name ends right before a place, but for a word such as 전 or 신임. */
    private static boolean before(Line line, Name name, int start, Set<String> particles) {
        return particles.contains(name.particle())
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
