package bongsu.ingest.extract;

import org.jsoup.nodes.Element;

/**
 * A paragraph as a reader sees it: text between two breaks of the line.
 *
 * @param owner the block-level element that holds it
 * @param text collapsed, never empty
 * @param linkChars how many of its characters, spaces aside, are links
 * @param strongChars how many of its characters, spaces aside, are bold
 */
record TextBlock(Element owner, String text, int linkChars, int strongChars) {

    /** Share of the text that is links, 0 to 1. */
    double linkDensity() {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += text.charAt(i) == ' ' ? 0 : 1;
        }
        return Math.min(1.0, (double) linkChars / Math.max(1, letters));
    }

    /** True for h1 to h6. */
    boolean isHeading() {
        return PageBlocks.isHeading(owner);
    }

    /** True where the text ends or breaks as sentences do, in any script. */
    boolean hasSentence() {
        for (int i = text.length() - 1; i >= 0; i--) {
            switch (text.charAt(i)) {
                case '。', '！', '？', '।', '۔', '؟', '።', '။', '៕', '…' -> {
                    return true;
                }
                case '.', '!', '?' -> {
                    if (i + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(i + 1))) {
                        return true;
                    }
                }
                default -> {
                    // no end of a sentence
                }
            }
        }
        return false;
    }

    /** True where it reads like running text: long enough, mostly no links. */
    boolean isProse() {
        int weight = Text.weight(text);
        return weight >= 40 && linkDensity() < 0.5 && (hasSentence() || weight >= 100);
    }
}
