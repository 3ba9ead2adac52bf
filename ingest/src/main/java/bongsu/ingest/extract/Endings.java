package bongsu.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Headings under which a page goes on with something else than its article: comments, other articles, subscriptions,
 * the author's life. What such a heading opens is cut: the largest region that begins with it.
 */
final class Endings {

    private static final Pattern HEADING = Pattern.compile(
            "^\\W*(?:\\(?\\d+\\)?\\s*)?(?:"
                    + "(?:(?:reader |user |leave a |join the |latest |view |post a )?(?:comments?|discussion|replies|conversation)|댓글(?: ?쓰기)?|(?:전체 )?댓글|의견|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|комментарии|коментарі|yorumlar|bình luận|komentar|ความคิดเห็น|التعليقات|コメント|评论|評論)"
                    + "|(?:related|recommended|similar|other|further)\\s*(?:articles?|stories|news|posts?|content|reading|topics?|coverage|items)?|more (?:from|on|in|about|stories|news|articles?|top)\\b.{0,40}|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|read (?:next|more|also).{0,20}|(?:most|trending|popular|latest)\\s*(?:read|popular|viewed|now|news|stories|articles|posts)?|up next|don'?t miss|also (?:read|on).{0,20}|editor'?s (?:picks?|choice)|top stories"
                    + "|관련\\s?(?:기사|뉴스|글|콘텐츠|포스트)|함께 (?:보면|읽으면|볼만한).{0,12}|추천\\s?(?:기사|뉴스|글|콘텐츠)|많이 본.{0,10}|인기\\s?(?:기사|뉴스|글)|이 (?:기자|기사|시각).{0,16}|다른 기사.{0,6}|주요 ?(?:기사|뉴스)|최신 ?(?:기사|뉴스)|실시간 .{0,10}|기자(?:의)? (?:다른|최신).{0,8}|오늘의 .{0,10}"
                    + "|(?:ähnliche|weitere|mehr|verwandte|passende)\\s(?:artikel|beiträge|themen|nachrichten|meldungen|zum thema|aus|von)\\b.{0,30}|meistgelesen|das könnte.{0,30}|lesen sie auch"
                    + "|(?:articles?|sujets?) (?:similaires|liés|associés|recommandés)|à lire aussi|lire aussi|sur le même (?:sujet|thème)|les plus lus|voir aussi|nos derniers articles"
                    + "|(?:noticias|artículos|notas|contenidos?) relacionad[oa]s|más (?:noticias|leídas?|leídos?|información|en|sobre)\\b.{0,20}|te puede interesar|lo más (?:leído|visto)|también te puede.{0,20}"
                    + "|(?:notícias|artigos|matérias) relacionad[oa]s|leia (?:também|mais)|mais (?:lidas|lidos|notícias)|veja também"
                    + "|articoli correlati|leggi anche|potrebbe interessarti|i più letti|gerelateerd.{0,20}|lees ook|meest gelezen|läs (?:också|även|mer)|les også|læs også|mer om|mere om"
                    + "|читайте также|по теме|другие новости|новости по теме|похожие.{0,12}|czytaj (?:też|także)|polecane|powiązane.{0,12}|související.{0,12}|kapcsolódó.{0,12}"
                    + "|(?:ilgili|benzer|diğer) haberler|baca juga|berita (?:terkait|lainnya|populer)|tin (?:liên quan|cùng chuyên mục|mới)|ข่าวที่เกี่ยวข้อง|اقرأ (?:أيضا|أيضًا)|أخبار ذات صلة|مواضيع ذات صلة|関連(?:記事|ニュース)|おすすめ(?:記事)?|相关(?:新闻|阅读|推荐|链接)|相關(?:新聞|閱讀)|延伸閱讀|यह भी पढ़ें|संबंधित खबरें"
                    + "|about the (?:author|writer)s?|über den autor|à propos de l.auteur|sobre (?:el|la|o|a) autor[ae]?|l'autore"
                    + "|(?:keep|continue|to (?:keep|continue)) reading\\b.{0,50}|(?:subscribe|sign up|register|log in|become a (?:member|subscriber))\\b.{0,60}|already (?:a subscriber|have an account).{0,30}|(?:this (?:article|story|content) is (?:for|only|reserved|exclusive)).{0,50}|cet article est réservé.{0,30}|weiterlesen mit.{0,30}|jetzt (?:weiterlesen|abonnieren).{0,30}|suscríbete.{0,50}|.{0,40}(?:in|into) your inbox|newsletter|.{0,20}newsletter"
                    + ")\\W*(?:\\(?\\d*\\)?)\\W*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST = 130;

    /** Of the running text of a page, an ending with more than this share is none. */
    private static final double LIMIT = 0.75;

    private Endings() {}

    /** True for a short line that opens something else than the article. */
    static boolean opens(TextBlock block) {
        return block.weight() <= LONGEST && HEADING.matcher(block.text()).matches();
    }

    /**
     * Cuts what such headings open.
     *
     * @param blocks every block of the page
     * @param allProse weight of its running text
     */
    static void cut(List<TextBlock> blocks, int allProse) {
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            boolean head = block.isHeading() || block.strongChars() > 0 || block.weight() < 40;
            if (!head || block.region().aside || !opens(block)) {
                continue;
            }
            Region region = block.region();
            while (region.parent != null
                    && region.parent.parent != null
                    && region.parent.first == i
                    && region.parent.prose < LIMIT * allProse) {
                region = region.parent;
            }
            if (region.first == i && region.end > i + 1 && region.prose < LIMIT * allProse) {
                region.cut = true;
                region.other = true;
            }
        }
    }
}
