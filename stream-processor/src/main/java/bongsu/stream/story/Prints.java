package bongsu.stream.story;

import bongsu.event.Analysis;
import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.Gist;
import bongsu.schema.Mention;
import bongsu.schema.Print;
import bongsu.schema.Salience;
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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the print of an article: the nouns of its headline, which count {@value #TITLE_WEIGHT} times, and of the first
 * {@value #BODY_CHARS} characters below it, each weighted by how much it tells, the organisations that headline and lead
 * name, and what its main events are about. Not safe for use by several threads.
 */
public final class Prints {
    /** Where names count as those of the lead. */
    private static final int LEAD_CHARS = 600;

    /** As far as words are read: leads of one fact differ, what follows them less. Of a long text the rest is background. */
    private static final int BODY_CHARS = 1_600;

    private static final double TITLE_WEIGHT = 4;
    private static final int MOST_TERMS = 120;

    /** Series and marks in a headline: [특징주], (종합), <인터뷰>: they tell nothing of the fact. */
    private static final Pattern SERIES = Pattern.compile("\\[[^\\]]*]|\\([^)]{1,6}\\)|<[^>]*>");

    private final Morphemes morphemes = new Morphemes();
    private final CommonWords words = CommonWords.bundled();

    /** The print of an article of which the given is known. */
    public Print of(Article article, Analysis analysis, Instant published) {
        return Print.newBuilder()
                .setArticleId(article.getArticleId())
                .setPublished(published)
                .setNames(
                        names(analysis.mentions(), mention -> mention.getField().equals("title")))
                .setTerms(terms(article))
                .setNamed(names(
                        analysis.mentions(),
                        mention -> !mention.getField().equals("body") || mention.getStart() < LEAD_CHARS))
                .setGists(analysis.events().stream()
                        .filter(event -> event.getSalience() == Salience.main)
                        .filter(event -> !event.getParticipants().isEmpty())
                        .map(Prints::gist)
                        .toList())
                .build();
    }

    private static Gist gist(Event event) {
        Stream<String> amount =
                Stream.ofNullable(event.getAmount()).map(money -> money.getValue() + " " + money.getCurrency());
        return Gist.newBuilder()
                .setType(event.getType())
                .setParticipants(event.getParticipants().stream()
                        .map(one -> one.getId() == null ? one.getName() : one.getId())
                        .distinct()
                        .toList())
                .setDetails(Stream.concat(
                                event.getProducts().stream().map(product -> product.toLowerCase(Locale.ROOT)), amount)
                        .distinct()
                        .toList())
                .build();
    }

    private static List<String> names(List<Mention> mentions, Predicate<Mention> where) {
        return mentions.stream()
                .filter(where)
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
        Map<String, Integer> inBody = new HashMap<>();
        nouns(beginning(article)).forEach(word -> inBody.merge(word, 1, Integer::sum));
        inBody.forEach((word, count) -> weights.merge(word, 1 + Math.log(count), Double::sum));
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

    private static String beginning(Article article) {
        String body = article.getBody();
        int end = Math.min(body.length(), BODY_CHARS);
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
