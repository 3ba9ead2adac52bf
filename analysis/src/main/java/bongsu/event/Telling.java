package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.Claimant;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Stage;
import bongsu.text.Morpheme;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who tells of an event, how far the deal has come, and what the article is about. */
final class Telling {
    private static final Pattern ANONYMOUS = Pattern.compile("소식통|익명|업계 관계자|관계자에 따르면|알려졌|알려져|전해졌|전해져|것으로 알려");
    private static final Pattern HEARSAY = Pattern.compile(
            "것으로 (알려졌|전해졌|알려져|전해져|관측된|관측됐)|(이야기|소문|풍문|말)(이|가) .{0,12}(돌고|돌았|나돌|퍼지)|설이 (돌|나돌|제기)|인수설|매각설|합병설|협력설");
    private static final Pattern ANSWERED = Pattern.compile("밝혔|발표했|공시했|말했|설명했");
    private static final Pattern OUTLET = Pattern.compile("보도했|보도에 따르면|외신|신문은|통신은|매체|언론");
    private static final Pattern PERSON = Pattern.compile("(교수|연구원|애널리스트|전문가|의원|변호사)(은|는|가|이)?\\s");
    private static final Pattern TALKS = Pattern.compile("검토|논의|협의|타진|모색|조율|협상|저울질|추진");
    private static final Pattern CONTRACT = Pattern.compile("계약을|계약 체결|본계약|계약했");
    private static final Pattern DONE = Pattern.compile("완료|마쳤|출시했|개시했|시작했|납품하고|공급하고|적용했|도입했|탑재했");
    private static final int KEYWORDS = 12;

    private Telling() {}

    private static final Pattern ENDED = Pattern.compile(
            "무산(됐|된|되|으로|돼)|철회(했|한|하|됐|키로)|백지화|결렬|파기(했|한|하|됐|키로)|해지(했|한|하|됐|키로)|없던 일|사실무근|사실이 아니|사실과 다르|사실 아니"
                    + "|부인했|부인하|부인한|부인에|(?:계약|협력|인수|매각|투자|설|보도|제휴|합병|공급|추진|검토)[을를]? 부인(?=$|[\"'…,·])|취소(했|한|됐|키로|하기로)|중단하기로|접었|접기로|결별|협상.{0,6}종료|포기(했|한|하기로)");
    private static final Pattern OPEN = Pattern.compile("우려|가능성|경우|하면|라면|수도 있|위기|이어지|막기|피하|않았|않고|않는다|없다");
    private static final Pattern NEVER = Pattern.compile(
            "(?:체결|추진|검토|논의|협의|합의|제안|투자|인수|매각|협력|계약)(?:을 |를 )?(?:맺은|한|하거나 .{0,12}한|된|했던) (?:사실|바|적)(?:이|은|도)? ?(?:전혀 |결코 )?없");
    private static final int NEAR = 40;

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

    private static final Pattern DROPPED = Pattern.compile("(?:전|설|건)?(?:[을를이가은는에도]|에 대한)? ?"
            + "(?:(?:계획|추진|협상|논의|협의|계약|제안|시도|참여|방침|절차|작업|관계|사업|프로젝트)[을를이가은는도]? ?)?"
            + "(?:(?:최종|결국|끝내|전격|사실상|잠정|전면|돌연|공식) ?)?"
            + "(?:무산|결렬|철회|포기|파기|백지화|불발|좌초|중단|해지|없던 일)"
            + "(?=$|[,.\"'…·!]| (?!위기|가능|우려|조짐|수순)|했|됐|된|한(?!다면)|하고|키로|하기로|으로|돼|되고|되며|하며)");
    private static final Pattern REFUSED = Pattern.compile("(?:[을를에] ?)?(?:더 이상 |더는 |추가로 )?"
            + "(?:(?:(?:나서|맺|하|(?:추진|진행|참여|체결|연장|갱신|단행|시도|검토)하)지(?:는|도)? ?않(?:기로|겠다|을 (?:방침|계획|것이라|것임)|는다(?!면)))"
            + "|안 ?(?:하기로|한다(?!면)|하겠다))");

    /** Whether the words behind those of a deal take it back: 인수하지 않기로 했다, 협력을 중단, 인수 포기, 합작 무산. */
    static boolean isDropped(String text, int end) {
        Matcher dropped = DROPPED.matcher(text).region(end, text.length());
        return REFUSED.matcher(text).region(end, text.length()).lookingAt()
                || (dropped.lookingAt()
                        && !OPEN.matcher(text.substring(dropped.end())).find());
    }

    private static final int NEAR_END = 8;

    /** Whether a line says that a deal of a type has ended, was never made or is taken back. */
    static boolean ends(Line line, EventType type) {
        Rules.Fired told = Decider.fired(line, type);
        if (told == null) {
            return false;
        }
        List<Rules.Fired> ofType =
                line.fired.stream().filter(f -> f.trigger().type() == type).toList();
        int last = ofType.stream().mapToInt(f -> f.span().end()).max().orElse(0);
        // what is done behind what was dropped is a deal of its own: 협력 중단 2년 만에 다시 손잡는다
        return isEnded(line.text, told.span().start())
                || ofType.stream()
                        .anyMatch(f -> isDropped(line.text, f.span().end())
                                && last - f.span().end() <= NEAR_END);
    }

