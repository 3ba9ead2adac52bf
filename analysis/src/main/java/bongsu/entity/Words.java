package bongsu.entity;

import bongsu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a line into the words that may be names: runs of letters and digits, each with and without its particles. */
final class Words {
    private static final Pattern RUN = Pattern.compile(
            "[A-Z][A-Za-z0-9&+]*(?:\\.[a-z]{2,3}\\b)?(?: [A-Z][A-Za-z0-9&+]*)*[가-힣]*|[가-힣A-Za-z0-9][가-힣A-Za-z0-9&+]*");

    private Words() {}

    /**
     * A word that may be a name.
     *
     * @param run which run of letters of the line it belongs to
     * @param span the word without particles
     * @param tail where it ends with them
     * @param particle what was cut off; empty if nothing
     */
    record Word(int run, Span span, int tail, String particle) {
        String in(String text) {
            return text.substring(span.start(), span.end());
        }
    }

    /** All readings of all runs of a line, in order. */
    static List<Word> of(String text, NameWords declared) {
        var words = new ArrayList<Word>();
        Matcher matcher = RUN.matcher(text);
        int run = 0;
        int previousStart = -1;
        int previousEnd = -1;
        int beforeStart = -1;
        int firstStart = -1;
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            start = glued(text, start, end);
            readings(text, start, end, run, start, words);
            boolean adjacent = previousEnd >= 0 && previousEnd == start - 1 && text.charAt(previousEnd) == ' ';
            if (adjacent && institution(text, start, end, declared) && bare(text, previousStart, previousEnd)) {
                readings(text, start, end, run, previousStart, words);
                if (beforeStart >= 0 && bare(text, beforeStart, previousStart - 1)) {
                    readings(text, start, end, run, beforeStart, words);
                    if (firstStart >= 0 && declared.countries().contains(text.substring(firstStart, beforeStart - 1))) {
                        readings(text, start, end, run, firstStart, words);
                    }
                }
            }
            // 펭귄 솔루션스: a word that only ends names joins the one before it
            if (adjacent) {
                String word = text.substring(start, end);
                for (int cut = Math.min(word.length(), 3); cut <= word.length(); cut++) {
                    if (cut >= 3 && declared.joining().contains(word.substring(0, cut))) {
                        readings(text, start, end, run, previousStart, words);
                        break;
                    }
                }
            }
            firstStart = adjacent ? beforeStart : -1;
            beforeStart = adjacent ? previousStart : -1;
            previousStart = start;
            previousEnd = end;
            run++;
        }
        return words;
    }

    private static final Pattern CREDIT = Pattern.compile("(?:제공|기자|특파원|출처|자료)(?=[가-힣A-Z]{4})");
    private static final int LONGEST = 14;

    /** Where a word begins that lost the space behind a credit: 회사 제공한국로봇협회. */
    private static int glued(String text, int start, int end) {
        Matcher credit = CREDIT.matcher(text).region(start, end);
        return credit.lookingAt() ? credit.end() : start;
    }

    /** Whether a word names an institution by its kind, so that the words before it may belong to the name: 피싱 대책 협의회. */
    private static boolean institution(String text, int start, int end, NameWords declared) {
        for (int cut = start + 2; cut <= Math.min(end, start + LONGEST); cut++) {
            String word = text.substring(start, cut);
            // of the endings only those that are no ordinary words: 한국 자동차 is none
            boolean kind = (word.length() >= 3
                            && declared.suffixes().contains(word)
                            && !declared.stop().contains(word))
                    || declared.institutions().contains(word)
                    || declared.institutions().contains(ending(word));
            if (kind && (cut == end || Particles.after(text, cut) != null)) {
                return true;
            }
        }
        return false;
    }

    private static String ending(String word) {
        return word.length() > 3 ? word.substring(word.length() - 3) : word;
    }

    /** Whether a word has no particle or ending, as far as its last letter tells. */
    private static boolean bare(String text, int start, int end) {
        return end > start && "은는이가을를의에와과로서고한할된인며등".indexOf(text.charAt(end - 1)) < 0;
    }

    private static final String COMPANY = "주식회사";

    private static void readings(String text, int start, int end, int run, int from, List<Word> words) {
        int length = end - start;
        int company = text.indexOf(COMPANY, start + 2);
        if (company > 0 && company < end && company - from <= 30) {
            Particles.Tail tail = Particles.after(text, company + COMPANY.length());
            if (tail != null) {
                words.add(new Word(run, new Span(from, company), tail.end(), tail.particle()));
                return;
            }
        }
        if (end - from >= 2 && end - from <= 30) {
            Particles.Tail apart = Particles.apart(text, end);
            words.add(
                    apart == null
                            ? new Word(run, new Span(from, end), end, "")
                            : new Word(run, new Span(from, end), apart.end(), apart.particle()));
        }
        for (int cut = Math.max(start + (from < start ? 1 : 2), end - 5); cut < end && length > 2; cut++) {
            if (text.charAt(cut) < 0xAC00) {
                continue;
            }
            Particles.Tail tail = Particles.after(text, cut);
            if (tail != null && tail.end() == end && !Particles.disagrees(text.charAt(cut - 1), tail.particle())) {
                words.add(new Word(run, new Span(from, cut), end, tail.particle()));
            }
        }
    }
}
