package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Names that no word announces: beside the date under a headline ({@code Anna Reed | 3 February 2025}).
 */
final class LoneNames {

    /** What stands between the parts of a line under a headline. */
    private static final Pattern PARTS = Pattern.compile("\\s*[|·•—]\\s*|\\s+[-–/]\\s+");

    /** How long it takes to read the text: 3 min read. */
    private static final Pattern READING_TIME = Pattern.compile("\\b\\d{1,2}\\s?[Mm]in[a-z]*\\b");

    /** A newsroom, or a part of one: The Herald, BBC Scotland. */
    private static final Pattern OFFICE = Pattern.compile("^(?:The\\s|\\p{Lu}{3,5}\\s(?=\\p{Lu}\\p{Ll}))");

    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{L}-]{2,20}(?:,? \\(\\p{Lu}{2,4}\\))?");

    /** What somebody who writes for a newsroom is: Senior climate reporter, Redakteurin. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:[\\p{L}’'-]{2,20}\\s){0,3}(?:reporter(?:in)?|correspondent|columnist|kolumnist(?:in)?|journalist(?:e|in|a)?|staff writer|redakteur(?:in)?|redaktor|redaktør|periodista|redactora?|corresponsal|giornalista|repórter|redacteur|toimittaja|muhabir|dziennikark?[az]|novinář(?:ka)?|újságíró|журналист(?:ка)?|корреспондент)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The language of a date that may be written in any. */
    private static final String ANY = "und";

    private static final Pattern FROM = Pattern.compile("^(?:Do|Da|Dos|Dal|Dalla|Desde|From|Para|Pour)\\s");

    /** Words of sections, buttons and desks in scripts without capitals. */
    private static final Pattern SECTION = Pattern.compile(
            "(?:^|\\s)(?:ال)?(?:أخبار|حجم|خط|وقت|تاريخ|اخبار|اقتصاد|رياضة|سياسة|مشاركة|شارك|اقرأ|استمع|تحرير|محلي|محلية|عالم|خبر|خبریں|تازہ|پاکستان|دنیا|کھیل|ویب ڈیسک|חדשות|דעות|זמן|גודל|תאריך|שיתוף|שתפו|האזנה|כלכלה|ספורט|בארץ|בעולם|תגובות|समाचार|साइज|साइज़|टेक्स्ट|ताज़ा|ताजा|न्यूज़|न्यूज|खबर|खबरें|शेयर|देश|विदेश|राज्य|खेल|টিম|সাইজ|ফন্ট|সময়|খবর|সংবাদ|শেয়ার|বাংলাদেশ|খেলা|ข่าว|แชร์)(?:\\s|$)");

    /** Folders in which sites keep their sections and topics. */
    private static final Pattern SECTION_ADDRESS = Pattern.compile(
            "(?:^|/)(?:categor(?:y|ies|ia|ias|ie|ía)|kategori[aeó]?n?|sections?|secci[oó]n(?:es)?|se[cç][cç][aã]o|sezion[ei]|rubri(?:que|k|ken|ky|ka|c|ek)s?|tags?|topics?|themen?|tema|keywords?|channel|kanal)[/=]",
            Pattern.CASE_INSENSITIVE);

    private LoneNames() {}

    /**
     * Names before the text that stand by themselves: in the line of a date, in the line before or after it, or behind a line
     * that says nothing but "By". Empty where none does.
     *
     * @param lines the first lines around headline and text
     * @param container what holds the text; null if nothing does
     * @param isNewsroom tells the newsroom's own names
     */
    static List<String> besideDate(List<TextBlock> lines, @Nullable Region container, Predicate<String> isNewsroom) {
        boolean headed = false;
        for (int i = 0; i < lines.size() && (!isText(lines.get(i), container) || isBeforeDate(lines, i)); i++) {
            headed |= lines.get(i).isHeading();
            List<String> names = besideDate(lines, i, headed, isNewsroom);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /**
     * The names of one line.
     *
     * @param headed whether a heading stands before it, or is it
     */
    private static List<String> besideDate(
            List<TextBlock> lines, int at, boolean headed, Predicate<String> isNewsroom) {
        TextBlock line = lines.get(at);
        String whole = line.text().length() <= 120 ? line.text() : "";
        String named = isDated(whole) ? DateLine.beforeDate(whole) : whole;
        List<String> parts = parts(named);
        String first = parts.get(0).strip();
        if (line.isHeading() || DateLine.opensPublished(whole) || isNoName(first)) {
            return List.of();
        }
        String before = before(lines, at);
        boolean between = isDated(before) || isDated(after(lines, at));
        boolean cut = named.length() < whole.length();
        boolean beside =
                cut || LabelledNames.isLabel(before) || (isAlone(parts, isNewsroom) ? between : isDated(parts.get(1)));
        if (beside && isBehindPlace(parts)) {
            return List.of(parts.get(1));
        }
        String second = parts.size() == 2 ? parts.get(1) : "";
        if (isFullName(second)) {
            boolean agency = Agencies.isOne(first);
            if (headed && isDated(first) && !isNewsroom.test(second) && !isSectionLink(line, second)) {
                return List.of(second);
            }
            if ((cut || between) && (agency || isNewsroom.test(first))) {
                return agency ? List.of(first, second) : List.of(second);
            }
        }
        if (!beside || isSectionLink(line, first)) {
            return List.of();
        }
        int space = first.indexOf(' ');
        if (space > 0
                && KoreanBylines.isName(first.substring(space + 1))
                && isNewsroom.test(first.substring(0, space))) {
            return List.of(first.substring(space + 1));
        }
        List<String> linked = linked(line, first);
        List<String> names = linked.isEmpty() ? LabelledNames.withoutPlaces(PersonNames.split(first)) : linked;
        boolean all = names.stream()
                .allMatch(name -> isFullName(name) || Agencies.isOne(name) || (headed && isCaseless(name)));
        return all ? names : List.of();
    }

    /** True for the beginning of a line that can be no name: a label, a place, a sentence. */
    private static boolean isNoName(String first) {
        return first.isEmpty()
                || first.endsWith(":")
                || first.length() >= 80
                || isBetween(first)
                || (PersonNames.isSmall(first.codePointAt(0)) && !Agencies.isOne(first));
    }

    /** True where nothing stands behind the first part of a line, or only for whom, as what or from where somebody writes. */
    private static boolean isAlone(List<String> parts, Predicate<String> isNewsroom) {
        if (parts.size() == 1) {
            return true;
        }
        String second = parts.get(1);
        return isNewsroom.test(second)
                || isBehindPlace(parts)
                || PersonNames.isJob(second)
                || Agencies.isOne(second)
                || isPlace(second, parts.size())
                || READING_TIME.matcher(second).find();
    }

    /**
     * Names before the text with a line below each that says what they are: {@code Anna Reed}, {@code Climate reporter}. Empty where
     * none is there.
     *
     * @param lines the first lines around headline and text
     * @param container what holds the text; null if nothing does
     */
    static List<String> withRole(List<TextBlock> lines, @Nullable Region container) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size() && !isText(lines.get(i), container); i++) {
            String name = lines.get(i).text();
            boolean named = !lines.get(i).isHeading() && isFullName(name) && !names.contains(name);
            if (named && ROLE.matcher(lines.get(i + 1).text()).matches()) {
                names.add(name);
            }
        }
        return names;
    }

    /** The full names in these words of a line that are links each; empty where not even one is. */
    private static List<String> linked(TextBlock line, String words) {
        List<String> names = new ArrayList<>();
        for (Element link :
                line.linkChars() == 0 ? new Elements() : line.owner().getElementsByTag("a")) {
            String name = link.text().strip();
            if (words.contains(name) && isFullName(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** True for one capitalised word behind a name, and the agency in brackets behind it: / ÇAMLIPINAR, (DHA). */
    private static boolean isPlace(String words, int parts) {
        return parts == 2 && PLACE.matcher(words).matches();
    }

    /** True where a link that says this leads to a part of the site. */
    private static boolean isSectionLink(TextBlock line, String words) {
        if (line.linkChars() == 0) {
            return false;
        }
        for (Element link : line.owner().getElementsByTag("a")) {
            if (SECTION_ADDRESS.matcher(link.attr("href")).find()
                    && link.text().strip().equals(words)) {
                return true;
            }
        }
        return false;
    }

    /** The line before, or the one before a time of the day that stands there by itself. */
    private static String before(List<TextBlock> lines, int at) {
        String before = at > 0 ? lines.get(at - 1).text() : "";
        return at > 1 && ClockText.isAlone(before) ? lines.get(at - 2).text() : before;
    }

    /** The next line; behind one that tells where somebody writes, for whom or as what, the one after it. */
    private static String after(List<TextBlock> lines, int at) {
        String after = at + 1 < lines.size() ? lines.get(at + 1).text() : "";
        boolean between = isBetween(after)
                || PersonNames.isJob(after)
                || (after.length() <= 20
                        && after.indexOf(' ') < 0
                        && after.chars().noneMatch(c -> Character.isDigit(c) || c >= '\u1100'));
        return at + 2 < lines.size() && between ? lines.get(at + 2).text() : after;
    }

    /** True for a place, or for whom somebody writes: São Paulo, Do Jornal, From our newsroom. */
    private static boolean isBetween(String line) {
        return line.length() <= 40
                && (Cities.isOne(line)
                        || FROM.matcher(line).find()
                        || OFFICE.matcher(line).find());
    }

    /** True for two or three words in a script without capitals, none of which is the name of a section or a button. */
    private static boolean isCaseless(String text) {
        return Character.getType(text.codePointAt(0)) == Character.OTHER_LETTER
                && text.charAt(0) < '\u1100'
                && text.length() <= 25
                && text.indexOf(' ') > 0
                && text.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || PersonNames.isMark(c))
                && text.chars().filter(c -> c == ' ').count() <= 2
                && !SECTION.matcher(text).find();
    }

    /** True for a place and a name in a script without capitals: القاهرة - ليلى منصور. */
    private static boolean isBehindPlace(List<String> parts) {
        String name = parts.size() == 2 ? parts.get(1) : "";
        return name.indexOf(' ') > 0
                && parts.get(0).indexOf(' ') < 0
                && Character.getType(name.codePointAt(0)) == Character.OTHER_LETTER
                && PersonNames.looksLikePerson(name);
    }

    /** The parts of a line under a headline. */
    static List<String> parts(String line) {
        for (int i = 0; i < line.length(); i++) {
            if ("|·•—–-/".indexOf(line.charAt(i)) >= 0) {
                return List.of(PARTS.split(line, 6));
            }
        }
        return List.of(line);
    }

    /** True where one of the next lines is a date: what stands before it is a deck or a caption. */
    private static boolean isBeforeDate(List<TextBlock> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + 5)).stream().anyMatch(line -> isDated(line.text()));
    }

    /** True for a paragraph of the text; a deck before it is none. */
    private static boolean isText(TextBlock block, @Nullable Region container) {
        return block.isProse()
                && !block.isHeading()
                && !isDated(block.text())
                && (container == null || block.region().isWithin(container));
    }

    private static boolean isDated(String line) {
        return line.length() <= 90
                && ((holdsDigits(line) && DateText.first(line, ANY) != null)
                        || (line.length() <= 60 && RelativeTime.isOne(line)));
    }

    /** True for a line with the five digits that a date has at least. */
    private static boolean holdsDigits(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            digits += Character.isDigit(line.charAt(i)) ? 1 : 0;
        }
        return digits >= 5;
    }

    static boolean isFullName(String text) {
        if (OFFICE.matcher(text).find()) {
            return false;
        }
        boolean korean = text.length() == 3 && KoreanBylines.isName(text);
        return korean
                || HanBylines.isName(text)
                || (PersonNames.looksLikePerson(text)
                        && text.indexOf(' ') > 0
                        && text.chars().filter(c -> c == ' ').count() <= 2
                        && !PersonNames.isJob(text)
                        && Character.isUpperCase(text.codePointAt(0)));
    }
}
