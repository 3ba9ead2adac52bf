package bongsu.stream.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
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

    /** Ids of the queries that a headline and body match, sorted. */
    public List<String> matches(String title, String body) {
        if (!used) {
            return List.of();
        }
        try {
            registerWaiting();
            Document document = new Document();
            document.add(new TextField(TextQuery.FIELD, title + "\n" + body, Field.Store.NO));
            MatchingQueries<QueryMatch> found = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
            found.getErrors().forEach((id, error) -> log.warn("the query {} failed on a text", id, error));
            TreeSet<String> ids = new TreeSet<>();
            found.getMatches().forEach(match -> ids.add(match.getQueryId()));
            return List.copyOf(ids);
        } catch (IOException e) {
            throw new UncheckedIOException("a monitor in memory cannot fail to read", e);
        }
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
}
