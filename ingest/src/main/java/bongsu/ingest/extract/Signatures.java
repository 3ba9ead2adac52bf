package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Who signs a text: names in brackets behind the last sentence, a name on a line of its own, lives of authors below the text. */
final class Signatures {

    private static final Pattern SIGNED = Pattern.compile("[.!?…”\"»“]\\s*\\(([^()]{5,120})\\)\\s*$");

    /** Begins the life of the author. */
    private static final Pattern LIFE = Pattern.compile(
            "^(?:(?:The )?(?:[Ww]riter|[Aa]uthor),? |Contact |Reach |Follow |Der Autor |Die Autorin |Unser Autor |Unsere Autorin )?((?:\\p{Lu}[\\p{L}.'’-]+\\s){1,2}\\p{Lu}[\\p{L}'’-]+)(?:,? is (?:a|an|the) [^.]{0,60}\\b(?:reporter|columnist|correspondent|journalist|staff writer|contributor|contributing|professor)\\b| covers | writes (?:about|for|on) | reports (?:on|from|for) | can be (?:reached|contacted) |(?<=^(?:Contact|Reach) .{5,40}) (?:at|via|on) |(?<=^Follow .{5,40}) on |(?<=^(?:Der Autor|Die Autorin|Unser Autor|Unsere Autorin) .{5,40}) (?:ist|schreibt) )|^\\*?\\s?필자\\s?(?:인\\s|는\\s|\\s)?([가-힣]{2,4})[은는] ");

    /** Begins the life of an author who is not named there: The writer is a planner and teaches in the city. */
    private static final Pattern NAMELESS = Pattern.compile(
            "^\\*?\\s?(?:The (?:writer|author|columnist)s?|(?:Der|Die) Autor(?:in|innen|en)?|Unsere? Autor(?:in)?|L[’'](?:auteure?|autrice|autore)|(?:El|La) autora?|(?:O|A) autora?|De auteur|Författaren|Forfatteren|Kirjoittaja|Автор|Yazar|Penulis) (?:is|are|was|has|teaches|works|writes|holds|can be|ist|sind|war|lehrt|leitet|arbeitet|schreibt|est|sont|enseigne|es|son|é|è|är|er|on|—|–|adalah) ");

    /** What a newspaper says of the writer of its column needs no other sign. */
    private static final Pattern OF_COLUMN =
            Pattern.compile("^\\*?\\s?The writers? (?:is|are) (?:an?|the|currently|based|chair|professor|director) ");

    private static final int LONGEST_LIFE = 260;

    private Signatures() {}

    /** True for a last paragraph that tells who its author is without a name: set in italics, or as newspapers say it of a column. */
    static boolean isLife(TextBlock block) {
        if (block.weight() > LONGEST_LIFE || !NAMELESS.matcher(block.text()).find()) {
            return false;
        }
        Element only = block.owner().childrenSize() == 1 ? block.owner().child(0) : null;
        boolean italic = only != null
                && (only.normalName().equals("em") || only.normalName().equals("i"))
                && 10 * only.text().length() >= 9 * block.text().length();
        return italic || OF_COLUMN.matcher(block.text()).find();
    }

    /** The names in brackets behind the last sentence: {@code (Anna Huber, Jan Moser aus Wien, 3.5.2024)}. */
    static List<String> signed(String line) {
        String alone = line.startsWith("(") && line.endsWith(")") ? ". " + line : line;
        return inBrackets(alone);
    }

    private static List<String> inBrackets(String line) {
        Matcher signed = SIGNED.matcher(line.length() > 160 ? line.substring(line.length() - 160) : line);
        if (!signed.find()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String part : signed.group(1).split("\\s*[,;/]\\s*", -1)) {
            String name = part.replaceFirst("\\s+(?:aus|in|à|en|da|från|i)\\s.*$", "");
            if (LoneNames.isFullName(name)) {
                names.add(name);
            } else if (part.chars().noneMatch(Character::isDigit)) {
                return List.of();
            }
        }
        return names;
    }

    /** Whom a line behind the text introduces as its author: Anna Reed is a columnist; 필자 남다온은. Empty where it does not. */
    static List<String> introduced(String line) {
        Matcher life = LIFE.matcher(line);
        return life.find() ? List.of(life.group(1) != null ? life.group(1) : life.group(2)) : List.of();
    }

    /** A line of its own that is nothing but a name of two or three words. */
    static boolean isSigned(TextBlock block, boolean last) {
        boolean marked = last
                || block.strongChars() > 0
                || isDash(block.text().charAt(0))
                || block.owner().attr("style").contains("right")
                || block.owner().attr("align").equals("right");
        return marked
                && block.owner().normalName().equals("p")
                && block.linkDensity() < 0.5
                && signatures(block).stream()
                        .allMatch(name -> PersonNames.looksLikePerson(name)
                                && name.indexOf(' ') > 0
                                && name.chars().filter(c -> c == ' ').count() <= 2);
    }

    /** The names of a signature: one, or two with a dash between them. */
    static List<String> signatures(TextBlock block) {
        String text = signature(block);
        String[] names = text.split(" [-–—] ", 3);
        return names.length == 2 ? List.of(names) : List.of(text);
    }

    /** The words of a signature, less the dash before them. */
    static String signature(TextBlock block) {
        String text = block.text();
        return isDash(text.charAt(0)) ? text.substring(1).strip() : text;
    }

    private static boolean isDash(char c) {
        return c == '—' || c == '–';
    }
}
