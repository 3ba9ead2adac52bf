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
 * articles, drawings, styles and scripts. Of 100 KB the frame gives scripts, styles and drawings, elements, attributes and
 * words in the shares that 34 saved pages of as many newsrooms have (30, 16 and 5 KB; 500, 850, 5,000). The
 * same seed gives the same pages.
 */
final class ComposedPages {
    private static final int SCRIPTS = 9;
    private static final int SCRIPT_LINES = 60;
    private static final int STYLE_LINES = 260;
    private static final int LINKS = 50;
    private static final int CARDS = 32;
    private static final int[] WIDTHS = {320, 480, 640, 768, 1024, 1280};

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
        frame.append("<!-- menu --><nav class=\"menu menu--main\" aria-label=\"menu\"><ul class=\"menu__list\">");
        for (int i = 0; i < LINKS; i++) {
            link(frame, i, random);
        }
        frame.append("</ul></nav><div class=\"recommended\">");
        for (int i = 0; i < CARDS; i++) {
            card(frame, i, random);
        }
        frame.append("</div><style>");
        for (int i = 0; i < STYLE_LINES; i++) {
            frame.append(".card--")
                    .append(i)
                    .append(" .card__title{color:#")
                    .append(100_000 + random.nextInt(899_999))
                    .append(";margin:0 auto;padding:0}\n");
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

    private static void link(StringBuilder frame, int at, Random random) {
        frame.append("<li class=\"menu-item menu-item-type-taxonomy menu-item-object-category menu-item-")
                .append(at)
                .append("\"><a class=\"menu-item__link\" href=\"https://newsroom.example/section/")
                .append(at)
                .append("?utm_source=menu\" data-track=\"menu\" data-position=\"")
                .append(at)
                .append("\"><span>Part ")
                .append(random.nextInt(1_000))
                .append("</span></a></li>\n");
    }

    private static void card(StringBuilder frame, int at, Random random) {
        int id = random.nextInt(1_000_000);
        frame.append("<div class=\"card card--small card--")
                .append(at)
                .append("\" data-article=\"")
                .append(id);
        frame.append("\"><a href=\"/article/").append(id).append("\"><img srcset=\"");
        for (int width : WIDTHS) {
            frame.append("https://images.newsroom.example/resize/")
                    .append(width)
                    .append("/quality/80/image/")
                    .append(id)
                    .append(".jpg ")
                    .append(width)
                    .append("w, ");
        }
        frame.append("\" src=\"/image/").append(id);
        frame.append(
                ".jpg\" alt=\"\" loading=\"lazy\" width=\"320\" height=\"180\"></a><h3 class=\"card__title\"><a href=\"#\">");
        frame.append("다른 회사가 다른 일을 했다고 한다 ").append(at).append("</a></h3><p class=\"card__lead\">");
        frame.append("짧은 소개가 여기에 두 줄쯤 적혀 있다. 누르면 그 글로 간다.</p><time datetime=\"2025-05-14T10:00:00Z\">어제</time>");
        frame.append("<svg width=\"16\" height=\"16\" viewBox=\"0 0 16 16\"><path d=\"M");
        for (int i = 0; i < 40; i++) {
            frame.append(random.nextInt(16))
                    .append('.')
                    .append(random.nextInt(100))
                    .append(' ');
        }
        frame.append("z\"/></svg></div>\n");
    }
}
