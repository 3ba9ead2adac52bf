package bongsu.value;

import org.jspecify.annotations.Nullable;

/**
 * A sum of money named in a text.
 *
 * @param start UTF-16 offset of its first char (of the number or the currency sign)
 * @param end offset after its last char (of the currency), modifiers such as 약 or 규모 and a bracketed conversion excluded
 * @param money the sum; the lower end of a range; for a vague one (수백억원) its order of magnitude (100억원)
 * @param upTo upper end of a range; as the sum where there is no range
 * @param vague whether only its order of magnitude is known: 수백억원
 * @param per what it is paid for
 * @param role what kind of figure it is, judged by the words near it
 * @param equivalent the same sum in another currency as the text adds it: 1000만달러(약137억원); null if it adds none
 */
public record AmountMention(
        int start,
        int end,
        Money money,
        long upTo,
        boolean vague,
        Per per,
        Role role,
        @Nullable Money equivalent) {

    /** What a sum is paid for. */
    public enum Per {
        /** The whole, as far as the text says. */
        TOTAL,
        /** A share, a head, a piece: 주당, 1인당, 대당. */
        UNIT,
        /** A month: 월 10만원. */
        MONTH
    }

    /** What kind of figure a sum is. */
    public enum Role {
        /** Price of a deal, an investment, an order. */
        DEAL,
        /** Public or own money set aside: 예산, 사업비, 보조금. */
        BUDGET,
        /** What a company is worth: 몸값, 기업가치, 시가총액. */
        VALUATION,
        /** Turnover, profit, loss, exports, and other figures of accounts, statistics and stock trading. */
        REVENUE,
        /** Size of a market. */
        MARKET,
        /** Price of one piece, a wage, a fee. */
        UNIT_PRICE,
        /** No word near it tells. */
        UNKNOWN
    }

    /** Whether it can be the amount of an event: the sum of a deal or a budget, or of a kind that no word near it tells. */
    public boolean mayBeOfEvent() {
        return per != Per.UNIT && !vague && (role == Role.DEAL || role == Role.BUDGET || role == Role.UNKNOWN);
    }
}
