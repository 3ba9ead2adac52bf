package bongsu.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the names that web designers give to elements say about them: the vocabulary of class, id, role and itemprop,
 * after Readability's, trafilatura's and what the publishing systems of newsrooms use. May be shared by threads.
 */
final class ClassWords {

    /** What a name says: body text for sure, nothing, probably something else, surely something else. */
    enum Role {
        BODY,
        NEUTRAL,
        ASIDE,
        JUNK
    }

    private static final Set<String> JUNK = Set.copyOf(WordLists.lines("class-junk.txt"));

    private static final Set<String> ASIDE = Set.copyOf(WordLists.lines("class-aside.txt"));

    /** Bylines, and what stands in one line with them: firma_comentarios, byline-share. */
    private static final Set<String> BYLINES = Set.of(
            "byline",
            "author",
            "authors",
            "autor",
            "autores",
            "auteur",
            "firma",
            "reporter",
            "writer",
            "signa",
            "signature",
            "signatures",
            "assinatura");

    private static final Set<String> BESIDE_BYLINES =
            Set.of("comments", "comentarios", "commentaires", "kommentare", "commenti", "share", "sharing", "social");

    /** What a footer is called that holds lines about the article, not about the site. */
    private static final Pattern OF_ARTICLE = Pattern.compile("meta|(?:article|entry|post|story)[-_]*footer");

    /** What stands below a picture: image_desc. */
    private static final Pattern OF_PICTURE = Pattern.compile(
            "(?:.*[-_])?(?:image|img|photo|pic|picture|foto|media)[-_]{0,2}(?:desc|description|legend|credits?|cutline|copyright)");

    /** What lines with date and byline are called: article-meta. */
    private static final Pattern OF_DATES = Pattern.compile("(?:.*[-_])?meta");

    /** What designers call references to other articles, in many languages, without what stands between the words. */
    private static final List<String> REFERENCES = WordLists.lines("class-references.txt");

    /**
     * What the words of a class or an id mean.
     *
     * @param worst the least like body text that one of them says
     * @param body whether one of them names a body
     * @param author whether they name a byline
     * @param deck whether they name a deck
     */
    record Meaning(Role worst, boolean body, boolean author, boolean deck) {
        /** What both of them say. */
        Meaning with(Meaning other) {
            if (other.equals(NONE)) {
                return this;
            }
            return new Meaning(
                    worst.compareTo(other.worst) > 0 ? worst : other.worst,
                    body || other.body,
                    author || other.author,
                    deck || other.deck);
        }

        /** Of no words. */
        static final Meaning NONE = new Meaning(Role.NEUTRAL, false, false, false);
    }

    private static final String ELEMENTOR = "elementor-widget";

    /** Names are remembered over pages, up to so many: a site uses the same ones on all of its pages. */
    private static final int MOST = 50_000;

    private final Map<String, Meaning> known = new ConcurrentHashMap<>();

    /** What the element's own names say about it. */
    Role of(Element element, String tag, ElementNames names) {
        if (!names.itemprop.isEmpty() && names.itemprop.toLowerCase(Locale.ROOT).contains("articlebody")) {
            return Role.BODY;
        }
        Role meant = ofTag(tag);
        if (tag.equals("article") && BYLINES.contains(names.className)) {
            return Role.ASIDE;
        }
        if (meant != null) {
            boolean lines = tag.equals("footer")
                    && (names.meaning.author()
                            || OF_ARTICLE.matcher(names.className).find()
                            || element.closest("article") != null);
            return lines ? Role.ASIDE : meant;
        }
        if (PageScan.isHeading(element)) {
            return names.meaning.worst() == Role.JUNK ? Role.JUNK : Role.NEUTRAL;
        }
        Role landmark = ofLandmark(names.role);
        if (landmark != null) {
            return landmark;
        }
        boolean byline = names.itemprop.equals("author")
                || names.itemprop.equals("caption")
                || names.itemprop.equals("datePublished");
        return byline ? Role.ASIDE : judged(names.meaning, meaning(names.id));
    }

    /** What a tag means by itself; null where names decide. */
    private static @Nullable Role ofTag(String tag) {
        return switch (tag) {
            case "html", "body", "main", "article" -> Role.NEUTRAL;
            case "nav", "footer", "figcaption", "form" -> Role.JUNK;
            case "aside", "address", "figure", "header" -> Role.ASIDE;
            default -> null;
        };
    }

