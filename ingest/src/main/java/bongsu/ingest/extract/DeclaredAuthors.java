package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The authors that the page's data name to machines. */
final class DeclaredAuthors {

    private static final String[] META = {
        "author",
        "article:author",
        "og:article:author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "dc.contributor",
        "citation_author",
        "dable:author",
        "cxenseparse:author",
        "article:author_name",
        "authors",
        "articleauthor",
        "article.author",
        "content-author",
        "shareaholic:article_author_name",
        "creator",
        "mrf:authors",
        "ob:author",
        "news:author",
        "cb_authors",
        "page.author",
        "writer",
        "reporter",
        "og:author",
        "parsely-page-author"
    };

    private static final Pattern WRITTEN_BY = Pattern.compile(
            "written by|verfasst von|geschrieben von|écrit par|rédigé par|escrito por|scritto da|geschreven door|skrevet av|skrevet af|skriven av|автор|napisane przez|yazan|ditulis oleh|author|autor|作者|執筆者|글쓴이",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Syllables of most Korean names. */
    private static final int LENGTH_OF_NAME = 3;

    private DeclaredAuthors() {}

    /** The names that data give to machines, which may be in the order of catalogues. */
    static List<String> names(List<String> raw) {
        List<String> names = Bylines.clean(raw.stream()
                .map(DeclaredAuthors::withoutPortal)
                .map(CatalogueOrder::spoken)
                .toList());
        return names.stream()
                .filter(name -> name.equals(names.get(0)) || !Cities.isPlace(name))
                .toList();
    }

    /** A value less the portal behind a bar, where what stands before it is no person but an outlet: {@code 들녘일보 | 나래}. */
    private static String withoutPortal(String value) {
        int bar = value.indexOf('|');
        String before = bar < 0 ? "" : value.substring(0, bar).strip();
        boolean outlet = !before.isEmpty()
                && Character.UnicodeScript.of(before.codePointAt(0)) == Character.UnicodeScript.HANGUL
                && before.indexOf(' ') < 0
                && !KoreanBylines.isName(before)
                && value.substring(bar + 1).strip().length() != LENGTH_OF_NAME
                && KoreanBylines.inByline(value).isEmpty();
        return outlet ? before : value;
    }

    /** What each of the meta elements that name authors says, the likeliest first. */
    static List<List<String>> inMeta(MetaTags meta) {
        List<List<String>> sources = new ArrayList<>();
        for (String name : META) {
            sources.add(names(meta.all(name)));
        }
        for (String at : new String[] {"1", "2"}) {
            String label = meta.first("twitter:label" + at);
            String value = meta.first("twitter:data" + at);
            if (label != null && value != null && WRITTEN_BY.matcher(label).find()) {
                sources.add(names(List.of(value)));
            }
        }
        for (String name : meta.names()) {
            if (name.endsWith("_authors")
                    || name.endsWith(":author")
                    || name.endsWith("_author_name")
                    || name.endsWith(":authors")) {
                sources.add(names(meta.all(name)));
            }
        }
        return sources;
    }
}
