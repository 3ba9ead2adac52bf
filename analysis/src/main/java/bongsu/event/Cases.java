package bongsu.event;

import bongsu.entity.Name;
import bongsu.event.Phrase.Mark;
import bongsu.text.Morpheme;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The case of a phrase where words tell it rather than the particle behind the name: "가, 나 등 국내외 기업과", "게임사(가·나 등 3곳)와",
 * "가에 앞서", "가의 경우".
 */
final class Cases {
    private static final String CASES = "(?<case>이|가|은|는|과|와|에|의|을|를|도|에서|로부터|으로부터|에게|과의|와의)(?=[ ,.]|$)";
    private static final Pattern OTHERS = Pattern.compile(
            "(?: ?(?:등|및) |(?<rest>, ))(?<of>[^.\"'()]{0,45}?)(?:기업|업체|회사|기관|대학|대학교|병원|은행|단체|빅테크|통신사|제조사|고객사|협력사|파트너사|투자자|주주|벤처캐피탈|벤처캐피털|VC|사업자|스타트업|홈쇼핑|[가-힣](?<![행조기의인수검역공쟁])사|나라|국가|부처|곳|개사|개국|[0-9]사|여 사)"
                    + "(?:들)?(?:\\([^()]{1,15}\\))?(?: ?등)?(?: ?모두)?" + CASES);
    private static final Pattern COUNTED = Pattern.compile("[0-9]+여? ?(?:개|대|곳|개의|개 )?[가-힣 ]{0,6}$");
    private static final Pattern AROUND = Pattern.compile(" (?:중심|주축|필두)으?로");
    private static final Pattern CASE = Pattern.compile("(?<=[가-힣])(?:을|를|이|가|에|에서|으로|은|는) ");

    /** How long may be what an enumeration ends with instead of 등: 가, 나, 중화권 기업에. */
    private static final int SHORT = 10;

    /** A unit of an organisation that acts for it: 가에서 전장을 맡는 나사업본부는. */
    private static final Pattern UNIT = Pattern.compile("에서 [^.,\"()]{2,30}?(?:사업본부|사업부|사업부문|본부|부문|조직)(?:은|는|이|가) ");

    private static final Pattern MEMBERS = Pattern.compile("(?: ?등)?[^()]{0,12}\\)(?:들)?" + CASES);

    /** What is a kind of organisation, so that brackets behind it hold its members. */
    private static final Pattern KIND =
            Pattern.compile("(?:기업|업체|회사|기관|대학|[가-힣]사|개국|빅테크|은행|[0-9] ?곳|벤처캐피탈|벤처캐피털|VC|투자자|파트너)(?:들)?$");

    private static final Pattern TELLING = Pattern.compile("(?:(?: 등)?(?: [가-힣]{1,5}){0,2} ?등?에)? ?(?:따르면|의하면)");

    /** Who only measures another: 가에 앞서, 나에 이은 2위. */
    private static final Pattern RANKED =
            Pattern.compile(" (?:앞서|앞선|앞섰|비해|비하면|이어|이은|맞서|맞선|맞설|뒤진|뒤처|밀려|밀린|밀리|대항|대응|도전|반해|버금|견줄|견줘|필적)");

    /** To whom a place is lost: 가에 선두를 내줬다. */
    private static final Pattern LOST = Pattern.compile(
            " (?:[가-힣A-Za-z0-9]{1,5} )?(?:주도권|선두|[1-9]위|자리|왕좌|점유율)[을를이가]? ?(?:빼앗|뺏|내[주줬준]|내어|넘겨|밀[려리])");

    /** Who is only striven against: 가를 따라잡으려고, 가를 견제할. */
    private static final Pattern RIVALLED =
            Pattern.compile(" (?:따라잡|견제|제치|제친|제쳤|앞지르|앞질|뛰어넘|넘보|넘어서|넘어선|추격|추월|뒤쫓|바짝|겨냥|의식|누르|꺾)");

    /** Whose rival another is: 가의 대항마. */
    private static final Pattern RIVAL = Pattern.compile(" (?:대항마|경쟁자|경쟁사|경쟁 ?업체|라이벌|맞수|독주|아성)");

    private static final Pattern UNLIKE = Pattern.compile(
            " (?:달리|다르게|다른|비교|마찬가지로|맞붙|겨루|겨룰|격돌|대결|맞대결|정면승부|한판|경쟁(?!력)|격차|별개로|무관|더불어 (?:주요|대표|세계|글로벌|국내|유일))");

    private static final Pattern NOT = Pattern.compile(" (?:아닌|아니라|아니고)(?![가-힣])");

    /** On whom others depend, or who rules a market: 나에 의존, 나 칩 의존도, 나의 독주. */
    private static final Pattern DOMINATED = Pattern.compile(
            "(?:(?:에|에게)만?|에 대한)?(?: [A-Za-z]{2,10}| 칩| 제품| 반도체)?(?:에|의)?(?: (?:크게|과도하게|사실상|전적으로))? (?:의존|종속)"
                    + "|(?:의|이|가)?(?: 사실상)? (?:독점(?! ?(?:공급|납품|출시|계약|판매|개발|제공|생산|수주|운영|권))|독주|아성)");

