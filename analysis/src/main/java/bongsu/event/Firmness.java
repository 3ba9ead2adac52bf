package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How firm a deal is, by the words around those that name it: whether it has ended, is only meant, hoped for or talked of, did not come
 * about, or is passed on without anybody who answers for it.
 */
final class Firmness {
    private static final String TALKS_OF = "(?:검토|타진|모색|협의(?!회|체)|협상|논의(?!체)|저울질|고려|조율)";

    /** The last syllable of a verb that is still to come. */
    static final String AHEAD = "(?:할|될|질|날|낼|갈|들|을|줄|칠|릴|올|쓸)";

    /** What becomes of a deal that does not come about or does not last. */
    private static final String OFF = "무산|결렬|철회|포기|파기|백지화|해지|없던 일";

    /** What says somewhere behind the words of a deal that it is off, or that there is none. */
    private static final Pattern ENDED = Pattern.compile("(?:" + OFF + "|취소)(?:했|한|됐|된|되|돼|키로|하기로|으로)"
            + "|백지화|결렬|없던 일|(?:철회|파기|해지)하|중단하기로|접었|접기로|결별|협상.{0,6}종료|사실무근|사실이 아니|사실과 다르|사실 아니"
            + "|부인했|부인하|부인한|부인에|(?:계약|협력|인수|매각|투자|설|보도|제휴|합병|공급|추진|검토)[을를]? 부인(?=$|[\"'…,·])");

    private static final Pattern NEVER = Pattern.compile(
            "(?:체결|추진|검토|논의|협의|합의|제안|투자|인수|매각|협력|계약)(?:을 |를 )?(?:맺은|한|하거나 .{0,12}한|된|했던) (?:사실|바|적)(?:이|은|도)? ?(?:전혀 |결코 )?없");

    /** What right behind the words of a deal takes it back. */
    private static final Pattern DROPPED = Pattern.compile("(?:전|설|건)?(?:[을를이가은는에도]|에 대한)? ?"
            + "(?:(?:계획|추진|협상|논의|협의|계약|제안|시도|참여|방침|절차|작업|관계|사업|프로젝트)[을를이가은는도]? ?)?"
            + "(?:(?:최종|결국|끝내|전격|사실상|잠정|전면|돌연|공식) ?)?"
            + "(?:" + OFF + "|불발|좌초|중단)"
            + "(?=$|[,.\"'…·!]| (?!위기|가능|우려|조짐|수순)|했|됐|된|한(?!다면)|하고|키로|하기로|으로|돼|되고|되며|하며)");

    private static final Pattern REFUSED = Pattern.compile("(?:[을를에] ?)?(?:더 이상 |더는 |추가로 )?"
            + "(?:(?:(?:나서|맺|하|(?:추진|진행|참여|체결|연장|갱신|단행|시도|검토)하)지(?:는|도)? ?않(?:기로|겠다|을 (?:방침|계획|것이라|것임)|는다(?!면)))"
            + "|안 ?(?:하기로|한다(?!면)|하겠다))");

    /** What was tried behind the words of a deal, and how that ended: 인수를 추진했으나 무산됐다, 매각하려 했지만 제지당했다, 납품하는 데 실패했다. */
    private static final Pattern FAILED = Pattern.compile(
            "(?:[을를]? ?(?:추진|타진|제안|제의|시도|검토)(?:했|해왔|했었)|하려 ?했|하는 방안을 [^.]{0,20}(?:벌였|했))(?:으나|지만|다가|을 당시)"
                    + "(?:(?!(?:했|됐|졌)고 |으며 )[^.]){0,60}?(?:무산|불발|좌초|결렬|제지당|굴복|거부당|거절당|거절했|받아들여지지|없던 일|선을 그)"
                    + "|(?:(?:하|되)?는 ?데|에)? ?(?:결국 |최종 |끝내 )?실패(?:했|하(?!지)| (?:후|이후|뒤)(?![^.]*(?:다시|재도전|만에|성공)))"
                    + "|(?:하는 (?:방안|것)을|[을를])? ?(?:금지|불허|저지)(?:했|한|됐|된|당)"
                    + "|[을를은는에]? ?(?:대해 )?(?:전혀 |결코 )?(?:고려하(?:고 있)?지 않|(?:전혀 )?관심이 없)");

    /** What says behind the words of a deal that it comes later than it should: 납품이 지연, 공급이 미뤄지면서, 주문을 연기. */
    private static final Pattern PUT_OFF =
            Pattern.compile("(?:[을를이가은는도의] ?)?(?:(?:계획|일정|시점|시기|개시|시작)[을를이가]? ?)? ?(?:[가-힣]{1,6} )?"
                    + "(?:지연(?=$|[^가-힣]|[되된돼됐했으])(?! ?(?:우려|가능성|없|설|의혹|리스크))|미뤄(?![왔온오])|미룬(?! 적)|연기(?:했|한(?=[ 다])|됐|돼|를 (?:통보|요청|결정))|늦춰(?![왔온])|늦어[지졌]|잠정 중단)"
                    + "(?![^.]{0,8}(?:일축|해소|않|없이|부인))"
                    + "|(?:하|되)는 ?데 (?:[가-힣]{1,4} )?(?:어려움[을이] (?:겪고|겪었|크|따르)|난항을 겪[고었]|애를 먹[고었])|[^.]{0,12}해를 넘[겼긴기]");

