package bongsu.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as Korean newspapers write it: digits with the units 십, 백, 천 and the powers of ten thousand 만, 억, 조, 경
 * (한글 맞춤법 제44항), as in 2조4천억, 3,500, 1.5억, 300조800억, 수백억.
 *
 * @param end offset after its last char
 * @param value exact; of a vague one its order of magnitude
 * @param unit the unit of its last part (1000 × 10⁸ for 4천억), 1 if it has none: what a bare lower end takes over in 1~2천억
 * @param large whether it has a unit of 만 or more
 * @param vague whether it begins with 수 or 몇
 */
record KoreanNumber(int end, BigDecimal value, BigDecimal unit, boolean large, boolean vague) {

    /** The number that begins at {@code start}; null if none does, or nothing but 0, or more digits than any sum has. */
    static @Nullable KoreanNumber at(CharSequence text, int start) {
        return new Reader(text, start).read();
    }

    private static long small(char c) {
        return switch (c) {
            case '십' -> 10;
            case '백' -> 100;
            case '천' -> 1000;
            default -> 0;
        };
    }

    private static long myriad(char c) {
        return switch (c) {
            case '만' -> 1_0000L;
            case '억' -> 1_0000_0000L;
            case '조' -> 1_0000_0000_0000L;
            case '경' -> 1_0000_0000_0000_0000L;
            default -> 0;
        };
    }

    private static final class Reader {
        private final CharSequence text;
        private final int start;
        private int pos;
        private BigDecimal total = BigDecimal.ZERO;
        /** What was read since the last power of ten thousand. */
        private BigDecimal section = BigDecimal.ZERO;

        private @Nullable BigDecimal digits;
        private long lastSmall = 1;
        private long ceiling = Long.MAX_VALUE;
        private BigDecimal unit = BigDecimal.ONE;
        private boolean vague;

        Reader(CharSequence text, int start) {
            this.text = text;
            this.start = start;
            this.pos = start;
        }

        @Nullable
        KoreanNumber read() {
            char first = charAt(start);
            if (first == '수' || first == '몇') {
                vague = true;
                pos++;
                if (small(charAt(pos)) == 0 && myriad(charAt(pos)) == 0) {
                    return null;
                }
            } else if (!isDigit(first) && (small(first) == 0 || !unitFollows(start + 1))) {
                return null;
            }
            while (step()) {
                // every step takes digits or a unit
            }
            BigDecimal value = total.add(section).add(digits == null ? BigDecimal.ZERO : digits);
            return value.signum() == 0 ? null : new KoreanNumber(pos, value, unit, ceiling != Long.MAX_VALUE, vague);
        }

        private boolean unitFollows(int at) {
            return small(charAt(at)) > 0 || myriad(charAt(at)) > 0;
        }

        private boolean step() {
            char c = charAt(pos);
            if (isDigit(c)) {
                return digits == null && readDigits();
            }
            if (c == '여'
                    && digits != null
                    && (unitFollows(pos + 1) || (charAt(pos + 1) == ' ' && unitFollows(pos + 2)))) {
                pos++;
                return true;
            }
            if (c == ' ' && pos > start && digits != null && myriad(charAt(pos + 1)) > 0 && pos + 2 < text.length()) {
                pos++; // 4000 억원
                return true;
            }
            if (c == ' '
                    && digits == null
                    && ceiling != Long.MAX_VALUE
                    && section.signum() == 0
                    && smallerUnitAhead(pos + 1)) {
                pos++; // 2조 4000억
                return true;
            }
            if (small(c) > 0) {
                return readSmall(small(c));
            }
            return myriad(c) > 0 && readMyriad(myriad(c));
        }

        /** Whether digits and then a unit smaller than the last one begin at {@code at}. */
        private boolean smallerUnitAhead(int at) {
            int i = at;
            while (isDigit(charAt(i)) || (charAt(i) == ',' && isDigit(charAt(i + 1)) && i > at)) {
                i++;
            }
            if (i == at) {
                return false;
            }
            while (small(charAt(i)) > 0) {
                i++;
            }
            if (charAt(i) == ' ' && myriad(charAt(i + 1)) > 0) {
                i++;
            }
            long next = myriad(charAt(i));
            return next > 0 ? next < ceiling : charAt(i) == '원' || (charAt(i) == ' ' && charAt(i + 1) == '원');
        }

        private boolean readDigits() {
            int from = pos;
            while (isDigit(charAt(pos)) || groupSeparator(from, pos)) {
                pos++;
            }
            if (charAt(pos) == '.' && isDigit(charAt(pos + 1))) {
                pos++;
                while (isDigit(charAt(pos))) {
                    pos++;
                }
            }
            if (pos - from > 24) {
                digits = null;
                return false;
            }
            StringBuilder plain = new StringBuilder(pos - from);
            for (int i = from; i < pos; i++) {
                char c = text.charAt(i);
                if (c != ',') {
                    plain.append(c);
                }
            }
            digits = new BigDecimal(plain.toString());
            return true;
        }

        /** A comma is part of a number before exactly three digits. */
        private boolean groupSeparator(int from, int at) {
            return charAt(at) == ','
                    && at > from
                    && isDigit(charAt(at + 1))
                    && isDigit(charAt(at + 2))
                    && isDigit(charAt(at + 3))
                    && !isDigit(charAt(at + 4));
        }

        private boolean readSmall(long factor) {
            if (factor >= lastSmall && lastSmall != 1) {
                return false;
            }
            section = section.add((digits == null ? BigDecimal.ONE : digits).multiply(BigDecimal.valueOf(factor)));
            digits = null;
            lastSmall = factor;
            unit = BigDecimal.valueOf(factor);
            pos++;
            return true;
        }

        private boolean readMyriad(long factor) {
            boolean bare = digits == null && section.signum() == 0;
            if (factor >= ceiling || (bare && !vague)) {
                return false;
            }
            BigDecimal count = bare ? BigDecimal.ONE : section.add(digits == null ? BigDecimal.ZERO : digits);
            total = total.add(count.multiply(BigDecimal.valueOf(factor)));
            unit = BigDecimal.valueOf(factor)
                    .multiply(digits == null && lastSmall > 1 ? BigDecimal.valueOf(lastSmall) : BigDecimal.ONE);
            section = BigDecimal.ZERO;
            digits = null;
            lastSmall = 1;
            ceiling = factor;
            pos++;
            return true;
        }

        private char charAt(int i) {
            if (i < 0 || i >= text.length()) {
                return '\0';
            }
            char c = text.charAt(i);
            return c == '\u00a0' || c == '\u2009' || c == '\u3000' ? ' ' : c;
        }
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