    static final Pattern INCLUDING = Pattern.compile("^ (?:등을 )?(?:포함|비롯|필두)");

    private Cases() {}

    /** What goes on to others of the same kind and has its case there: 가, 나 등 국내외 기업 및 기관이; 가 및 주요 협력사들과; null if it does not. */
    static @Nullable Phrase wider(Line line, List<Name> names, int end, int clause) {
        Phrase members = members(line, names, end, clause);
        if (members != null) {
            return members;
        }
        Name last = names.getLast();
        Matcher unit = UNIT.matcher(line.text).region(Math.max(0, end - 2), line.text.length());
        if (unit.lookingAt() && !namedBefore(line, last, unit.end())) {
            return new Phrase(names, names.get(0).span().start(), end, Mark.TOPIC, false, "", clause);
        }
        Matcher others = OTHERS.matcher(line.text).region(end, line.text.length());
        if (!others.lookingAt()
                || (others.group("rest") != null
                        && (names.size() < 2 || others.group("of").length() > SHORT))
                || (CASE.matcher(others.group("of")).find()
                        && !COUNTED.matcher(others.group("of")).find())) {
            return null;
        }
        int over = others.end();
        if (namedBefore(line, last, over)) {
            return null;
        }
        Mark mark = Phrase.mark(others.group("case"));
        Mark told = told(others.group("case"), line.text.substring(over));
        if (told != null) {
            mark = told;
        } else if (mark == Mark.OBJECT
                && AROUND.matcher(line.text.substring(over)).lookingAt()) {
            mark = Mark.SUBJECT;
        } else if (mark == Mark.OBJECT
                && INCLUDING.matcher(line.text.substring(over)).lookingAt()) {
            Mark resumed = resumed(line, over);
            mark = resumed == null ? mark : resumed;
        }
        return new Phrase(names, names.get(0).span().start(), over, mark, false, "등", clause);
    }

    /** The members of a kind that brackets behind it hold: 국내 게임사(가·나 등 17곳)와; null if they hold none. */
    private static @Nullable Phrase members(Line line, List<Name> names, int end, int clause) {
        int start = names.get(0).span().start();
        if (start < 2
                || line.text.charAt(start - 1) != '('
                || !KIND.matcher(line.text.substring(0, start - 1)).find()) {
            return null;
        }
        Matcher members = MEMBERS.matcher(line.text).region(end, line.text.length());
        return members.lookingAt() && !namedBefore(line, names.getLast(), members.end())
                ? new Phrase(names, start, members.end(), Phrase.mark(members.group("case")), false, "등", clause)
                : null;
    }

    private static boolean namedBefore(Line line, Name last, int over) {
        return line.names.stream()
                .anyMatch(
                        n -> n.span().start() > last.span().start() && n.span().start() < over);
    }

    /** Whether a sentence names somebody only as whom others depend on: 나에 의존, 나 의존도, 나의 독주. */
    static boolean dominates(Line line, Name name) {
        return line.begins(DOMINATED, name.span().end());
    }

    /** The case of what words rather than a particle tell: "에 대한", "의 경우", "향", "대상"; null if none does. */
    static @Nullable Mark told(String particle, String behind) {
        if (particle.equals("에") && (behind.startsWith(" 대한") || behind.startsWith(" 대해"))) {
            return Mark.OF;
        }
        if (particle.equals("의") && behind.startsWith(" 경우")) {
            return Mark.TOPIC;
        }
        Mark mark = Phrase.mark(particle);
        if ((mark == Mark.SUBJECT && NOT.matcher(behind).lookingAt())
                || TELLING.matcher(behind).lookingAt()
                || (mark == Mark.TO
                        && (RANKED.matcher(behind).lookingAt()
                                || LOST.matcher(behind).lookingAt()))
                || (mark == Mark.OBJECT && RIVALLED.matcher(behind).lookingAt())
                || (mark == Mark.OF && RIVAL.matcher(behind).lookingAt())
                || (mark == Mark.WITH && UNLIKE.matcher(behind).lookingAt())) {
            return Mark.OTHER;
        }
        if (behind.startsWith(" 통해") || behind.startsWith(" 통한")) {
            return Mark.THROUGH;
        }
        if (mark == Mark.OBJECT && behind.startsWith(" 상대로")) {
            return Mark.TO;
        }
        boolean aimed = behind.startsWith("향 ") || behind.startsWith(" 대상") || behind.startsWith(" 측에");
        return aimed && particle.isEmpty() ? Mark.TO : null;
    }

    /** The case of what a phrase is part of: "가를 비롯한 세 회사가"; null if the sentence does not say. */
    static @Nullable Mark resumed(Line line, int from) {
        List<Morpheme> all = line.morphemes;
        int seen = 0;
        for (int i = 1; i < all.size() && seen < 2 * PhraseReader.REACH; i++) {
            if (all.get(i).start() < from) {
                continue;
            }
            seen++;
            boolean standing = Phrase.STANDING.contains(all.get(i - 1).form());
            if (standing && all.get(i - 1).start() >= from && all.get(i).tag().startsWith("J")) {
                return Phrase.mark(all.get(i).form());
            }
        }
        return null;
    }
}
