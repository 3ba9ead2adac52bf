package bongsu.ingest.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of classes, attributes and folders say of the parts of a page: bylines, decks, dates, the pages of authors. */
final class PartNames {

    /** Longer values of class are no names. */
    private static final int LONGEST_NAME = 200;

    private static final Pattern AUTHOR = Pattern.compile(
            "(?:^| )by(?:$| )|(?:^|[-_ ])(?:author|byline|by-line|autor|auteur|autore|reporter|writer|columnist|columnista|kolumnist|journalist|redakteur|penulis|byname|yazar|authorname|author-name|writername|journalista|signature|firma|author_name|autores|authors|contributors?)(?:[-_ ]?(?:name|names|nombre|nome|link|text|info|title|inner|list|item|label|box|wrapper|wrap|block|container|details|row|\\d))*(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DECK = Pattern.compile(
            "(?:^|[-_ ])(?:subtitle|tit[-_]?sub|title[-_]sub|sub[-_]?title|sub_tit|subtit|deck|dek|standfirst|sub-?head(?:line)?|summary|sommario|sapo|chapo|chapeau|vorspann|ingress|manchet|perex"
                    + "|bajada|entradilla|excerpt|sous-titre|untertitel|sottotitolo|lead|lede|mid_title|midtitle|sub-tit|sub_head|news_sub|article-sub|stand-first|subheading|bajadilla|synopsis|preamble|preface|overview|resumen|description|abstract|precis|kicker|spot)(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    /** A deck whose name runs on without a mark between its words: articleLead, leadText. */
    private static final Pattern HUMPED_DECK = Pattern.compile(
            "(?<=\\p{Ll})(?:Lead|Standfirst|Deck|Subtitle|SubTitle|Subheadline|Summary)(?:$|[-_ ])|(?:^|[-_ ])(?:lead|teaser)Text(?:$|[-_ ])");

    /** Folders in which newsrooms keep the pages of their authors. */
    private static final Set<String> AUTHOR_FOLDERS = Set.of(
            ("author authors autor autores autoren autori autorka auteur auteurs signataire signataires journalist journaliste"
                            + " journalistes journalists journalisten reporter reporters writer writers columnist columnists contributor"
                            + " contributors by byline redaktion redakteur redakteure yazar yazarlar penulis forfatter skribent toimittaja"
                            + " avtor avtory schrijver autore firma firmas profile profiles staff staff-writers correspondent"
                            + " correspondents bio bios")
                    .split(" "));

    private static final Pattern DATE_ATTRIBUTE = Pattern.compile(
            "data-(?:.*-)?(?:deploy-?dt|publish(?:ed)?(?:-?(?:date|time|at|on))?|pub-?date|reg-?(?:date|dt)|timestamp|input-?(?:date|dt)|date-?time|created?-?(?:date|at))");

    /** Beginnings of the words in the patterns: looking for them first is quicker. */
    private static final String[] AUTHOR_WORDS = {
        "aut",
        "by",
        "contributor",
        "report",
        "writ",
        "journal",
        "redak",
        "penulis",
        "yazar",
        "signat",
        "firma",
        "olumnist"
    };

    private static final String[] DECK_WORDS = {
        "sub",
        "de",
        "stand",
        "summary",
        "somm",
        "sapo",
        "chap",
        "vorspann",
        "ingress",
        "manchet",
        "perex",
        "baja",
        "entradilla",
        "excerpt",
        "sous",
        "unter",
        "sotto",
        "lead",
        "mid",
        "news_sub",
        "article-sub",
        "synopsis",
        "precis",
        "preamble",
        "preface",
        "overview",
        "resumen",
        "abstract",
        "kicker",
        "spot",
        "teasertext"
    };

    private static final String[] DATE_WORDS = {"date", "dt", "publi", "created", "timestamp"};

    private static final String[] NO_DATE_WORDS = {"modif", "updat", "end"};

    private PartNames() {}

    /** True for the address of an author's page: something in one of their folders. */
    static boolean leadsToAuthor(String href) {
        int end = href.length() < 300 ? href.length() : 0;
        for (int slash = href.indexOf('/'); slash >= 0 && slash < end - 2; ) {
            int next = href.indexOf('/', slash + 1);
            if (next < 0 || next + 1 >= end) {
                return false;
            }
            boolean more = "/?#".indexOf(href.charAt(next + 1)) < 0;
            if (more
                    && next - slash > 2
                    && next - slash < 16
                    && AUTHOR_FOLDERS.contains(href.substring(slash + 1, next).toLowerCase(Locale.ROOT))) {
                return true;
            }
            slash = next;
        }
        return false;
    }

    /** True for the name of a data attribute that holds a date. */
    static boolean namesDate(String key) {
        return Text.holdsOne(key, DATE_WORDS)
                && !Text.holdsOne(key, NO_DATE_WORDS)
                && DATE_ATTRIBUTE.matcher(key).matches();
    }

    /** True for the names of a deck: the summary under the headline is a field of its own. */
    static boolean namesDeck(String className) {
        String lower = className.length() > LONGEST_NAME ? "" : className.toLowerCase(Locale.ROOT);
        return Text.holdsOne(lower, DECK_WORDS)
                && !lower.contains("dropcap")
                && (DECK.matcher(lower).find() || HUMPED_DECK.matcher(className).find());
    }

    /** True for the names of a byline. */
    static boolean namesAuthor(String className) {
        String lower = className.length() > LONGEST_NAME ? "" : className.toLowerCase(Locale.ROOT);
        return Text.holdsOne(lower, AUTHOR_WORDS) && AUTHOR.matcher(lower).find();
    }
}
