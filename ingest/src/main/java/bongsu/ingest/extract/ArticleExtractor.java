package bongsu.ingest.extract;

import bongsu.ingest.source.Layout;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the article on a page: the publisher's declared layout first, then JSON-LD, then OpenGraph, meta and microdata,
 * then what the page shows. It keeps no state and may be used by several threads.
 */
public final class ArticleExtractor {

    /** Elements deeper than this are hung under their last allowed ancestor: hostile nesting costs nothing. */
    private static final int MAX_DEPTH = 400;

    /** A reader for any number of pages. */
    public ArticleExtractor() {}

    /**
     * Reads one page. Never throws for what a page holds.
     *
     * @param page the bytes as fetched, decompressed
     * @param contentType the HTTP header Content-Type; null for a saved page
     * @param url the absolute address of the page
     * @param layouts the publisher's layouts, the present one first; empty for the generic reader alone
     */
    public Extraction extract(byte[] page, @Nullable String contentType, URI url, List<Layout> layouts) {
        String html = PageCharset.decode(page, contentType);
        Document document = Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, url.toString());
        MetaTags meta = MetaTags.of(document);
        StructuredData data = StructuredData.of(document);
        String ogTitle = meta.first("og:title");
        List<JsonNode> articles = data.articles(s -> !s.isEmpty() && (s.equals(url.toString()) || s.equals(ogTitle)));
        String site = meta.first("og:site_name");
        String title = Titles.of(document, meta, data, articles, site);
        BodyFinder finder = BodyFinder.of(document);
        Element container = finder.container();
        if (container == null) {
            return new Extraction.NotAnArticle("the page has no running text");
        }
        String body = BodyText.of(container, finder, title);
        if (body.isBlank()) {
            return new Extraction.NotAnArticle("the page has no running text");
        }
        return new Extraction.Extracted(new ExtractedArticle(
                url,
                null,
                title,
                null,
                body,
                Bylines.of(document, meta, data, articles),
                PublishedDates.published(document, meta, data, articles),
                PublishedDates.modified(meta, data, articles),
                site,
                meta.first("article:section"),
                null,
                RightsNotices.of(document, meta),
                List.of(),
                false,
                false,
                false));
    }
}
