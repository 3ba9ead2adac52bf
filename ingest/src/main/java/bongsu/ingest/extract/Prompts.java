package bongsu.ingest.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Lines that newsrooms print between the paragraphs and that are no part of the article: references to other articles,
 * invitations to subscribe, credits, notices. What they look like in many languages is in {@code
 * bongsu/extract/prompts.txt}.
 */
final class Prompts {

    /** Longer paragraphs are text, whatever they begin with; in Latin letters. */
    private static final int LONGEST = 220;

    private static final Pattern NOTICE = Pattern.compile(
            "무단\\s?(?:전재|복제|배포|사용)|재배포\\s?(?:를|및)?\\s?금지|저작권자|all rights reserved|AI\\s?학습(?:\\s?및\\s?활용|\\s?이용)?\\s?금지",
            Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> PROMPTS = read();

    private Prompts() {}

    private static List<Pattern> read() {
        try (InputStream in = Objects.requireNonNull(
                        Prompts.class.getResourceAsStream("/bongsu/extract/prompts.txt"), "prompts.txt is in the jar");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Pattern.compile(
                            "^(?:" + line.replace("|^", "|") + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("prompts.txt cannot be read", e);
        }
    }

    /** True where a paragraph is a prompt, a reference, a credit or a notice. */
    static boolean matches(TextBlock block) {
        return block.weight() <= LONGEST && matches(block.text());
    }

    /** True where a short paragraph is one. */
    static boolean matches(String paragraph) {
        if (Text.weight(paragraph) > LONGEST) {
            return false;
        }
        if (NOTICE.matcher(paragraph).find()) {
            return true;
        }
        for (Pattern prompt : PROMPTS) {
            if (prompt.matcher(paragraph).find()) {
                return true;
            }
        }
        return false;
    }
}
