package bongsu.ingest.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines that newsrooms print between the paragraphs and that are no part of the article: references to other articles,
 * invitations to subscribe, credits, notices. What they look like in many languages is in {@code
 * bongsu/extract/prompts.txt} and {@code appeals.txt}.
 */
final class Prompts {

    /** Longer paragraphs are text, whatever they begin with; in Latin letters. */
    private static final int LONGEST = 220;

    private static final Pattern NOTICE = Pattern.compile(
            "무단\\s?전재|무단\\s?(?:복제|배포|사용)[^.]{0,30}금지|재배포\\s?(?:를|및)?\\s?금지|저작권자\\s?[(ⓒ©]|all rights reserved|AI\\s?학습(?:\\s?및\\s?활용|\\s?이용)?\\s?금지",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKS_AT_END = Pattern.compile(
            "(?:[.!?:…»”\"]|->) (?:(?:Sign up|Subscribe)(?: here| now| today| (?:for|to) [^.!?]{2,80})?|Jetzt (?:unterstützen|abonnieren|anmelden|bestellen|testen))[.!]?$");

    /** Notices of rights are no longer than this. */
    private static final int LONGEST_RIGHTS = 450;

    /** What asks something of the reader is shorter. */
    private static final int LONGEST_APPEAL = 160;

    private static final Prompts REFERENCES = new Prompts("prompts.txt");
    private static final Prompts APPEALS = new Prompts("appeals.txt");

    /** Beginnings that are remembered. */
    private static final int MOST = 20_000;

    /** How many characters of a line choose the patterns that are tried on it. */
    private static final int BEGINNING = 3;

    /**
     * What lines begin with.
     *
     * @param word which small letters a line must hold for it; empty where its own beginning says enough
     */
    private record Opening(String word, Pattern pattern) {
        private static final Pattern LINE = Pattern.compile("@([^@]+)@(.*)");

        /** The openings of a line of a list. */
        static Stream<Opening> of(String line) {
            Matcher needing = LINE.matcher(line);
            String word = needing.matches() ? needing.group(1) : "";
            String patterns = word.isEmpty() ? line : needing.group(2);
            return Arrays.stream(patterns.split("\\|\\^", -1))
                    .map(pattern -> new Opening(
                            word,
                            Pattern.compile("^(?:" + pattern + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)));
        }
    }

    private final List<Opening> openings;

    /** For the characters with which a line begins, what can open it; found out when they are first met. */
    private final Map<String, List<Opening>> byBeginning = new ConcurrentHashMap<>();

    private Prompts(String list) {
        openings = WordLists.lines(list).stream().flatMap(Opening::of).toList();
    }

    /** True where a short paragraph is one. */
    static boolean matches(String paragraph) {
        return matches(paragraph, Text.weight(paragraph), true);
    }

    /** True where a paragraph of this weight is one. */
    static boolean matches(String paragraph, int weight, boolean mayBeAsian) {
        if (weight <= LONGEST_RIGHTS && reservesRights(paragraph)) {
            return true;
        }
        if (weight > LONGEST || paragraph.isEmpty()) {
            return false;
        }
        if ((mayBeNotice(paragraph) && NOTICE.matcher(paragraph).find())
                || (mayBeAsian && Notices.isImprint(paragraph))) {
            return true;
        }
        if (weight > 24 && isStatement(paragraph)) {
            return false;
        }
        return asksAtEnd(paragraph)
                || REFERENCES.find(paragraph)
                || (weight <= LONGEST_APPEAL && APPEALS.find(paragraph));
    }

    /** True for a Korean sentence in the style of newspapers, no footnote: who asks something of the reader is politer (…니다). */
    private static boolean isStatement(String paragraph) {
        return paragraph.endsWith("다.") && !paragraph.endsWith("니다.") && paragraph.charAt(0) != '*';
    }

    /** True for a paragraph that tells what nobody may do with the text, or by what else the newsroom earns. */
    private static boolean reservesRights(String paragraph) {
        boolean opens = paragraph.startsWith("All rights reserved") || paragraph.startsWith("Copyright ");
        return (opens && paragraph.contains("may not be"))
                || paragraph.contains("rewritten or redistributed")
                || (paragraph.startsWith("If you ") && paragraph.contains("we may receive compensation"));
    }

    /** True for a paragraph that ends with what its reader shall do: Sign up here. */
    private static boolean asksAtEnd(String paragraph) {
        return paragraph.length() > 10
                && Text.holdsOne(paragraph, "ign up", "ubscribe", "Jetzt ")
                && ASKS_AT_END.matcher(paragraph).find();
    }

    private boolean find(String paragraph) {
        return opens(paragraph) || (isMark(paragraph.charAt(0)) && opens(afterMarks(paragraph)));
    }

    /** True for what stands before a notice to set it apart. */
    private static boolean isMark(char c) {
        return "*¡¿><([»•–—☞➡✉ ".indexOf(c) >= 0 || Character.isSurrogate(c);
    }

    private static String afterMarks(String paragraph) {
        int start = 0;
        while (start < paragraph.length() && isMark(paragraph.charAt(start))) {
            start++;
        }
        return paragraph.substring(start);
    }

    private boolean opens(String paragraph) {
        String small = "";
        for (Opening opening : startingLike(paragraph)) {
            if (!opening.word().isEmpty()) {
                small = small.isEmpty() ? paragraph.toLowerCase(Locale.ROOT) : small;
                if (!small.contains(opening.word())) {
                    continue;
                }
            }
            if (opening.pattern().matcher(paragraph).find()) {
                return true;
            }
        }
        return false;
    }

    /** What can open a paragraph that begins as this one does. */
    private List<Opening> startingLike(String paragraph) {
        String beginning = paragraph.substring(0, Math.min(BEGINNING, paragraph.length()));
        List<Opening> known = byBeginning.get(beginning);
        if (known == null) {
            known = openings.stream()
                    .filter(opening -> GatedPattern.mayBegin(opening.pattern(), beginning))
                    .toList();
            if (byBeginning.size() < MOST) {
                byBeginning.put(beginning, known);
            }
        }
        return known;
    }

    private static boolean mayBeNotice(String paragraph) {
        return Text.holdsOne(paragraph, "무단", "금지", "저작권자", "ights", "RIGHTS");
    }
}
