package bongsu.ingest.extract;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of months in the languages of the news, full and abbreviated, from the JDK's locale data (CLDR). The same word
 * may be two months (listopad is November in Polish, October in Croatian): the page's own language decides.
 */
final class MonthNames {

    /** The languages of the news, by their BCP 47 tags. */
    static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "nn", "fi", "is", "pl", "cs", "sk", "hu", "ro",
            "bg", "ru", "uk", "be", "sr", "hr", "bs", "sl", "mk", "sq", "el", "tr", "az", "kk", "uz", "ky", "lt", "lv",
            "et", "id", "ms", "vi", "th", "hi", "bn", "ta", "te", "ml", "kn", "gu", "mr", "pa", "ne", "si", "ur", "ar",
            "fa", "he", "sw", "af", "ca", "eu", "gl", "ga", "cy", "mt", "lb", "fo", "ka", "hy", "mn", "km", "lo", "my",
            "tl", "am", "sr-Latn", "uz-Cyrl");

    /** The dots below letters of Devanagari and Bengali. */
    private static final Pattern BELOW = Pattern.compile("[\u093c\u09bc]");

    private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new HashMap<>();
    private static final Map<String, Integer> ALL = new HashMap<>();

    static {
        for (String language : LANGUAGES) {
            Map<String, Integer> names = new HashMap<>();
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : new TextStyle[] {
                    TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
                }) {
                    String name = key(month.getDisplayName(style, locale));
                    if (name.length() >= 3 && !Character.isDigit(name.charAt(0))) {
                        names.putIfAbsent(name, month.getValue());
                    }
                }
            }
            names.forEach(ALL::putIfAbsent);
            BY_LANGUAGE.put(language, names);
        }
        // Cases in which dates are written, and which the locale data lack.
        String[] inflected = {
            "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
            "jaanuaril veebruaril märtsil aprillil mail juunil juulil augustil septembril oktoobril novembril detsembril"
        };
        for (String year : inflected) {
            String[] months = year.split(" ", -1);
            for (int month = 0; month < months.length; month++) {
                ALL.putIfAbsent(months[month], month + 1);
            }
        }
        for (Map.Entry<String, Integer> more : Map.ofEntries(
                        Map.entry("sept", 9),
                        Map.entry("janv", 1),
                        Map.entry("märz", 3),
                        Map.entry("mrz", 3),
                        Map.entry("agu", 8),
                        Map.entry("agt", 8),
                        Map.entry("setiembre", 9),
                        Map.entry("jänner", 1),
                        Map.entry("feber", 2),
                        Map.entry("يناير", 1),
                        Map.entry("كانون الثاني", 1),
                        Map.entry("تشرين الأول", 10),
                        Map.entry("تشرين الثاني", 11),
                        Map.entry("كانون الأول", 12),
                        Map.entry("شباط", 2),
                        Map.entry("آذار", 3),
                        Map.entry("نيسان", 4),
                        Map.entry("أيار", 5),
                        Map.entry("حزيران", 6),
                        Map.entry("تموز", 7),
                        Map.entry("نونبر", 11),
                        Map.entry("دجنبر", 12),
                        Map.entry("شتنبر", 9),
                        Map.entry("غشت", 8),
                        Map.entry("يوليوز", 7),
                        Map.entry("ماي", 5),
                        Map.entry("آب", 8),
                        Map.entry("أيلول", 9),
                        Map.entry("جانفي", 1),
                        Map.entry("أوت", 8),
                        Map.entry("अक्टूबर", 10))
                .entrySet()) {
            ALL.putIfAbsent(key(more.getKey()), more.getValue());
        }
    }

    private MonthNames() {}

    /**
     * The month that a word means, 1 to 12; 0 for another word.
     *
     * @param word as written, with or without a dot or a case ending's dot; two names of it with a slash between them, as
     *     Arabic newsrooms write for readers east and west
     * @param language BCP 47 of the page; null if unknown
     */
    static int of(String word, @Nullable String language) {
        String key = key(word.substring(word.indexOf('/') + 1).strip());
        if (language != null) {
            Map<String, Integer> names =
                    BY_LANGUAGE.get(Locale.forLanguageTag(language).getLanguage());
            if (names != null && names.containsKey(key)) {
                return names.get(key);
            }
        }
        return ALL.getOrDefault(key, 0);
    }

    /** In lower case, without the marks on the Arabic alif and below letters of India that many leave out. */
    private static String key(String word) {
        String key = word.toLowerCase(Locale.ROOT)
                .replace('أ', 'ا')
                .replace('إ', 'ا')
                .replace('آ', 'ا');
        if (!key.isEmpty() && key.charAt(0) >= '\u0900' && key.charAt(0) < '\u0a00') {
            key = BELOW.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
            key = key.replace("म्ब", "ंब").replace('ী', 'ি');
        }
        return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
    }
}