    /** Whether the headline says so of a deal of just these parties, or of some of them. */
    static boolean endsInHeadline(Reading reading, EventType type, List<Name> parties) {
        Line title = reading.lines().get(0);
        return Filling.family(type) == Family.PARTNERSHIP
                && !title.parties().isEmpty()
                && title.parties().stream()
                        .allMatch(t -> parties.stream().anyMatch(p -> p.key().equals(t.key())))
                && ends(title, type);
    }

    private static final String TALKS_OF = "(?:검토|타진|모색|협의(?!회|체)|협상|논의(?!체)|저울질|고려|조율)";
    private static final Pattern INTENDED = Pattern.compile("(?:\\S*\\s?(?:\\S+ )?(?:추진(?!방안| ?방안)|준비(?!위)|" + TALKS_OF
            + ")"
            + "|[^,.]{0,25}(?:방안|협상|가능성|여부)\\S* [^,.]{0,15}(?:추진|" + TALKS_OF + "))(?!\\S{0,3} ?(?:완료|마치|마쳤|마무리|타결|끝))"
            + "|\\S{0,12}(?: \\S+){0,2} ?[가-힣]*(?:할|될|질|날|낼|갈|들|을|줄|칠|릴|올|쓸) (?:예정|계획|방침|전망|구상)");

    /** Whether the words behind those of a deal say that it is talked of or meant, not done: 인수를 검토, 투자하는 방안을 논의, 도입할 계획. */
    static boolean isIntended(String text, int end) {
        return INTENDED.matcher(text).region(end, text.length()).lookingAt();
    }

    private static final Pattern UNDONE = Pattern.compile("[을를은는이가도로]{0,2} ?(?:[가-힣]{1,6} )?[가-힣]{0,6}지(?:는|도|를)? ?"
            + "(?:못(?:했[다고으습]|한(?= |다|채)|하고 있)|않(?:았[다고으습]|고 있|은 (?:상태|상황|것)))");

    /** Whether the words behind those of a deal say that it did not come about: 공급하지 못했다, 고객사로 확보하지 못한, 납품이 성사되지 않았다. */
    static boolean isUndone(String text, int end) {
        return UNDONE.matcher(text).region(end, text.length()).lookingAt();
    }

    private static final Pattern HOPED = Pattern.compile("(?:[가-힣]{0,4}(?:을|를|이|가|도|은|는)? ?(?:[가-힣]{1,5} )?)?"
            + "(?:(?:해야|되어야|돼야|하여야|할 필요|될 필요|하고 싶|하길|하기를|되길|되기를|했으면|하자고|하면 좋)"
            + "|(?<=[을를이가도은는] )(?:희망|바라|바란|기대|촉구|호소|절실|필요[하한성가]|원한|원하))");

    /** Whether the words behind those of a deal say that it is only hoped or called for: 협력해야 한다, 협력하기를 바란다, 협력을 희망한다. */
    static boolean isHoped(String text, int end) {
        return HOPED.matcher(text)
                .region(end, text.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    /** Whether a sentence passes on what nobody answers for: 알려졌다, 전해졌다, 이야기가 돌다. */
    static boolean isHearsay(String text) {
        return HEARSAY.matcher(text).find() && !ANSWERED.matcher(text).find();
    }

    static Claimant claimant(Decider.Decided d) {
        String text = d.line().text;
        if (d.modality() == Modality.RUMORED || ANONYMOUS.matcher(text).find()) {
            return OUTLET.matcher(text).find() ? Claimant.OUTLET : Claimant.ANONYMOUS;
        }
        if (PERSON.matcher(text).find() && d.modality() == Modality.OPINION) {
            return Claimant.PERSON;
        }
        if (d.modality() == Modality.OPINION || OUTLET.matcher(text).find()) {
            return Claimant.OUTLET;
        }
        if (d.parties().isEmpty()) {
            return Claimant.OUTLET;
        }
        var organisation = d.parties().get(0).organisation();
        return organisation != null && organisation.publicBody() ? Claimant.GOVERNMENT : Claimant.COMPANY;
    }

    /** The rung of the ladder: an end or talks as the words say, else what the trigger stands for. */
    static @Nullable Stage stage(Decider.Decided d) {
        if (Filling.family(d.type()) != Family.PARTNERSHIP) {
            return null;
        }
        String text = d.line().text;
        if (d.modality() == Modality.CANCELLED) {
            return Stage.ENDED;
        }
        Stage declared = d.fired() == null ? null : d.fired().trigger().stage();
        if (declared != Stage.MOU
                && d.modality() != Modality.ANNOUNCED
                && TALKS.matcher(text).find()) {
            return Stage.TALKS;
        }
        if (declared == Stage.MOU) {
            return Stage.MOU;
        }
        if (CONTRACT.matcher(text).find()) {
            return Stage.CONTRACT;
        }
        return DONE.matcher(text).find() ? Stage.EXECUTION : declared;
    }

    /** The nouns that an article uses most, those of the headline first of all. */
    static List<String> keywords(Reading reading) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Line line : reading.lines()) {
            for (Morpheme m : line.morphemes) {
                if (m.noun() && m.form().length() > 1) {
                    weights.merge(m.form(), line.title() ? 4 : 1, Integer::sum);
                }
            }
        }
        return weights.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(KEYWORDS)
                .map(Map.Entry::getKey)
                .toList();
    }
}
