package bongsu.ingest.extract;

import bongsu.ingest.source.Layout;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** What a publisher's declared layout finds on a page. Fields that it does not declare or find are null or empty. */
final class LayoutReader {

    private final Document page;
    private final @Nullable Layout layout;
    private final @Nullable Element body;
    private final @Nullable String language;

    private LayoutReader(Document page, @Nullable Layout layout, @Nullable Element body, @Nullable String language) {
        this.page = page;
        this.layout = layout;
        this.body = body;
        this.language = language;
    }

    /**
     * The first layout of that day whose body has text on this page, or one that finds nothing.
     *
     * @param day when the page says it was published; null if it does not, and then every layout may be the one
     */
    static LayoutReader of(Document page, List<Layout> layouts, @Nullable String language, @Nullable LocalDate day) {
        for (Layout layout : layouts) {
            if (!layout.covers(day)) {
                continue;
            }
            Element body = layout.body() == null ? null : body(page, layout.body());
            if (layout.body() == null || (body != null && body.hasText())) {
                if (body != null) {
                    for (String remove : layout.remove()) {
                        select(body, remove).forEach(element -> {
                            if (element.parent() != null) {
                                element.remove();
                            }
                        });
                    }
                }
                return new LayoutReader(page, layout, body, language);
            }
        }
        return new LayoutReader(page, null, null, language);
    }

    /** The element that holds the text: the only match, or all of them under one element at the place of the first. */
    private static @Nullable Element body(Document page, String selector) {
        Elements found = select(page, selector);
        if (found.isEmpty()) {
            return null;
        }
        Element first = found.get(0);
        if (found.size() == 1 || first.parent() == null) {
            return first;
        }
        Element joined = new Element("div");
        first.before(joined);
        for (Element part : found) {
            if (part.parents().stream().noneMatch(above -> above.equals(joined))) {
                joined.appendChild(part);
            }
        }
        return joined;
    }

    private static Elements select(Element from, @Nullable String selector) {
        if (selector == null || selector.isBlank()) {
            return new Elements();
        }
        try {
            return from.select(selector);
        } catch (Selector.SelectorParseException e) {
            throw new IllegalArgumentException(
                    "layout selector '" + selector + "' is not CSS as jsoup reads it: " + e.getMessage(), e);
        }
    }

    @Nullable
    Element body() {
        return body;
    }

    @Nullable
    String title() {
        return layout == null ? null : text(layout.title());
    }

    @Nullable
    String subtitle() {
        return layout == null ? null : text(layout.subtitle());
    }

    @Nullable
    String section() {
        return layout == null ? null : text(layout.section());
    }

    @Nullable
    OffsetDateTime published() {
        return layout == null ? null : time(layout.published());
    }

    @Nullable
    OffsetDateTime modified() {
        return layout == null ? null : time(layout.modified());
    }

    List<String> authors() {
        if (layout == null) {
            return List.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Element element : select(page, layout.authors())) {
            String text = value(element);
            List<String> korean = KoreanBylines.inByline(text);
            names.addAll(korean.isEmpty() ? PersonNames.split(text) : korean);
        }
        return new ArrayList<>(names);
    }

    private @Nullable String text(@Nullable String selector) {
        for (Element element : select(page, selector)) {
            String text = value(element);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    private @Nullable OffsetDateTime time(@Nullable String selector) {
        for (Element element : select(page, selector)) {
            DateText date = DateText.first(value(element), language);
            if (date != null) {
                return date.toOffsetDateTime();
            }
        }
        return null;
    }

    private static String value(Element element) {
        for (String attribute : new String[] {"content", "datetime", "data-date-time"}) {
            if (element.hasAttr(attribute)) {
                return Text.plain(element.attr(attribute));
            }
        }
        return Text.collapse(element.text());
    }
}
