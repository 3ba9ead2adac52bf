package bongsu.event;

import bongsu.entity.Name;
import java.util.regex.Pattern;

/**
 * Whom a sentence names though it takes no part in what the sentence tells: who is replaced or opposed, who another is likened to, to whom
 * an institute belongs, where somebody comes from, who is a guest. Of the pairs that such a name makes in labelled articles one in fifty
 * is a deal, told elsewhere.
 */
final class Bystanders {
    /** How far before a name tells. */
    private static final int PREFIX = 6;

    /** What sets others against somebody (반(反) 가, 탈가) or likens them to it (제2의 가, 한국판 가). */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:반\\(反\\)|탈\\(脫\\)|反|脫) ?$|(?:^|[ '\"(·,])(?:반|탈)$" + "|(?:한국형|한국판|중국판|일본판|유럽판|제 ?[23]의|포스트) ?['\"]?$");

    /** Who is replaced, is whose rival another is, has an institute, or is where somebody comes from. */
    private static final Pattern BEHIND = Pattern.compile("(?:이|가)? (?:아닌|아니라|아니고)(?![가-힣])| ?대신(?![가-힣])"
            + "|(?:의|이|과|와)? ?(?:대항마|라이벌|맞수|경쟁사|경쟁자|경쟁 ?업체)"
            + "|(?:\\([^()]{1,20}\\))?의? ?(?:소속|산하|직속)(?:의|인|으로)? "
            + "| ?(?:[가-힣A-Z]{1,6} )?출신"
            + "|(?:와|과) (?:엇비슷|비슷한|맞먹|대등|동등|견줄|견줘|같은 (?:역할|위치|길|모델|회사|기업|선상))"
            + "|(?:와|과)의 (?:단독 |서면 |화상 |전화 |최근 )?인터뷰"
            + "|(?:에|을|를)? ?(?:제치고|제친|밀어내|꺾고|누르고|앞질러|추월)");

    /** Where names stand side by side without dealing with each other: at a fair, at the top of a ranking. */
    private static final Pattern SIDE_BY_SIDE = Pattern.compile("(?:함께|공동)[^.]{0,40}(?:전시관|부스|명단|수혜|멤버|참석|이름을 올)");

    /** On whose list they stand otherwise. */
    private static final Pattern CONTROLLED = Pattern.compile("(?:통제|제재|금지)[^.]{0,15}(?:목록|대상|명단|리스트)");

    /** Who is there when others do something: 가, 나 등이 참석한 가운데. */
    private static final Pattern GUEST = Pattern.compile("[^.]{0,40}(?:등|들)(?:이|도|은)? [^.]{0,30}참석");

    /** What guests and neighbours may do, too. */
    private static final Pattern AGREED = Pattern.compile("협약|협력(?!사|업체)|협업|체결|맺|손잡|손을 잡|MOU|제휴|파트너십|동맹");

    private Bystanders() {}

    /** Whether a name of a line takes no part in what the line tells. */
    static boolean is(Line line, Name name) {
        int start = name.span().start();
        return BEFORE.matcher(line.text.substring(Math.max(0, start - PREFIX), start))
                        .find()
                || behind(BEHIND, line, name)
                || (behind(GUEST, line, name) && !AGREED.matcher(line.text).find());
    }

    /** Whether the names of a line only stand side by side: of 148 pairs of such lines in labelled articles none is a deal. */
    static boolean sideBySide(Line line) {
        return CONTROLLED.matcher(line.text).find()
                || (SIDE_BY_SIDE.matcher(line.text).find()
                        && !AGREED.matcher(line.text).find());
    }

    private static boolean behind(Pattern pattern, Line line, Name name) {
        return pattern.matcher(line.text)
                .region(name.span().end(), line.text.length())
                .lookingAt();
    }
}
