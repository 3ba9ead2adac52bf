package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * One walk over a page: its text as {@link TextBlock}s in {@link Region}s, and its {@link PageParts}. Every reader works
 * on what this walk gathered; none walks the page again.
 */
final class PageScan {

    private static final Set<String> INLINE = Set.of(
            ("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small"
                            + " output span strike strong sub sup time tt u var wbr o:p st1:city st1:place personname")
                    .split(" "));

    /** Elements whose text nobody reads as text. */
    private static final Set<String> NEVER =
            Set.of(("script style noscript template iframe object embed video audio select option button input"
                            + " textarea head meta link map rt rp datalist amp-ad amp-iframe amp-social-share amp-twitter"
                            + " amp-instagram amp-facebook amp-embed dialog progress meter")
                    .split(" "));

    /** What nobody sees, or what stands in a line: it parts no paragraph. */
    private static final Set<String> UNBROKEN =
            Set.of("rt", "rp", "script", "style", "template", "noscript", "button", "input", "meta", "link");

    /** What shows films or pages of others. */
    private static final Set<String> PLAYERS = Set.of("video", "audio", "iframe", "embed", "object");

    /** Fields that ask the reader for no words. */
    private static final Set<String> HIDDEN_INPUTS = Set.of("hidden", "checkbox", "radio", "button", "submit", "image");

    /** Drawings and formulas: nothing in them tells anything of an article. */
    private static final Set<String> DRAWINGS = Set.of("svg", "math", "canvas");

    private static final Set<String> IMAGES = Set.of("picture", "amp-img", "figure", "video", "amp-video");

    /** What a walk does with an element, by its tag. */
    private enum Kind {
        INLINE,
        BREAK,
        NEVER,
        DRAWING,
        PICTURE,
        IMAGE,
        BLOCK
    }

