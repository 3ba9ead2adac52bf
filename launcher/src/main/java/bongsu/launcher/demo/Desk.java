package bongsu.launcher.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what a house answers to a path at a moment of the demo: a pure function of its files and the time. */
final class Desk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Typesetter typesetter;

    Desk(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    /**
     * The answer to one request.
     *
     * @param path path and query as asked
     */
    Answer answer(House house, String path, Moment moment) {
        House.View view = house.view(path);
        if (view != null) {
            return view(house, view, moment);
        }
        Trap trap = house.trap(path);
        if (trap != null && moment.reached(trap.at())) {
            return trap(house, trap);
        }
        DemoArticle article = house.article(path);
        if (article == null || !moment.reached(article.at())) {
            return plain(404, "<h1>404</h1><p>요청하신 페이지를 찾을 수 없습니다.</p>", house);
        }
        String url = house.url(house.pathOf(article));
        if (article.withdrawn(url, moment)) {
            return plain(410, "<h1>삭제된 기사</h1><p>언론사 요청에 따라 삭제된 기사입니다.</p>", house);
        }
        if (!moment.reachedSinceAsked(url, article.fails())) {
            return plain(500, "<h1>500</h1><p>일시적인 오류입니다. 잠시 후 다시 시도해 주십시오.</p>", house);
        }
        return article(house, article, moment);
    }

    private Answer view(House house, House.View view, Moment moment) {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        Instant opened = moment.opened().truncatedTo(ChronoUnit.SECONDS);
        Instant changed = opened;
        for (House.Entry entry : house.entries(moment)) {
            changed = later(changed, opened.plusSeconds(entry.from()));
            if (view.limit() == 0 || entries.size() < view.limit()) {
                entries.add(model(entry));
            }
        }
        for (Map.Entry<String, DemoArticle> e : house.articles().entrySet()) {
            String url = house.url(e.getKey());
            int change = e.getValue().changesAfter();
            Instant asked = moment.firstAsked(url);
            if (change > 0 && asked != null && moment.reachedSinceAsked(url, change)) {
                changed = later(changed, asked.truncatedTo(ChronoUnit.SECONDS).plusSeconds(change));
            }
        }
        Map<String, @Nullable Object> model = new HashMap<>(imprint(house));
        model.put("entries", entries);
        String charset = view.charset() == null ? house.imprint().charset() : view.charset();
        String text = typesetter.set(house.imprint().id() + "/" + view.template(), model);
        return page(house, view.type(), charset, text, changed.atOffset(ZoneOffset.UTC), Duration.ZERO);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Answer trap(House house, Trap trap) {
        String id = house.imprint().id();
        return switch (trap.answer()) {
            case REDIRECT -> new Answer.Redirect(302, house.url(String.valueOf(trap.to())));
            case MOVED -> new Answer.Redirect(301, house.url(String.valueOf(trap.to())));
            case MISSING, ELSEWHERE -> plain(404, "<h1>404</h1><p>요청하신 페이지를 찾을 수 없습니다.</p>", house);
            case EMPTY ->
                page(
                        house,
                        "text/html",
                        house.imprint().charset(),
                        typesetter.set(id + "/empty.html", imprint(house)),
                        trap.publishedAt(),
                        Duration.ZERO);
            case HUGE ->
                new Answer.Huge(
                        house.imprint().charset(),
                        "<!doctype html><html lang=\"ko\"><head><title>" + trap.title()
                                + "</title></head><body><article><h1>" + trap.title() + "</h1>\n",
                        "<p>이 문단은 끝없이 되풀이되는 시험용 문장으로, 읽는 쪽이 크기의 한계를 지키는지 알아보려고 놓아둔 것이다.</p>\n",
                        trap.bytes());
        };
    }

    private Answer article(House house, DemoArticle article, Moment moment) {
        String path = house.pathOf(article);
        DemoArticle now = article.asOf(house.url(path), moment);
        OffsetDateTime modified = now.modifiedAt();
        OffsetDateTime changed = modified == null ? now.publishedAt() : modified;
        Map<String, @Nullable Object> model = new HashMap<>(imprint(house));
        model.put("url", house.url(path));
        model.put("path", path);
        model.put("canonical", now.canonical() == null ? house.url(path) : now.canonical());
        model.put("title", now.title());
        model.put("subtitle", now.subtitle());
        model.put("section", now.section());
        model.put("authors", now.authors());
        model.put("author", String.join(", ", now.authors()));
        model.put("byline", now.authors().isEmpty() ? "" : String.join("·", now.authors()) + " 기자");
        model.put("caption", now.caption());
        model.put("summary", now.body().getFirst());
        model.put("lead", now.body().getFirst());
        model.put("rest", now.body().subList(1, now.body().size()));
        model.put("paragraphs", now.body());
        model.put("robots", now.robots());
        model.put("notice", now.notice() == null ? house.imprint().notice() : now.notice());
        model.put("related", house.related(article).stream().map(Desk::model).toList());
        times("published", now.publishedAt(), model);
        times("changed", changed, model);
        model.put("modified", modified != null);
        model.put("jsonLd", jsonLd(model, now));
        String template = now.template() == null ? "article.html" : now.template();
        String text = typesetter.set(house.imprint().id() + "/" + template, model);
        return page(house, "text/html", house.imprint().charset(), text, changed, Duration.ofSeconds(now.drips()));
    }

    private static String jsonLd(Map<String, @Nullable Object> model, DemoArticle article) {
        Map<String, @Nullable Object> news = new LinkedHashMap<>();
        news.put("@context", "https://schema.org");
        news.put("@type", "NewsArticle");
        news.put("headline", article.title());
        news.put("description", article.subtitle() == null ? model.get("summary") : article.subtitle());
        news.put("mainEntityOfPage", Map.of("@type", "WebPage", "@id", String.valueOf(model.get("canonical"))));
        news.put("datePublished", model.get("publishedIso"));
        news.put("dateModified", model.get("changedIso"));
        news.put(
                "author",
                article.authors().stream()
                        .map(name -> Map.of("@type", "Person", "name", name))
                        .toList());
        news.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", String.valueOf(model.get("house"))));
        news.put("articleSection", article.section());
        news.put("inLanguage", "ko");
        try {
            return JSON.writeValueAsString(news);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings that are no JSON: " + article.title(), e);
        }
    }

    private static Map<String, @Nullable Object> imprint(House house) {
        House.Imprint imprint = house.imprint();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("house", imprint.name());
        model.put("host", imprint.host());
        model.put("home", "http://" + imprint.host());
        model.put("charset", imprint.charset());
        model.put("notice", imprint.notice());
        return model;
    }

    private static Map<String, @Nullable Object> model(House.Entry entry) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("url", entry.url());
        model.put("title", entry.title());
        model.put("section", entry.section());
        model.put("author", entry.author());
        model.put("summary", entry.summary());
        times("published", KoreanTime.parse(entry.published()), model);
        times("changed", KoreanTime.parse(entry.modified() == null ? entry.published() : entry.modified()), model);
        return model;
    }

    /** Puts the time under {@code name} + Iso, Rfc822, Minute, Dotted, HalfDay. */
    private static void times(String name, OffsetDateTime time, Map<String, @Nullable Object> model) {
        model.put(name + "Iso", KoreanTime.iso(time));
        model.put(name + "Rfc822", KoreanTime.rfc822(time));
        model.put(name + "Minute", KoreanTime.minute(time));
        model.put(name + "Dotted", KoreanTime.dotted(time));
        model.put(name + "HalfDay", KoreanTime.halfDay(time));
    }

    private static Answer.Page page(
            House house, String mediaType, String charset, String text, OffsetDateTime changed, Duration drips) {
        Map<String, String> validators = new LinkedHashMap<>();
        if (house.imprint().etag()) {
            validators.put("ETag", etag(Typesetter.bytes(text, Typesetter.charset(charset))));
        }
        if (house.imprint().lastModified()) {
            validators.put("Last-Modified", KoreanTime.http(changed));
        }
        return new Answer.Page(200, mediaType, charset, text, validators, drips);
    }

    private static Answer.Page plain(int status, String html, House house) {
        String text = "<!doctype html><html lang=\"ko\"><body>" + html + "</body></html>";
        return new Answer.Page(status, "text/html", house.imprint().charset(), text, Map.of(), Duration.ZERO);
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
