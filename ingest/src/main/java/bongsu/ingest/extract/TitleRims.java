package bongsu.ingest.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What titles carry before and behind the headline: the newsroom's name, sections, the number of the page; and where they were cut off. */
final class TitleRims {

    static final String SEPARATORS = "|｜ㅣ-–—:：·»«/•›><_~@";

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
            "tintức",
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

    private TitleRims() {}

    /**
     * The text of a title element less what stands behind its last separator, if that is short: almost every page puts
     * its newsroom there, and no other place on this page says where the headline ends.
     */
    static String withoutUnknownSuffix(String title) {
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

    static boolean isNewsroom(String title, List<String> newsroom) {
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
    static boolean isPrefix(String candidate, String title) {
        if (candidate.length() < 10 || title.length() <= candidate.length() || !title.startsWith(candidate)) {
            return false;
        }
        String rest = title.substring(candidate.length()).strip();
        return !rest.isEmpty()
                && SEPARATORS.indexOf(rest.charAt(0)) >= 0
                && rest.length() < Math.max(40, candidate.length());
    }

    /** True where the title is the newsroom's name, a separator and the candidate. */
    static boolean isBehindNewsroom(String candidate, String title, List<String> newsroom) {
        return candidate.length() >= 10
                && title.length() > candidate.length() + 2
                && title.endsWith(candidate)
                && isOwn(stripSeparators(title.substring(0, title.length() - candidate.length())), newsroom);
    }

    /** True for a title that was cut off, which its end shows, and the whole of it. */
    static boolean isCutFrom(String title, String whole) {
        String cut = title.endsWith("…")
                ? title.substring(0, title.length() - 1)
                : title.endsWith("...") ? title.substring(0, title.length() - 3) : "";
        return Text.weight(cut) >= 20 && whole.length() > title.length() && whole.startsWith(cut.strip());
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

    static String stripSeparators(String text) {
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
    static int lastSeparator(String title) {
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
