package bongsu.value;

import bongsu.value.DateWords.Anchor;
import bongsu.value.DateWords.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as written, one char at a time: a date begins at a word of {@link Anchor}, a part of the year or a number. */
final class DateReader {
    private record Word(String text, Anchor anchor) {}

    private static final List<Word> WORDS = words();
    private static final String BEGINNINGS = "지오다재작올금내같이그어전모상하연’'";
    private static final Pattern DOTTED =
            Pattern.compile("((?:19|20)\\d{2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})(?!\\d|[./-]\\d)");
    /** 100일, 5일간, 3일 만에, 4일째, 2일 전: a count of days, no date. */
    private static final Pattern COUNTED_DAYS = Pattern.compile(
            "[간째차반본류정체상치종용요곱]|부(?!터)|대(?!로)|\\s?(?:만에|동안|이내|연속|이상|가량|안에|앞두|앞으로)|\\s(?:만|전|후|뒤|내)(?:[^가-힣]|에|로|인|$)");

    private static final Pattern COUNTED_YEARS =
            Pattern.compile("[간산식생째차형만]|대(?!로)|\\s?(?:만에|동안|연속)|\\s(?:전|후|뒤)(?:[^가-힣]|에|부|$)");
    private static final Pattern NO_MONTH = Pattern.compile("[드급세간호평]|\\s?만에");
    private static final Pattern YEAR_SECTION = Pattern.compile(
            "\\s?(?:(상반기)|(하반기)|([1-4])[·~]?[1-4]?분기|(연?초)(?![가-힣&&[^에부까엔]])|(연?말)(?![가-힣&&[^에까께쯤이부]])|(연내))");
    private static final Pattern MONTH_SECTION =
            Pattern.compile("\\s?(?:(초순?|상순)(?![가-힣&&[^에부까엔]])|(중순)|(말|하순)(?![가-힣&&[^에까께쯤이부]]))");

    private final CharSequence text;
    private int pos;

    DateReader(CharSequence text) {
        this.text = text;
    }

