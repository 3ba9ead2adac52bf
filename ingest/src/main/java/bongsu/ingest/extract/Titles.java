package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a page, without the newsroom's name and the section. */
final class Titles {

    private static final String[] SEPARATORS = {
        " - ", " – ", " — ", " | ", " :: ", " : ", " · ", " » ", " / ", "ㅣ", " ㅣ ", "|"
    };

    private Titles() {}

    /** The headline; empty if the page has none. */
    static String of(
            Document page, MetaTags meta, StructuredData data, List<JsonNode> articles, @Nullable String site) {
        String headline = articles.isEmpty() ? null : data.text(articles.get(0), "headline");
        String social = meta.first("og:title", "twitter:title");
        String h1 = heading(page, social == null ? page.title() : social);
        if (social != null) {
            String bare = withoutSite(social, site);
            if (bare.equals(social) || (headline == null && h1 == null)) {
                return bare;
            }
            if (h1 != null && Text.key(social).contains(Text.key(h1))) {
                return h1;
            }
            return headline != null ? headline : bare;
        }
        if (headline != null) {
            return headline;
        }
        if (h1 != null) {
            return h1;
        }
        return withoutSite(Text.collapse(page.title()), site);
    }

    private static @Nullable String heading(Document page, String hint) {
        String hintKey = Text.key(hint);
        String best = null;
        for (Element h1 : page.getElementsByTag("h1")) {
            String text = Text.collapse(h1.text());
            String key = Text.key(text);
            if (key.length() < 6) {
                continue;
            }
            if (hintKey.contains(key) || key.contains(hintKey)) {
                return text;
            }
            if (best == null) {
                best = text;
            }
        }
        return best;
    }

    /** A title less the site's name at its end. */
    static String withoutSite(String title, @Nullable String site) {
        if (site == null) {
            return title;
        }
        String siteKey = Text.key(site);
        for (String separator : SEPARATORS) {
            int cut = title.lastIndexOf(separator);
            if (cut > 0 && Text.key(title.substring(cut)).equals(siteKey)) {
                return title.substring(0, cut).strip();
            }
        }
        return title;
    }
}
