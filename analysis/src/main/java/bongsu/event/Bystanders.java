package bongsu.event;

import bongsu.entity.Name;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom a sentence names though it takes no part in what the sentence tells: who is replaced or opposed, who another is likened to or
 * measured by, to whom an institute belongs, where somebody comes from, who is a guest. In labelled articles hardly any pair with such a
 * name is tied by that sentence.
 */
final class Bystanders {
    /** How plain a tie is at the least. */
    private static final double TIED = 0.5;

    /** How far before a name tells. */
    private static final int PREFIX = 6;

    /** How far behind the name of an owner that of what it owns stands. */
    private static final int OWNED = 20;

    /** What sets others against somebody (반(反) 가, 탈가) or likens them to it (제2의 가, 한국판 가). */
    private static final Pattern BEFORE = Pattern.compile("(?:반\\(反\\)|탈\\(脫\\)|反|脫) ?$|(?:^|[ '\"(·,])(?:반|탈)$"
            + "|(?:한국형|한국판|중국판|일본판|유럽판|제 ?[23]의|(?<![가-힣])포스트) ?['\"]?$");

    /** Who is replaced, is whose rival another is, is beaten or interviews, or is where somebody comes from. */
    private static final Pattern BEHIND = Pattern.compile("(?:이|가)? (?:아닌|아니라|아니고)(?![가-힣])| ?대신(?![가-힣])"
            + "|의? (?:[가-힣A-Za-z0-9]{1,10} ){0,2}?없이(?![가-힣])"
            + "|의? ?(?:대항마|라이벌|맞수|경쟁사|경쟁자|경쟁 ?업체)"
            + "|(?:와|과)의 (?:단독 |서면 |화상 |전화 |최근 )?인터뷰"
            + "|(?:에|을|를)? ?(?:제치고|제친|밀어내|꺾고|누르고|앞질러|추월)"
            + "|[을를] (?:빠르게 |바짝 |맹)?(?:따라잡|추격|뛰어넘|넘어서)|에 (?:크게 |다소 )?(?:밀(?:리|렸|려(?!드)|린)|뒤처|뒤[지진졌])"
            + "|보다(?:는|도)? (?:먼저|앞서|한발|빨리)|(?:와|과)의 (?:[가-힣]{2,4} )?격차"
            + "|보다(?:는|도)? (?:더 |더욱 |훨씬 |약 |최대 )?(?:[0-9.]+(?:%|배|배가량|년) ?)?(?:빠르|빨라|높|뛰어|우위|낫|낮|앞[서섰]|저렴|싸|우수|크|작|많|적[은게])"
            + "| 대비 (?:약 )?[0-9]|의 (?:경쟁력|성능|기술력?)[을를] (?:압도|능가|앞지르|넘)| ?['\"]?(?:쇼크|충격|여파|돌풍|열풍|사태)(?![가-힣])"
            + "|(?:와|과)의? (?:[가-힣]{2,3} )?(?:소송|분쟁|갈등)"
            + "|(?:와|과) 연루된|(?:와|과) 연계된 (?:것으로 보이는 )?(?:해킹|해커)|의 그늘"
            + "|(?: (?:서울|부산|제주|본점))?에서 (?:열[린리]|개최)"
            + "| ?(?:[가-힣A-Z]{1,6} )?출신");

    /** What stands in brackets behind a name, before what is said of it: 가(GR)가 아닌 나. */
    private static final Pattern GLOSS = Pattern.compile("\\([^()]{1,20}\\)");

    /** Who is only likened to, where the sentence tells of no deed. */
    private static final Pattern LIKE =
            Pattern.compile("(?:와|과) (?:엇비슷|비슷한|맞먹|대등|동등|견줄|견줘|같은 (?:역할|위치|길|모델|회사|기업|선상))");

    /** For whom a researcher works who is quoted: 가 (홍길동) 수석연구원은, 가 반도체공학과 교수는. */
    private static final Pattern QUOTED =
            Pattern.compile("(?: [가-힣]{2,10}(?:학과|학부|대학원|전공))?(?: [가-힣]{2,4})? ?(?:수석|선임|책임|전문|주임|석좌|명예|겸임|특임)? ?"
                    + "(?:연구원|연구위원|애널리스트|이코노미스트|박사|교수|리서치센터장)(?:은|는|도|이|가) \"");

    /** Whose institute, member or unit another is: 가 소속 연구기관인 나, 가의 자회사인 나. */
    private static final Pattern OWNER =
            Pattern.compile("(?:\\([^()]{1,20}\\))?의? ?(?:기술 |반도체 )?(?:소속|산하|직속|자회사|계열사|관계사)(?:의|인|이자|으로)? ");

