package bongsu.evaluation;

import bongsu.schema.Article;
import org.jspecify.annotations.Nullable;

/** The words of an article around a piece of evidence, on one line, with the evidence in «angle quotes». */
final class Excerpt {
    private static final int CONTEXT = 60;

    private Excerpt() {}

    /** The evidence of an event in its article; the evidence alone where the article is unknown or does not hold it. */
    static String of(LabelledEvent event, @Nullable Article article) {
        if (article == null) {
            return event.evidence();
        }
        String text = switch (event.field()) {
            case "title" -> article.getTitle();
            case "subtitle" -> article.getSubtitle() == null ? "" : article.getSubtitle();
            default -> article.getBody();
        };
        int length = text.codePointCount(0, text.length());
        if (event.start() >= 0 && event.start() <= event.end() && event.end() <= length) {
            return around(text, text.offsetByCodePoints(0, event.start()), text.offsetByCodePoints(0, event.end()));
        }
        for (String field : new String[] {article.getTitle(), article.getBody()}) {
            int start = event.evidence().isEmpty() ? -1 : field.indexOf(event.evidence());
            if (start >= 0) {
                return around(field, start, start + event.evidence().length());
            }
        }
        return "«" + event.evidence() + "»";
    }

    private static String around(String text, int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length(), end + CONTEXT);
        String excerpt = (from > 0 ? "…" : "")
                + text.substring(from, start)
                + "«"
                + text.substring(start, end)
                + "»"
                + text.substring(end, to)
                + (to < text.length() ? "…" : "");
        return excerpt.replace('\n', ' ');
    }
}
