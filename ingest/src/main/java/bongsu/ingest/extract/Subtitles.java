package bongsu.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The deck: the summary that a page prints under its headline. */
final class Subtitles {

    private static final Pattern DECK = Pattern.compile(
            "(?:^|[-_ ])(?:subtitle|sub-?title|sub_tit|subtit|deck|dek|standfirst|sub-?head(?:line)?|summary|sommario|sapo|chapo|chapeau|vorspann|ingress|manchet|perex"
                    + "|bajada|entradilla|excerpt|sous-titre|untertitel|sottotitolo|lead|lede|mid_title|midtitle|sub-tit|news_sub|article-sub)(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    private Subtitles() {}

    /** The deck in the area; null if there is none apart from the text. */
    static @Nullable String of(Element area, @Nullable Element container, String title, List<String> paragraphs) {
        int seen = 0;
        for (Element element : area.getAllElements()) {
            if (++seen > 3000) {
                return null;
            }
            String names = element.className();
            boolean named = element.attr("itemprop").equals("alternativeHeadline")
                    || (!names.isEmpty()
                            && names.length() < 200
                            && DECK.matcher(names).find());
            if (!named || element.equals(container)) {
                continue;
            }
            String text = Text.collapse(element.text());
            boolean fits = text.length() >= 10
                    && text.length() <= 600
                    && !Text.key(text).equals(Text.key(title));
            if (fits && !paragraphs.contains(text) && !isWithinText(text, paragraphs)) {
                return text;
            }
        }
        return null;
    }

    private static boolean isWithinText(String text, List<String> paragraphs) {
        String key = Text.key(text);
        return paragraphs.stream()
                .anyMatch(paragraph -> Text.key(paragraph).contains(key) || key.contains(Text.key(paragraph)));
    }
}
