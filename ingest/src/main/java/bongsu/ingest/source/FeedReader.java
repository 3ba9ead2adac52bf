package bongsu.ingest.source;

import bongsu.ingest.source.FeedContent.Entry;
import bongsu.schema.LinkKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed, sitemaps, news sitemaps, their indexes, and listing pages. What it is
 * comes from the bytes, not from the header. Document types and external entities are never read.
 */
public final class FeedReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FeedReader() {}

    /**
     * What the bytes name.
     *
     * @param bytes as served, decompressed; a gzip file within (sitemap.xml.gz) is unpacked up to 64 MiB
     * @param contentType the header; null if there was none
     * @param url where they came from, in normal form: relative addresses count from there
     * @param kind LISTING for a page of links; otherwise FEED or SITEMAP
     * @throws FeedFormatException if they are none of these
     */
    public static FeedContent read(byte[] bytes, @Nullable String contentType, String url, LinkKind kind)
            throws FeedFormatException {
        byte[] plain = SitemapReader.unpacked(bytes);
        String text = FeedText.decode(plain, contentType);
        String head = text.substring(0, Math.min(text.length(), 4_096)).stripLeading();
        if (kind == LinkKind.LISTING) {
            return listing(text, url);
        }
        if (head.startsWith("{")) {
            return jsonFeed(text, url);
        }
        String root = FeedText.rootElement(head);
        return switch (root) {
            case "urlset", "sitemapindex" -> SitemapReader.read(plain, url);
            case "rss", "rdf", "feed" -> feed(text, url);
            default ->
                throw new FeedFormatException(
                        root.isEmpty() ? "neither XML nor JSON" : "a document of <" + root + ">, no feed", null);
        };
    }

    private static FeedContent listing(String html, String url) {
        Document page = Jsoup.parse(html, url);
        List<Entry> entries = new ArrayList<>();
        for (Element link : page.select("a[href]")) {
            String title = link.text().strip();
            NormalUrl.of(link.attr("href"), base(page, url))
                    .filter(found ->
                            entries.stream().noneMatch(entry -> entry.url().equals(found)))
                    .ifPresent(found -> entries.add(new Entry(found, title.isEmpty() ? null : title, null)));
        }
        return new FeedContent(entries, List.of(), null);
    }

    private static String base(Document page, String url) {
        Element base = page.selectFirst("base[href]");
        return base == null ? url : NormalUrl.of(base.attr("href"), url).orElse(url);
    }

    private static FeedContent feed(String xml, String url) throws FeedFormatException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setXmlHealerOn(true);
        SyndFeed feed;
        try {
            feed = input.build(new StringReader(FeedText.withoutDoctype(xml)));
        } catch (FeedException | IllegalArgumentException e) {
            return leniently(xml, url, e);
        }
        List<Entry> entries = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
            Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
            add(entries, link, url, entry.getTitle(), date == null ? null : date.toInstant());
        }
        FeedSchedule schedule = FeedSchedule.of(xml);
        return new FeedContent(entries, List.of(), schedule.ttl(), schedule.silence());
    }

    /** Many a feed is not well-formed: what stands in its items can be read all the same. */
    private static FeedContent leniently(String xml, String url, Exception strict) throws FeedFormatException {
        Document document = Jsoup.parse(xml, url, Parser.xmlParser());
        List<Entry> entries = new ArrayList<>();
        for (Element item : document.select("item, entry")) {
            Element link = item.selectFirst("> link");
            Element title = item.selectFirst("> title");
            Element date = item.selectFirst("> pubDate, > published, > dc|date, > updated");
            if (link != null) {
                String target = link.hasAttr("href") ? link.attr("href") : link.text();
                add(entries, target, url, title == null ? null : title.text(), FeedText.time(date));
            }
        }
        if (entries.isEmpty()) {
            throw new FeedFormatException(
                    "XML that is neither well-formed nor has items: " + strict.getMessage(), strict);
        }
        FeedSchedule schedule = FeedSchedule.of(xml);
        return new FeedContent(entries, List.of(), schedule.ttl(), schedule.silence());
    }

    private static FeedContent jsonFeed(String text, String url) throws FeedFormatException {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new FeedFormatException(
                    "JSON that cannot be read: line " + e.getLocation().getLineNr(), e);
        }
        if (!feed.path("version").asText().contains("jsonfeed.org")) {
            throw new FeedFormatException("JSON, but no JSON Feed", null);
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            String link = item.hasNonNull("url")
                    ? item.get("url").asText()
                    : item.path("id").asText();
            add(
                    entries,
                    link,
                    url,
                    item.path("title").asText(null),
                    time(item.path("date_published").asText()));
        }
        return new FeedContent(entries, List.of(), null);
    }

    private static void add(
            List<Entry> entries,
            @Nullable String link,
            String base,
            @Nullable String title,
            @Nullable Instant published) {
        if (link == null || link.isBlank()) {
            return;
        }
        String headline = title == null || title.isBlank() ? null : title.strip();
        NormalUrl.of(link, base).ifPresent(found -> entries.add(new Entry(found, headline, published)));
    }

    private static @Nullable Instant time(String iso) {
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
