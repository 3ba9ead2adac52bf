package bongsu.value;

import java.util.Random;

/** Texts made of the pieces that sums, dates and durations are made of, in any order: the same for the same seed. */
final class Garbage {
    private static final String[] PIECES = {
        "1", "23", "2025", "0", "3.5", "1,000", ",", ".", " ", "\u00a0", "~", "-", "조", "억", "만", "천", "백", "십", "수",
        "몇", "여", "원", "달러", "엔", "위안", "유로", "불", "$", "US$", "€", "M", "B", "billion", "(", ")", "약", "최대", "이상", "대",
        "년", "월", "일", "간", "까지", "부터", "지난", "오는", "올", "올해", "내년", "이날", "전날", "같은 해", "이듬해", "다음 달", "이번 주", "상반기",
        "분기", "말", "초", "중순", "연내", "개월", "달", "개년", "계약", "동안", "만에", "\n", "😀", "’", "'", "투자", "매출", "예정"
    };
    private final Random random;

    Garbage(long seed) {
        random = new Random(seed);
    }

    String next() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(24);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
