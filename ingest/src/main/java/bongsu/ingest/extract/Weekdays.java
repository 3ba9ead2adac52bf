package bongsu.ingest.extract;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of the days of the week in the languages of the news, full and abbreviated, from the JDK's locale data (CLDR). */
final class Weekdays {

    private static final Set<String> NAMES = new HashSet<>();

    static {
        for (String language : MonthNames.LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
                    NAMES.add(key(day.getDisplayName(style, Locale.forLanguageTag(language))));
                }
            }
        }
    }

    private Weekdays() {}

    /** True for a weekday, with or without a dot or a comma behind it. */
    static boolean isOne(String word) {
        return word.length() >= 2 && NAMES.contains(key(word));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replaceFirst("[.,]+$", "");
    }
}
