package bongsu.event;

import bongsu.entity.Name;
import bongsu.text.Morpheme;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who does what a predicate of a sentence says: its own subject, whom the sentence is about, or, where nobody is named, whom the text goes
 * on about (and what names that one anew: 그는, 회사 측은).
 */
final class Subjects {
    private static final double EMBEDDED = 0.5;

    /** Who is made to do something does it: 가는 나에 다를 인수하도록 압박했다. */
    private static final Pattern COMPELLED = Pattern.compile(
            "(?:하도록|하라고|할 것을|하라는|하길|토록) ?.{0,6}(?:압박|요구|촉구|권고|지시|요청|설득|제안|종용)" + "|[을를] (?:압박|요구|촉구|권고|지시|종용)");

    private static final Pattern TOLD = Pattern.compile("[다라][\"']?고 (?:[가-힣0-9]{1,7} ){0,2}"
            + "(?:보도|분석|전망|평가|예상|내다봤|지적|추정|진단|전했|인용|설명|관측|밝혔|말했|덧붙|강조)|목표주가|투자의견|에 따르면");

    private static final String OPENING = "^[\"']?(?:(?:또한?|이어|이날|앞서|특히|한편|그러면서|아울러|다만|하지만|최근|이에|그러나|이후|따라서|동시에),? )?";

    private static final String OFFICE =
            "(?!노조|업계|협회|경쟁사|다른|양사|각사|모든|전)[가-힣]{1,4} (?:공동 ?)?(?:대표|대표이사|회장|부회장|사장|부사장|의장|CEO|최고경영자|창업자|행장|원장|이사장|본부장)";

    /** Who was spoken of before, named again by a pronoun, an office or a kind that opens the sentence: 그는, 황 CEO는, 회사 측은, 이 업체는. */
    private static final Pattern RESUMED = Pattern.compile(OPENING
            + "(?:(?:그|그녀)(?:는|가)|" + OFFICE + "(?:는|은|가|이)"
            + "|(?:이 (?:회사|업체|기업|스타트업|팹리스)|회사)(?: 측)?(?:는|은|가|이)|(?:사측|회사측|당사|동사)(?:는|은)) ");

    /** What a sentence is about that does not go on about somebody: a number, a market, others without a name. */
    private static final Set<String> OTHERS = Set.of(
            "수", "규모", "비중", "가격", "단가", "매출", "매출액", "시장", "업계", "수요", "점유율", "주가", "전망", "실적", "이익", "영업이익", "재고",
            "물량", "비용", "금액", "증시", "지수", "환율", "관측", "분석", "우려", "일각", "전문가", "투자자", "소비자", "정치권", "여론", "세미나", "포럼",
            "행사", "대회", "설문", "조사", "보고서", "논문");

    /** How plain it is that whom the text goes on about is meant by such a word. */
    private static final double ANEW = 0.9;

    private final Line line;
    private final Arguments arguments;
    private final @Nullable Name topic;

    /**
     * The subjects of the predicates of a line.
     *
     * @param topic whom the text before goes on about; null if nobody
     */
    Subjects(Line line, Arguments arguments, @Nullable Name topic) {
        this.line = line;
        this.arguments = arguments;
        this.topic = topic;
    }

    /** The subject of a predicate: the nearest one, or the topic of the sentence, or of the text before it. */
    @Nullable
    Argument of(Predicate predicate) {
        int at = predicate.at();
        int end = predicate.end();
        int clause = arguments.clause(at);
        Argument made = line.begins(COMPELLED, end) ? arguments.nearest(at, end, Phrase.Mark.TO) : null;
        if (made != null) {
            return made;
        }
        Argument head = arguments.descriptions.own(predicate) ? null : arguments.descriptions.of(predicate);
        if (head != null) {
            return head;
        }
        Argument best = null;
        boolean any = false;
        for (Phrase p : line.phrases()) {
            boolean subject = switch (p.mark()) {
                case TOPIC, SUBJECT, ALSO -> true;
                case COMMA -> line.title() || p.start() == 0;
                case END, BARE -> line.title() && p.start() < at && p.start() < Arguments.ADJACENT && !any;
                default -> false;
            };
            boolean behind = p.start() >= end && predicate.verb() && !line.title();
            if (!subject || p.thing() || p.clause() > clause || behind || tells(p)) {
                continue;
            }
            any = true;
            double far = Arguments.CLAUSE * (clause - p.clause()) * (p.mark() == Phrase.Mark.TOPIC ? 0.5 : 1);
            double plain = Math.max(0.1, 1 - far - (p.mark() == Phrase.Mark.COMMA ? 0.1 : 0));
            plain *= arguments.descriptions.embedded(p, at) ? EMBEDDED : 1;
            plain *= arguments.descriptions.parted(p, at) ? EMBEDDED : 1;
            if (best == null || plain >= best.plain()) {
                best = new Argument(p.names(), plain);
            }
        }
        if (best == null) {
            best = Argument.either(arguments.descriptions.of(predicate), arguments.descriptions.modified(at, end));
        }
        if (topic != null && best == null && resumed(at)) {
            return new Argument(List.of(topic), ANEW);
        }
        return best == null && !any && topic != null && !ownTopic(at)
                ? new Argument(List.of(topic), Arguments.INHERITED)
                : best;
    }

    /** Whether a word that opens the sentence before a place names again whom the text is about. */
    private boolean resumed(int at) {
        return RESUMED.matcher(line.text).region(0, at).find();
    }

    /** Whether a sentence is about a number, a market or the like before a place, so that it does not go on about whom the text was about: 구매자 수는 …. */
    private boolean ownTopic(int at) {
        List<Morpheme> all = line.morphemes;
        for (int i = 1; i < all.size() && all.get(i).end() <= at; i++) {
            Morpheme m = all.get(i);
            Morpheme noun = all.get(i - 1);
            boolean marked =
                    m.tag().equals("JX") && (m.form().equals("은") || m.form().equals("는"));
            if (marked && !line.named(noun) && OTHERS.contains(noun.form())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a newspaper or a broker only reports what the rest of the sentence says. */
    private boolean tells(Phrase p) {
        return Kind.of(p.names().get(0)) == Kind.TELLER
                && TOLD.matcher(line.text.substring(p.end())).find();
    }
}
