package bongsu.stream.story;

import bongsu.schema.Article;
import bongsu.schema.Mention;
import bongsu.schema.Print;
import bongsu.schema.Term;
import bongsu.text.Morpheme;
import bongsu.text.Morphemes;
import bongsu.text.NormalText;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes the print of an article: the nouns of its headline, which count {@value #TITLE_WEIGHT} times, and of its lead, each
 * weighted by how much it tells, and the organisations that the headline names. Not safe for use by several threads.
 */
public final class Prints {
    private static final int LEAD_CHARS = 600;
    private static final double TITLE_WEIGHT = 4;
    private static final int MOST_TERMS = 120;

    /** Series and marks in a headline: [특징주], (종합), <인터뷰>: they tell nothing of the fact. */
    private static final Pattern SERIES = Pattern.compile("\\[[^\\]]*]|\\([^)]{1,6}\\)|<[^>]*>");

    private final Morphemes morphemes = new Morphemes();
    private final CommonWords words = CommonWords.bundled();

    /** The print of an article with the given mentions. */
    public Print of(Article article, List<Mention> mentions, Instant published) {
        return Print.newBuilder()
                .setArticleId(article.getArticleId())
                .setPublished(published)
                .setNames(names(mentions))
                .setTerms(terms(article))
                .build();
    }

    private static List<String> names(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.getField().equals("title"))
                .map(mention -> mention.getEntityId() == null ? mention.getName() : mention.getEntityId())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Term> terms(Article article) {
        Map<String, Double> weights = new HashMap<>();
        String title = SERIES.matcher(NormalText.of(article.getTitle()).text()).replaceAll(" ");
        Set<String> inTitle = new HashSet<>(nouns(title));
        inTitle.forEach(word -> weights.put(word, TITLE_WEIGHT));
        Map<String, Integer> inLead = new HashMap<>();
        nouns(lead(article)).forEach(word -> inLead.merge(word, 1, Integer::sum));
        inLead.forEach((word, count) -> weights.merge(word, 1 + Math.log(count), Double::sum));
        weights.replaceAll((word, weight) -> weight * words.weight(word));

        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TERMS)
                .map(entry -> new Term(entry.getKey(), (float) (entry.getValue() / length)))
                .toList();
    }

    private static String lead(Article article) {
        String body = article.getBody();
        int end = Math.min(body.length(), LEAD_CHARS);
        if (end < body.length() && Character.isLowSurrogate(body.charAt(end))) {
            end--;
        }
        return NormalText.of(body.substring(0, end)).text();
    }

    private List<String> nouns(String text) {
        return morphemes.of(text).stream()
                .filter(Prints::telling)
                .map(morpheme -> morpheme.form().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean telling(Morpheme morpheme) {
        return switch (morpheme.tag()) {
            case "NNG", "NNP", "SL", "XR", "SN" -> morpheme.form().length() > 1;
            case "SH" -> true;
            default -> false;
        };
    }
}
