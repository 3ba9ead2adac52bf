package bongsu.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page. Pages say it up to five times (og:title, JSON-LD, h1, title, twitter:title), with or without
 * the newsroom's name and the section behind it. What the page tells the social networks counts most; where that
 * carries a suffix, the other places show where the headline ends.
 */
final class Titles {

    private static final String SEPARATORS = "|｜ㅣ-–—:：·»«/•›><_~@";

    private static final Pattern SINGLE_MARKS = Pattern.compile("[‘’‚‛′]");

    private static final Pattern DOUBLE_MARKS = Pattern.compile("[“”„‟″]");

    /** What designers call the headline where they do not mark it as a heading. */
    private static final Pattern CALLED = Pattern.compile(
            "(?:^|[-_ ])(?:title|headline|tit|subject|titulo|titel|titre|titolo|heading)(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    /** Ends the title of one page of several. */
    private static final Pattern PAGE = Pattern.compile(
            "\\s[(\\[]?(?:Halaman|Hal|Page|Seite|Página|Pagina|Strona|Sayfa|Strana)\\s(?:\\d{1,2}|all)[)\\]]?$");

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
        headline = headline == null ? inMicrodata(parts) : headline;
        String head = parts.title();
        String told = meta.first("og:title");
        String social = told != null && Text.weight(told) < 10 && Text.weight(head) >= 20 ? null : told;
        String hint = social != null ? social : headline != null ? headline : head;
        String h1 = heading(scan, hint, newsroom);
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
            for (String candidate : shorter) {
                if (isCutFrom(social, candidate)) {
                    return withoutSuffix(candidate, newsroom);
                }
            }
            if (headline != null && Text.key(headline).equals(Text.key(social))) {
                return withoutSuffix(social, newsroom);
            }
            for (String candidate : new String[] {h1, headline}) {
                if (candidate != null
                        && (isPrefix(candidate, social) || isBehindNewsroom(candidate, social, newsroom))) {
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
            if (h1 != null && (Text.key(h1).equals(Text.key(headline)) || isCutFrom(headline, h1))) {
                return h1;
            }
            return withoutSuffix(headline, newsroom);
        }
        String called = Text.weight(head) < 20 || isNewsroom(head, newsroom) ? called(scan, newsroom) : null;
        if (h1 == null && called != null) {
            return called;
        }
        String printed = printed(head, scan, newsroom);
        if (h1 != null
                && (printed == null
                        || Text.key(printed).length() <= Text.key(h1).length())) {
            return withoutSuffix(h1, newsroom);
        }
        if (printed != null) {
            return printed;
        }
        return withoutSuffix(withoutUnknownSuffix(head), newsroom);
    }

    /** The first line in an element that is called title or headline; null if there is none. */
    private static @Nullable String called(PageScan scan, List<String> newsroom) {
        for (TextBlock block : scan.blocks) {
            Element owner = block.owner();
            boolean named = CALLED.matcher(owner.className()).find()
                    || CALLED.matcher(owner.id()).find();
            if (named
                    && block.weight() >= 20
                    && block.weight() <= 300
                    && block.linkDensity() < 0.5
                    && !isNewsroom(block.text(), newsroom)) {
                return block.text();
            }
        }
        return null;
    }

    /** The headline of an article in microdata, if there is one only. */
    private static @Nullable String inMicrodata(PageParts parts) {
        String found = null;
        for (Element element : parts.properties) {
            if (List.of(element.attr("itemprop").split("\\s+", -1)).contains("headline")) {
                String text = Text.plain(element.hasAttr("content") ? element.attr("content") : element.text());
                if (found != null && !found.equals(text)) {
                    return null;
                }
                found = text.isEmpty() ? null : text;
            }
        }
        return found;
    }

    /**
     * The longest run of the parts of a title element that a line of the page prints by itself; null if none does. A page
     * that names its newsroom before the headline, or sections behind it, shows so where the headline begins and ends.
     */
    private static @Nullable String printed(String title, PageScan scan, List<String> newsroom) {
        List<Integer> cuts = new ArrayList<>(List.of(-1));
        for (int at = lastSeparator(title); at > 0; at = lastSeparator(title.substring(0, at + 1))) {
            cuts.add(1, at);
        }
        cuts.add(title.length());
        if (cuts.size() == 2 || cuts.size() > 8) {
            return null;
        }
        Map<String, String> runs = new HashMap<>();
        for (int first = 0; first < cuts.size(); first++) {
            for (int last = first + 1; last < cuts.size(); last++) {
                String run = stripSeparators(title.substring(cuts.get(first) + 1, cuts.get(last)))
                        .strip();
                String bare = SEPARATORS.indexOf(run.isEmpty() ? ' ' : run.charAt(0)) < 0
                        ? run
                        : run.substring(1).strip();
                if (Text.weight(bare) >= 15) {
                    runs.putIfAbsent(Text.key(bare), bare);
                }
            }
        }
        String found = null;
        for (TextBlock block : scan.blocks) {
            boolean may = block.text().length() <= title.length() + 5 && block.linkDensity() < 0.5;
            String run = may ? runs.get(Text.key(block.text())) : null;
            if (run != null && (found == null || run.length() > found.length()) && !isNewsroom(run, newsroom)) {
                found = run;
            }
        }
        return found;
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
        for (String name : newsroom) {
            // Keys are never longer than what they are keys of.
            if (name.length() >= key.length() && Text.key(name).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** True where the title is the candidate, a separator and something short. */
    private static boolean isPrefix(String candidate, String title) {
        if (candidate.length() < 10 || title.length() <= candidate.length() || !title.startsWith(candidate)) {
            return false;
        }
        String rest = title.substring(candidate.length()).strip();
        return !rest.isEmpty()
                && SEPARATORS.indexOf(rest.charAt(0)) >= 0
                && rest.length() < Math.max(40, candidate.length());
    }

    /** True where the title is the newsroom's name, a separator and the candidate. */
    private static boolean isBehindNewsroom(String candidate, String title, List<String> newsroom) {
        return candidate.length() >= 10
                && title.length() > candidate.length() + 2
                && title.endsWith(candidate)
                && isOwn(stripSeparators(title.substring(0, title.length() - candidate.length())), newsroom);
    }

    /** True for a title that was cut off, which its end shows, and the whole of it. */
    private static boolean isCutFrom(String title, String whole) {
        String cut = title.endsWith("…")
                ? title.substring(0, title.length() - 1)
                : title.endsWith("...") ? title.substring(0, title.length() - 3) : "";
        return Text.weight(cut) >= 20 && whole.length() > title.length() && whole.startsWith(cut.strip());
    }

    /**
     * The h1 that the page's title holds, the longest if there are several, or that holds the title, or the first one; a
     * lower heading where the title begins with it, or where it holds more of the title than the h1 does.
     */
    private static @Nullable String heading(PageScan scan, String hint, List<String> newsroom) {
        String hintKey = Text.key(hint);
        String best = null;
        String held = null;
        String lower = null;
        for (Region region : scan.regions) {
            boolean first = region.element.normalName().equals("h1");
            if (!first && !isLowerHeading(region)) {
                continue;
            }
            String text = headline(scan, region);
            if (text.length() > (first ? 300 : Math.min(300, 2 * hint.length() + 20))) {
                continue;
            }
            String key = Text.key(text);
            boolean within = hintKey.contains(key);
            if (key.length() < 6 || !(first || within) || isNewsroom(text, newsroom)) {
                continue;
            }
            if (!first) {
                boolean longer = lower == null || key.length() > Text.key(lower).length();
                boolean begins = hintKey.startsWith(key) && lower == null;
                lower = key.length() >= 10 && (begins || longer) ? text : lower;
            } else if (within || (!hintKey.isEmpty() && key.contains(hintKey))) {
                held = held == null || (within && key.length() > Text.key(held).length()) ? text : held;
            } else {
                best = best == null ? text : best;
            }
        }
        if (held == null) {
            return lower != null ? lower : best;
        }
        return lower != null && Text.key(lower).length() > 2 * Text.key(held).length() ? lower : held;
    }

    /** The text of a heading, without the kicker before it and what is only for screen readers. */
    private static String headline(PageScan scan, Region heading) {
        TextBlock block = heading.end - heading.first == 1 ? scan.blocks.get(heading.first) : null;
        if (block == null || block.insets().isEmpty()) {
            return scan.text(heading);
        }
        List<TextBlock.Inset> before = block.insets().stream()
                .filter(inset ->
                        inset.start() == 0 && inset.end() < block.text().length() / 2)
                .toList();
        TextBlock bare = before.isEmpty() ? block : block.without(before);
        return bare == null ? block.text() : bare.text();
    }

    private static boolean isLowerHeading(Region region) {
        String tag = region.element.normalName();
        return tag.equals("h2") || tag.equals("h3");
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
        return bare.isBlank() ? title : withoutPage(bare);
    }

    /** A title less the newsroom's name in brackets before it. */
    private static String withoutOpening(String title, List<String> newsroom) {
        int close = title.isEmpty() || "[(【<".indexOf(title.charAt(0)) < 0
                ? -1
                : title.indexOf("])】>".charAt("[(【<".indexOf(title.charAt(0))));
        boolean own = close > 1 && close < title.length() - 5 && isNewsroom(title.substring(1, close), newsroom);
        return own ? title.substring(close + 1).strip() : title;
    }

    /** A title less the number of the page: Halaman all, Page 2. */
    private static String withoutPage(String title) {
        Matcher page = PAGE.matcher(title);
        return page.find() && page.start() > 10 ? stripSeparators(title.substring(0, page.start())) : title;
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
