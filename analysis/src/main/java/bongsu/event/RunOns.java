package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.NameFinder;
import bongsu.entity.Organisation;
import bongsu.text.Morpheme;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that run on into the next one where a text lost its line breaks: a headline, caption or credit ends in a noun, and the name
 * that the next sentence begins with stands right behind it (… 개발 추진인텔은 …, … 사진 제공가람전자가 …).
 */
final class RunOns {
    /** What may stand right before a name as a word of its own, or belong to it: 반도체기업엔비디아, 한국인텔. */
    private static final Pattern WITH_NAME =
            Pattern.compile("(?:기업|업체|회사|그룹|스타트업|대학|은행|재단|기관|법인|업계|공룡|대표|회장|사장|의장|총수|정부|한국|국립|[가-힣]사|[가-힣]인|[가-힣]측"
                    + "|임시|정기|청년|연방|중앙|지방|국내|해외|글로벌|과거|최근|현재|당시|이후|오늘|파트너|모델|제품|서비스)$");

    /** What ends a headline or a credit though it is no noun. */
    private static final Pattern CLOSING = Pattern.compile("(?:까지|하기로|기자|제공|갈무리)$");

    /** Nouns that a headline ends with; a proper one rather belongs to the name. */
    private static final Set<String> ENDS = Set.of("NNG", "NNB", "XSN");

    /** Endings that a headline ends with, as others do clauses. */
    private static final Set<String> FINAL = Set.of("아", "어", "여", "야", "다", "까");

    private static final Set<String> TOPIC = Set.of("은", "는");

    /** The code of a listed firm behind its name. */
    private static final Pattern CODE = Pattern.compile("\\([0-9]{6}\\)");

    private RunOns() {}

    /**
     * Where a sentence ends that runs on into a name.
     *
     * @param hits the names of the catalogue in it
     * @return the offset where the name begins; -1 if none does
     */
    static int end(Line line, List<NameFinder.Hit> hits) {
        if (line.title()) {
            return -1;
        }
        for (NameFinder.Hit hit : hits) {
            Name name = hit.name();
            int at = name.span().start();
            boolean inside = at > 1 && hangul(line.text.charAt(at - 1)) && hangul(line.text.charAt(at - 2));
            boolean named = hits.stream().anyMatch(other -> other.name().tail() == at);
            if (inside && !named && !ofMany(name) && !goesOn(line, name) && closes(line, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a name is rather the end of a longer one: 연방정부, 임시국회, 청년정의당, 대통령이 대통령. */
    private static boolean ofMany(Name name) {
        Organisation organisation = name.organisation();
        String surface = name.surface();
        return organisation == null
                || surface.endsWith("당")
                || surface.indexOf(' ') == 1
                || (organisation.government() && (surface.length() == 2 || surface.startsWith("국회")));
    }

    /** Whether the sentence goes on through a name: within brackets, behind a topic whose predicate is still to come, or where the text marks firms that lost their space. */
    private static boolean goesOn(Line line, Name name) {
        int at = name.span().start();
        if (line.text.lastIndexOf('(', at) > line.text.lastIndexOf(')', at)
                || line.begins(CODE, name.span().end())) {
            return true;
        }
        boolean open = false;
        for (Morpheme m : line.morphemes) {
            if (m.end() <= at) {
                boolean topic = m.tag().equals("JX") && TOPIC.contains(m.form());
                open = (open || topic) && !m.endsClause();
            }
        }
        return open;
    }

    private static boolean closes(Line line, int at) {
        String before = line.text.substring(0, at);
        Morpheme last = ending(line, at);
        return CLOSING.matcher(before).find()
                || (last != null
                        && ENDS.contains(last.tag())
                        && !WITH_NAME.matcher(before).find())
                || (last != null && last.ending() && FINAL.contains(last.form()));
    }

    private static @Nullable Morpheme ending(Line line, int at) {
        return line.morphemes.stream().filter(m -> m.end() == at).findFirst().orElse(null);
    }

    private static boolean hangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }
}
