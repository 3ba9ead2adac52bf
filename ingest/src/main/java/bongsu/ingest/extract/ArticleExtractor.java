package bongsu.ingest.extract;

import bongsu.ingest.source.Layout;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the article on a page: the publisher's declared layout first, then JSON-LD, then OpenGraph, meta and microdata,
 * then what the page shows. It remembers what names of classes mean, nothing of the pages, and may be used by several threads.
 */
public final class ArticleExtractor {

    /** Elements deeper than this are hung under their last allowed ancestor: hostile nesting costs nothing. */
    private static final int MAX_DEPTH = 400;

    /** Bytes of a page that are read; what comes later is no article. */
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final ClassWords words = new ClassWords();
    private final Consumer<ReadingStage> ended;

    /** A reader for any number of pages. */
    public ArticleExtractor() {
        this(stage -> {
            // nobody measures
        });
    }

    /**
     * A reader that tells how far it is, for measuring.
     *
     * @param ended told on the thread that reads, when a stage of a page has ended; stages are skipped where there is no text
     */
    public ArticleExtractor(Consumer<ReadingStage> ended) {
        this.ended = ended;
    }

    /**
     * Reads one page. Never throws for what a page holds.
     *
     * @param page the bytes as fetched, decompressed; at most the first 16 MB are read
     * @param contentType the HTTP header Content-Type; null for a saved page
     * @param url the absolute address of the page
     * @param layouts the publisher's layouts, the present one first; empty for the generic reader alone
     */
    public Extraction extract(byte[] page, @Nullable String contentType, URI url, List<Layout> layouts) {
        return extract(page, contentType, url, layouts, null);
    }

    /**
     * Reads one page that was fetched at a known time, which gives "3시간 전" a meaning. Never throws for what a page holds.
     *
     * @param page the bytes as fetched, decompressed; at most the first 16 MB are read
     * @param contentType the HTTP header Content-Type; null for a saved page
     * @param url the absolute address of the page
     * @param layouts the publisher's layouts, the present one first; empty for the generic reader alone
     * @param seen when the page was fetched; null if nobody knows, and then times that are told by their distance from
     *     now are left out
     */
    public Extraction extract(
            byte[] page, @Nullable String contentType, URI url, List<Layout> layouts, @Nullable Instant seen) {
        String refused = ContentKind.refusal(page, contentType);
        if (refused != null) {
            return new Extraction.NotAnArticle(refused);
        }
        Document document = parse(page, contentType, url);
        ended.accept(ReadingStage.PARSE);
        return new PageReader(document, url, seen, words, ended).read(layouts);
    }

    /**
     * The tree of a page as the reader sees it.
     *
     * @param page the bytes as fetched, decompressed; at most the first 16 MB are read
     * @param contentType the HTTP header Content-Type; null for a saved page
     * @param url the absolute address of the page
     */
    public static Document parse(byte[] page, @Nullable String contentType, URI url) {
        byte[] bytes = page.length > MAX_BYTES ? Arrays.copyOf(page, MAX_BYTES) : page;
        Document utf8 = PageCharset.isMarked(bytes) ? null : ifUtf8(bytes, url);
        return utf8 != null ? utf8 : parser().parseInput(PageCharset.decode(bytes, contentType), url.toString());
    }

    /** The tree of a page in UTF-8, decoded as it is read, which is quicker; null for a page in another charset. */
    private static @Nullable Document ifUtf8(byte[] page, URI url) {
        try {
            return parser().parseInput(PageCharset.strictUtf8(page), url.toString());
        } catch (UncheckedIOException e) {
            return null;
        }
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }
}
