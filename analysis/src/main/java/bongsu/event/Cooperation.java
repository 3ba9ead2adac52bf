package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.schema.EventType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cooperation that has no technology as its subject, and so is no event (GUIDELINES.md): a council of cities and ministries about an
 * airport, a firm that sponsors a team.
 */
final class Cooperation {
    private static final Set<EventType> TYPES = EnumSet.of(EventType.ALLIANCE, EventType.JOINT_DEVELOPMENT);
    /** What is technology, too, though the subjects of {@link Reliance} do not hold it; among them it would be a feature of models. */
    private static final Pattern OTHER = Pattern.compile(
            "배터리|이차전지|전고체|위성|우주|발사체|드론|수소|전기차|바이오|신약|원전|SMR|방산|항공기|모빌리티|연구|과학|특허|공학|의료"
                    + "|[3-6]G|딥러닝|머신러닝|챗봇|GPT|에이전트|OLED|센서|EUV|UAM|컴퓨터|컴퓨팅|전자(?:문서|증명|정부|서명)|알고리즘|사물인터넷|이미지|음성|번역|홀로그램|디스플레이|웨어러블|지능|자동화|무인|가상|증강");

    /** What a headline is about that is not about technology, where it has none of its words. */
    private static final Pattern SOFT = Pattern.compile(
            "관광|여행|워케이션|기획전|프로모션|입점|웹툰|웹소설|축구|야구|농구|(?<!지)배구|골프(?!존)|스포츠|축제|캠페인|(?<![가-힣])기부|후원|탄소중립|급식|화장품|학점|평생교육|취업|인재 ?양성|계약학과|회비|공연");

    /** How many lines say what an article is about, the headline included. */
    private static final int LEAD = 4;

    private Cooperation() {}

    /**
     * Whether a fact is of that kind. Of a public body or university it is if neither the lead nor its own sentence speaks of technology,
     * names of organisations aside (of several states, which talk of many things, if the article nowhere does). Of others it is if the
     * article nowhere does and the headline or the sentence speaks of sponsoring, discounts or the like.
     */
    static boolean untechnical(Reading reading, Decided fact) {
        List<Line> lines = reading.lines();
        boolean soft = isSoft(fact.type())
                && SOFT.matcher(Technology.withoutNames(lines.get(0))).find();
        if (soft
                && !Technology.core(fact.line())
                && lines.subList(0, Math.min(LEAD, lines.size())).stream().noneMatch(Technology::core)) {
            return true;
        }
        if (!TYPES.contains(fact.type())) {
            return false;
        }
        boolean states = states(fact.parties());
        if (fact.parties().stream().anyMatch(Cooperation::civic) && !technical(fact.line())) {
            int told = states ? lines.size() : Math.min(LEAD, lines.size());
            return lines.subList(0, told).stream().noneMatch(Cooperation::technical);
        }
        return (Reliance.goodwill(fact.line()) || Reliance.goodwill(lines.get(0)))
                && lines.stream().noneMatch(Cooperation::technical);
    }

    private static boolean isSoft(EventType type) {
        return type == EventType.ADOPTION || TYPES.contains(type);
    }

    private static boolean technical(Line line) {
        String text = Technology.withoutNames(line);
        return Technology.isProduct(line)
                || Reliance.technical(text)
                || OTHER.matcher(text).find();
    }

    /** Whether the parties are governments of more than one country. */
    private static boolean states(List<Name> parties) {
        Set<String> countries = new HashSet<>();
        for (Name party : parties) {
            Organisation organisation = party.organisation();
            if (organisation == null || !organisation.government() || organisation.country() == null) {
                return false;
            }
            countries.add(organisation.country());
        }
        return countries.size() > 1;
    }

    /** Whether somebody's agreements are as often about anything else as about technology. */
    private static boolean civic(Name party) {
        Organisation organisation = party.organisation();
        return organisation != null
                && (organisation.publicBody() || organisation.kind() == OrganisationKind.UNIVERSITY);
    }
}
