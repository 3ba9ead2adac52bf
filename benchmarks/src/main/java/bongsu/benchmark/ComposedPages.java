package bongsu.benchmark;

import bongsu.evaluation.page.LabelledPage;
import bongsu.evaluation.page.LabelledPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Pages of the weight that news pages have, about 100 KB each: the bundled ones, each in a frame of menus, cards of other
 * articles, styles and scripts. The same seed gives the same pages.
 */
final class ComposedPages {
    private static final int SCRIPTS = 12;
    private static final int SCRIPT_LINES = 60;
    private static final int LINKS = 120;
    private static final int CARDS = 60;

    private ComposedPages() {}

    /** The pages of a file of labels, or composed ones for {@code composed}. */
    static List<LabelledPage> of(String labels, long seed) throws IOException {
        if (!labels.equals("composed")) {
            return LabelledPages.read(Path.of(labels));
        }
        Random random = new Random(seed);
        List<LabelledPage> pages = new ArrayList<>();
        for (LabelledPage page : LabelledPages.bundled()) {
            if (!page.label().has("charset")) {
                pages.add(page.with(framed(page.bytes(), random)));
            }
        }
        return pages;
    }

    private static byte[] framed(byte[] page, Random random) {
        String html = new String(page, StandardCharsets.UTF_8);
        int end = html.lastIndexOf("</body>");
        String frame = frame(random);
        String whole = end < 0 ? html + frame : html.substring(0, end) + frame + html.substring(end);
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    private static String frame(Random random) {
        StringBuilder frame = new StringBuilder(110_000);
        frame.append("<nav class=\"menu\"><ul>");
        for (int i = 0; i < LINKS; i++) {
            frame.append("<li class=\"menu-item item-")
                    .append(i)
                    .append("\"><a href=\"/section/")
                    .append(i);
            frame.append("\" data-track=\"menu\"><span>Part ")
                    .append(random.nextInt(1_000))
                    .append("</span></a></li>\n");
        }
        frame.append("</ul></nav><div class=\"recommended\">");
        for (int i = 0; i < CARDS; i++) {
            frame.append("<div class=\"card\"><a href=\"/article/").append(random.nextInt(1_000_000));
            frame.append("\"><img src=\"/image/").append(random.nextInt(1_000_000));
            frame.append(
                    ".jpg\" alt=\"\" loading=\"lazy\" width=\"320\" height=\"180\"></a><h3 class=\"card__title\"><a href=\"#\">");
            frame.append("다른 회사가 다른 일을 했다고 한다 ").append(i).append("</a></h3><p class=\"card__lead\">");
            frame.append(
                    "짧은 소개가 여기에 두 줄쯤 적혀 있다. 누르면 그 글로 간다.</p><time datetime=\"2025-05-14T10:00:00Z\">어제</time></div>\n");
        }
        frame.append("</div><style>");
        for (int i = 0; i < SCRIPT_LINES; i++) {
            frame.append(".c")
                    .append(i)
                    .append("{color:#")
                    .append(random.nextInt(999_999))
                    .append(";margin:0 auto}\n");
        }
        frame.append("</style>");
        for (int script = 0; script < SCRIPTS; script++) {
            frame.append("<script>(function(w,d){");
            for (int i = 0; i < SCRIPT_LINES; i++) {
                frame.append("w.queue.push({event:\"view\",id:")
                        .append(random.nextInt(1_000_000))
                        .append(",seen:false});\n");
            }
            frame.append("})(window,document);</script>");
        }
        return frame.toString();
    }
}
