package bongsu.ingest.crawl;

import bongsu.ingest.source.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Whether a page still looks as its publisher's layouts say. */
final class LayoutFit {
    private LayoutFit() {}

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
