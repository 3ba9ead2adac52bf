package bongsu.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signatures that name no person: a desk of the newsroom ({@code ZK-Redaktion}, {@code By Staff Reporter}, {@code 온라인뉴스팀}), or
 * where the newsroom has the text from ({@code Kolibri / Hafenbote}). Asked for where nothing else says who wrote it.
 */
final class DeskSignatures {

    private static final int LONGEST = 45;

    private static final Pattern DESK = Pattern.compile(
            "(?:(?:by|von|por|par|di|door|av|af|oleh)\\s+)?((?:[\\p{L}\\p{N}.&'’]{1,20}[\\s-]){0,2}(?:redaktion(?:en)?|redacci[óo]n|redação|rédaction|redazione|redactie|redakcja|redakce|redakcia|редакция|редакція|staff and wire(?: (?:reports|services))?|staff reporters?|staff writers?|staff correspondents?|special correspondents?|own correspondents?|our correspondents?|newsdesk|(?:news|web|online|digital|sports) desk|(?-i:Staff|STAFF|(?<!\\p{L} )staff)|news bureau|bureau report|news team|editorial (?:staff|team|board)|온라인뉴스팀|디지털뉴스팀|온라인이슈팀|뉴스팀|편집국|편집부)(?:\\s(?-i:\\p{Lu})[\\p{L}.-]{1,20}){0,2})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What systems and newsrooms call the author where they name nobody. */
    private static final Set<String> PLAIN = Set.of(
            "newsroom",
            "news room",
            "news desk",
            "newsdesk",
            "web desk",
            "online desk",
            "digital desk",
            "staff",
            "staff reporter",
            "staff writer",
            "staff report",
            "editor",
            "editors",
            "the editors",
            "editorial",
            "editorial team",
            "editorial staff",
            "news team",
            "web team",
            "redaktion",
            "die redaktion",
            "redacción",
            "redaccion",
            "la redacción",
            "redação",
            "da redação",
            "redazione",
            "la redazione",
            "rédaction",
            "la rédaction",
            "redactie",
            "redakcja",
            "redakce",
            "redakcia",
            "redakcija",
            "redaksi",
            "tim redaksi",
            "toimitus",
            "redaktionen",
            "redaksjonen",
            "редакция",
            "редакція",
            "haber merkezi",
            "wire service",
            "wire reports",
            "agencies",
            "agency",
            "agencias",
            "agências",
            "agenturen",
            "correspondent",
            "staff correspondent",
            "special correspondent",
            "own correspondent",
            "our correspondent",
            "প্রতিনিধি",
            "প্রতিবেদক",
            "নিজস্ব প্রতিবেদক",
            "নিজস্ব প্রতিনিধি",
            "নিজস্ব সংবাদদাতা",
            "স্টাফ রিপোর্টার",
            "জেলা প্রতিনিধি",
            "অনলাইন ডেস্ক",
            "ডেস্ক রিপোর্ট",
            "संवाददाता",
            "ब्यूरो",
            "डेस्क",
            "न्यूज़ डेस्क",
            "न्यूज डेस्क",
            "वेब डेस्क",
            "ویب ڈیسک",
            "نامہ نگار");

    private static final Pattern SOURCE = Pattern.compile("(.{2,25}?)\\s+/\\s+(\\p{Lu}[^/.,:;!?]{2,30})");

    private DeskSignatures() {}

    /**
     * The desk or the source, as printed; empty where nothing signs so.
     *
     * @param area the lines around headline and text, in order
     * @param text the lines of the text with what stands in it, in order
     * @param isNewsroom tells the newsroom's own names
     */
    static List<String> in(List<TextBlock> area, List<TextBlock> text, Predicate<String> isNewsroom) {
        for (TextBlock line : area.subList(0, Math.min(20, area.size()))) {
            String desk = maySign(line) ? desk(line.text()) : "";
            if (!desk.isEmpty()) {
                return List.of(desk);
            }
        }
        for (TextBlock line : text.subList(Math.max(0, text.size() - 6), text.size())) {
            String desk = maySign(line) ? desk(line.text()) : "";
            if (!desk.isEmpty()) {
                return List.of(desk);
            }
            Matcher source = SOURCE.matcher(line.text());
            if (maySign(line) && source.matches() && isNewsroom.test(source.group(1))) {
                return List.of(source.group(2));
            }
        }
        return List.of();
    }

    /** The desk that a line names and nothing else; empty where it does not. */
    private static String desk(String line) {
        Matcher desk = DESK.matcher(line);
        return desk.matches() ? desk.group(1) : isDesk(line) ? line : "";
    }

    /** True for a name that is a desk of no particular newsroom. */
    static boolean isDesk(String name) {
        return PLAIN.contains(name.toLowerCase(Locale.ROOT));
    }

    private static boolean maySign(TextBlock line) {
        return line.text().length() <= LONGEST && line.linkDensity() < 0.5 && !line.isHeading();
    }
}
