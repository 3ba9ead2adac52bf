package bongsu.event;

import bongsu.entity.Name;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of derivation that stand behind a name: what comes of what they name ("라마를 기반으로"), and what it has from others ("솔라의 바탕은").
 *
 * @param kind of words: ground, part, tuned, changed, origin, kin, made, above, taught
 * @param start where they begin in the line, the name and what goes with it left out
 * @param end where they end
 */
record DerivationWords(String kind, int start, int end) {
    private static final String GROUND = "기반|바탕|밑바탕|토대|뼈대|뿌리|모태|베이스|원형";
    private static final String PART = "가중치|웨이트|인코더|토크나이저|아키텍처|구조|체크포인트";
    private static final String TUNED = "파인 ?튜닝|미세 ?조정|추가 ?(?:사전 ?)?학습|재학습|증류|경량화";
    private static final String CHANGED = "파생|포크|이식|다듬|개량|개조|손질|변형|가져다|가져와|빌려|빌린|빌렸|베낀|베꼈|베껴|본뜬|본떠|출발";
    private static final String TAKES =
            "가져|빌려|빌린|빌렸|차용|썼|쓴|쓰|사용|활용|이식|복제|베낀|베꼈|출발|시작|초기화|기반|바탕|토대|물려|이어받|이어 받|들여|따랐|따른|따온|얹|그대로|넘겨";

    /** The rest of a name: its version, what stands in brackets, a closing quotation mark, what it is. */
    static final String REST =
            "[A-Za-z0-9.\\-]{0,8}(?: ?\\d[A-Za-z0-9.]{0,5})?(?: ?\\([^)]{1,30}\\))?['\"’”]?(?: ?(?:모델|계열|시리즈|버전|LLM))?";

    /** Words between a base and what is done with it: "한국어 데이터로", "공개된", "통신에 맞게". */
    private static final String BETWEEN = "(?:[가-힣A-Za-z0-9]*[^은는이가, ] ){0,4}?";

    private static final String FROM = "(?:를|을|에서|로부터|으로부터|에)? ";

    private static final Pattern FORWARD = Pattern.compile("^" + REST + "(?:"
            + "(?:" + FROM + BETWEEN + "|(?:이|가)? |의 (?:(?:" + PART + ")[를을에서와과· ]{0,3})+ ?)(?<ground>" + GROUND + ")"
            + "|(?:의 " + BETWEEN + "| )(?<part>" + PART + ")(?=.{0,25}?(?:" + TAKES + "))"
            + "|(?:" + FROM + BETWEEN + "|의 )(?<tuned>" + TUNED + ")"
            + "|(?:를|을|에서|로부터|으로부터) " + BETWEEN + "(?<changed>" + CHANGED + ")"
            + "|에서 (?<origin>왔|온 |나온|유래|비롯됐)"
            + "| ?(?<kin>계열)(?=인 |이다|로 |이라|의 모델[이로])"
            + "|(?:로|으로) (?<made>만든|빚은|개발한|만들어진)"
            + "| 위에 (?<above>[가-힣 ]{0,14}?(?:쌓|얹|올|학습))"
            + "|에 " + BETWEEN + "(?<taught>(?:추가로|더) (?:학습|가르|배우|배운)))");

    private static final List<String> KINDS =
            List.of("ground", "part", "tuned", "changed", "origin", "kin", "made", "above", "taught");

    /** "솔라의 바탕", "솔라의 기반 모델": what stands before it has a base. */
    private static final Pattern BACKWARD =
            Pattern.compile("^" + REST + "의 (?:(?:" + GROUND + "|출발점|원본)(?: ?모델)?)(?! ?위|으로| ?기술|을|를)");

    private static final Pattern DENIED =
            Pattern.compile("^[가-힣A-Za-z ]{0,12}(지 않|지도 않|지 아니| 아니|이 아니|가 아니|은 아니|는 아니|없이|무관)");

    /** The words that make a name the base of something; null if none do. */
    static @Nullable DerivationWords behind(Line line, Name base) {
        Matcher matcher = FORWARD.matcher(text(line, base));
        if (!matcher.find()) {
            return null;
        }
        int from = base.span().end();
        for (String kind : KINDS) {
            if (matcher.group(kind) != null) {
                return new DerivationWords(kind, from + matcher.start(kind), from + matcher.end(kind));
            }
        }
        throw new IllegalStateException("words of derivation of no kind: " + matcher.group());
    }

    /** Where the words end that say that a model has a base; -1 if none do. */
    static int told(Line line, Name model) {
        Matcher matcher = BACKWARD.matcher(text(line, model));
        return matcher.find() ? model.span().end() + matcher.end() : -1;
    }

    /** Whether what stands behind the words takes them back. */
    static boolean denied(Line line, int end) {
        return DENIED.matcher(line.text.substring(Math.min(end, line.text.length())))
                .find();
    }

    /** Whether they tell of parts and training that only models have. */
    boolean ofModels() {
        return kind.equals("part") || kind.equals("tuned");
    }

    /** The text behind a name. */
    static String text(Line line, Name name) {
        return line.text.substring(Math.min(name.span().end(), line.text.length()));
    }
}
