package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and changed: structured data, then meta tags, then time elements, then lines around
 * the headline, at last the address. The first that says something counts; if it names no zone, and another one says the
 * same time with a zone, that zone counts too.
 */
final class PublishedDates {

    private static final String[] PUBLISHED_META = {
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "datepublished",
        "og:published_time",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "dc.date.created",
        "dcterms.issued",
        "citation_publication_date",
        "citation_date",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "pubdate",
        "publishdate",
        "publish_date",
        "publish-date",
        "publication_date",
        "published_time_telegram",
        "date",
        "pub_date",
        "published",
        "og:pubdate",
        "rnews:datepublished",
        "article.published",
        "article:create",
        "article:created",
        "created",
        "datecreated",
        "og:regdate",
        "regdate",
        "reg_date",
        "date.created",
        "originalpublicationdate",
        "article_date_original",
        "ptime",
        "bt:pubdate",
        "article:publicationdate",
        "displaydate",
        "release_date",
        "og:release_date",
        "revision_date",
        "nexticode",
        "time",
        "creation_date",
        "article:published_date",
        "dable:published_time"
    };

    private static final String[] MODIFIED_META = {
        "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time", "article:modified",
                "lastmod", "last-modified",
        "dc.date.modified", "dcterms.modified", "article:updated_time", "modified", "moddate", "revised",
                "parsely-modified-date"
    };

    /** Two times of publication on a page may lie as far apart. */
    private static final Duration ABOUT = Duration.ofMinutes(20);

