package bongsu.stream.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * The syntax of text queries: words, all of which must stand in the text ({@code 소버린 클라우드}); {@code "words in this
 * order"}; {@code OR} between alternatives; {@code -word} or {@code NOT word} for what must not stand in it;
 * parentheses. Words are compared as Nori cuts them, so that particles and endings do not matter.
 */
final class TextQuery {
    static final String FIELD = "text";

    private final String text;
    private final QueryBuilder words;
    private int at;

    private TextQuery(String text, Analyzer analyzer) {
        this.text = text;
        words = new QueryBuilder(analyzer);
    }

    /** The query that {@code text} writes down. */
    static Query parse(String text, Analyzer analyzer) {
        TextQuery parser = new TextQuery(text, analyzer);
        Query query = parser.alternatives();
        if (parser.at < text.length()) {
            throw parser.refused(parser.at, "a closing parenthesis without an opening one");
        }
        return query;
    }

    private Query alternatives() {
        List<Query> alternatives = new ArrayList<>();
        alternatives.add(all());
        while (takes("OR")) {
            alternatives.add(all());
        }
        if (alternatives.size() == 1) {
            return alternatives.getFirst();
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        alternatives.forEach(one -> either.add(one, Occur.SHOULD));
        return either.build();
    }

    private Query all() {
        int start = skipSpace();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int asked = 0;
        int clauses = 0;
        while (more()) {
            if (takes("AND")) {
                continue;
            }
            boolean without = takesMinus() || takes("NOT");
            all.add(one(), without ? Occur.MUST_NOT : Occur.MUST);
            asked += without ? 0 : 1;
            clauses++;
        }
        if (clauses == 0) {
            throw refused(start, "a word is missing");
        }
        if (asked == 0) {
            throw refused(start, "it only says what must not stand in the text; ask for a word too");
        }
        return all.build();
    }

    private Query one() {
        int start = skipSpace();
        if (at >= text.length()) {
            throw refused(start, "a word is missing");
        }
        if (text.charAt(at) == '(') {
            at++;
            Query inner = alternatives();
            skipSpace();
            if (at >= text.length()) {
                throw refused(start, "this parenthesis is not closed");
            }
            at++;
            return inner;
        }
        String phrase = text.charAt(at) == '"' ? quoted() : word();
        Query query = words.createPhraseQuery(FIELD, phrase);
        if (query == null) {
            throw refused(start, "“" + phrase + "” holds no word to look for");
        }
        return query;
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw refused(at, "this quotation mark is not closed");
        }
        String phrase = text.substring(at + 1, end);
        at = end + 1;
        return phrase;
    }

    private String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "()\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Whether another clause of this alternative follows. */
    private boolean more() {
        skipSpace();
        return at < text.length() && text.charAt(at) != ')' && !stands("OR");
    }

    private boolean takesMinus() {
        skipSpace();
        if (at + 1 < text.length() && text.charAt(at) == '-') {
            at++;
            return true;
        }
        return false;
    }

    private boolean takes(String operator) {
        skipSpace();
        if (stands(operator)) {
            at += operator.length();
            return true;
        }
        return false;
    }

    private boolean stands(String operator) {
        int end = at + operator.length();
        return text.startsWith(operator, at)
                && (end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(');
    }

    private int skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private RefusedQuery refused(int position, String reason) {
        return new RefusedQuery(text, position, reason);
    }
}
