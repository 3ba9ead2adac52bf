package bongsu.entity;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Places in a sentence that hardly anything but organisations takes, so that a name which is an ordinary word too (별마루, 물결) is known by its
 * place: who signs an agreement with whom, who raises a round of investment, who is invested in or taken over, whose product is taken up.
 */
final class NameFrames {
    /** What may stand between a party and its agreement: nothing that is done to another thing, save an aim, and no clause that describes one. */
    private static final String BETWEEN = "(?:(?![을를] (?!(?:[가-힣]{1,7} )?위[한해]))(?!(?:하|되|있|없)는 )[^.]){0,40}?";

    private static final String AGREEMENT =
            "(?:업무 ?협약|MOU|양해각서|파트너십|전략적 제휴|기술 제휴|업무 ?제휴|협약)[^.,]{0,14}?(?:체결(?!하지)|맺(?!지))";

    private static final Pattern AGREED_WITH = Pattern.compile(" " + BETWEEN + AGREEMENT);
    private static final Pattern AGREES = Pattern.compile(" [^.]{0,25}?[가-힣A-Za-z](?:와|과) " + BETWEEN + AGREEMENT);

    /** What may stand between who raises money and the round: no other subject. */
    private static final Pattern RAISES = Pattern.compile(" (?:(?![이가] )[^.]){0,45}?"
            + "(?:투자(?:금)?(?:를|을)? ?유치|투자를? ?받|시리즈 ?[A-D](?: ?라운드)?(?:를|을)? ?(?:마[무쳤감]|유치)|라운드를 (?:마쳤|마무리)|자금을 조달"
            + "|[0-9조억만] ?(?:원|달러)(?:을|를)? ?조달)");

    /** Without one of these behind it nobody agrees, and without one of the others nobody raises money: quicker to look for than the patterns. */
    private static final List<String> DEALS = List.of("협약", "MOU", "양해각서", "파트너십", "제휴");

    private static final List<String> MONEY = List.of("투자", "시리즈", "라운드", "조달");

    private static final Pattern INVESTED_IN =
            Pattern.compile(" (?:[0-9][^.]{0,25})?(?:투자(?:를 단행|를 집행|를 결정|했|하기로|한다)|출자(?:했|하기로|한다)|지분을? ?(?:투자|매입))");

    private static final Pattern TAKEN_UP = Pattern.compile(
            " [^.,]{0,30}?(?:모델|LLM|솔루션|플랫폼|시스템|서비스|칩|반도체|클라우드|로봇|기술|장비)[^.,]{0,12}?(?:을|를) (?:[^.,]{0,12} )?(?:도입|적용하|적용했|탑재|채택)");

    private static final Pattern TAKEN_OVER = Pattern.compile(
            " (?:[0-9]{4}년(?:에)? |최근 |지난해 |올해 |전격 |[0-9.]+[조억만]? ?[가-힣]{0,4}에 )?(?:흡수 ?)?(?:인수(?![위자])|합병|사들였|사들인|사들여|품에 안)");

    /** What calls the word behind it a firm, without which a part of one may be taken over, too (지분을, 사업부를). */
    private static final Pattern FIRM =
            Pattern.compile("(?:업체|기업|회사|스타트업|개발사|운영사|플랫폼|법인|자회사|벤처|사업자|제조사|팹리스)(?:인)? ?['\"‘“]?$");

    private static final int BEFORE = 12;

    /** Words that take such a place, too: parts of a firm, and kinds of one. */
    private static final Pattern COMMON =
            Pattern.compile("(?:지분|경영권|사업부?|사업부문|주식|자산|공장|부문|특허|브랜드|운영권|판권|부지|상표권|오픈소스|자체)"
                    + "|(?:대형|중소|국내|해외|글로벌|외국계|시중|민간|공공|현지|일부|주요|다른) .*");

    private NameFrames() {}

    /**
     * Whether a word stands in such a place.
     *
     * @param start where the word begins
     * @param particle behind it; empty if there is none
     * @param tail where the particle ends
     */
    static boolean fits(String text, int start, String particle, int tail) {
        boolean frame = switch (particle) {
            case "이", "가", "은", "는" ->
                (holdsOne(text, tail, MONEY) && follows(RAISES, text, tail))
                        || (holdsOne(text, tail, DEALS) && follows(AGREES, text, tail));
            case "와", "과" -> holdsOne(text, tail, DEALS) && follows(AGREED_WITH, text, tail);
            case "의" -> follows(TAKEN_UP, text, tail);
            case "에" -> follows(INVESTED_IN, text, tail);
            case "을", "를" ->
                follows(TAKEN_OVER, text, tail)
                        && FIRM.matcher(text.substring(Math.max(0, start - BEFORE), start))
                                .find();
            default -> false;
        };
        return frame
                && !COMMON.matcher(text.substring(start, tail - particle.length()))
                        .matches();
    }

    private static boolean holdsOne(String text, int from, List<String> words) {
        for (String word : words) {
            if (text.indexOf(word, from) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(Pattern pattern, String text, int tail) {
        return pattern.matcher(text).region(tail, text.length()).lookingAt();
    }
}
