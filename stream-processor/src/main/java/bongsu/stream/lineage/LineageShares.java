package bongsu.stream.lineage;

import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Lineage;
import bongsu.schema.LineageShare;
import bongsu.schema.Modality;
import bongsu.schema.Told;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an article says of each model. */
final class LineageShares {
    private static final Set<Modality> NO_CLAIM = EnumSet.of(Modality.CANCELLED, Modality.RUMORED);

    private LineageShares() {}

    /** The name under which a model is known however it is spaced, hyphenated or cased: "a.x4.0" for "A.X 4.0". */
    static String key(String model) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(model, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(letter -> Character.isLetterOrDigit(letter) || letter == '.')
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    /** Shares by model, of models of which it says something. */
    static Map<String, LineageShare> of(Told told) {
        Map<String, LineageShare> shares = new TreeMap<>();
        for (Lineage lineage : told.getArticle().getLineages()) {
            if (!key(lineage.getModel()).isEmpty()
                    && !key(lineage.getBaseModel()).isEmpty()) {
                add(shares, told, lineage.getModel()).getLineages().add(lineage);
            }
        }
        for (Event event : told.getEvents()) {
            if (event.getType() == EventType.DOMESTIC_CAPABILITY
                    && event.getStatus() != EventStatus.RETRACTED
                    && !NO_CLAIM.contains(event.getModality())) {
                event.getProducts().stream()
                        .filter(product -> !key(product).isEmpty())
                        .forEach(product ->
                                add(shares, told, product).getClaims().add(event));
            }
        }
        return shares;
    }

    /** What an article says of a model when it says nothing of it any more. */
    static LineageShare none(Told told) {
        AnalyzedArticle article = told.getArticle();
        return LineageShare.newBuilder()
                .setArticleId(article.getArticleId())
                .setPublished(article.getPublished() == null ? article.getFetched() : article.getPublished())
                .setUrl(article.getUrl())
                .setPublisher(article.getPublisher())
                .setTitle(article.getTitle())
                .setCopy(article.getDuplicateOf() != null)
                .setLineages(new ArrayList<>())
                .setClaims(new ArrayList<>())
                .setFetched(article.getFetched())
                .build();
    }

    /** Whether it says something. */
    static boolean says(LineageShare share) {
        return !share.getLineages().isEmpty() || !share.getClaims().isEmpty();
    }

    private static LineageShare add(Map<String, LineageShare> shares, Told told, String model) {
        return shares.computeIfAbsent(key(model), key -> none(told));
    }

    /** The articles that say something, first published first. */
    static List<LineageShare> inOrder(List<LineageShare> shares) {
        List<LineageShare> sorted = new ArrayList<>(shares);
        sorted.sort((one, other) -> {
            int earlier = one.getPublished().compareTo(other.getPublished());
            return earlier != 0 ? earlier : one.getArticleId().compareTo(other.getArticleId());
        });
        return sorted;
    }
}
