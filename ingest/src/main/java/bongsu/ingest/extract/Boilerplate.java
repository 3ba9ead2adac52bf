package bongsu.ingest.extract;

import java.util.regex.Pattern;

/** Lines that newsrooms print in the text but that are not of it: notices, prompts, references to other articles. */
final class Boilerplate {

    private static final Pattern NOTICE =
            Pattern.compile("무단\\s?전재|재배포\\s?금지|ⓒ|all rights reserved|저작권자", Pattern.CASE_INSENSITIVE);

    private Boilerplate() {}

    /** True where the block is a notice, a prompt or a reference. */
    static boolean isBoilerplate(TextBlock block) {
        String text = block.text();
        return text.length() < 200 && NOTICE.matcher(text).find();
    }
}
