package bongsu.entity;

import bongsu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line into the words that may be names: runs of letters and digits, each with and without its particles. */
final class Words {
    private static final Pattern CREDIT = Pattern.compile("(?:제공|기자|특파원|출처|자료)(?=[가-힣A-Z]{4})");
    private static final int LONGEST = 14;
    private static final String COMPANY = "주식회사";

    private Words() {}

    /**
     * A word that may be a name.
     *
     * @param span the word without particles
     * @param tail where it ends with them
     * @param particle what was cut off; empty if nothing
     */
    record Word(Span span, int tail, String particle) {
        String in(String text) {
            return text.substring(span.start(), span.end());
        }
    }

    /** All readings of all runs of a line, in order. */
    static List<Word> of(String text, NameWords declared) {
        var words = new ArrayList<Word>();
        int previousStart = -1;
        int previousEnd = -1;
        int beforeStart = -1;
        int firstStart = -1;
        for (int from = runStart(text, 0); from < text.length(); from = runStart(text, previousEnd)) {
            int end = runEnd(text, from);
            int start = glued(text, from, end);
            readings(text, start, end, start, words);
            boolean adjacent = previousEnd >= 0 && previousEnd == start - 1 && text.charAt(previousEnd) == ' ';
            if (adjacent && institution(text, start, end, declared) && bare(text, previousStart, previousEnd)) {
                readings(text, start, end, previousStart, words);
                if (beforeStart >= 0 && bare(text, beforeStart, previousStart - 1)) {
                    readings(text, start, end, beforeStart, words);
                    if (firstStart >= 0 && declared.countries().contains(text, firstStart, beforeStart - 1)) {
                        readings(text, start, end, firstStart, words);
                    }
                }
            }
            // 펭귄 솔루션스: a word that only ends names joins the one before it
            if (adjacent) {
                for (int cut = start + 3; cut <= end; cut++) {
                    if (declared.joining().contains(text, start, cut)) {
                        readings(text, start, end, previousStart, words);
                        break;
                    }
                }
            }
            firstStart = adjacent ? beforeStart : -1;
            beforeStart = adjacent ? previousStart : -1;
            previousStart = start;
            previousEnd = end;
        }
        return words;
    }

    /** Where the first run of letters at or behind a place begins; the length of the text if none does. */
    private static int runStart(String text, int from) {
        int at = from;
        while (at < text.length() && !latin(text.charAt(at)) && !hangul(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /**
     * Where a run of letters ends: Latin words that begin with a capital go on over spaces, and an ending such as .ai belongs to the first
     * of them (Gaon.ai Labs와); all others end at the first character that is no letter, digit, & or +.
     */
    private static int runEnd(String text, int from) {
        int at = wordEnd(text, from, !capital(text.charAt(from)));
        if (!capital(text.charAt(from))) {
            return at;
        }
        at = domainEnd(text, at);
        while (at + 1 < text.length() && text.charAt(at) == ' ' && capital(text.charAt(at + 1))) {
            at = wordEnd(text, at + 1, false);
        }
        while (at < text.length() && hangul(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int wordEnd(String text, int from, boolean hangul) {
        int at = from + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!latin(c) && c != '&' && c != '+' && !(hangul && hangul(c))) {
                break;
            }
            at++;
        }
        return at;
    }

    /** The end of two or three small letters behind a dot; the place of the dot if there are none. */
    private static int domainEnd(String text, int at) {
        if (at >= text.length() || text.charAt(at) != '.') {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        boolean over = end == text.length()
                || (!latin(text.charAt(end))
                        && text.charAt(end) != '_'
                        && Character.getType(text.charAt(end)) != Character.NON_SPACING_MARK);
        return over && (end - at == 3 || end - at == 4) ? end : at;
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean latin(char c) {
        return capital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean hangul(char c) {
        return c >= '가' && c <= '힣';
    }

    /** Where a word begins that lost the space behind a credit: 회사 제공한국로봇협회. */
    private static int glued(String text, int start, int end) {
        if ("제기특출자".indexOf(text.charAt(start)) < 0) {
            return start;
        }
        Matcher credit = CREDIT.matcher(text).region(start, end);
        return credit.lookingAt() ? credit.end() : start;
    }

    /** Whether a word names an institution by its kind, so that the words before it may belong to the name: 피싱 대책 협의회. */
    private static boolean institution(String text, int start, int end, NameWords declared) {
        for (int cut = start + 2; cut <= Math.min(end, start + LONGEST); cut++) {
            int length = cut - start;
            // of the endings only those that are no ordinary words: 한국 자동차 is none
            boolean kind = (length >= 3
                            && declared.suffixes().contains(text, start, cut)
                            && !declared.stop().contains(text, start, cut))
                    || declared.institutions().contains(text, start, cut)
                    || (length > 3 && declared.institutions().contains(text, cut - 3, cut));
            if (kind && (cut == end || Particles.after(text, cut) != null)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word has no particle or ending, as far as its last letter tells. */
    private static boolean bare(String text, int start, int end) {
        return end > start && "은는이가을를의에와과로서고한할된인며등".indexOf(text.charAt(end - 1)) < 0;
    }

    private static void readings(String text, int start, int end, int from, List<Word> words) {
        int length = end - start;
        int company = text.indexOf(COMPANY, start + 2);
        if (company > 0 && company < end && company - from <= 30) {
            Particles.Tail tail = Particles.after(text, company + COMPANY.length());
            if (tail != null) {
                words.add(new Word(new Span(from, company), tail.end(), tail.particle()));
                return;
            }
        }
        if (end - from >= 2 && end - from <= 30) {
            Particles.Tail apart = Particles.apart(text, end);
            words.add(
                    apart == null
                            ? new Word(new Span(from, end), end, "")
                            : new Word(new Span(from, end), apart.end(), apart.particle()));
        }
        for (int cut = Math.max(start + (from < start ? 1 : 2), end - 5); cut < end && length > 2; cut++) {
            if (text.charAt(cut) < 0xAC00) {
                continue;
            }
            Particles.Tail tail = Particles.after(text, cut);
            if (tail != null && tail.end() == end && !Particles.disagrees(text.charAt(cut - 1), tail.particle())) {
                words.add(new Word(new Span(from, cut), end, tail.particle()));
            }
        }
    }
}
