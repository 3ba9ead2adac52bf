package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page. Pages say it up to five times (og:title, JSON-LD, h1, title, twitter:title), with or without
 * the newsroom's name and the section behind it. What the page tells the social networks counts most; where that
 * carries a suffix, the other places show where the headline ends.
 */
final class Titles {

    private static final String SEPARATORS = "|｜ㅣ-–—:：·»«/•›><_~";

    private static final Set<String> SECTIONS = Set.of(
            "정치",
            "경제",
            "사회",
            "국제",
            "문화",
            "스포츠",
            "연예",
            "과학",
            "산업",
            "증권",
            "부동산",
            "오피니언",
            "뉴스",
            "기사",
            "기사본문",
            "종합",
            "it",
            "it과학",
            "테크",
            "news",
            "aktuelles",
            "nachrichten",
            "noticias",
            "actualité",
            "haber",
            "haberler",
            "haberleri",
            "berita",
            "tin tức",
            "новости",
            "politik",
            "politics",
            "wirtschaft",
            "sport",
            "sports",
            "world",
            "economy",
            "business",
            "opinion");

    private Titles() {}

    /**
     * The headline; empty if the page has none.
     *
     * @param newsroom names of the newsroom and its host, which are no part of a headline
     */
    static String of(
            PageParts parts, MetaTags meta, StructuredData data, List<JsonNode> articles, List<String> newsroom) {
        String headline = null;
        for (JsonNode article : articles) {
            headline = headline == null ? data.text(article, "headline") : headline;
        }
        String social = meta.first("og:title");
        String head = parts.title();
        String hint = social != null ? social : headline != null ? headline : head;
        String h1 = heading(parts, hint, newsroom);
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
        if (social != null && !isNewsroom(social, newsroom)) {
            if (headline != null && Text.key(headline).equals(Text.key(social))) {
                return withoutSuffix(social, newsroom);
            }
            for (String candidate : new String[] {h1, headline}) {
                if (candidate != null && isPrefix(candidate, social)) {
                    return candidate;
                }
            }
            String bare = withoutSuffix(social, newsroom);
            boolean suffixed = !bare.equals(social);
            if (suffixed && headline != null && h1 != null && Text.key(headline).equals(Text.key(h1))) {
                return headline;
            }
            for (String candidate : shorter) {
                if (isPrefix(candidate, social)) {
                    return candidate;
                }
            }
            return suffixed && Text.key(bare).length() < 10 && !shorter.isEmpty() ? shorter.get(0) : bare;
        }
        if (headline != null && !isNewsroom(headline, newsroom)) {
            if (h1 != null && Text.key(h1).equals(Text.key(headline))) {
                return h1;
            }
            return withoutSuffix(headline, newsroom);
        }
        if (h1 != null) {
            return withoutSuffix(h1, newsroom);
        }
        return withoutSuffix(withoutUnknownSuffix(head), newsroom);
    }

    /**
     * The text of a title element less what stands behind its last separator, if that is short: almost every page puts
     * its newsroom there, and no other place on this page says where the headline ends.
     */
    private static String withoutUnknownSuffix(String title) {
        String bare = title;
        for (int round = 0; round < 3; round++) {
            int cut = lastSeparator(bare);
            if (cut <= 0) {
                break;
            }
            String head = stripSeparators(bare.substring(0, cut));
            String tail = bare.substring(cut + 1).strip();
            boolean section = SECTIONS.contains(Text.key(tail));
            boolean name = round == 0
                    && tail.length() <= 25
                    && tail.chars().filter(c -> c == ' ').count() <= 3;
            if (!(name || section) || Text.weight(head) < 20 || Text.weight(head) < Text.weight(tail)) {
                break;
            }
            bare = head;
        }
        return bare;
    }

    private static boolean isNewsroom(String title, List<String> newsroom) {
        String key = Text.key(title);
        return newsroom.stream().anyMatch(name -> Text.key(name).equals(key));
    }

    /** True where the title is the candidate, a separator and something short. */
    private static boolean isPrefix(String candidate, String title) {
        if (candidate.length() < 10 || title.length() <= candidate.length() || !title.startsWith(candidate)) {
            return false;
        }
        String rest = title.substring(candidate.length()).strip();
        return !rest.isEmpty()
                && SEPARATORS.indexOf(rest.charAt(0)) >= 0
                && rest.length() < Math.max(30, candidate.length());
    }

