package bongsu.ingest.crawl;

import bongsu.ingest.extract.ExtractedArticle;
import bongsu.ingest.source.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether a page still looks as its publisher's layouts say. */
final class LayoutFit {
    private LayoutFit() {}

    /** Those of the day on which an article was published; all of them if nobody knows it. */
    static List<Layout> of(List<Layout> layouts, ExtractedArticle article) {
        OffsetDateTime published = article.published();
        LocalDate day = published == null
                ? null
                : published.withOffsetSameInstant(ZoneOffset.ofHours(9)).toLocalDate();
        return layouts.stream().filter(layout -> layout.covers(day)).toList();
    }

    /** Whether the body selector of one of the layouts finds text on a page; null if none declares a body. */
    static @Nullable Boolean findsBody(List<Layout> layouts, Answer.Fetched page) {
        List<String> bodies =
                layouts.stream().map(Layout::body).filter(Objects::nonNull).toList();
        if (bodies.isEmpty()) {
            return null;
        }
        Document document = parsed(page);
        return bodies.stream().anyMatch(body -> document.select(body).stream().anyMatch(Element::hasText));
    }

    /** A page as jsoup reads it by itself. */
    static Document parsed(Answer.Fetched page) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.url());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }
}