    private static final Map<String, Kind> KINDS = kinds();

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        INLINE.forEach(tag -> kinds.put(tag, Kind.INLINE));
        IMAGES.forEach(tag -> kinds.put(tag, Kind.IMAGE));
        NEVER.forEach(tag -> kinds.put(tag, Kind.NEVER));
        DRAWINGS.forEach(tag -> kinds.put(tag, Kind.DRAWING));
        kinds.put("img", Kind.PICTURE);
        kinds.put("br", Kind.BREAK);
        kinds.put("hr", Kind.BREAK);
        return kinds;
    }

    /** Pictures that stand for a sign. */
    private static final Pattern SIGN = Pattern.compile("emoji|smiley|(?:^|[-_ ])icon");

    /** What a button says with which a reader subscribes. */
    private static final Pattern SUBSCRIBES = Pattern.compile(
            "구독|뉴스레터|newsletter|subscri|sign ?up|abonn|iscriviti|suscri|assine|inscri|prenumer|zapisz|подпи|订阅|訂閱|登録",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** No wider is a picture that stands in a line. */
    private static final Pattern SMALL = Pattern.compile("(?:[012]?\\d|3[0-2])(?:px)?");

    private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");

    /** A page of more blocks is read up to here: no article is that long, and hostile ones are. */
    private static final int MAX_BLOCKS = 20_000;

    final List<TextBlock> blocks = new ArrayList<>();

    /** In the order of the page. */
    final List<Region> regions = new ArrayList<>();

    final PageParts parts;
    final ClassWords words;

    private final BlockBuilder text = new BlockBuilder();
    private Region region;
    private @Nullable Region image;
    private int muted;

    private PageScan(Element root, ClassWords words) {
        this.words = words;
        this.parts = new PageParts();
        this.region = new Region(root, null, ClassWords.Role.NEUTRAL, false, 0);
    }

    /** Walks over an element and all that it holds. */
    static PageScan of(Element root, ClassWords words) {
        PageScan scan = new PageScan(root, words);
        scan.regions.add(scan.region);
        scan.walk(root);
        scan.flush();
        scan.regions.get(0).end = scan.blocks.size();
        return scan;
    }

    /** The text of a region, in one line; empty where it holds none. */
    String text(Region region) {
        if (region.end - region.first == 1) {
            return blocks.get(region.first).text();
        }
        StringJoiner text = new StringJoiner(" ");
        for (TextBlock block : blocks.subList(region.first, region.end)) {
            text.add(block.text());
        }
        return text.toString();
    }

    /** True for h1 to h6. */
    static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    private void walk(Element parent) {
        int size = parent.childNodeSize();
        for (int i = 0; i < size; i++) {
            Node node = parent.childNode(i);
            if (node instanceof Element element) {
                read(element);
            } else if (node instanceof TextNode words && muted == 0 && blocks.size() < MAX_BLOCKS) {
                if (region.element.normalName().equals("pre")) {
                    appendLines(words.getWholeText());
                } else {
                    text.append(words.getWholeText());
                }
            }
        }
    }

    private void read(Element element) {
        String tag = element.normalName();
        Kind kind = KINDS.getOrDefault(tag, Kind.BLOCK);
        if (kind == Kind.DRAWING || kind == Kind.PICTURE) {
            if (isInLine(element, kind)) {
                return;
            }
            flush();
            image = kind == Kind.PICTURE && muted == 0 ? region : image;
            return;
        }
        ElementNames names = element.attributesSize() > 0 ? names(element, tag) : ElementNames.NONE;
        parts.add(element, tag, names);
        if (kind == Kind.NEVER) {
            if (!UNBROKEN.contains(tag) || !(tag.length() == 2 || isParagraph(region.element))) {
                flush();
            }
            region.asks |= tag.equals("input") && !HIDDEN_INPUTS.contains(element.attr("type"));
            region.offers |=
                    tag.equals("button") && SUBSCRIBES.matcher(element.text()).find();
            region.plays |= PLAYERS.contains(tag);
            muted++;
            walk(element);
            muted--;
        } else if (muted > 0) {
            walk(element);
        } else if (kind == Kind.BREAK) {
            flush();
        } else if (kind != Kind.INLINE && !isOwnInline(element, tag)) {
            readRegion(element, tag, names, kind == Kind.IMAGE);
        } else if (names.meaning.deck() && !isParagraph(region.element) && !text.isInLink()) {
            readRegion(element, tag, names, false);
        } else {
            readInline(element, tag, names);
        }
    }

    /** True for an icon, a smiley or a picture of a dot among the words of a paragraph. */
    private boolean isInLine(Element element, Kind kind) {
        if (!isParagraph(region.element)) {
            return false;
        }
        if (kind == Kind.DRAWING) {
            boolean among = region.element.normalName().equals("p") && !region.element.equals(element.parent());
            return among || text.isInLink();
        }
        return SMALL.matcher(element.attr("width")).matches()
                || SIGN.matcher(element.className()).find();
    }

    /** True for an element of the page's own making that stands among words: it sets a word apart, not a paragraph. */
    private static boolean isOwnInline(Element element, String tag) {
        return tag.indexOf('-') > 0
                && ((element.previousSibling() instanceof TextNode before && !before.isBlank())
                        || (element.nextSibling() instanceof TextNode after && !after.isBlank()));
    }

    private void readRegion(Element element, String tag, ElementNames names, boolean shows) {
        flush();
        Region outer = region;
        if (shows) {
            image = outer;
        }
        outer.asks |= tag.equals("form");
        region = new Region(element, outer, words.of(element, tag, names), names.hidden(), blocks.size());
        region.deck = names.meaning.deck();
        regions.add(region);
        walk(element);
        flush();
        region.end = blocks.size();
        outer.plays |= region.plays && region.end == region.first;
        region = outer;
    }

    private void readInline(Element element, String tag, ElementNames names) {
        if (isBox(tag) && !isParagraph(region.element) && !isOfEditor(element)) {
            text.setApart();
        }
        boolean link = tag.equals("a");
        boolean strong = tag.equals("b") || tag.equals("strong");
        text.enter(link, strong);
        boolean telling = !names.isEmpty() && isTelling(element, tag, names);
        walk(element);
        text.leave(link, strong, telling);
    }

    /** Whether the names of an inline element may mean that it is no part of the text; it is open then. */
    private boolean isTelling(Element element, String tag, ElementNames names) {
        ClassWords.Role role = words.of(element, tag, names);
        boolean telling = names.hidden() || role.compareTo(ClassWords.Role.NEUTRAL) > 0;
        if (telling) {
            text.open(element, role, names.hidden());
        }
        return telling;
    }

    /** True for a run of letters as editors of text in browsers (Draft.js, Lexical, Slate) keep them: nothing sets them apart. */
    private static boolean isOfEditor(Element element) {
        return element.hasAttr("data-offset-key")
                || element.hasAttr("data-text")
                || element.hasAttr("data-lexical-text")
                || element.hasAttr("data-slate-leaf")
                || element.hasAttr("data-slate-string");
    }

    private static boolean isBox(String tag) {
        return tag.equals("span") || tag.equals("a") || tag.equals("time");
    }

    private static boolean isParagraph(Element element) {
        String tag = element.normalName();
        return tag.equals("p") || tag.equals("li") || tag.equals("td") || tag.equals("pre") || isHeading(element);
    }

    private ElementNames names(Element element, String tag) {
        ElementNames names = new ElementNames();
        for (Attribute attribute : element.attributes()) {
            names.read(attribute.getKey(), attribute, tag);
        }
        names.meaning = words.meaning(names.className).with(words.meaning(names.testName));
        return names;
    }

    /** Adds text that was set by hand: an empty line ends a paragraph. */
    private void appendLines(String lines) {
        boolean first = true;
        for (String paragraph : EMPTY_LINE.split(lines, -1)) {
            if (!first) {
                flush();
            }
            text.append(paragraph);
            first = false;
        }
    }

    private void flush() {
        TextBlock block = text.end(region, image);
        if (block != null) {
            blocks.add(block);
            image = null;
        }
    }
}