    /** What leaves open whether it has ended. */
    private static final Pattern OPEN = Pattern.compile("우려|가능성|경우|하면|라면|수도 있|위기|이어지|막기|피하|않았|않고|않는다|없다");

    private static final Pattern INTENDED = Pattern.compile("(?:(?!으?로 추진)\\S*\\s?(?:\\S+ )?(?:추진(?!방안| ?방안)|준비(?!위)|"
            + TALKS_OF
            + ")"
            + "|[^,.]{0,25}(?:방안|협상|가능성|여부)\\S* [^,.]{0,15}(?:추진|" + TALKS_OF + "))(?!\\S{0,3} ?(?:완료|마치|마쳤|마무리|타결|끝))"
            + "|\\S{0,12}(?: \\S+){0,2} ?[가-힣]*" + AHEAD + " (?:예정|계획|방침|전망|구상)"
            + "|(?<=" + AHEAD + ") (?:예정|계획|방침|구상)|[을를]? ?(?:예정|전망)(?=이다|이라|$|[…\"'])"
            + "|[하되]려(?:는|고|한다|던 )|[^.,]{0,15}?(?:(?:하|되|있)는 ?지 (?:여부|주목)|(?:할|될) ?지 (?:여부|주목|관심))"
            + "|[을를에]? ?(?:\\S+ )?(?:기회를 )?노리(?:고|는)|전에 ?(?:\\S+ )?뛰어|[을를]? ?의향|[을를]? ?의사를 (?:밝|내비|보였)");

    /** Where a headline goes on to something else. */
    private static final Pattern PART = Pattern.compile("\\.\\.|[…,·]");

    /** What says that a deal is done, whatever the headline means. */
    private static final Pattern DONE = Pattern.compile("했다|했고|했으|됐다|맺었|마쳤|완료|체결|공시");

    private static final Pattern UNDONE = Pattern.compile("[을를은는이가도로]{0,2} ?(?:[가-힣]{1,6} )?[가-힣]{0,6}지(?:는|도|를)? ?"
            + "(?:못(?:했[다고으습]|한(?= |다|채)|하고 있)|않(?:았[다고으습]|고 있|은 (?:상태|상황|것)))");

    private static final Pattern HOPED =
            Pattern.compile("의? ?(?:중요성|필요성|당위성)|(?:[가-힣]{0,4}(?:을|를|이|가|도|은|는)? ?(?:[가-힣]{1,5} )?)?"
                    + "(?:(?:해야|되어야|돼야|하여야|할 필요|될 필요|하고 싶|하길|하기를|되길|되기를|했으면|하자고|하면 좋)"
                    + "|(?:하|되)?는 것도 (?:방법|대안|선택지)|(?<=[을를이가도은는] )(?:희망|바라|바란|기대|촉구|호소|절실|필요[하한성가]|원한|원하))");

    private static final int PLANNED = Decider.DETAILS.indexOf("PLANNED");

    /** By how much PLANNED is favoured, in log-odds; chosen on articles left out. */
    private static final double CAUTIOUS = 0.5;

    /** How far behind the words of a deal its end is told. */
    private static final int NEAR = 40;

    /** How far behind an end another deal begins, at the least. */
    private static final int NEAR_END = 8;

    private Firmness() {}

    /**
     * The modality of a fact: what the model holds most likely; but what has ended or is denied has ended, also where only the headline
     * says so, what is only talked of is not done, and hearsay is a rumour, whatever the model says.
     *
     * @param detail what the model holds of each of {@link Decider#DETAILS}
     */
    static Modality of(Reading reading, Line line, EventType type, List<Name> parties, double[] detail) {
        boolean deal = Types.family(type) == Family.PARTNERSHIP;
        if (deal && (endsInHeadline(reading, type, parties) || ends(line, type))) {
            return Modality.CANCELLED;
        }
        if (deal && isPutOff(line, type)) {
            return Modality.POSTPONED;
        }
        boolean intended = deal
                ? isIntended(line, type)
                        || (intendedInHeadline(reading, type, parties)
                                && !DONE.matcher(line.text).find())
                : Pending.tells(line, type);
        int best = intended ? PLANNED : 0;
        for (int i = best + 1; i < Decider.DETAILS.size() - 1; i++) {
            best = weight(detail, i, deal) > weight(detail, best, deal) ? i : best;
        }
        Modality likely = Modality.valueOf(Decider.DETAILS.get(best));
        boolean firm = likely == Modality.ANNOUNCED || likely == Modality.PLANNED;
        return firm && (Hearsay.tells(line.text) || (deal && Hearsay.supposes(line, type))) ? Modality.RUMORED : likely;
    }

    /** What speaks for a modality. Deals that are only planned are called so too seldom by the model, in articles that it has not seen. */
    private static double weight(double[] detail, int modality, boolean deal) {
        return detail[modality] + (deal && modality == PLANNED ? CAUTIOUS : 0);
    }

