package bongsu.event;

import bongsu.entity.Name;
import bongsu.text.FeatureSink;
import bongsu.text.Morpheme;
import bongsu.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the features of all candidates have in common: words around a place, particles, distances. */
final class Surroundings {
    private static final Vocabulary INVESTORS = Vocabulary.of(
            "벤처스|벤처투자|인베스트먼트|인베스트|캐피탈|캐피털|파트너스|자산운용|투자금융|투자증권|증권|기술지주|지주|펀드|에쿼티|액셀러레이터|은행|VC|스파크랩|퓨처플레이|홀딩스"
                    .split("\\|"));

    private static final Pattern NOT =
            Pattern.compile("지 ?(?:못|않|아니)|못[하한했해]|않[았은는을다고]|없[다었는이을]|아니[다라었며]|아닌|실패|거절|거부|불발|부인|선을 그|사실무근|일축");

    private static final int REACH = 30;

    private static final Set<String> EMPTY =
            Set.of("하", "되", "있", "이", "것", "수", "등", "말", "밝히", "위하", "통하", "대하", "따르", "관하");

    private static final double[] STEPS = {0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
    private static final String[] STEP_NAMES =
            Arrays.stream(STEPS).mapToObj(step -> ">" + step).toArray(String[]::new);

    private Surroundings() {}

    /**
     * What the particle behind the phrase of a name does: TOPIC, SUBJ, WITH, OF, TO, FROM, BY, OBJ, ALSO, COP, "," for a pause, "_" for
     * none, "$" at the end; with "x" before it where the phrase is something of the organisation (엔비디아 GPU를).
     */
    static String particle(Line line, Name name) {
        for (Phrase phrase : line.phrases()) {
            for (Name other : phrase.names()) {
                if (other.equals(name)) {
                    return (phrase.thing() ? "x" : "") + particle(phrase.mark());
                }
            }
        }
        return "_";
    }

    private static String particle(Phrase.Mark mark) {
        return switch (mark) {
            case SUBJECT -> "SUBJ";
            case OBJECT -> "OBJ";
            case COPULA -> "COP";
            case COMMA -> ",";
            case BARE -> "_";
            case END -> "$";
            default -> mark.name();
        };
    }

    /** The relation that a particle marks, coarsely. */
    static String coarse(String particle) {
        return switch (particle) {
            case "TOPIC", "SUBJ", "ALSO", "," -> "S";
            case "WITH" -> "W";
            case "TO", "BY" -> "T";
            case "FROM", "OF", "OBJ", "topic", "group", "_", "$" -> particle;
            default -> particle.startsWith("x") ? particle.equals("xOBJ") || particle.equals("x_") ? "xO" : "xx" : "x";
        };
    }

    /** Whether an organisation invests for a living, by its name. */
    static boolean invests(Name name) {
        return INVESTORS.endsIn(name.canonical());
    }

    /** Whether a partnership that a line names is said not to be, right behind the word that names it. */
    static boolean denied(Line line) {
        for (Rules.Fired fired : line.fired) {
            int end = fired.span().end();
            boolean partnership = Types.family(fired.trigger().type()) == bongsu.schema.Family.PARTNERSHIP;
            if (partnership
                    && NOT.matcher(line.text)
                            .region(end, Math.min(line.text.length(), end + REACH))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    /** A number as a word: exact up to four, then in steps. */
    static String few(int n) {
        return n <= 4 ? Integer.toString(n) : n <= 6 ? "5-6" : n <= 9 ? "7-9" : n <= 15 ? "10-15" : "16+";
    }

    /** The content words between two offsets of a line, outside of names. */
    static List<String> words(Line line, int from, int to) {
        var words = new ArrayList<String>();
        for (Morpheme m : line.content()) {
            if (m.start() >= from && m.end() <= to) {
                words.add(m.form());
            }
        }
        return words;
    }

    /** Whether a morpheme says something by itself: a noun, a verb, an adjective or an adverb that is no mere carrier. */
    static boolean content(Morpheme m) {
        return (m.noun()
                        || m.tag().equals("VV")
                        || m.tag().equals("VA")
                        || m.tag().equals("MAG"))
                && !EMPTY.contains(m.form());
    }

    /** The last predicate of a line with its endings, as features: how firm the sentence is. */
    static List<String> closing(List<Morpheme> all) {
        var features = new ArrayList<String>();
        int n = all.size();
        var tail = new StringBuilder();
        for (int i = Math.max(0, n - 4); i < n; i++) {
            tail.append(all.get(i).form()).append('/');
        }
        features.add("tail=" + tail);
        for (int i = n - 1; i >= Math.max(0, n - 8); i--) {
            if (all.get(i).tag().equals("VV") || all.get(i).tag().equals("XSV")) {
                features.add("verb="
                        + (all.get(i).tag().equals("XSV") && i > 0
                                ? all.get(i - 1).form()
                                : all.get(i).form()));
                break;
            }
        }
        return features;
    }

    /** Marks how far a probability reaches: one feature for each step that it takes. */
    static void steps(String name, double p, FeatureSink features) {
        for (int i = 0; i < STEPS.length; i++) {
            if (p >= STEPS[i]) {
                features.add(name, STEP_NAMES[i]);
            }
        }
    }
}