    private static final Pattern IN_ADDRESS = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)|/(20\\d{2})/(?:[a-zA-Z-]+/)?(\\d{1,2})/(\\d{1,2})/");

    private final MetaTags meta;
    private final StructuredData data;
    private final List<JsonNode> articles;
    private final PageParts parts;
    private final Region area;
    private final VisibleDates shown;
    private final @Nullable String language;

    PublishedDates(
            PageParts parts,
            MetaTags meta,
            StructuredData data,
            List<JsonNode> articles,
            Region area,
            VisibleDates shown,
            @Nullable String language) {
        this.parts = parts;
        this.meta = meta;
        this.data = data;
        this.articles = articles;
        this.area = area;
        this.shown = shown;
        this.language = language;
    }

    /**
     * Time of publication; null if the page does not tell.
     *
     * @param scripted what the page's scripts say; null if nothing
     * @param url the page's address, which is asked last
     */
    @Nullable
    OffsetDateTime published(@Nullable String scripted, URI url) {
        List<DateText> found = new ArrayList<>();
        for (JsonNode article : articles) {
            add(found, data.text(article, "datePublished"));
        }
        for (String name : PUBLISHED_META) {
            meta.all(name).forEach(value -> add(found, value));
        }
        for (JsonNode article : articles) {
            add(found, data.text(article, "dateCreated", "uploadDate"));
        }
        add(found, scripted);
        addMicrodata(found, "datePublished");
        addMicrodata(found, "dateCreated");
        if (found.isEmpty() || ("ko".equals(language) && found.stream().allMatch(date -> date.time() == null))) {
            found.addAll(shown.dates(false));
        }
        if (found.isEmpty()) {
            add(found, inAddress(url));
        }
        if (found.isEmpty()) {
            found.addAll(shown.dates(true));
        }
        return found.isEmpty() ? null : zoned(refined(found)).toOffsetDateTime();
    }

    /**
     * A time with the zone that it lacks: the one of the date that the page shows where both tell about the same, or UTC if
     * they do so then; else the one in which the last change is told, if that is later. On Korean pages it lacks none.
     */
    private DateText zoned(DateText bare) {
        if (bare.time() == null || bare.zone() != null || "ko".equals(language)) {
            return bare;
        }
        for (DateText other : shown.dates(false)) {
            for (ZoneOffset zone :
                    other.zone() == null ? List.<ZoneOffset>of() : List.of(other.zone(), ZoneOffset.UTC)) {
                DateText read = new DateText(bare.day(), bare.time(), zone);
                if (other.time() != null && between(read, other).abs().compareTo(ABOUT) <= 0) {
                    return read;
                }
            }
        }
        for (DateText change : changes()) {
            DateText read = new DateText(bare.day(), bare.time(), change.zone());
            if (change.zone() != null && !between(read, change).isNegative()) {
                return read;
            }
        }
        return bare;
    }

    private static Duration between(DateText from, DateText to) {
        return Duration.between(from.toOffsetDateTime(), to.toOffsetDateTime());
    }

    /** Time of the last change; null if the page does not tell. */
    @Nullable
    OffsetDateTime modified() {
        List<DateText> found = changes();
        return found.isEmpty() ? null : refined(found).toOffsetDateTime();
    }

    private List<DateText> changes() {
        List<DateText> found = new ArrayList<>();
        for (JsonNode article : articles) {
            add(found, data.text(article, "dateModified"));
        }
        for (String name : MODIFIED_META) {
            meta.all(name).forEach(value -> add(found, value));
        }
        addMicrodata(found, "dateModified");
        if (found.isEmpty()) {
            found.addAll(shown.dates(true));
        }
        return found;
    }

    /**
     * The day of publication as structured data, meta elements or the address say it; null if none of them does. In Korean
     * time where a zone is named.
     */
    static @Nullable LocalDate day(
            MetaTags meta, StructuredData data, List<JsonNode> articles, URI url, @Nullable String language) {
        List<@Nullable String> texts = new ArrayList<>();
        articles.forEach(article -> texts.add(data.text(article, "datePublished")));
        for (String name : PUBLISHED_META) {
            texts.addAll(meta.all(name));
        }
        texts.add(inAddress(url));
        for (@Nullable String text : texts) {
            DateText date = DateText.first(text, language);
            if (date != null) {
                return date.toOffsetDateTime()
                        .withOffsetSameInstant(DateText.KOREAN)
                        .toLocalDate();
            }
        }
        return null;
    }

    private void add(List<DateText> found, @Nullable String text) {
        DateText date = DateText.first(text, language);
        if (date != null) {
            found.add(date);
        }
    }

    /** The first one, with the time or the zone that it lacks from another one that agrees with it. */
    private static DateText refined(List<DateText> found) {
        DateText best = found.get(0);
        for (DateText other : found) {
            boolean sameDay = other.day().equals(best.day());
            if (sameDay && best.time() == null && other.time() != null) {
                best = other;
            } else if (sameDay
                    && best.time() != null
                    && best.zone() == null
                    && other.zone() != null
                    && other.time() != null
                    && Objects.equals(
                            other.time().withSecond(0).withNano(0),
                            best.time().withSecond(0).withNano(0))) {
                best = new DateText(best.day(), best.time(), other.zone());
            }
        }
        return best;
    }

    private void addMicrodata(List<DateText> found, String property) {
        for (Element element : parts.properties) {
            boolean named = element.attr("itemprop").contains(property)
                    || element.attr("property").endsWith(property)
                    || (element.hasAttr("pubdate") && property.equals("datePublished"));
            if (!named || !(element.normalName().equals("meta") || PageParts.isWithin(element, area.element))) {
                continue;
            }
            add(
                    found,
                    element.hasAttr("content")
                            ? element.attr("content")
                            : element.hasAttr("datetime") ? element.attr("datetime") : element.text());
        }
    }

    private static @Nullable String inAddress(URI url) {
        String path = url.getPath();
        Matcher m = IN_ADDRESS.matcher(path == null ? "" : path);
        if (!m.find()) {
            return null;
        }
        return m.group(1) != null
                ? m.group(1) + "-" + m.group(2) + "-" + m.group(3)
                : m.group(4) + "-" + m.group(5) + "-" + m.group(6);
    }
}
