package bongsu.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A currency as named in text, after a number (억 달러, 엔) or before it ($, US$, €).
 *
 * @param end offset after its last char
 * @param code ISO 4217
 */
record CurrencyWord(int end, String code) {
    private record Word(String text, String code) {}

    private static final Map<String, String> DOLLARS = Map.of(
            "미국", "USD", "미", "USD", "대만", "TWD", "홍콩", "HKD", "싱가포르", "SGD", "캐나다", "CAD", "호주", "AUD", "뉴질랜드", "NZD");
    private static final List<Word> WORDS = words();
    /** Longest first. */
    private static final List<Word> SIGNS = List.of(
            new Word("NT$", "TWD"),
            new Word("HK$", "HKD"),
            new Word("US$", "USD"),
            new Word("USD", "USD"),
            new Word("EUR", "EUR"),
            new Word("KRW", "KRW"),
            new Word("JPY", "JPY"),
            new Word("CNY", "CNY"),
            new Word("RMB", "CNY"),
            new Word("C$", "CAD"),
            new Word("A$", "AUD"),
            new Word("S$", "SGD"),
            new Word("$", "USD"),
            new Word("＄", "USD"),
            new Word("€", "EUR"),
            new Word("£", "GBP"),
            new Word("¥", "JPY"),
            new Word("￥", "JPY"),
            new Word("₩", "KRW"),
            new Word("￦", "KRW"));
    /** What may stand after a one-syllable currency: particles and the first syllables of 규모, 투자, 이상, 상당, 어치 … */
    private static final String AFTER_SYLLABLE = "을이의에으은과까대어만씩짜화규투상가보출안정도부인선여지를로미초넘어";
    /** Beginnings of words that hide a currency: 파운드리, 유로존, 프랑스, 루피아 is a currency of its own. */
    private static final List<String> HIDING = List.of("파운드리", "유로존", "유로파", "프랑스", "프랑크", "바트만", "리라이", "페소아");

    private static List<Word> words() {
        List<Word> words = new ArrayList<>();
        DOLLARS.forEach((nation, code) -> {
            words.add(new Word(nation + "달러", code));
            words.add(new Word(nation + " 달러", code));
        });
        String[][] plain = {
            {"원", "KRW"},
            {"달러", "USD"},
            {"불", "USD"},
            {"弗", "USD"},
            {"유로", "EUR"},
            {"위안", "CNY"},
            {"엔", "JPY"},
            {"파운드", "GBP"},
            {"루피아", "IDR"},
            {"루피", "INR"},
            {"루블", "RUB"},
            {"링깃", "MYR"},
            {"바트", "THB"},
            {"베트남동", "VND"},
            {"페소", "PHP"},
            {"헤알", "BRL"},
            {"스위스프랑", "CHF"},
            {"스위스 프랑", "CHF"},
            {"프랑", "CHF"},
            {"크로나", "SEK"},
            {"크로네", "NOK"},
            {"디르함", "AED"},
            {"리얄", "SAR"},
            {"리라", "TRY"},
            {"셰켈", "ILS"},
            {"즈워티", "PLN"},
            {"USD", "USD"},
            {"EUR", "EUR"},
            {"KRW", "KRW"}
        };
        for (String[] word : plain) {
            words.add(new Word(word[0], word[1]));
        }
        words.sort(Comparator.comparingInt((Word w) -> w.text().length()).reversed());
        return List.copyOf(words);
    }

    /** The currency that follows the number which ends at {@code at}, with one space between at most; null if none does. */
    static @Nullable CurrencyWord after(CharSequence text, int at, KoreanNumber number) {
        int pos = at < text.length() && isSpace(text.charAt(at)) ? at + 1 : at;
        boolean spaced = pos > at;
        for (Word word : WORDS) {
            if (startsWith(text, pos, word.text()) && credible(text, pos, word, spaced, number)) {
                return new CurrencyWord(pos + word.text().length(), word.code());
            }
        }
        return null;
    }

    /** The currency sign that begins at {@code at}; null if none does. */
    static @Nullable CurrencyWord sign(CharSequence text, int at) {
        for (Word sign : SIGNS) {
            if (startsWith(text, at, sign.text())) {
                return new CurrencyWord(at + sign.text().length(), sign.code());
            }
        }
        return null;
    }

    private static boolean credible(CharSequence text, int pos, Word word, boolean spaced, KoreanNumber number) {
        int end = pos + word.text().length();
        char next = end < text.length() ? text.charAt(end) : ' ';
        if (HIDING.stream().anyMatch(hiding -> startsWith(text, pos, hiding))) {
            return false;
        }
        if (word.text().length() == 1) {
            boolean attachedWon = word.code().equals("KRW") && !spaced && number.large();
            return attachedWon || !isHangul(next) || AFTER_SYLLABLE.indexOf(next) >= 0;
        }
        return switch (word.text()) {
            case "달러", "USD", "EUR", "KRW" -> true;
            // 10위안에 is "within the first ten"
            case "위안" ->
                number.large() || (next != '에' && next != '으') || number.value().compareTo(BigDecimal.valueOf(100)) > 0;
            case "유로" -> true;
            // a pound is a weight too, and the others are names as well
            default -> word.text().endsWith("달러") || number.large();
        };
    }

    static boolean startsWith(CharSequence text, int at, String word) {
        if (at < 0 || at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isHangul(char c) {
        return c >= '가' && c <= '힣';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u2009' || c == '\u3000' || c == '\t';
    }
}
