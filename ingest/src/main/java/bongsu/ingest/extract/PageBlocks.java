package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Cuts a part of a page into {@link TextBlock}s, in one pass. */
final class PageBlocks implements NodeFilter {

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "rb",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "o:p",
            "st1:city",
            "st1:place",
            "personname");

    /** Elements whose text nobody reads as text. */
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "video",
            "audio",
            "select",
            "option",
            "button",
            "input",
            "textarea",
            "head",
            "map",
            "rt",
            "rp",
            "datalist",
            "amp-ad",
            "amp-iframe",
            "amp-social-share",
            "dialog",
            "progress",
            "meter");

    /** A page of more blocks is read up to here: no article is that long, and hostile ones are. */
    private static final int MAX_BLOCKS = 20_000;

    private final List<TextBlock> blocks = new ArrayList<>();
    private final Predicate<Element> skip;
    private final StringBuilder text = new StringBuilder();
    private Element owner;
    private int linkDepth;
    private int strongDepth;
    private int linkChars;
    private int strongChars;

    private PageBlocks(Element root, Predicate<Element> skip) {
        this.owner = root;
        this.skip = skip;
    }

    /** The blocks under an element in the order of the page, without those inside elements to be skipped. */
    static List<TextBlock> under(Element root, Predicate<Element> skip) {
        PageBlocks reader = new PageBlocks(root, skip);
        root.filter(reader);
        reader.flush();
        return reader.blocks;
    }

    static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** True for elements that mean nothing by their tag alone. */
    static boolean isPlain(Element element) {
        String tag = element.normalName();
        return tag.equals("p") || tag.equals("div") || tag.equals("li") || tag.equals("ul") || isInline(element);
    }

    /** True for h1 to h6. */
    static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** True for elements whose text is never read: scripts, styles, forms' controls. */
    static boolean isNeverRead(Element element) {
        return NEVER.contains(element.normalName());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (blocks.size() >= MAX_BLOCKS) {
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (isNeverRead(element) || (depth > 0 && skip.test(element))) {
            if (!isInline(element)) {
                flush();
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = element.normalName();
        if (tag.equals("br") || tag.equals("hr")) {
            flush();
        } else if (!isInline(element)) {
            flush();
            owner = element;
        } else if (tag.equals("a")) {
            linkDepth++;
        } else if (tag.equals("b") || tag.equals("strong")) {
            strongDepth++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String tag = element.normalName();
            if (!isInline(element) && !tag.equals("br") && !tag.equals("hr")) {
                flush();
                Element parent = element.parent();
                if (depth > 0 && parent != null) {
                    owner = blockOf(parent);
                }
            } else if (tag.equals("a")) {
                linkDepth = Math.max(0, linkDepth - 1);
            } else if (tag.equals("b") || tag.equals("strong")) {
                strongDepth = Math.max(0, strongDepth - 1);
            }
        }
        return FilterResult.CONTINUE;
    }

    private static Element blockOf(Element element) {
        Element block = element;
        while (isInline(block)) {
            Element parent = block.parent();
            if (parent == null) {
                break;
            }
            block = parent;
        }
        return block;
    }

    private void append(String words) {
        text.append(words);
        if (linkDepth > 0 || strongDepth > 0) {
            int letters = 0;
            for (int i = 0; i < words.length(); i++) {
                if (!Text.isSpace(words.charAt(i))) {
                    letters++;
                }
            }
            linkChars += linkDepth > 0 ? letters : 0;
            strongChars += strongDepth > 0 ? letters : 0;
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            String collapsed = Text.collapse(text);
            if (!collapsed.isEmpty()) {
                blocks.add(new TextBlock(owner, collapsed, linkChars, strongChars));
            }
            text.setLength(0);
            linkChars = 0;
            strongChars = 0;
        }
    }
}
