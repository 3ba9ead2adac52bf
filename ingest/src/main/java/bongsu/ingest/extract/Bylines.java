package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Who wrote the article: names from structured data, meta tags and visible bylines. */
final class Bylines {

    private static final Pattern SPLIT =
            Pattern.compile("\\s*[;,|、，]\\s*|\\s+(?:and|und|et|og|och|ja|ve|dan|và|и|та|&)\\s+");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:by|von|par|por|di|text|oleh|автор|door)[: ]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern KOREAN_TITLE =
            Pattern.compile("\\s*(?:선임|수석|전문|인턴|객원)?\\s*(?:기자|특파원|논설위원|편집위원|에디터|앵커)\\b?.*$");

    private Bylines() {}

    /** Names in the order of the page; empty if it names nobody. */
    static List<String> of(Document page, MetaTags meta, StructuredData data, List<JsonNode> articles) {
        List<String> raw = new ArrayList<>();
        for (JsonNode article : articles) {
            raw.addAll(data.names(article, "author"));
            if (!raw.isEmpty()) {
                break;
            }
        }
        if (raw.isEmpty()) {
            for (String name :
                    new String[] {"author", "byl", "parsely-author", "sailthru.author", "dc.creator", "article:author"
                    }) {
                for (String value : meta.all(name)) {
                    if (!value.startsWith("http")) {
                        raw.add(value);
                    }
                }
                if (!raw.isEmpty()) {
                    break;
                }
            }
        }
        Set<String> names = new LinkedHashSet<>();
        for (String value : raw) {
            for (String part : SPLIT.split(PREFIX.matcher(value).replaceFirst(""))) {
                String name = KOREAN_TITLE.matcher(part).replaceFirst("").strip();
                if (!name.isEmpty() && name.length() < 80) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }
}