    private static @Nullable Role ofLandmark(String role) {
        return switch (role) {
            case "navigation", "contentinfo", "dialog", "menu" -> Role.JUNK;
            case "complementary", "banner" -> Role.ASIDE;
            default -> null;
        };
    }

    private static Role judged(Meaning className, Meaning id) {
        Role worst = className.worst().compareTo(id.worst()) > 0 ? className.worst() : id.worst();
        if (worst == Role.JUNK) {
            return Role.JUNK;
        }
        return className.body() || id.body() ? Role.BODY : worst;
    }

    /** What a class or an id means. */
    Meaning meaning(String names) {
        if (names.isEmpty()) {
            return Meaning.NONE;
        }
        Meaning meaning = known.get(names);
        if (meaning == null) {
            meaning = judge(names);
            if (known.size() < MOST) {
                known.put(names, meaning);
            }
        }
        return meaning;
    }

    private static Meaning judge(String names) {
        if (names.length() > 2000) {
            return Meaning.NONE;
        }
        Role worst = Role.NEUTRAL;
        boolean body = false;
        for (String name : names.split("\\s+", -1)) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (name.isEmpty() || name.length() > 80 || isState(lower)) {
                continue;
            }
            if (BodyNames.isOne(name, lower)) {
                body = true;
                continue;
            }
            Role role = word(name, lower);
            if (role.compareTo(worst) > 0) {
                worst = role;
            }
        }
        return new Meaning(worst, body, PartNames.namesAuthor(names), PartNames.namesDeck(names));
    }

    private static boolean isState(String name) {
        return name.startsWith("has-")
                || name.startsWith("is-")
                || name.startsWith("no-")
                || name.startsWith("with-")
                || name.startsWith("tag-")
                || name.startsWith("category-")
                || name.startsWith("post-")
                || name.startsWith("js-")
                || name.startsWith("type-")
                || name.startsWith("without-");
    }

    private static Role word(String whole, String wholeLower) {
        // Elementor calls every box of a page a widget: what counts is which one.
        int prefix = wholeLower.startsWith(ELEMENTOR) ? ELEMENTOR.length() : 0;
        String name = whole.substring(prefix);
        String lower = wholeLower.substring(prefix);
        Role worst = Role.NEUTRAL;
        if (JUNK.contains(lower)) {
            return Role.JUNK;
        }
        if (lower.length() < 50 && namesReference(lower)) {
            return Role.ASIDE;
        }
        if (lower.length() < 30 && OF_PICTURE.matcher(lower).matches()) {
            return Role.JUNK;
        }
        if (lower.endsWith("pull-quote")
                || lower.endsWith("pull_quote")
                || OF_DATES.matcher(lower).matches()) {
            return Role.ASIDE;
        }
        int start = 0;
        // Where the word before begins, if a capital alone sets this one apart from it: factBox.
        int hump = -1;
        for (int i = 1; i <= name.length(); i++) {
            boolean end = i == name.length();
            if (end || isBoundary(name, i)) {
                String token = lower.substring(start, i);
                if (JUNK.contains(token)) {
                    boolean ofHeadline =
                            token.equals("footer") && (lower.startsWith("headline") || lower.contains("header"));
                    boolean ofByline = BESIDE_BYLINES.contains(token) && holdsByline(lower.substring(0, start));
                    if (!ofHeadline && !ofByline) {
                        return Role.JUNK;
                    }
                    worst = Role.ASIDE;
                }
                if (ASIDE.contains(token) || (hump >= 0 && isAside(lower.substring(hump, i)))) {
                    worst = Role.ASIDE;
                }
                hump = end || !Character.isLetterOrDigit(name.charAt(i)) ? -1 : start;
                start = i;
                while (start < name.length() && !Character.isLetterOrDigit(name.charAt(start))) {
                    start++;
                }
                i = Math.max(i, start);
            }
        }
        return worst;
    }

    private static boolean isAside(String word) {
        return ASIDE.contains(word) || JUNK.contains(word);
    }

    private static boolean namesReference(String lower) {
        String letters = lower.indexOf('-') < 0 && lower.indexOf('_') < 0
                ? lower
                : lower.replace("-", "").replace("_", "");
        for (String reference : REFERENCES) {
            if (letters.contains(reference)) {
                return true;
            }
        }
        return false;
    }

    /** True where the part of a name before its last word speaks of a byline. */
    private static boolean holdsByline(String beginning) {
        for (String word : beginning.split("[^a-z]+", 10)) {
            if (BYLINES.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBoundary(String name, int i) {
        char c = name.charAt(i);
        return !Character.isLetterOrDigit(c) || (Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1)));
    }
}
