package bongsu.launcher.demo;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One invented newsroom: its identity, and everything that lies under its host. */
final class House {

    /**
     * The file {@code house.yaml} of a newsroom.
     *
     * @param id short name, also the name of its folder
     * @param name the name it prints
     * @param host its host name, under .test
     * @param charset what its pages call their encoding; EUC-KR is written as MS949, as everywhere in Korea
     * @param path pattern of an article's address, by the time of its publication (DateTimeFormatter)
     * @param notice what its pages say about reuse
     * @param etag whether its answers carry an ETag
     * @param lastModified whether its answers carry Last-Modified
     * @param views its feeds, sitemaps, listings and robots.txt
     */
    record Imprint(
            String id,
            String name,
            String host,
            String charset,
            String path,
            String notice,
            boolean etag,
            boolean lastModified,
            List<View> views) {}

    /**
     * A page made of what is visible: a feed, a sitemap, a listing, the front page, robots.txt.
     *
     * @param path where it lies
     * @param template its template in the folder of the house
     * @param type media type, without charset
     * @param charset its encoding; null for the house's
     * @param limit how many entries it shows, the newest first; 0 for all
     */
    record View(
            String path,
            String template,
            String type,
            @Nullable String charset,
            int limit) {}

    /** A link in a feed or listing, to an article or into a trap. */
    record Entry(
            int from,
            String url,
            String title,
            String published,
            String section,
            String author,
            String summary,
            @Nullable String modified) {}

    private final Imprint imprint;
    private final Map<String, DemoArticle> articles = new LinkedHashMap<>();
    private final Map<String, DemoArticle> aliases = new LinkedHashMap<>();
    private final Map<String, Trap> traps = new LinkedHashMap<>();

    House(Imprint imprint, List<DemoArticle> articles, List<Trap> traps) {
        this.imprint = imprint;
        DateTimeFormatter pattern = DateTimeFormatter.ofPattern(imprint.path(), Locale.ROOT);
        articles.stream()
                .sorted(Comparator.comparingInt(DemoArticle::at).thenComparing(DemoArticle::publishedAt))
                .forEach(article -> {
                    String path = article.path() == null ? pattern.format(article.publishedAt()) : article.path();
                    DemoArticle other = this.articles.put(path, article);
                    if (other != null) {
                        throw new IllegalArgumentException(imprint.name() + " has two articles at " + path + ": "
                                + other.title() + ", " + article.title());
                    }
                    article.aliases().forEach(alias -> aliases.put(alias, article));
                });
        traps.forEach(trap -> this.traps.put(trap.path(), trap));
    }

    Imprint imprint() {
        return imprint;
    }

    /** Its articles by path and query, in order of their appearance. */
    Map<String, DemoArticle> articles() {
        return articles;
    }

    Iterable<Trap> traps() {
        return traps.values();
    }

    /** The article at this path and query, its tracking parameters aside; null if none is ever there. */
    @Nullable
    DemoArticle article(String path) {
        String clean = path.replaceAll("[?&](utm_[a-z]+|fbclid|ref)=[^&]*", "");
        DemoArticle article = articles.get(clean);
        return article == null ? aliases.get(clean) : article;
    }

    @Nullable
    Trap trap(String path) {
        return traps.get(path);
    }

    @Nullable
    View view(String path) {
        return imprint.views().stream()
                .filter(view -> view.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** The absolute address of a path; an absolute address stays as it is. */
    String url(String path) {
        return path.startsWith("/") ? "http://" + imprint.host() + path : path;
    }

    /** Path and query at which an article of this house lies. */
    String pathOf(DemoArticle article) {
        return articles.entrySet().stream()
                .filter(e -> e.getValue().equals(article))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not an article of " + imprint.name()))
                .getKey();
    }

    /** Everything that feeds and listings link at this moment, the newest first. */
    List<Entry> entries(Moment moment) {
        List<Entry> entries = new ArrayList<>();
        articles.forEach((path, article) -> {
            if (moment.reached(article.at()) && !article.withdrawn(url(path), moment)) {
                DemoArticle now = article.asOf(url(path), moment);
                entries.add(entry(path, now));
                now.aliases().forEach(alias -> entries.add(entry(alias, now)));
            }
        });
        traps.values().stream()
                .filter(trap -> trap.isListed() && moment.reached(trap.at()))
                .map(trap -> new Entry(trap.at(), url(trap.path()), trap.title(), trap.published(), "IT", "", "", null))
                .forEach(entries::add);
        entries.sort(Comparator.comparingInt(Entry::from)
                .thenComparing(Entry::published)
                .thenComparing(Entry::url)
                .reversed());
        return entries;
    }

    /** The four articles that appeared before this one: what its page links as related, the same at every visit. */
    List<Entry> related(DemoArticle article) {
        List<Entry> earlier = new ArrayList<>();
        for (Map.Entry<String, DemoArticle> e : articles.entrySet()) {
            if (e.getValue().published().equals(article.published())) {
                break;
            }
            earlier.add(entry(e.getKey(), e.getValue()));
        }
        return List.copyOf(earlier.subList(Math.max(0, earlier.size() - 4), earlier.size()));
    }

    private Entry entry(String path, DemoArticle article) {
        String lead = article.body().isEmpty() ? "" : article.body().getFirst();
        int cut = lead.offsetByCodePoints(0, Math.min(90, lead.codePointCount(0, lead.length())));
        return new Entry(
                article.at(),
                url(path),
                article.title(),
                article.published(),
                article.section(),
                String.join(", ", article.authors()),
                cut < lead.length() ? lead.substring(0, cut) + "…" : lead,
                article.modified());
    }
}
