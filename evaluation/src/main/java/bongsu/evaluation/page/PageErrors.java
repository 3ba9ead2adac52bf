package bongsu.evaluation.page;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a reader got wrong, page by page, for a person to look at. */
final class PageErrors {
    /** A body this right is not listed. */
    private static final double GOOD = 0.95;

    private static final int LONGEST = 200;

    private PageErrors() {}

    /** Prints up to so many wrong titles, dates, authors and bodies each: field, page, what was wanted, what was read. */
    static void print(List<LabelledPage> pages, ArticleReader reader, int limit, PrintStream out) {
        int titles = 0;
        int dates = 0;
        int authors = 0;
        int bodies = 0;
        for (LabelledPage page : limit == 0 ? List.<LabelledPage>of() : pages) {
            PageReading read = reader.read(page);
            PageScore score = PageScore.of(page, read);
            if (Boolean.FALSE.equals(score.title()) && ++titles <= limit) {
                print("title", page, page.title(), read.title(), out);
            }
            if (Boolean.FALSE.equals(score.published()) && ++dates <= limit) {
                print("published", page, page.published(), read.published(), out);
            }
            if (Boolean.FALSE.equals(score.authors()) && ++authors <= limit) {
                print("authors", page, page.authors(), read.authors(), out);
            }
            if (score.f1() < GOOD && ++bodies <= limit) {
                out.printf(
                        Locale.ROOT,
                        "body\t%s\tF1 %.3f, precision %.3f, recall %.3f%n",
                        page.name(),
                        score.f1(),
                        score.precision(),
                        score.recall());
            }
        }
    }

    private static void print(
            String field, LabelledPage page, @Nullable Object wanted, @Nullable Object read, PrintStream out) {
        out.printf("%s\t%s\twanted: %s\tread: %s%n", field, page.name(), cut(wanted), cut(read));
    }

    private static String cut(@Nullable Object value) {
        String text = String.valueOf(value).replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