    /** The h1 that the page's title holds, or the first one; else a lower heading with which the title begins. */
    private static @Nullable String heading(PageParts parts, String hint, List<String> newsroom) {
        String hintKey = Text.key(hint);
        String best = null;
        String lower = null;
        for (Element heading : parts.headings) {
            String text = Text.collapse(heading.text());
            String key = Text.key(text);
            if (key.length() < 6 || text.length() > 300 || isNewsroom(text, newsroom)) {
                continue;
            }
            if (!heading.normalName().equals("h1")) {
                if (lower == null && key.length() >= 10 && hintKey.startsWith(key)) {
                    lower = text;
                }
                continue;
            }
            if (!hintKey.isEmpty() && (hintKey.contains(key) || key.contains(hintKey))) {
                return text;
            }
            if (best == null) {
                best = text;
            }
        }
        return lower != null ? lower : best;
    }

    /** A title less the newsroom's name and the section at its end, and less the newsroom's name at its start. */
    static String withoutSuffix(String title, List<String> newsroom) {
        String bare = title;
        for (int round = 0; round < 3; round++) {
            int cut = lastSeparator(bare);
            if (cut <= 0) {
                break;
            }
            String tail = bare.substring(cut + 1).strip();
            boolean own = isOwn(tail, newsroom);
            boolean section = round > 0 && SECTIONS.contains(Text.key(tail));
            if (!own && !section) {
                break;
            }
            bare = stripSeparators(bare.substring(0, cut));
        }
        String opened = withoutOpening(bare, newsroom);
        if (!opened.equals(bare)) {
            return opened;
        }
        int first = firstBar(bare);
        if (first > 0 && isOwn(bare.substring(0, first).strip(), newsroom) && bare.length() - first > 10) {
            bare = bare.substring(first + 1).strip();
        }
        return bare.isBlank() ? title : bare;
    }

    /** A title less the newsroom's name in brackets before it. */
    private static String withoutOpening(String title, List<String> newsroom) {
        int close = title.isEmpty() || "[(【<".indexOf(title.charAt(0)) < 0
                ? -1
                : title.indexOf("])】>".charAt("[(【<".indexOf(title.charAt(0))));
        boolean own = close > 1 && close < title.length() - 5 && isNewsroom(title.substring(1, close), newsroom);
        return own ? title.substring(close + 1).strip() : title;
    }

    private static String stripSeparators(String text) {
        int end = text.length();
        while (end > 0 && (Text.isSpace(text.charAt(end - 1)) || SEPARATORS.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean isOwn(String tail, List<String> newsroom) {
        String key = Text.key(tail);
        if (key.isEmpty()) {
            return false;
        }
        for (String name : newsroom) {
            String own = Text.key(name);
            if (own.length() >= 2
                    && (own.equals(key)
                            || (key.length() >= 4 && own.startsWith(key))
                            || (own.length() >= 4 && key.startsWith(own) && key.length() <= own.length() + 14)
                            || (own.length() >= 5 && key.endsWith(own) && key.length() <= own.length() + 14))) {
                return true;
            }
        }
        return false;
    }

    private static int firstBar(String title) {
        for (int i = 0; i < title.length(); i++) {
            if ("|｜ㅣ".indexOf(title.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The last separator that stands between spaces, or is a bar; a hyphen inside a word is none. */
    private static int lastSeparator(String title) {
        for (int i = title.length() - 2; i > 0; i--) {
            char c = title.charAt(i);
            if (SEPARATORS.indexOf(c) < 0) {
                continue;
            }
            boolean spaced = Text.isSpace(title.charAt(i - 1)) || Text.isSpace(title.charAt(i + 1));
            boolean bar = "|｜ㅣ_»›".indexOf(c) >= 0;
            boolean cjk = title.charAt(i - 1) >= '\u3000' || title.charAt(i + 1) >= '\u3000';
            if (bar || spaced || (cjk && c == '-')) {
                return i;
            }
        }
        return -1;
    }
}
