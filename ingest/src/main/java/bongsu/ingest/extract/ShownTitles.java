package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline as the page prints it: in a heading, in an element called so, in microdata, in a line that the title element repeats. */
final class ShownTitles {

    /** What designers call the headline where they do not mark it as a heading. */
    private static final Pattern CALLED = Pattern.compile(
            "(?:^|[-_ ])(?:title|headline|tit|subject|titulo|titel|titre|titolo|heading)(?:$|[-_ ])",
            Pattern.CASE_INSENSITIVE);

    private ShownTitles() {}

    /** The first line in an element that is called title or headline; null if there is none. */
    static @Nullable String called(PageScan scan, List<String> newsroom) {
        for (TextBlock block : scan.blocks) {
            Element owner = block.owner();
            boolean named = CALLED.matcher(owner.className()).find()
                    || CALLED.matcher(owner.id()).find();
            if (named
                    && block.weight() >= 20
                    && block.weight() <= 300
                    && block.linkDensity() < 0.5
                    && !TitleRims.isNewsroom(block.text(), newsroom)) {
                return block.text();
            }
        }
        return null;
    }

    /** The headline of an article in microdata, if there is one only. */
    static @Nullable String inMicrodata(PageParts parts) {
        String found = null;
        for (Element element : parts.properties) {
            if (List.of(element.attr("itemprop").split("\\s+", -1)).contains("headline")) {
                String text = Text.plain(element.hasAttr("content") ? element.attr("content") : element.text());
                if (found != null && !found.equals(text)) {
                    return null;
                }
                found = text.isEmpty() ? null : text;
            }
        }
        return found;
    }

    /**
     * The longest run of the parts of a title element that a line of the page prints by itself; null if none does. A page
     * that names its newsroom before the headline, or sections behind it, shows so where the headline begins and ends.
     */
    static @Nullable String printed(String title, PageScan scan, List<String> newsroom) {
        List<Integer> cuts = new ArrayList<>(List.of(-1));
        for (int at = TitleRims.lastSeparator(title);
                at > 0;
                at = TitleRims.lastSeparator(title.substring(0, at + 1))) {
            cuts.add(1, at);
        }
        cuts.add(title.length());
        if (cuts.size() == 2 || cuts.size() > 8) {
            return null;
        }
        Map<String, String> runs = new HashMap<>();
        for (int first = 0; first < cuts.size(); first++) {
            for (int last = first + 1; last < cuts.size(); last++) {
                String run = TitleRims.stripSeparators(title.substring(cuts.get(first) + 1, cuts.get(last)))
                        .strip();
                String bare = TitleRims.SEPARATORS.indexOf(run.isEmpty() ? ' ' : run.charAt(0)) < 0
                        ? run
                        : run.substring(1).strip();
                if (Text.weight(bare) >= 15) {
                    runs.putIfAbsent(Text.key(bare), bare);
                }
            }
        }
        String found = null;
        for (TextBlock block : scan.blocks) {
            boolean may = block.text().length() <= title.length() + 5 && block.linkDensity() < 0.5;
            String run = may ? runs.get(Text.key(block.text())) : null;
            if (run != null
                    && (found == null || run.length() > found.length())
                    && !TitleRims.isNewsroom(run, newsroom)) {
                found = run;
            }
        }
        return found;
    }

    /**
     * The h1 that the page's title holds, the longest if there are several, or that holds the title, or the first one; a
     * lower heading where the title begins with it, or where it holds more of the title than the h1 does.
     */
    static @Nullable String heading(PageScan scan, String hint, List<String> newsroom) {
        String hintKey = Text.key(hint);
        String best = null;
        String held = null;
        String lower = null;
        for (Region region : scan.regions) {
            boolean first = region.element.normalName().equals("h1");
            if (!first && !isLowerHeading(region)) {
                continue;
            }
            String text = headline(scan, region);
            if (text.length() > (first ? 300 : Math.min(300, 2 * hint.length() + 20))) {
                continue;
            }
            String key = Text.key(text);
            boolean within = hintKey.contains(key);
            if (key.length() < 6 || !(first || within) || TitleRims.isNewsroom(text, newsroom)) {
                continue;
            }
            if (!first) {
                boolean longer = lower == null || key.length() > Text.key(lower).length();
                boolean begins = hintKey.startsWith(key) && lower == null;
                lower = key.length() >= 10 && (begins || longer) ? text : lower;
            } else if (within || (!hintKey.isEmpty() && key.contains(hintKey))) {
                held = held == null || (within && key.length() > Text.key(held).length()) ? text : held;
            } else {
                best = best == null ? text : best;
            }
        }
        if (held == null) {
            return lower != null ? lower : best;
        }
        return lower != null && Text.key(lower).length() > 2 * Text.key(held).length() ? lower : held;
    }

    /** The text of a heading, without the kicker before it and what is only for screen readers. */
    private static String headline(PageScan scan, Region heading) {
        TextBlock block = heading.end - heading.first == 1 ? scan.blocks.get(heading.first) : null;
        if (block == null || block.insets().isEmpty()) {
            return scan.text(heading);
        }
        List<TextBlock.Inset> before = block.insets().stream()
                .filter(inset ->
                        inset.start() == 0 && inset.end() < block.text().length() / 2)
                .toList();
        TextBlock bare = before.isEmpty() ? block : block.without(before);
        return bare == null ? block.text() : bare.text();
    }

    private static boolean isLowerHeading(Region region) {
        String tag = region.element.normalName();
        return tag.equals("h2") || tag.equals("h3");
    }
}
