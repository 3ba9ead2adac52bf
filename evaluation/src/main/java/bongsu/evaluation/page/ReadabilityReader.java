package bongsu.evaluation.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Readability4J, the port of Mozilla's Readability to the JVM, as a contender. It reads neither dates nor single names: its
 * byline is cut at commas and at "and", and no date of its is asked for. The page is given to it as jsoup decodes it.
 */
public final class ReadabilityReader implements ArticleReader {
    private static final Pattern BY = Pattern.compile("^(?:by|von|par|por|di|door)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s*(?:,|;|\\s(?:and|und|et|y|e|en|og)\\s|&|·)\\s*");

    /** A reader for any number of pages. */
    public ReadabilityReader() {}

    @Override
    public PageReading read(LabelledPage page) {
        Article article = new Readability4JExtended(page.url().toString(), html(page)).parse();
        return new PageReading(
                text(article.getTitle()), text(article.getTextContent()), null, names(article.getByline()));
    }

    private static String html(LabelledPage page) {
        byte[] bytes = page.bytes();
        String head = new String(bytes, 0, Math.min(4096, bytes.length), StandardCharsets.ISO_8859_1);
        Document declared = Jsoup.parse(head);
        String charset = declared.select("meta[charset]").attr("charset");
        if (charset.isEmpty()) {
            String type = declared.select("meta[http-equiv=Content-Type]").attr("content");
            int at = type.indexOf("charset=");
            charset = at < 0 ? "" : type.substring(at + "charset=".length()).strip();
        }
        boolean known = !charset.isEmpty() && Charset.isSupported(charset);
        return new String(bytes, known ? Charset.forName(charset) : StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static List<String> names(@Nullable String byline) {
        List<String> names = new ArrayList<>();
        for (String name : AND.split(BY.matcher(text(byline)).replaceFirst(""), -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
