package bongsu.ingest.extract;

import java.util.regex.Pattern;

/** What designers call the element that holds an article's text: article-body, entry-content, view_cont. */
final class BodyNames {

    private static final Pattern BODY = Pattern.compile(
            "(?:.*[-_ ])?(?:article|story|news|post|entry|artikel|articolo|nota|noticia|single|blog|detail|view|haber|berita|novost|clanek|cikk|artykul|art|content|page|main|td-post|text|cms|item)s?"
                    + "[-_]{0,2}(?:main|full|inner|page|detail|view|single|the|html|rich|wrap|section|zone|article)?[-_]{0,2}"
                    + "(?:body|content|contents|text|txt|copy|bodytext|maintext|viewcontent|content-div|texto|testo|inhalt|contenido|conteudo|icerik|isi|cuerpo|corpo)(?:[-_](?:text|content|inner|main|body|wrapper|container|area|div))?"
                    + "|body-?(?:text|copy|content)|bodytext|fulltext|rte|richtext|rich-text|cuerpo|corpo|fr-view|fck_detail|article-?view|"
                    + "view-?con|news-?view|newsct|cont-?body|the-?content|se-main-container|articulo__cuerpo|news_?cnt.*|prose",
            Pattern.CASE_INSENSITIVE);

    private static final String[] WORDS = {
        "body",
        "content",
        "text",
        "txt",
        "copy",
        "view",
        "rte",
        "rich",
        "detail",
        "testo",
        "inhalt",
        "contenido",
        "conteudo",
        "icerik",
        "isi",
        "cuerpo",
        "corpo",
        "cont",
        "prose",
        "news"
    };

    private BodyNames() {}

    /**
     * True for a name of a body.
     *
     * @param lower the same name in small letters
     */
    static boolean isOne(String name, String lower) {
        return mayBeOne(lower) && BODY.matcher(name).matches();
    }

    /** True where a name holds a word with which names of bodies end: quicker than the pattern. */
    private static boolean mayBeOne(String lower) {
        for (String word : WORDS) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
