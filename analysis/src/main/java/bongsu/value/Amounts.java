package bongsu.value;

import bongsu.value.AmountMention.Per;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds every sum of money in Korean text: 2조4천억원, 3,500억 원, 1000만달러(약137억원), 미화 5억 달러, $100M, 1~2천억원,
 * 수백억원, and in headlines the bare 271억.
 *
 * <p>Numbers follow 한글 맞춤법 제44항, currencies ISO 4217. A dollar without a country is the American one, ¥ is yen, a sum
 * without a currency is won and is taken only from 억 upwards beside a word of money. A conversion in brackets belongs to
 * the sum before it and is no mention of its own.
 */
public final class Amounts {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final String SIGN_BEGINNINGS = "$＄€£¥￥₩￦NHUEKJCRAS";
    private static final Pattern ENGLISH_UNIT = Pattern.compile(
            "\\s?(?:(trillion|T(?![A-Za-z]))|(billion|bn|B(?![A-Za-z]))|(million|mn|M(?![A-Za-z]))|(K(?![A-Za-z])))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONVERSION =
            Pattern.compile("(?:\\s?[(（\\[]\\s?|,?\\s)(?:(?:한화|우리\\s?돈|원화|미화|한국\\s?돈)(?:으?로)?\\s?)?(?:약|대략|환산)?\\s?");
    private static final Pattern OPENING = Pattern.compile("\\s?[(（\\[].*|.*(?:한화|우리\\s?돈|원화|한국\\s?돈).*");
    private static final Pattern MONEY_AFTER = Pattern.compile(
            "(?:대|여|이상|가량|안팎|어치)?(?:을|를|의|에도 안|에|이|짜리)?\\s?(?:이상\\s)?(?:규모|상당|투자|유치|투입|지원|펀드|보조금|예산|인수|조달|수주|매각|베팅|쏟|들여|들인|쏜|쐈|쏴|판다|벌금|과징금|매출|적자|흑자|영업|순매수|순매도|시총|계약|대금|기금|출자|수혈|잭팟|손실|이익|대출|배상|붓|클럽|원)");
    private static final Pattern MONEY_BEFORE = Pattern.compile(
            "(?:투자|몸값|예산|매출|이익|영업익|순익|시총|가치|자금|과징금|벌금|지원|보조금|대출|규모|유치|손실|적자|수주|계약)[에은는이가]?\\s?(?:총|약|최대|연|무려)?\\s?$");

    private static final Pattern OPENED = Pattern.compile("\\((?:약\\s?)?$");

    private Amounts() {}

    private record Sum(int start, int end, KoreanNumber number, BigDecimal value, BigDecimal upTo, String currency) {}

    /**
     * The sums of money in a text, in the order of their appearance; they do not overlap.
     *
     * @param text raw text, may be empty
     * @return mentions with UTF-16 offsets into {@code text}; empty if there are none
     */
    public static List<AmountMention> find(CharSequence text) {
        List<Sum> sums = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Sum sum = sumAt(text, i);
            if (sum == null) {
                i = afterDigits(text, i);
            } else {
                sums.add(sum);
                i = sum.end();
            }
        }
        return mentions(text, sums);
    }

    private static int afterDigits(CharSequence text, int at) {
        int i = at + 1;
        if (KoreanNumber.isDigit(text.charAt(at))) {
            while (i < text.length() && (KoreanNumber.isDigit(text.charAt(i)) || inNumber(text, i))) {
                i++;
            }
        }
        return i;
    }

    private static boolean inNumber(CharSequence text, int i) {
        char c = text.charAt(i);
        return (c == ',' || c == '.') && i + 1 < text.length() && KoreanNumber.isDigit(text.charAt(i + 1));
    }

    private static @Nullable Sum sumAt(CharSequence text, int at) {
        char c = text.charAt(at);
        char previous = at == 0 ? ' ' : text.charAt(at - 1);
        boolean latinBefore = previous < 0x80 && Character.isLetter(previous);
        if (KoreanNumber.isDigit(c)) {
            return latinBefore || (previous == '-' && at > 1 && Character.isLetter(text.charAt(at - 2)))
                    ? null
                    : written(text, at);
        }
        if (c == '수' || c == '몇' || c == '천' || c == '백' || c == '십') {
            return CurrencyWord.isHangul(previous) || KoreanNumber.isDigit(previous) ? null : written(text, at);
        }
        CurrencyWord sign = latinBefore || SIGN_BEGINNINGS.indexOf(c) < 0 ? null : CurrencyWord.sign(text, at);
        return sign == null ? null : signed(text, at, sign);
    }

