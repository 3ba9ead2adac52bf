package bongsu.entity;

import bongsu.entity.UnlistedNames.Candidate;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names that an enumeration gives away: what stands in one beside names is one, too, unless much speaks against it. */
final class NameLists {
    /** How much must speak for an item of a list by marks, and for what stands between two names, as log-odds. */
    private static final double LISTED = -5;

    private static final double BETWEEN = -3;

    private static final String MARKS = "△▲▷▶■◆○●";
    private static final Pattern MARK = Pattern.compile("[" + MARKS + "] ?(?:주식회사 |\\(주\\) ?)?");

    private static final Pattern KIND = Pattern.compile(
            " 등 (?:[가-힣A-Za-z0-9·]+ ){0,4}?[가-힣]*(?:기업|업체|회사|스타트업|기관|대학|대학교|은행|병원|협력사|고객사|투자사|벤처캐피탈|벤처캐피털|[0-9]+ ?(?:개사|곳|개 ?(?:기업|사|기관|대학|업체)))(?:들|[이가은는과와의을를에도]|[ ,.]|$)");

    private static final Pattern BETWEEN_ITEMS = Pattern.compile("(?<=[가-힣A-Za-z0-9)]) ?[,·] ?(?![0-9])");

    /** How long an enumeration and an item of one may be. */
    private static final int WIDEST = 160;

    private static final int ITEM = 30;

    private static final Pattern CLOSE = Pattern.compile("\\s?(?:\\([^()]{1,30}\\))?\\s?(?:[△▲▷▶■◆○●,.]|등|$).*");

    private static final Pattern SIGN = Pattern.compile("\\s?(?:\\([^()]{1,20}\\))?\\s?[,·△▲]\\s?(?:주식회사 |\\(주\\))?");

    private final List<String> texts;
    private final List<List<Name>> listed;
    private final List<Candidate> candidates;
    private final double[] scores;
    private final List<List<Name>> names;

    /**
     * The enumerations of an article.
     *
     * @param texts its lines
     * @param listed for each line the names of the catalogue
     * @param candidates the words that may be names
     * @param scores for each of them its log-odds
     * @param names for each line the other names found so far; what enumerations tell is added
     */
    NameLists(
            List<String> texts,
            List<List<Name>> listed,
            List<Candidate> candidates,
            double[] scores,
            List<List<Name>> names) {
        this.texts = texts;
        this.listed = listed;
        this.candidates = candidates;
        this.scores = scores;
        this.names = names;
    }

    void add() {
        byMarks();
        byKind();
        between();
    }

    /** The items of a list by marks are names where a third of them are known to be: △가람전자 △다솜 △누리소프트 등. */
    private void byMarks() {
        for (int line = 0; line < texts.size(); line++) {
            String text = texts.get(line);
            if (text.chars().noneMatch(c -> MARKS.indexOf(c) >= 0)) {
                continue;
            }
            var starts = new ArrayList<Integer>();
            MARK.matcher(text).results().forEach(r -> starts.add(r.end()));
            if (starts.size() < 3) {
                continue;
            }
            var known = new ArrayList<>(names.get(line));
            known.addAll(listed.get(line));
            long items = starts.stream()
                    .filter(s -> known.stream().anyMatch(n -> n.span().start() == s && closes(text, n.tail())))
                    .count();
            if (items * 3 < starts.size()) {
                continue;
            }
            for (int i = 0; i < scores.length; i++) {
                Candidate c = candidates.get(i);
                boolean item = c.line() == line && starts.contains(c.span().start()) && closes(text, c.tail());
                if (item && scores[i] > LISTED && UnlistedNames.free(known, c) && !Persons.is(text, c, List.of())) {
                    Name name = UnlistedNames.name(c, Math.max(scores[i], 0));
                    names.get(line).add(name);
                    known.add(name);
                }
            }
        }
    }

