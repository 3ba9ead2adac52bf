package bongsu.ingest.extract;

import bongsu.ingest.source.Layout;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads one parsed page: each field from the best source that has it. */
final class PageReader {

    /** Less text than this, in Latin letters, may be a teaser of what the page's scripts would show. */
    private static final int FEW = 600;

    /** What sites call their front page. */
    private static final Set<String> HOME = Set.of(
            "home",
            "homepage",
            "홈",
            "메인",
            "처음",
            "뉴스홈",
            "start",
            "startseite",
            "accueil",
            "inicio",
            "início",
            "anasayfa",
            "beranda",
            "ホーム",
            "トップ",
            "top",
            "首页",
            "首頁",
            "главная",
            "головна",
            "frontpage",
            "hjem",
            "hem",
            "etusivu",
            "strona główna",
            "trangchủ",
            "news",
            "뉴스");

    private final Document page;
    private final URI url;
    private final @Nullable Instant seen;
    private final PageParts parts;
    private final MetaTags meta;
    private final StructuredData data;
    private final Addresses addresses;
    private final List<JsonNode> articles;
    private final Newsroom newsroom;
    private final @Nullable String language;
    private final Consumer<ReadingStage> ended;
    private PageScan scan;

    PageReader(Document page, URI url, @Nullable Instant seen, ClassWords words, Consumer<ReadingStage> ended) {
        this.ended = ended;
        this.page = page;
        this.url = url;
        this.seen = seen;
        this.scan = PageScan.of(page, words);
        ended.accept(ReadingStage.WALK);
        this.parts = scan.parts;
        this.meta = MetaTags.of(parts);
        this.data = StructuredData.of(parts);
        this.addresses = Addresses.of(parts, meta, url);
        String social = Text.key(meta.text("og:title"));
        this.articles = data.articles(text ->
                addresses.isOwn(text) || (social.length() > 5 && Text.key(text).equals(social)));
        this.newsroom = Newsroom.of(meta, data, articles, url);
        this.language = Languages.of(page, parts, meta, data, articles);
        ended.accept(ReadingStage.METADATA);
    }

    /** The article, by the first layout that fits and by the generic reader where it is silent. */
    Extraction read(List<Layout> layouts) {
        LocalDate day = layouts.isEmpty() ? null : PublishedDates.day(meta, data, articles, url, language);
        LayoutReader declared = LayoutReader.of(page, layouts, language, day);
        boolean changed = UnclosedLinks.unwrap(page, scan.blocks);
        if (changed || declared.body() != null) {
            scan = PageScan.of(page, scan.words);
        }
        String title = declared.title() != null
                ? Text.collapse(declared.title())
                : Titles.of(scan, meta, data, articles, newsroom.names());
        ended.accept(ReadingStage.TITLE);
        String reference = articles.isEmpty()
                ? ""
                : Text.plain(articles.get(0).path("articleBody").asText(""));
        String deck = meta.text("og:description", "description");
        BodyFinder finder = BodyFinder.of(scan, reference, deck);
        Region layout = finder.region(declared.body());
        Region container = layout != null ? layout : finder.container(title);
        List<String> shown = container == null
                ? List.of()
                : BodyText.of(finder.text(container), scan.blocks, container, title, deck);
        ScriptText scripted = scripted(shown);
        List<String> paragraphs = paragraphs(shown, scripted, reference);
        if (paragraphs.isEmpty() || paragraphs.stream().allMatch(String::isBlank)) {
            return new Extraction.NotAnArticle("the page has no running text");
        }
        ended.accept(ReadingStage.TEXT);
        Region root = scan.regions.get(0);
        Region heading = heading(title, container == null ? root.end : container.end);
        Region area = container == null ? root : area(container, heading);
        List<TextBlock> lines = SeveralArticles.around(finder.lines(container == null ? area : container), shown);
        VisibleDates shownDates = new VisibleDates(scan, finder, area, container, heading, language, seen);
        PublishedDates dates = new PublishedDates(parts, meta, data, articles, area, shownDates, language);
        String scriptedDate = scripted == null ? null : scripted.fields().field(ScriptFields.DATES);
        OffsetDateTime published =
                declared.published() != null ? declared.published() : dates.published(scriptedDate, url);
        OffsetDateTime modified = declared.modified() != null ? declared.modified() : dates.modified();
        ended.accept(ReadingStage.DATES);
        List<String> authors = declared.authors();
        if (authors.isEmpty()) {
            authors = Bylines.of(parts, meta, data, articles, newsroom, area, container, lines, finder);
        }
        if (authors.isEmpty() && scripted != null) {
            authors = scripted.fields().names();
        }
        ended.accept(ReadingStage.AUTHORS);
        String subtitle = declared.subtitle() != null
                ? declared.subtitle()
                : Subtitles.of(parts, area, container, title, paragraphs, finder);
        ExtractedArticle article = new ExtractedArticle(
                url,
                addresses.canonical(),
                title,
                subtitle,
                String.join("\n", paragraphs),
                authors,
                published,
                modified,
                newsroom.name(),
                declared.section() != null ? declared.section() : section(title),
                language,
                RightsNotices.of(scan.blocks, parts, meta),
                Headlines.marks(title),
                PressReleases.isMarked(title, scan.blocks, lines),
                RightsNotices.robots(meta, "noindex"),
                RightsNotices.robots(meta, "noarchive"));
        ended.accept(ReadingStage.OTHER);
        return new Extraction.Extracted(article);
    }

