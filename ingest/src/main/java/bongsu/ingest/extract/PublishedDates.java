package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** When the article was published and changed. */
final class PublishedDates {

    private PublishedDates() {}

    static @Nullable OffsetDateTime published(
            Document page, MetaTags meta, StructuredData data, List<JsonNode> articles) {
        for (JsonNode article : articles) {
            OffsetDateTime time = DateText.parse(data.text(article, "datePublished", "dateCreated"));
            if (time != null) {
                return time;
            }
        }
        return DateText.parse(meta.first(
                "article:published_time",
                "og:article:published_time",
                "datepublished",
                "date",
                "pubdate",
                "publishdate"));
    }

    static @Nullable OffsetDateTime modified(MetaTags meta, StructuredData data, List<JsonNode> articles) {
        for (JsonNode article : articles) {
            OffsetDateTime time = DateText.parse(data.text(article, "dateModified"));
            if (time != null) {
                return time;
            }
        }
        return DateText.parse(meta.first("article:modified_time", "og:updated_time", "datemodified", "lastmod"));
    }
}
