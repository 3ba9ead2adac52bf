package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Quotations set apart that repeat what another paragraph says, word for word or with some of its words: designers pull them
 * out of the text to adorn it.
 */
final class Quotations {

    /** What designers call a sentence of the text that they set apart. */
    private static final Pattern QUOTATION =
            Pattern.compile("quote|citat|zitat|citation|highlight|blikfang|destaque|callout", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A shorter quotation may stand anywhere by chance; in letters. */
    private static final int SHORTEST = 15;

    private static final int FEWEST_WORDS = 4;

    private static final int MOST_WORDS = 40;

    private Quotations() {}

    /** The blocks without such quotations, and without the lines that say whose they are. */
    static List<TextBlock> without(List<TextBlock> blocks) {
        if (blocks.stream().noneMatch(Quotations::isSetApart)) {
            return blocks;
        }
        List<String> keys = blocks.stream().map(block -> Text.key(block.text())).toList();
        List<Set<String>> words = blocks.stream().map(Quotations::words).toList();
        List<TextBlock> kept = new ArrayList<>();
        // Whether the line before was dropped as such a quotation: who said it goes, too.
        boolean speaker = false;
        for (int i = 0; i < blocks.size(); i++) {
            String key = keys.get(i);
            boolean repeats = isSetApart(blocks.get(i))
                    && key.length() >= SHORTEST
                    && (keys.stream().anyMatch(other -> other.length() > key.length() && other.contains(key))
                            || isOfWords(i, blocks, words));
            speaker = repeats || (speaker && isSpeaker(blocks, i));
            if (!speaker) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    /** True where all words of a quotation stand in one other paragraph that is longer. */
    private static boolean isOfWords(int quotation, List<TextBlock> blocks, List<Set<String>> words) {
        Set<String> told = words.get(quotation);
        if (told.size() < FEWEST_WORDS || told.size() > MOST_WORDS) {
            return false;
        }
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).weight() > blocks.get(quotation).weight()
                    && words.get(i).containsAll(told)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(TextBlock block) {
        Set<String> words = new HashSet<>(List.of(WORDS.split(block.text().toLowerCase(Locale.ROOT), -1)));
        words.remove("");
        return words;
    }

    /** True for the short line behind a quotation, in its box, that says whose it is. */
    private static boolean isSpeaker(List<TextBlock> blocks, int at) {
        Region region = blocks.get(at).region();
        return at > 0
                && !blocks.get(at).isProse()
                && isQuotation(region.common(blocks.get(at - 1).region()).element);
    }

    private static boolean isSetApart(TextBlock block) {
        Region region = block.region();
        return isQuotation(region.element) || (region.parent != null && isQuotation(region.parent.element));
    }

    private static boolean isQuotation(Element element) {
        return element.normalName().equals("blockquote")
                || QUOTATION.matcher(element.className()).find();
    }
}
