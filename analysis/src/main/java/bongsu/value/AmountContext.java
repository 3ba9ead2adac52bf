package bongsu.value;

import bongsu.value.AmountMention.Per;
import bongsu.value.AmountMention.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the words around a sum say about it. Only the words of its own sentence count, and none beyond the next sum on
 * either side; the nearest one decides, of two at the same place the longer, and a comma makes it twelve chars farther.
 */
final class AmountContext {
    private static final int REACH_BEFORE = 32;
    private static final int REACH_AFTER = 26;
    private static final int CLAUSE = 12;

    private record Sign(Role role, String word) {}

    private static final List<Sign> SIGNS = signs();
    private static final Pattern UNIT = Pattern.compile("[주대인건개장톤럴간회구명곳팀편]당\\s?(?:약|최대|최소|평균)?\\s?$");
    private static final Pattern MONTH = Pattern.compile("(?:^|[^가-힣\\d])(?:월|매월|매달|월평균|한 달에?)\\s?(?:약|최대|최소)?\\s?$");

    private final String before;
    private final String after;

    /**
     * @param floor offset where the sum before ends
     * @param ceiling offset where the next one begins
     */
    AmountContext(CharSequence text, int start, int end, int floor, int ceiling) {
        int from = Math.max(floor, start - REACH_BEFORE);
        for (int i = start - 1; i >= from; i--) {
            if (endsSentence(text, i)) {
                from = i + 1;
            }
        }
        int to = Math.min(ceiling, Math.min(text.length(), end + REACH_AFTER));
        for (int i = end; i < to; i++) {
            if (endsSentence(text, i)) {
                to = i;
            }
        }
        before = text.subSequence(Math.min(from, start), start).toString();
        after = text.subSequence(end, Math.max(to, end)).toString();
    }

    private static boolean endsSentence(CharSequence text, int i) {
        char c = text.charAt(i);
        boolean decimal = c == '.'
                && i > 0
                && i + 1 < text.length()
                && KoreanNumber.isDigit(text.charAt(i - 1))
                && KoreanNumber.isDigit(text.charAt(i + 1));
        return c == '\n' || (c == '.' && !decimal) || c == '?' || c == '!' || c == '…';
    }

    Per per() {
        if (UNIT.matcher(before).find()) {
            return Per.UNIT;
        }
        return MONTH.matcher(before).find() ? Per.MONTH : Per.TOTAL;
    }

    Role role(Money money, Per per) {
        if (per == Per.UNIT || per == Per.MONTH || money.value() < pocketMoney(money.currency())) {
            return Role.UNIT_PRICE;
        }
        Role nearest = Role.UNKNOWN;
        int distance = Integer.MAX_VALUE;
        int length = Integer.MAX_VALUE;
        for (Sign sign : SIGNS) {
            int near = Math.min(distanceBefore(sign.word()), distanceAfter(sign.word()));
            if (near < distance || (near == distance && sign.word().length() > length)) {
                distance = near;
                length = sign.word().length();
                nearest = sign.role();
            }
        }
        return nearest;
    }

    /** Below this a sum is a price, a fee or a gift: nobody reports a deal of 10 million won. */
    private static long pocketMoney(String currency) {
        return currency.equals("KRW") ? 1000_0000L : currency.equals("JPY") ? 100_0000L : 1_0000L;
    }

    private int distanceBefore(String word) {
        int at = before.lastIndexOf(word);
        if (at < 0) {
            return Integer.MAX_VALUE;
        }
        String between = before.substring(at + word.length());
        return between.length() + (between.indexOf(',') >= 0 ? CLAUSE : 0);
    }

    private int distanceAfter(String word) {
        int at = after.indexOf(word);
        if (at < 0) {
            return Integer.MAX_VALUE;
        }
        String between = after.substring(0, at);
        return between.length() + (between.indexOf(',') >= 0 ? CLAUSE : 0);
    }

    private static List<Sign> signs() {
        String[][] words = {
            {"VALUATION", "몸값 기업가치 시가총액 시총 밸류에이션 평가 가치로 가치를 가치는 가치가"},
            {
                "REVENUE",
                "매출 영업이익 영업익 순이익 순익 적자 흑자 손실 수출액 수출은 거래액 거래대금 거래량 실적 순매수 순매도 판매액 수입액 수주잔고 수출이 수출 수입 무역수지 수익 이익 이득 증가한 감소한 늘어난 줄어든 증가해 감소해 급감 집계 외국인 매도 순자산 자산은 부담금 회비 증시 주식을 시총은"
            },
            {"MARKET", "시장규모 시장은 시장이 시장으로 시장도 성장할 성장해"},
            {
                "UNIT_PRICE",
                "가격 요금 연봉 월급 보증금 할인 상금 벌금 과징금 과태료 출고가 판매가 이용료 구독료 수수료 기부 성금 장학금 쿠폰 목표주가 주가 종가 등록금 배상금 거래를 마감했 상속세 재산 보수 과표 배당 성과급"
            },
            {"BUDGET", "예산 공적자금 지급 사업비 국비 시비 도비 추경 보조금 지원금 세액공제 정책자금 정책금융 기금 국고 출연금 연구비 증액 편성 지원 투입 재정"},
            {
                "DEAL",
                "투자 인수 유치 계약 수주 지분 출자 매각 조달 라운드 시리즈 시드 펀드 납품 공급 합병 매입 사들 베팅 수혈 대출 융자 협력 협약 제휴 입찰 유상증자 청약 합작 구매 주문 발주 어치"
            }
        };
        List<Sign> signs = new ArrayList<>();
        for (String[] row : words) {
            for (String word : row[1].split(" ", -1)) {
                signs.add(new Sign(Role.valueOf(row[0]), word));
            }
        }
        signs.add(new Sign(Role.UNIT_PRICE, "장을 마"));
        signs.add(new Sign(Role.DEAL, "유지보수"));
        signs.add(new Sign(Role.DEAL, "지식재산"));
        signs.add(new Sign(Role.DEAL, "인수 가격"));
        signs.add(new Sign(Role.DEAL, "매각 가격"));
        signs.add(new Sign(Role.DEAL, "인수가격"));
        signs.add(new Sign(Role.VALUATION, "기업 가치"));
        signs.add(new Sign(Role.MARKET, "시장 규모"));
        signs.add(new Sign(Role.MARKET, "시장의 규모"));
        return List.copyOf(signs);
    }
}