    /** 50억원, 1~2천억원, 4000만~5000만원, 100억원~200억원. */
    private static @Nullable Sum written(CharSequence text, int at) {
        KoreanNumber number = KoreanNumber.at(text, at);
        if (number == null) {
            return null;
        }
        BigDecimal low = number.value();
        KoreanNumber last = number;
        CurrencyWord currency = CurrencyWord.after(text, number.end(), number);
        int tilde = afterTilde(text, currency == null ? number.end() : currency.end());
        KoreanNumber high = tilde < 0 ? null : KoreanNumber.at(text, tilde);
        CurrencyWord highCurrency = high == null ? null : CurrencyWord.after(text, high.end(), high);
        if (high != null
                && highCurrency != null
                && (currency == null || currency.code().equals(highCurrency.code()))) {
            boolean takesOver = currency == null
                    && low.multiply(BigDecimal.TEN).compareTo(high.value()) < 0
                    && number.unit().compareTo(high.unit()) < 0;
            BigDecimal scaled =
                    takesOver ? low.multiply(high.unit()).divide(number.unit(), 4, RoundingMode.HALF_UP) : low;
            if (scaled.compareTo(high.value()) <= 0) {
                low = scaled;
                last = high;
                currency = highCurrency;
            }
        }
        if (currency != null) {
            return sum(at, currency.end(), number, low, last.value(), currency.code());
        }
        boolean won =
                number.unit().compareTo(BigDecimal.valueOf(1_0000_0000L)) >= 0 && moneyBeside(text, at, number.end());
        return won ? sum(at, number.end(), number, low, low, "KRW") : null;
    }

    private static int afterTilde(CharSequence text, int at) {
        int i = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        if (i >= text.length() || "~∼～–-".indexOf(text.charAt(i)) < 0) {
            return -1;
        }
        i++;
        return i < text.length() && text.charAt(i) == ' ' ? i + 1 : i;
    }

    /** In headlines the currency is left out: 35사에 271억 쐈다. */
    private static boolean moneyBeside(CharSequence text, int start, int end) {
        if (MONEY_AFTER.matcher(text).region(end, text.length()).lookingAt()) {
            return true;
        }
        if (end < text.length()
                && text.charAt(end) == ')'
                && OPENED.matcher(text.subSequence(Math.max(0, start - 4), start))
                        .find()) {
            return true; // 바다벤처스(100억), 2800억 달러(약 363조)
        }
        boolean wordEnds = end == text.length() || !CurrencyWord.isHangul(text.charAt(end));
        return wordEnds
                && MONEY_BEFORE
                        .matcher(text.subSequence(Math.max(0, start - 14), start))
                        .find();
    }

    /** $100M, US$ 1.5 billion, €3억. */
    private static @Nullable Sum signed(CharSequence text, int at, CurrencyWord sign) {
        int from = sign.end() < text.length() && text.charAt(sign.end()) == ' ' ? sign.end() + 1 : sign.end();
        if (from >= text.length() || !KoreanNumber.isDigit(text.charAt(from))) {
            return null;
        }
        KoreanNumber number = KoreanNumber.at(text, from);
        if (number == null) {
            return null;
        }
        Matcher unit = ENGLISH_UNIT.matcher(text).region(number.end(), text.length());
        if (number.large() || !unit.lookingAt()) {
            return sum(at, number.end(), number, number.value(), number.value(), sign.code());
        }
        int power = unit.group(1) != null ? 12 : unit.group(2) != null ? 9 : unit.group(3) != null ? 6 : 3;
        BigDecimal value = number.value().scaleByPowerOfTen(power);
        return sum(at, unit.end(), number, value, value, sign.code());
    }

    private static @Nullable Sum sum(
            int start, int end, KoreanNumber number, BigDecimal low, BigDecimal high, String currency) {
        return low.compareTo(MOST) > 0 || high.compareTo(MOST) > 0
                ? null
                : new Sum(start, end, number, low, high, currency);
    }

    private static List<AmountMention> mentions(CharSequence text, List<Sum> sums) {
        List<AmountMention> found = new ArrayList<>(sums.size());
        for (int i = 0; i < sums.size(); i++) {
            Sum sum = sums.get(i);
            Sum next = i + 1 < sums.size() ? sums.get(i + 1) : null;
            int contextEnd = sum.end();
            Money equivalent = null;
            if (next != null && converts(text, sum, next)) {
                equivalent = money(next);
                contextEnd = closing(text, next.end());
                i++;
                next = i + 1 < sums.size() ? sums.get(i + 1) : null;
            }
            int floor = found.isEmpty() ? 0 : found.getLast().end();
            AmountContext context = new AmountContext(
                    text, sum.start(), contextEnd, floor, next == null ? text.length() : next.start());
            Per per = context.per();
            Money money = money(sum);
            found.add(new AmountMention(
                    sum.start(),
                    sum.end(),
                    money,
                    sum.upTo().longValue(),
                    sum.number().vague(),
                    per,
                    context.role(money, per),
                    equivalent));
        }
        return List.copyOf(found);
    }

    private static Money money(Sum sum) {
        return new Money(sum.value().longValue(), sum.currency());
    }

    /** Whether {@code next} only says {@code sum} in another currency: (약 137억원), or: , 우리 돈 약 137억원. */
    private static boolean converts(CharSequence text, Sum sum, Sum next) {
        if (sum.currency().equals(next.currency()) || next.start() - sum.end() > 16) {
            return false;
        }
        CharSequence between = text.subSequence(sum.end(), next.start());
        return CONVERSION.matcher(between).matches() && OPENING.matcher(between).matches();
    }

    private static int closing(CharSequence text, int at) {
        for (int i = at; i < Math.min(text.length(), at + 8); i++) {
            if (")）]".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return at;
    }
}
