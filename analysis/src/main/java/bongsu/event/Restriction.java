package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import java.util.regex.Pattern;

/**
 * An export control, a ban or a tariff: an event of sovereignty only where the article tells of somebody's self-reliance as well. A bare one
 * is trade. Its words are narrower than the subjects of {@link Reliance}, which models weigh: here each decides by itself.
 */
final class Restriction {
    private static final Pattern RESTRICTED = Pattern.compile(
            "(?:수출|반입|판매|공급)[^.,]{0,12}?(?:통제|규제|제한|금지|차단|상한|한도|쿼터|막[는으아])|(?:HBM|칩|반도체|장비|GPU|기술)[^.,]{0,10}통제|블랙리스트|(?<!경)제재|관세(?!청)|엔티티 리스트|수출 허가"
                    + "|(?:수출|판매|공급|반입)(?:하려면|하기 위해|할 때|을 하려면)[^.,]{0,25}(?:허가|승인|면허)");

    /** Money for what is made at home, which a line may tell beside a tariff. */
    private static final Pattern SUBSIDY = Pattern.compile("보조금|지원금|세액공제|펀드|출자|기금|국비");

    private static final Pattern SELF_RELIANCE = Pattern.compile(
            "자립|자급(?!제)|(?<!원)자력|소버린|(?<![가-힣])주권|(?:기술|데이터|디지털|반도체) ?주권(?![·,] ?(?:안보|민주주의))(?! 담당)|(?<!발)굴기|기술 독립|반도체 독립|국산화");

    private Restriction() {}

    /**
     * Whether all that a line tells of somebody abroad is a restriction: it names no subsidy, and no line of the article speaks of
     * self-reliance. Who answers a foreign restriction at home does more than restrict.
     */
    static boolean bare(Reading reading, Line line, Name who) {
        Organisation organisation = who.organisation();
        return organisation != null
                && !"KR".equals(organisation.country())
                && RESTRICTED.matcher(line.text).find()
                && !SUBSIDY.matcher(line.text).find()
                && reading.lines().stream()
                        .noneMatch(l -> SELF_RELIANCE.matcher(l.text).find());
    }
}
