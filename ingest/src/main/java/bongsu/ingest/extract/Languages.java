package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The language of a page as it declares it, and Korean where it is written in Hangul. */
final class Languages {

    private Languages() {}

    /** BCP 47; null where the page neither declares its language nor is in Hangul. */
    static @Nullable String of(
            Document page, PageParts parts, MetaTags meta, StructuredData data, List<JsonNode> articles) {
        Element html = page.firstElementChild();
        String[] declared = {
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            articles.isEmpty() ? "" : empty(data.text(articles.get(0), "inLanguage")),
            meta.text("og:locale", "content-language", "language", "dc.language")
        };
        String hangul = isHangul(parts.title()) ? "ko" : null;
        for (String tag : declared) {
            String language = tag(tag);
            if (language != null) {
                return hangul != null && language.startsWith("en") ? hangul : language;
            }
        }
        return hangul;
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String tag(String declared) {
        String tag = declared.strip().replace('_', '-');
        int comma = tag.indexOf(',');
        tag = comma > 0 ? tag.substring(0, comma) : tag;
        if (tag.isEmpty() || tag.length() > 20) {
            return null;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static boolean isHangul(String text) {
        long hangul = text.chars().filter(c -> c >= '\uac00' && c <= '\ud7a3').count();
        return hangul >= 4 && hangul * 4 > text.length();
    }
}