    /** What others do when somebody is there. */
    private static final String PRESENT = "참석";

    /** What stands between who is there and that: 가, 나 등이 대거 (참석한 가운데). */
    private static final Pattern AMONG =
            Pattern.compile("(?:(?![은는이가을를] )[^.]){0,60}?등(?:이|도)? (?:(?![을를] )[^.]){0,40}");

    private static final Set<String> NO_SUBJECT = Set.of("", "와", "과", "등");

    /** Where names stand side by side without dealing with each other: at a fair, at the top of a ranking. */
    private static final Pattern SIDE_BY_SIDE =
            Pattern.compile("(?:함께|공동)[^.]{0,40}(?:전시관|부스(?![트터])|명단|수혜|멤버(?!십)|참석|이름을 올)" + "|격돌|전면전|각축|맞대결|진검승부");

    /** Where they meet to speak or to show something. */
    private static final Pattern MEETING = Pattern.compile("세미나|컨퍼런스|콘퍼런스|웨비나|밋업|전시회");

    /** On whose list they stand otherwise. */
    private static final Pattern CONTROLLED = Pattern.compile("(?:통제|제재|금지)[^.]{0,15}(?:목록|대상|명단|리스트)");

    /** What guests and neighbours may do, too. */
    private static final Pattern DEED =
            Pattern.compile("협약|협력(?!사|업체)|협업|체결|맺|손잡|손을 잡|MOU|제휴|파트너십|동맹|얼라이언스|합작|공동 ?개발|함께 개발"
                    + "|설립|창립|인수|선정|공급|납품|도입|탑재|채택|위탁|생산을|투자(?:했|하기|한다|를|금)|공개");

    private Bystanders() {}

    /** The names of a line that take part in what it tells; things of somebody who takes none (챗GPT 개발사 오픈AI의 대항마) do not either. */
    static List<Name> others(Line line) {
        List<Name> taking = line.names.stream().filter(name -> !is(line, name)).toList();
        if (taking.size() == line.names.size()) {
            return taking;
        }
        Set<String> left = line.names.stream()
                .filter(name -> name.product() == null)
                .map(Name::key)
                .collect(Collectors.toSet());
        taking.stream().filter(name -> name.product() == null).map(Name::key).forEach(left::remove);
        return taking.stream().filter(name -> !left.contains(name.key())).toList();
    }

    /** Whether a name of a line takes no part in what the line tells. */
    static boolean is(Line line, Name name) {
        int start = name.span().start();
        return BEFORE.matcher(line.text.substring(Math.max(0, start - PREFIX), start))
                        .find()
                || behind(BEHIND, line, last(line, name))
                || behind(QUOTED, line, name)
                || owner(line, name)
                || ((behind(LIKE, line, name) || guest(line, name))
                        && !DEED.matcher(line.text).find());
    }

    /** Whether the names of a line, whose bonds are read, only stand side by side. */
    static boolean sideBySide(Line line) {
        boolean beside = CONTROLLED.matcher(line.text).find()
                || SIDE_BY_SIDE.matcher(line.text).find()
                || (MEETING.matcher(line.text).find() && !line.bonds.ties(TIED));
        return beside && !DEED.matcher(line.text).find();
    }

    private static boolean guest(Line line, Name name) {
        int end = name.span().end();
        int present = line.text.indexOf(PRESENT, end);
        return present > end
                && !line.text.startsWith("자", present + PRESENT.length())
                && NO_SUBJECT.contains(name.particle())
                && AMONG.matcher(line.text).region(end, present).matches();
    }

    /** The last of the enumeration that a name stands in: what is said behind that holds for all of it (가, 나에 밀려). */
    private static Name last(Line line, Name name) {
        List<Name> list = Lists.with(line, name);
        return list.getLast();
    }

    private static boolean owner(Line line, Name name) {
        Matcher owner = OWNER.matcher(line.text).region(name.span().end(), line.text.length());
        return owner.lookingAt()
                && line.names.stream()
                        .anyMatch(other -> other.span().start() >= owner.end()
                                && other.span().start() - owner.end() <= OWNED);
    }

    private static boolean behind(Pattern pattern, Line line, Name name) {
        Matcher gloss = GLOSS.matcher(line.text).region(name.span().end(), line.text.length());
        int from = gloss.lookingAt() ? gloss.end() : name.span().end();
        return line.begins(pattern, from);
    }
}
