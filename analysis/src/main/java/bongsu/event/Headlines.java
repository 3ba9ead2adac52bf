package bongsu.event;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the headline tells of an article as a whole, where it hardly leaves a doubt: what kind of article it is, in which deals are told in
 * passing, or that it is about sovereignty.
 */
final class Headlines {
    /** How sure a deal must be at the least in a story of the stock market, and in one of export controls and tariffs. */
    static final double MARKET = 0.75;

    static final double CONTROL = 0.6;

    /** How likely it is at the least that an article is about sovereignty whose headline says so. */
    static final double SOVEREIGN = 0.45;

    /** How likely it is at the least that an article is about a partnership whose headline tells of an agreement. */
    static final double AGREED = 0.4;

    /** What opens a text, in characters: subheadings run on to it. */
    private static final int LEAD = 250;

    /** Stories of the stock market; where no deal is what moves it, hardly any tells of one. */
    private static final Pattern STOCKS = Pattern.compile(
            "목표 ?주가|목표가|증권가|[가-힣]證|서학개미|(?<![A-Z])ETF|수익률|(?:상승|하락|강세|약세) ?마감|컨센서스|실적 개선|주가 ?(?:하락|상승)|투자360|e종목|오미주|-(?:[가-힣A-Z]{2,6}(?:증권|투자)|BNK)$");

    private static final Pattern DEAL =
            Pattern.compile("인수|매각|합병|협력|협업|제휴|손잡|맞손|지분|공급사|납품|수주|계약|합작|투자 ?유치|쓴다|동맹|MOU|협약");

    private static final Pattern AGREEMENT =
            Pattern.compile("MOU|업무 ?협약|(?<!국제)협약(?! ?(?:위반|파기|탈퇴))|맞손|손 ?잡[고은는았]|공동 ?개발");

    private static final Pattern CONTROLS = Pattern.compile("(?:반입|수출) ?(?:통제|규제|금지|제한)|관세(?!청)|(?<!경)제재");

    private static final String SUBJECT =
            "(?:반도체|(?<!감자)칩|(?<![A-Za-z])AI(?![A-Za-z])|인공지능|HBM|D램|메모리|낸드|GPU|NPU|클라우드|데이터|첨단|양자|통신|SW|장비|소재|부품|모델)";

    private static final Pattern TECHNICAL = Pattern.compile(SUBJECT);

    /** Own technology. */
    private static final Pattern HOME_MADE = Pattern.compile(
            "국산화|(?:(?<![미중한])국산|토종) (?:[가-힣A-Za-z]{1,6} )?(?:AI|인공지능|반도체|칩|GPU|NPU|클라우드|모델|LLM|SW|소프트웨어|양자|로봇|통신)|토종 ?AI|국산 ?AI");

    /** A law on technology. */
    private static final Pattern LAW =
            Pattern.compile("(?<!·)" + SUBJECT + " ?(?:산업 ?)?(?:특별|기본|진흥|육성)? ?[법法](?![인률원무칙적정학제조관대카·])|칩스법");

    /** Public money. */
    private static final Pattern SUBSIDY = Pattern.compile("보조금|(?<!공시)지원금");

    /** What buyers are paid. */
    private static final Pattern RETAIL = Pattern.compile("공시|단말|번호이동|갤럭시|아이폰|통신사|전기차|가전|환급|요금");

    /** Who is paid to make chips. */
    private static final Pattern MAKER = Pattern.compile(
            "반도체|칩|(?<![A-Za-z])AI(?![A-Za-z])|인공지능|삼성|하이닉스|(?<![A-Z])SK|TSMC|인텔|마이크론|라피더스|엔비디아|배터리|K칩스");

    /** A public fund or lender, and sums that a state gives. */
    private static final Pattern FUND = Pattern.compile(
            "국민성장펀드|정책금융|모태펀드|국가 ?AI ?컴퓨팅 ?센터|(?:^|[ ,'\"·])(?:산은|산업은행|수은|수출입은행|기은|기보|신보|무보)(?=[ ,·…]|이|$)|(?:정부|국가|美|日|中|미국|일본|중국|금융위|과기정통부|산업부)[^.]{0,25}[0-9]조[^ ]{0,3} ?(?:투입|지원|펀드|조성)");

    /** A country that strives for its own chips and models, or a maker there. */
    private static final Pattern RIVAL =
            Pattern.compile("(?:^|[^가-힣])中(?![企東동기])|중국|화웨이|SMIC|CXMT|창신메모리|YMTC|양쯔메모리|캠브리콘|무어스레드|라피더스");

    private static final Pattern STRIVING =
            Pattern.compile("추격|굴기|자립|자급|(?<![미중한])국산|물량|공세|공습|양산|대항|독립|따라잡|턱밑|급성장|도전장|키우는");

    /** What only tells what a shock did to prices. */
    private static final Pattern SHOCK = Pattern.compile("쇼크|충격|주가|급락|급등|폭락|수혜|관세");

    /** A state that presses a maker, or rescues one. */
    private static final Pattern RESCUE = Pattern.compile(
            "(?:인텔|TSMC|삼성전자|삼성|반도체)[^.]{0,12}(?:살리기|살려라|(?<!인재 )구하기|구제|재건)|(?:트럼프|백악관|美|미국|정부|日|일본)[^.]{0,25}(?:인텔|TSMC)[^.]{0,12}(?:압박|협력하라|협업하라|요구)");

    private Headlines() {}

    /** Whether the headline says that somebody agreed on something with technology in it. */
    static boolean isAgreement(Reading reading) {
        Line title = reading.lines().get(0);
        return AGREEMENT.matcher(title.text).find() && Technology.core(title);
    }

    /** How sure a deal must be at the least for what the headline tells of the article; 0 where it says nothing about that. */
    static double leastSure(Reading reading) {
        String title = reading.lines().get(0).text;
        if (STOCKS.matcher(title).find() && !DEAL.matcher(title).find()) {
            return MARKET;
        }
        return CONTROLS.matcher(title).find() ? CONTROL : 0;
    }

    /** Whether the headline, or what runs on to it, says that the article is about sovereignty. */
    static boolean isSovereign(Reading reading) {
        List<Line> lines = reading.lines();
        String title = lines.get(0).text;
        var lead = new StringBuilder(title);
        for (int i = 1; i < lines.size() && lead.length() < title.length() + LEAD; i++) {
            lead.append(' ').append(lines.get(i).text);
        }
        lead.setLength(Math.min(lead.length(), title.length() + LEAD));
        boolean technical = TECHNICAL.matcher(title).find();
        return (technical && HOME_MADE.matcher(title).find())
                || LAW.matcher(title).find()
                || (SUBSIDY.matcher(title).find()
                        && MAKER.matcher(title).find()
                        && !RETAIL.matcher(title).find())
                || (FUND.matcher(title).find() && TECHNICAL.matcher(lead).find())
                || (technical
                        && RIVAL.matcher(title).find()
                        && STRIVING.matcher(title).find()
                        && !SHOCK.matcher(title).find())
                || (RESCUE.matcher(lead).find() && !SHOCK.matcher(title).find());
    }
}