    /** What the page shows, or what its scripts or its data hold where that is much more. */
    private List<String> paragraphs(List<String> shown, @Nullable ScriptText scripted, String reference) {
        List<String> paragraphs = scripted != null && !scripted.paragraphs().isEmpty() ? scripted.paragraphs() : shown;
        int weight = paragraphs.stream().mapToInt(Text::weight).sum();
        if (Text.weight(reference) <= Math.max(200, 3 * weight)) {
            return paragraphs;
        }
        return articles.get(0)
                .path("articleBody")
                .asText("")
                .lines()
                .map(Text::plain)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private @Nullable ScriptText scripted(List<String> shown) {
        int weight = shown.stream().mapToInt(Text::weight).sum();
        return weight < FEW ? ScriptText.of(parts, Math.max(200, 2 * weight)) : null;
    }

    private @Nullable String section(String title) {
        for (JsonNode article : articles) {
            String section = data.text(article, "articleSection");
            if (section != null) {
                return section;
            }
        }
        String named = meta.first(
                "article:section", "og:article:section", "section", "parsely-section", "sailthru.section", "category");
        return named != null ? named : crumb(title);
    }

    /** The first crumb that is neither the front page nor this page; null if there is none. */
    private @Nullable String crumb(String title) {
        String key = Text.key(title);
        for (String crumb : data.breadcrumbs()) {
            String name = Text.key(crumb);
            boolean front = HOME.contains(name)
                    || newsroom.names().stream().anyMatch(own -> Text.key(own).equals(name));
            if (!front && !name.isEmpty() && crumb.length() <= 30 && !key.equals(name)) {
                return crumb;
            }
        }
        return null;
    }

    /** The heading that prints the headline, the last one before the end of the text; null if none does. */
    private @Nullable Region heading(String title, int end) {
        String key = Text.key(title);
        Region found = null;
        for (Region region : scan.regions) {
            if (!region.isHeading()
                    || region.element.normalName().charAt(1) > '3'
                    || (found != null && region.first >= end)) {
                continue;
            }
            String text = Text.key(scan.text(region));
            if (text.length() >= 6 && (key.contains(text) || text.contains(key))) {
                found = found == null || key.length() - text.length() <= 2 || region.weight > found.weight
                        ? region
                        : found;
            }
        }
        return found != null ? found : line(key, end);
    }

    /** The region of the last line before the end of the text that is the headline without being marked as a heading. */
    private @Nullable Region line(String key, int end) {
        Region found = null;
        for (TextBlock block : scan.blocks.subList(0, end)) {
            boolean may =
                    key.length() >= 6 && block.text().length() <= 2 * key.length() + 20 && block.linkDensity() < 0.5;
            found = may && Text.key(block.text()).equals(key) ? block.region() : found;
        }
        return found;
    }

    /** The container with its headline and bylines: what holds the headline too, or its parent. */
    private static Region area(Region container, @Nullable Region heading) {
        if (heading != null) {
            return container.common(heading);
        }
        return container.parent == null ? container : container.parent;
    }
}
