package bongsu.value;

import java.util.Map;

/**
 * A sum of money: 2조4000억원 is 2400000000000 KRW.
 *
 * @param value in plain units of the currency (won, dollars), not negative
 * @param currency ISO 4217 code
 */
public record Money(long value, String currency) {
    private static final Map<String, String> WORDS = Map.of(
            "KRW", "원", "USD", "달러", "EUR", "유로", "JPY", "엔", "CNY", "위안", "TWD", "대만달러", "GBP", "파운드", "INR", "루피");
    private static final long[] UNITS = {1_0000_0000_0000_0000L, 1_0000_0000_0000L, 1_0000_0000L, 1_0000L};
    private static final String[] UNIT_NAMES = {"경", "조", "억", "만"};

    public Money {
        if (value < 0) {
            throw new IllegalArgumentException("a sum of money cannot be negative: " + value);
        }
        if (currency.length() != 3) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }

    /**
     * The sum as Korean newspapers print it, by units of ten thousand (한글 맞춤법 제44항): 2조4000억원. A currency without a
     * Korean word here keeps its code: 5억 SEK.
     */
    public String korean() {
        StringBuilder out = new StringBuilder();
        long rest = value;
        for (int i = 0; i < UNITS.length; i++) {
            if (rest >= UNITS[i]) {
                out.append(rest / UNITS[i]).append(UNIT_NAMES[i]);
                rest %= UNITS[i];
            }
        }
        if (rest > 0 || value == 0) {
            out.append(rest);
        }
        String word = WORDS.get(currency);
        return out.append(word == null ? " " + currency : word).toString();
    }
}
