package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that no word announces: beside the date under a headline ({@code Anna Reed | 3 February 2025}), or as a signature
 * below the text.
 */
final class LoneNames {

    /** What stands between the parts of a line under a headline. */
    private static final Pattern PARTS = Pattern.compile("\\s*[|·•—]\\s*|\\s+[-–]\\s+");

    /** How long it takes to read the text: 3 min read. */
    private static final Pattern READING_TIME = Pattern.compile("\\b\\d{1,2}\\s?[Mm]in[a-z]*\\b");

    private static final Pattern SIGNED = Pattern.compile("[.!?…”\"»“]\\s*\\(([^()]{5,120})\\)\\s*$");

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
        for (int i = 0; i < lines.size() && !isText(lines.get(i), container); i++) {
            TextBlock line = lines.get(i);
            String whole = line.text().length() <= 120 ? line.text() : "";
            String named = isDated(whole) ? DateLine.beforeDate(whole) : whole;
            boolean cut = named.length() < whole.length();
            List<String> parts = parts(named);
            String first = parts.get(0).strip();
            if (line.isHeading()
                    || first.isEmpty()
                    || first.endsWith(":")
                    || DateLine.opensPublished(whole)
                    || first.length() >= 80
                    || PersonNames.isSmall(first.codePointAt(0))) {
                continue;
            }
            String before = i > 0 ? lines.get(i - 1).text() : "";
            String after = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
            boolean alone = parts.size() == 1
                    || isNewsroom.test(parts.get(1))
                    || isBehindPlace(parts)
                    || PersonNames.isJob(parts.get(1))
                    || READING_TIME.matcher(parts.get(1)).find();
            boolean beside = cut
                    || LabelledNames.isLabel(before)
                    || (alone ? isDated(before) || isDated(after) : isDated(parts.get(1)));
            if (beside && isBehindPlace(parts)) {
                return List.of(parts.get(1));
            }
            List<String> names = beside ? PersonNames.split(first) : List.of();
            if (!names.isEmpty() && names.stream().allMatch(name -> isFullName(name) || PersonNames.isAgency(name))) {
                return names;
            }
        }
        return List.of();
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
            if ("|·•—–-".indexOf(line.charAt(i)) >= 0) {
                return List.of(PARTS.split(line, 6));
            }
        }
        return List.of(line);
    }

    /** The names in brackets behind the last sentence: {@code (Anna Huber, Jan Moser aus Wien, 3.5.2024)}. */
    static List<String> signed(String line) {
        Matcher signed = SIGNED.matcher(line.length() > 160 ? line.substring(line.length() - 160) : line);
        if (!signed.find()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : signed.group(1).split("\\s*[,;/]\\s*", -1)) {
            String name = part.replaceFirst("\\s+(?:aus|in|à|en|da|från|i)\\s.*$", "");
            if (isFullName(name)) {
                names.add(name);
            } else if (part.chars().noneMatch(Character::isDigit)) {
                return List.of();
            }
        }
        return names;
    }

    /** True for a paragraph of the text; a deck before it is none. */
    private static boolean isText(TextBlock block, @Nullable Region container) {
        return block.isProse()
                && !isDated(block.text())
                && (container == null || block.region().isWithin(container));
    }

    private static boolean isDated(String line) {
        return line.length() <= 90
                && ((holdsDigits(line) && DateText.first(line, null) != null)
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

    private static boolean isFullName(String text) {
        boolean korean = text.length() == 3 && KoreanBylines.isName(text);
        return korean
                || (PersonNames.looksLikePerson(text)
                        && text.indexOf(' ') > 0
                        && text.chars().filter(c -> c == ' ').count() <= 2
                        && !PersonNames.isJob(text)
                        && Character.isUpperCase(text.codePointAt(0)));
    }

    /** A line of its own that is nothing but a name of two or three words. */
    static boolean isSigned(TextBlock block) {
        boolean marked = block.strongChars() > 0
                || block.owner().attr("style").contains("right")
                || block.owner().attr("align").equals("right");
        return marked
                && block.owner().normalName().equals("p")
                && block.linkDensity() < 0.5
                && PersonNames.looksLikePerson(block.text())
                && block.text().indexOf(' ') > 0
                && block.text().chars().filter(c -> c == ' ').count() <= 2;
    }
}