    private static List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (Anchor anchor : Anchor.values()) {
            for (String word : anchor.words()) {
                words.add(new Word(word, anchor));
            }
        }
        words.sort(Comparator.comparingInt((Word w) -> w.text().length()).reversed());
        return List.copyOf(words);
    }

    /** The date that begins at {@code start}; null if none does. */
    @Nullable
    DateWords at(int start) {
        char first = text.charAt(start);
        boolean digit = KoreanNumber.isDigit(first);
        if ((!digit && BEGINNINGS.indexOf(first) < 0) || !beginsHere(start, digit)) {
            return null;
        }
        if (digit) {
            Matcher dotted = DOTTED.matcher(text).region(start, text.length());
            if (dotted.lookingAt()) {
                int month = Integer.parseInt(dotted.group(3));
                int day = Integer.parseInt(dotted.group(4));
                return month < 1 || month > 12 || day < 1 || day > 31 ? null : dotted(dotted, month, day);
            }
        }
        pos = start;
        Anchor anchor = digit ? null : anchor();
        return numbers(start, anchor);
    }

    private static DateWords dotted(Matcher m, int month, int day) {
        int year = Integer.parseInt(m.group(1));
        return new DateWords(m.start(), m.end(), null, year, year, month, month, day, day, Section.WHOLE);
    }

    private boolean beginsHere(int start, boolean digit) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        if (digit) {
            boolean fraction = (before == '.' || before == ',' || before == '/')
                    && start > 1
                    && KoreanNumber.isDigit(text.charAt(start - 2));
            return !KoreanNumber.isDigit(before) && !fraction && !(before < 0x80 && Character.isLetter(before));
        }
        return !CurrencyWord.isHangul(before);
    }

    private @Nullable Anchor anchor() {
        for (Word word : WORDS) {
            if (CurrencyWord.startsWith(text, pos, word.text())) {
                int end = pos + word.text().length();
                if (word.text().equals("올")
                        && charAt(end) != ' '
                        && !KoreanNumber.isDigit(charAt(end))
                        && !lookingAt(YEAR_SECTION, end)) {
                    return null;
                }
                pos = end;
                return word.anchor();
            }
        }
        return null;
    }

    private @Nullable DateWords numbers(int start, @Nullable Anchor anchor) {
        if (anchor != null && (anchor.isDay() || anchor.isWeek())) {
            return new DateWords(start, pos, anchor, 0, 0, 0, 0, 0, 0, Section.WHOLE);
        }
        int begun = pos;
        int[] year = anchor == null || (!anchor.isYear() && !anchor.isMonth()) ? year() : NONE;
        Section section = Section.WHOLE;
        int[] month = NONE;
        int[] day = NONE;
        if (anchor == null || !anchor.isMonth()) {
            month = counted("월", 12, NO_MONTH);
        }
        boolean yearKnown = year[0] > 0 || (anchor != null && anchor.isYear());
        if (month[0] == month[1] && (month[0] > 0 || !yearKnown)) {
            day = counted("일", 31, COUNTED_DAYS);
        }
        if (day[0] == 0 && (month[0] > 0 || (anchor != null && anchor.isMonth()))) {
            section = readSection(MONTH_SECTION);
        } else if (day[0] == 0) {
            boolean bare = !yearKnown && anchor == null;
            section = bare && charAt(begun) == ' ' ? Section.WHOLE : readSection(YEAR_SECTION);
        }
        boolean something = year[0] + month[0] + day[0] > 0 || section != Section.WHOLE;
        boolean bareOl = anchor == Anchor.THIS_YEAR && pos - start == 1;
        if (!something && (anchor == null || !anchor.standsAlone() || bareOl)) {
            return null;
        }
        return new DateWords(start, pos, anchor, year[0], year[1], month[0], month[1], day[0], day[1], section);
    }

    private static final int[] NONE = {0, 0};

    /** 2025년, 2026~2030년, ’23년; {0, 0} if there is none. */
    private int[] year() {
        int at = skipSpace(pos);
        boolean apostrophe = charAt(at) == '\'' || charAt(at) == '’';
        int from = apostrophe ? at + 1 : at;
        int digits = digits(from);
        if (digits != (apostrophe ? 2 : 4)) {
            return NONE;
        }
        int first = number(from, digits) + (apostrophe ? 2000 : 0);
        int last = first;
        int end = from + digits;
        int tilde = charAt(end) == '년' ? end + 1 : end;
        if (!apostrophe && "~∼～–-".indexOf(charAt(tilde)) >= 0 && digits(skipSpace(tilde + 1)) == 4) {
            last = number(skipSpace(tilde + 1), 4);
            end = skipSpace(tilde + 1) + 4;
        }
        if (charAt(end) != '년' || first < 1900 || last > 2199 || last < first || lookingAt(COUNTED_YEARS, end + 1)) {
            return NONE;
        }
        pos = end + 1;
        if (charAt(pos) == '도') {
            pos++;
        }
        return new int[] {first, last};
    }

    /** A number from 1 to {@code most}, or a range of them, before {@code unit}; {0, 0} if there is none. */
    private int[] counted(String unit, int most, Pattern otherwise) {
        int from = skipSpace(pos);
        int digits = digits(from);
        if (digits == 0 || digits > 2) {
            return NONE;
        }
        int first = number(from, digits);
        int last = first;
        int end = from + digits;
        int tilde = CurrencyWord.startsWith(text, end, unit) ? end + 1 : end;
        if ("~∼～–-·".indexOf(charAt(tilde)) >= 0) {
            int second = skipSpace(tilde + 1);
            int length = digits(second);
            if (length > 0 && length < 3 && CurrencyWord.startsWith(text, second + length, unit)) {
                last = number(second, length);
                end = second + length;
            }
        }
        boolean valid = first >= 1 && last <= most && last >= first && CurrencyWord.startsWith(text, end, unit);
        if (!valid || lookingAt(otherwise, end + 1)) {
            return NONE;
        }
        pos = end + 1;
        return new int[] {first, last};
    }

    private Section readSection(Pattern pattern) {
        Matcher m = pattern.matcher(text).region(pos, text.length());
        if (!m.lookingAt()) {
            return Section.WHOLE;
        }
        pos = m.end();
        if (pattern == MONTH_SECTION) {
            return m.group(1) != null ? Section.BEGINNING : m.group(2) != null ? Section.MIDDLE : Section.END;
        }
        if (m.group(3) != null) {
            return Section.quarter(Integer.parseInt(m.group(3)));
        }
        return m.group(1) != null
                ? Section.FIRST_HALF
                : m.group(2) != null
                        ? Section.SECOND_HALF
                        : m.group(4) != null ? Section.BEGINNING : m.group(5) != null ? Section.END : Section.REST;
    }

    private boolean lookingAt(Pattern pattern, int at) {
        return at <= text.length()
                && pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    private int digits(int at) {
        int i = at;
        while (KoreanNumber.isDigit(charAt(i)) && i - at < 9) {
            i++;
        }
        return i - at;
    }

    private int number(int at, int length) {
        return Integer.parseInt(text, at, at + length, 10);
    }

    private int skipSpace(int at) {
        return charAt(at) == ' ' ? at + 1 : at;
    }

    private char charAt(int i) {
        if (i >= text.length()) {
            return '\0';
        }
        char c = text.charAt(i);
        return CurrencyWord.isSpace(c) ? ' ' : c;
    }
}
