package bongsu.stream.query;

import bongsu.schema.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.monitor.CandidateMatcher;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saved text queries, and which of them a text matches (Lucene Monitor: a text meets only the queries whose words it
 * holds). Queries are registered in batches, when the next text comes. A query that fails on a text is logged and harms
 * no other. Safe for use by several threads.
 */
public final class TextQueries implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TextQueries.class);
    private static final int PASSES = 4;

    /** UTF-16 units quoted before and after the words that match. */
    private static final int AROUND = 20;

    private final Analyzer analyzer = new KoreanAnalyzer();
    private final Monitor monitor;
    private final Map<String, MonitorQuery> waiting = new LinkedHashMap<>();
    private volatile boolean used;

    /** Without queries. */
    public TextQueries() {
        try {
            monitor = new Monitor(analyzer, new MultipassTermFilteredPresearcher(PASSES), new MonitorConfiguration());
        } catch (IOException e) {
            throw new UncheckedIOException("a monitor in memory cannot fail to open", e);
        }
    }

    /**
     * Refuses a query that cannot be understood.
     *
     * @throws RefusedQuery saying where and why
     */
    public static void check(String query) {
        try (Analyzer korean = new KoreanAnalyzer()) {
            TextQuery.parse(query, korean);
        }
    }

    /**
     * Takes a query up, in the place of an earlier one of that id.
     *
     * @throws RefusedQuery if it cannot be understood; the earlier one stays
     */
    public synchronized void put(String id, String query) {
        waiting.put(id, new MonitorQuery(id, TextQuery.parse(query, analyzer)));
        used = true;
    }

    /** Forgets a query; does nothing if there is none of that id. */
    public synchronized void remove(String id) {
        waiting.remove(id);
        if (used) {
            try {
                monitor.deleteById(id);
            } catch (IOException e) {
                throw new UncheckedIOException("the query " + id + " cannot be forgotten", e);
            }
        }
    }

    /** The queries that a headline and body match, by id in their order, each with the first words that match it. */
    public SortedMap<String, Evidence> matches(String title, String body) {
        SortedMap<String, Evidence> matches = new TreeMap<>();
        if (!used) {
            return matches;
        }
        try {
            registerWaiting();
            Document document = new Document();
            document.add(new TextField(TextQuery.FIELD, title + "\n" + body, Field.Store.NO));
            MatchingQueries<FirstWords> found = monitor.match(document, WordsMatcher::new);
            found.getErrors().forEach((id, error) -> log.warn("the query {} failed on a text", id, error));
            for (FirstWords words : found.getMatches()) {
                matches.put(words.getQueryId(), quoted(words.start, words.end, title, body));
            }
            return matches;
        } catch (IOException e) {
            throw new UncheckedIOException("a monitor in memory cannot fail to read", e);
        }
    }

    /** The words, and some around them. */
    private static Evidence quoted(int start, int end, String title, String body) {
        boolean inTitle = start < title.length();
        String text = inTitle ? title : body;
        int shift = inTitle ? 0 : title.length() + 1;
        int from = Math.clamp(start - shift, 0, text.length());
        int to = Math.clamp(end - shift, from, text.length());
        int line = text.lastIndexOf('\n', from) + 1;
        int lineEnd = text.indexOf('\n', to);
        from = Math.max(line, from - AROUND);
        to = Math.min(lineEnd < 0 ? text.length() : lineEnd, to + AROUND);
        if (from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        return new Evidence(
                inTitle ? "title" : "body",
                text.codePointCount(0, from),
                text.codePointCount(0, to),
                text.substring(from, to));
    }

    private synchronized void registerWaiting() throws IOException {
        if (!waiting.isEmpty()) {
            monitor.register(List.copyOf(waiting.values()));
            waiting.clear();
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a monitor in memory cannot fail to close", e);
        }
        analyzer.close();
    }

    /** A query that a text matches, and the first words that do, as UTF-16 offsets into headline and body. */
    private static final class FirstWords extends QueryMatch {
        private final int start;
        private final int end;

        FirstWords(String queryId, int start, int end) {
            super(queryId);
            this.start = start;
            this.end = end;
        }
    }

    /** Asks each candidate where its words stand: one look at the text, which was cut into words once. */
    private static final class WordsMatcher extends CandidateMatcher<FirstWords> {
        private final LeafReaderContext text;

        WordsMatcher(IndexSearcher searcher) {
            super(searcher);
            // Nobody asks this text twice.
            searcher.setQueryCache(null);
            text = searcher.getIndexReader().leaves().getFirst();
        }

        @Override
        public void matchQuery(String queryId, Query query, Map<String, String> metadata) throws IOException {
            Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
            Matches found = weight.matches(text, 0);
            if (found != null) {
                MatchesIterator places = found.getMatches(TextQuery.FIELD);
                boolean stands = places != null && places.next();
                addMatch(
                        new FirstWords(queryId, stands ? places.startOffset() : 0, stands ? places.endOffset() : 0), 0);
            }
        }

        @Override
        public FirstWords resolve(FirstWords first, FirstWords second) {
            return first.start <= second.start ? first : second;
        }
    }
}
