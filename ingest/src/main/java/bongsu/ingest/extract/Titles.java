package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The headline of a page. Pages say it up to five times (og:title, JSON-LD, h1, title, twitter:title), with or without
 * the newsroom's name and the section behind it. What the page tells the social networks counts most; where that
 * carries a suffix, the other places show where the headline ends.
 */
final class Titles {

    private static final Pattern SINGLE_MARKS = Pattern.compile("[‘’‚‛′]");

    private static final Pattern DOUBLE_MARKS = Pattern.compile("[“”„‟″]");

    private Titles() {}

    /**
     * The headline; empty if the page has none.
     *
     * @param newsroom names of the newsroom and its host, which are no part of a headline
     */
    static String of(
            PageScan scan, MetaTags meta, StructuredData data, List<JsonNode> articles, List<String> newsroom) {
        String title = chosen(scan, meta, data, articles, newsroom);
        String set = straight(title);
        for (JsonNode article : articles) {
            String headline = data.text(article, "headline");
            if (headline != null && straight(headline).equals(set)) {
                return headline;
            }
        }
        return title;
    }

    /** The same with straight quotation marks: what pages tell machines often lost the printed ones. */
    private static String straight(String title) {
        return SINGLE_MARKS
                .matcher(DOUBLE_MARKS.matcher(title).replaceAll("\""))
                .replaceAll("'");
    }

    private static String chosen(
            PageScan scan, MetaTags meta, StructuredData data, List<JsonNode> articles, List<String> newsroom) {
        PageParts parts = scan.parts;
        String headline = null;
        for (JsonNode article : articles) {
            headline = headline == null ? data.text(article, "headline") : headline;
        }
        headline = headline == null ? ShownTitles.inMicrodata(parts) : headline;
        String head = parts.title();
        String told = meta.first("og:title");
        String social = told != null && Text.weight(told) < 10 && Text.weight(head) >= 20 ? null : told;
        String hint = social != null ? social : headline != null ? headline : head;
        String h1 = ShownTitles.heading(scan, hint, newsroom);
        List<String> shorter = new ArrayList<>();
        for (String candidate : new String[] {
            headline,
            h1,
            meta.first("twitter:title"),
            meta.first("headline"),
            meta.first("parsely-title", "sailthru.title", "dc.title", "title")
        }) {
            if (candidate != null && !candidate.isBlank()) {
                shorter.add(candidate);
            }
        }
        if (social != null && !TitleRims.isNewsroom(social, newsroom)) {
            for (String candidate : shorter) {
                if (TitleRims.isCutFrom(social, candidate)) {
                    return TitleRims.withoutSuffix(candidate, newsroom);
                }
            }
            if (headline != null && Text.key(headline).equals(Text.key(social))) {
                return TitleRims.withoutSuffix(social, newsroom);
            }
            for (String candidate : new String[] {h1, headline}) {
                if (candidate != null
                        && (TitleRims.isPrefix(candidate, social)
                                || TitleRims.isBehindNewsroom(candidate, social, newsroom))) {
                    return candidate;
                }
            }
            String bare = TitleRims.withoutSuffix(social, newsroom);
            boolean suffixed = !bare.equals(social);
            if (suffixed && headline != null && h1 != null && Text.key(headline).equals(Text.key(h1))) {
                return headline;
            }
            for (String candidate : shorter) {
                if (TitleRims.isPrefix(candidate, social)) {
                    return candidate;
                }
            }
            return suffixed && Text.key(bare).length() < 10 && !shorter.isEmpty() ? shorter.get(0) : bare;
        }
        if (headline != null && !TitleRims.isNewsroom(headline, newsroom)) {
            if (h1 != null && (Text.key(h1).equals(Text.key(headline)) || TitleRims.isCutFrom(headline, h1))) {
                return h1;
            }
            return TitleRims.withoutSuffix(headline, newsroom);
        }
        String called = Text.weight(head) < 20 || TitleRims.isNewsroom(head, newsroom)
                ? ShownTitles.called(scan, newsroom)
                : null;
        if (h1 == null && called != null) {
            return called;
        }
        String printed = ShownTitles.printed(head, scan, newsroom);
        if (h1 != null
                && (printed == null
                        || Text.key(printed).length() <= Text.key(h1).length())) {
            return TitleRims.withoutSuffix(h1, newsroom);
        }
        if (printed != null) {
            return printed;
        }
        return TitleRims.withoutSuffix(TitleRims.withoutUnknownSuffix(head), newsroom);
    }
}
