package bongsu.value;

/**
 * A sum of money: 2조4000억원 is 2400000000000 KRW.
 *
 * @param value in plain units of the currency (won, dollars), not negative
 * @param currency ISO 4217 code
 */
public record Money(long value, String currency) {
    public Money {
        if (value < 0) {
            throw new IllegalArgumentException("a sum of money cannot be negative: " + value);
        }
        if (currency.length() != 3) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }
}