    /** Whether the headline says that a deal of just these parties, or of some of them, has ended. */
    private static boolean endsInHeadline(Reading reading, EventType type, List<Name> parties) {
        Line title = reading.lines().get(0);
        return isOf(title, parties) && ends(title, type);
    }

    /** Whether the headline says that a deal of just these parties, or of some of them, is only meant. */
    private static boolean intendedInHeadline(Reading reading, EventType type, List<Name> parties) {
        Line title = reading.lines().get(0);
        Rules.Fired fired = title.fired(type);
        if (fired == null || !isOf(title, parties)) {
            return false;
        }
        Matcher other = PART.matcher(title.text).region(fired.span().end(), title.text.length());
        String part = other.find() ? title.text.substring(0, other.start()) : title.text;
        return isIntended(part, fired.span().end());
    }

    /** Whether a line names some of the parties and nobody else. */
    private static boolean isOf(Line line, List<Name> parties) {
        return !line.parties().isEmpty() && line.parties().stream().allMatch(t -> t.isAmong(parties));
    }

    private static boolean isIntended(Line line, EventType type) {
        Rules.Fired fired = line.fired(type);
        return fired != null && isIntended(line.text, fired.span().end());
    }

    /** Whether a line says that a deal of a type has ended, was never made or is taken back. */
    static boolean ends(Line line, EventType type) {
        Rules.Fired told = line.fired(type);
        if (told == null) {
            return false;
        }
        List<Rules.Fired> ofType = ofType(line, type);
        int last = lastEnd(ofType);
        // what is done behind what was dropped is a deal of its own: 협력 중단 2년 만에 다시 손잡는다
        return isEnded(line.text, told.span().start())
                || isFailed(line.text, told.span().end())
                || ofType.stream()
                        .anyMatch(f -> isDropped(line.text, f.span().end())
                                && last - f.span().end() <= NEAR_END);
    }

    /**
     * Whether a sentence says that a deal has ended or never was: 무산됐다, 철회했다, 부인했다, 사실무근, 추진한 사실이 없다. What has not
     * been done yet (아직) has not ended.
     *
     * @param from where the words of the deal begin
     */
    static boolean isEnded(String text, int from) {
        String behind = text.substring(Math.min(from, text.length()), Math.min(text.length(), from + NEAR));
        if (NEVER.matcher(behind).find() && !text.contains("아직")) {
            return true;
        }
        Matcher ended = ENDED.matcher(behind);
        return ended.find()
                && !OPEN.matcher(text.substring(Math.min(text.length(), from + ended.start())))
                        .find();
    }

    /** Whether the words behind those of a deal say that it was tried, or talked of, and came to nothing. */
    static boolean isFailed(String text, int end) {
        return FAILED.matcher(text).region(end, text.length()).lookingAt();
    }

    private static List<Rules.Fired> ofType(Line line, EventType type) {
        return line.fired.stream().filter(f -> f.trigger().type() == type).toList();
    }

    private static int lastEnd(List<Rules.Fired> fired) {
        return fired.stream().mapToInt(f -> f.span().end()).max().orElse(0);
    }

    /** Whether a line says that a deal of a type is late. */
    static boolean isPutOff(Line line, EventType type) {
        List<Rules.Fired> ofType = ofType(line, type);
        int last = lastEnd(ofType);
        // what another deal behind the late one says is that one's
        return ofType.stream()
                .anyMatch(told -> last - told.span().end() <= NEAR_END
                        && isPutOff(line.text, told.span().end()));
    }

    /** Whether the words behind those of a deal say that it is late: 납품 지연, 공급이 미뤄지면서, 공급하는 데 어려움을 겪는다. */
    static boolean isPutOff(String text, int end) {
        return PUT_OFF.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Whether the words behind those of a deal take it back: 인수하지 않기로 했다, 협력을 중단, 인수 포기, 합작 무산. */
    static boolean isDropped(String text, int end) {
        Matcher dropped = DROPPED.matcher(text).region(end, text.length());
        return REFUSED.matcher(text).region(end, text.length()).lookingAt()
                || (dropped.lookingAt()
                        && !OPEN.matcher(text.substring(dropped.end())).find());
    }

    /** Whether the words behind those of a deal say that it is talked of or meant, not done: 인수를 검토, 투자하는 방안을 논의, 도입할 계획. */
    static boolean isIntended(String text, int end) {
        return INTENDED.matcher(text)
                .region(end, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    /** Whether the words behind those of a deal say that it did not come about: 공급하지 못했다, 고객사로 확보하지 못한, 납품이 성사되지 않았다. */
    static boolean isUndone(String text, int end) {
        return UNDONE.matcher(text).region(end, text.length()).lookingAt();
    }

    /** Whether the words behind those of a deal say that it is only hoped or called for: 협력해야 한다, 협력하기를 바란다, 협력을 희망한다. */
    static boolean isHoped(String text, int end) {
        return HOPED.matcher(text)
                .region(end, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