    /** The items of an enumeration that says what they all are: 가람전자, 다솜, 누리소프트 등 전문기업 3개사와. */
    private void byKind() {
        for (int line = 0; line < texts.size(); line++) {
            String text = texts.get(line);
            var kind = KIND.matcher(text);
            while (kind.find()) {
                List<Span> items = items(text, kind.start());
                var known = new ArrayList<>(names.get(line));
                known.addAll(listed.get(line));
                long sure = items.stream()
                        .filter(item -> known.stream().anyMatch(n -> item.contains(n.span())))
                        .count();
                if (items.size() < 3 || sure * 3 < items.size()) {
                    continue;
                }
                for (Span item : items) {
                    int best = -1;
                    for (int i = 0; i < scores.length; i++) {
                        Candidate c = candidates.get(i);
                        boolean whole = c.line() == line && item.contains(c.span()) && ends(text, c, item);
                        if (whole
                                && (scores[i] > LISTED || sure * 2 >= items.size())
                                && UnlistedNames.free(known, c)
                                && (best < 0 || scores[i] > scores[best])
                                && !Persons.is(text, c, List.of())) {
                            best = i;
                        }
                    }
                    if (best >= 0 && known.stream().noneMatch(n -> item.overlaps(n.span()))) {
                        Name name = UnlistedNames.name(candidates.get(best), Math.max(scores[best], 0));
                        names.get(line).add(name);
                        known.add(name);
                    }
                }
            }
        }
    }

    private static boolean ends(String text, Candidate c, Span item) {
        String rest = text.substring(Math.min(c.tail(), item.end()), item.end());
        return rest.isEmpty() || (rest.charAt(0) == '(' && rest.charAt(rest.length() - 1) == ')');
    }

    /** What commas or dots part before a place, the last first, as far as it looks like items of one enumeration. */
    private static List<Span> items(String text, int end) {
        var items = new ArrayList<Span>();
        int from = Math.max(0, end - WIDEST);
        var cuts = new ArrayList<int[]>();
        var between = BETWEEN_ITEMS.matcher(text).region(from, end);
        between.useTransparentBounds(true);
        while (between.find()) {
            cuts.add(new int[] {between.start(), between.end()});
        }
        int to = end;
        for (int i = cuts.size() - 1; i >= 0; i--) {
            Span item = new Span(cuts.get(i)[1], to);
            if (item.length() < 2
                    || item.length() > ITEM
                    || text.substring(item.start(), to).matches(".*[.\"?].*")) {
                return items;
            }
            items.add(item);
            to = cuts.get(i)[0];
        }
        int word = text.lastIndexOf(' ', to - 1) + 1;
        if (to - word >= 2) {
            items.add(new Span(word, to));
        }
        return items;
    }

    /** Whether an item of a list ends at a place. */
    private static boolean closes(String text, int at) {
        return CLOSE.matcher(text)
                .region(Math.min(at, text.length()), text.length())
                .matches();
    }

    /** What an enumeration sets between two names is a name, too, unless little speaks for it: △가람전자 △다솜 △누리소프트. */
    private void between() {
        for (int i = 0; i < scores.length; i++) {
            Candidate c = candidates.get(i);
            List<Name> line = names.get(c.line());
            if (scores[i] < BETWEEN || !c.particle().isEmpty() || !UnlistedNames.free(line, c)) {
                continue;
            }
            var known = new ArrayList<>(line);
            known.addAll(listed.get(c.line()));
            String text = texts.get(c.line());
            boolean before = known.stream()
                    .anyMatch(n -> n.tail() <= c.span().start()
                            && SIGN.matcher(text.substring(n.tail(), c.span().start()))
                                    .matches());
            boolean behind = known.stream()
                    .anyMatch(n -> c.tail() <= n.span().start()
                            && SIGN.matcher(text.substring(c.tail(), n.span().start()))
                                    .matches());
            if (before && behind) {
                line.add(UnlistedNames.name(c, Math.max(scores[i], 0)));
            }
        }
    }
}
