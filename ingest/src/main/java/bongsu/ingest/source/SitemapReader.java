package bongsu.ingest.source;

import bongsu.ingest.source.FeedContent.Entry;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Sitemaps, news sitemaps and indexes of them, as sitemaps.org and Google News describe them. */
final class SitemapReader {
    private static final int LARGEST = 64 << 20;
    /** Of an index only the sitemaps changed last: the others are archives. */
    private static final int NEWEST = 8;

    /** Where a sitemap says when something changed, whatever its charset, as long as that writes ASCII in single bytes. */
    private static final Pattern CHANGED = Pattern.compile("(?is)<lastmod>[^<]{0,100}</lastmod>");

    private SitemapReader() {}

    static FeedContent read(byte[] bytes, String url) throws FeedFormatException {
        try {
            return parsed(bytes, url);
        } catch (DateTimeException e) {
            // A day that no calendar has ends the parser's work: the addresses count, without any day.
            String undated = CHANGED.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                    .replaceAll("");
            try {
                return parsed(undated.getBytes(StandardCharsets.ISO_8859_1), url);
            } catch (DateTimeException again) {
                throw new FeedFormatException("a sitemap with a date that does not exist: " + e.getMessage(), again);
            }
        }
    }

    private static FeedContent parsed(byte[] bytes, String url) throws FeedFormatException {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        try {
            AbstractSiteMap map =
                    parser.parseSiteMap("text/xml", bytes, NormalUrl.uri(url).toURL());
            return switch (map) {
                case SiteMapIndex index -> new FeedContent(List.of(), newest(index, url), null);
                case SiteMap sitemap -> new FeedContent(entries(sitemap, url), List.of(), null);
                default -> throw new FeedFormatException("a sitemap of type " + map.getType(), null);
            };
        } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
            throw new FeedFormatException("a sitemap that cannot be read: " + e.getMessage(), e);
        }
    }

    /** The bytes; those of the file within, if they are a gzip file. */
    static byte[] unpacked(byte[] bytes) throws FeedFormatException {
        if (bytes.length < 3 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = unzipped.readNBytes(LARGEST + 1);
            if (plain.length > LARGEST) {
                throw new FeedFormatException("a gzip file that unpacks to more than " + LARGEST + " bytes", null);
            }
            return plain;
        } catch (IOException e) {
            throw new FeedFormatException("a gzip file that cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static List<String> newest(SiteMapIndex index, String url) {
        Comparator<AbstractSiteMap> byChange = Comparator.comparing(map -> map.getLastModified() == null
                ? Instant.EPOCH
                : map.getLastModified().toInstant());
        return index.getSitemaps().stream()
                .sorted(byChange.reversed())
                .limit(NEWEST)
                .flatMap(map -> NormalUrl.of(map.getUrl().toString(), url).stream())
                .toList();
    }

    private static List<Entry> entries(SiteMap sitemap, String url) {
        List<Entry> entries = new ArrayList<>();
        for (SiteMapURL link : sitemap.getSiteMapUrls()) {
            NewsAttributes news = news(link);
            String title = news == null ? null : news.getTitle();
            NormalUrl.of(link.getUrl().toString(), url)
                    .ifPresent(found -> entries.add(new Entry(found, title, time(link, news))));
        }
        return entries;
    }

    private static @Nullable NewsAttributes news(SiteMapURL link) {
        ExtensionMetadata @Nullable [] attributes = link.getAttributesForExtension(Extension.NEWS);
        return attributes != null && attributes.length > 0 && attributes[0] instanceof NewsAttributes news
                ? news
                : null;
    }

    private static @Nullable Instant time(SiteMapURL link, @Nullable NewsAttributes news) {
        ZonedDateTime published = news == null ? null : news.getPublicationDateTime();
        if (published != null) {
            return published.toInstant();
        }
        Date changed = link.getLastModified();
        return changed == null ? null : changed.toInstant();
    }
}
