package bongsu.ingest.extract;

import bongsu.ingest.source.Layout;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads one parsed page: each field from the best source that has it. */
final class PageReader {

    /** Less text than this, in Latin letters, may be a teaser of what the page's scripts would show. */
    private static final int FEW = 600;

    private final Document page;
    private final URI url;
    private final PageParts parts;
    private final MetaTags meta;
    private final StructuredData data;
    private final Addresses addresses;
    private final List<JsonNode> articles;
    private final Newsroom newsroom;
    private final @Nullable String language;

    PageReader(Document page, URI url) {
        this.page = page;
        this.url = url;
        this.parts = PageParts.of(page);
        this.meta = MetaTags.of(parts);
        this.data = StructuredData.of(parts);
        this.addresses = Addresses.of(parts, meta, url);
        String social = Text.key(meta.has("og:title"));
        this.articles = data.articles(text ->
                addresses.isOwn(text) || (social.length() > 5 && Text.key(text).equals(social)));
        this.newsroom = Newsroom.of(meta, data, articles, url);
        this.language = Languages.of(page, meta, data, articles);
    }

    /** The article, by the first layout that fits and by the generic reader where it is silent. */
    Extraction read(List<Layout> layouts) {
        LayoutReader declared = LayoutReader.of(page, layouts, language);
        String title = declared.title() != null
                ? Headlines.plain(declared.title())
                : Titles.of(page, parts, meta, data, articles, newsroom.names());
        String reference = articles.isEmpty()
                ? ""
                : Text.plain(articles.get(0).path("articleBody").asText(""));
        List<TextBlock> all = PageBlocks.under(page.body(), element -> false);
        if (UnclosedLinks.unwrap(page, all)) {
            all = PageBlocks.under(page.body(), element -> false);
        }
        BodyFinder finder = BodyFinder.of(page, all, reference);
        Element container = declared.body() != null ? declared.body() : finder.container();
        String deck = meta.has("og:description", "description");
        List<String> shown = container == null ? List.of() : BodyText.of(container, finder, title, deck);
        ScriptText scripted = scripted(shown);
        List<String> paragraphs = scripted != null && !scripted.paragraphs().isEmpty() ? scripted.paragraphs() : shown;
        int weight = paragraphs.stream().mapToInt(Text::weight).sum();
        if (Text.weight(reference) > Math.max(200, 3 * weight)) {
            paragraphs = articles.get(0)
                    .path("articleBody")
                    .asText("")
                    .lines()
                    .map(Text::plain)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        if (paragraphs.isEmpty() || paragraphs.stream().allMatch(String::isBlank)) {
            return new Extraction.NotAnArticle("the page has no running text");
        }
        Element area = container == null ? page.body() : area(container, title);
        Supplier<List<TextBlock>> lines = () -> BodyText.lines(container == null ? area : container, finder);
        PublishedDates dates = new PublishedDates(parts, meta, data, articles, area, language);
        String scriptedDate = scripted == null ? null : scripted.field(ScriptText.DATES);
        OffsetDateTime published =
                declared.published() != null ? declared.published() : dates.published(scriptedDate, url);
        OffsetDateTime modified = declared.modified() != null ? declared.modified() : dates.modified();
        List<String> authors = !declared.authors().isEmpty()
                ? declared.authors()
                : Bylines.of(parts, meta, data, articles, newsroom.names(), area, lines, finder);
        String subtitle = declared.subtitle() != null
                ? declared.subtitle()
                : Subtitles.of(parts, area, container, title, paragraphs);
        return new Extraction.Extracted(new ExtractedArticle(
                url,
                addresses.canonical(),
                title,
                subtitle,
                String.join("\n", paragraphs),
                authors,
                published,
                modified,
                newsroom.name(),
                declared.section() != null ? declared.section() : section(),
                language,
                RightsNotices.of(all, parts, meta),
                Headlines.marks(title),
                PressReleases.isMarked(title, all, lines),
                RightsNotices.robots(meta, "noindex"),
                RightsNotices.robots(meta, "noarchive")));
    }

    private @Nullable ScriptText scripted(List<String> shown) {
        int weight = shown.stream().mapToInt(Text::weight).sum();
        return weight < FEW ? ScriptText.of(parts, Math.max(200, 2 * weight)) : null;
    }

    private @Nullable String section() {
        for (JsonNode article : articles) {
            String section = data.text(article, "articleSection");
            if (section != null) {
                return section;
            }
        }
        return meta.first(
                "article:section", "og:article:section", "section", "parsely-section", "sailthru.section", "category");
    }

    /** The container with its headline and bylines: its nearest ancestor that holds the headline too, or its parent. */
    private Element area(Element container, String title) {
        String key = Text.key(title);
        for (Element heading : parts.headings) {
            String text = Text.key(heading.text());
            if (text.length() >= 6 && (key.contains(text) || text.contains(key))) {
                Element up = container;
                for (int i = 0; i < 8 && up.parent() != null && !up.normalName().equals("body"); i++) {
                    if (PageParts.isWithin(heading, up)) {
                        return up;
                    }
                    up = up.parent();
                }
            }
        }
        Element parent = container.parent();
        return parent == null || container.normalName().equals("body") ? container : parent;
    }
}
