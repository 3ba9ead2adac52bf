package bongsu.entity;

import bongsu.text.LinearModel;
import bongsu.text.Morpheme;
import bongsu.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of organisations that no catalogue holds, by what the text says around them (form, neighbours, repeated use),
 * weighed by a logistic regression. Thread-safe.
 */
public final class UnlistedNames {
    private static final double SURE = 3;

    private final NameWords declared;
    private final NameEvidence evidence;
    private final LinearModel model;
    private final double threshold;

    /** A word that may be a name, with its features, for training. */
    public record Candidate(int line, Span span, int tail, String particle, String surface, List<String> features) {}

    /** A finder with a model; {@code commonWords} null for those that the model knows. */
    public UnlistedNames(NameWords declared, @Nullable Set<String> commonWords, LinearModel model, double threshold) {
        this.declared = declared;
        this.evidence = new NameEvidence(
                declared,
                commonWords != null
                        ? commonWords
                        : model.features().stream()
                                .filter(f -> f.startsWith("w="))
                                .map(f -> f.substring(2))
                                .collect(java.util.stream.Collectors.toSet()));
        this.model = model;
        this.threshold = threshold;
    }

    /**
     * The words of an article that may be names, outside of the listed ones.
     *
     * @param texts the lines, the headline first
     * @param listed for each line the names of the catalogue in it
     * @param morphemes for each line its morphemes
     * @param all whether listed names are candidates too (for training)
     */
    public List<Candidate> candidates(
            List<String> texts, List<List<Name>> listed, List<List<Morpheme>> morphemes, boolean all) {
        var counts = new HashMap<String, Integer>();
        var words = new ArrayList<List<Words.Word>>();
        for (String text : texts) {
            List<Words.Word> found = Words.of(text, declared);
            words.add(found);
            found.forEach(word -> counts.merge(word.in(text), 1, Integer::sum));
        }
        var candidates = new ArrayList<Candidate>();
        String title = texts.isEmpty() ? "" : texts.get(0);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            List<Name> names = listed.get(i);
            for (Words.Word word : words.get(i)) {
                String surface = word.in(text);
                boolean free =
                        all || names.stream().noneMatch(n -> n.span().overlaps(word.span()) && !opens(n, word.span()));
                if (free && !declared.stop().contains(surface) && hasLetter(surface)) {
                    candidates.add(new Candidate(
                            i,
                            word.span(),
                            word.tail(),
                            word.particle(),
                            surface,
                            evidence.of(text, word, names, morphemes.get(i), counts, title)));
                }
            }
        }
        return candidates;
    }

    /** Whether a country of the catalogue opens the name of an institution: 태국 중앙은행. */
    public static boolean opens(Name country, Span word) {
        var organisation = country.organisation();
        return organisation != null
                && organisation.kind().equals("government")
                && country.product() == null
                && country.span().start() == word.start()
                && country.span().end() < word.end() - 2
                && country.tail() == country.span().end();
    }

    private static boolean hasLetter(String s) {
        return !s.isEmpty() && !Character.isDigit(s.charAt(0)) && s.length() >= 2;
    }

    /** For each line the unlisted names in it; lines, names of the catalogue and morphemes as in {@link #candidates}. */
    public List<List<Name>> find(List<String> texts, List<List<Name>> listed, List<List<Morpheme>> morphemes) {
        List<Candidate> candidates = candidates(texts, listed, morphemes, false);
        Map<String, Double> best = new HashMap<>();
        double[] scores = new double[candidates.size()];
        for (int i = 0; i < scores.length; i++) {
            Candidate c = candidates.get(i);
            // ㈜ leaves no doubt, however seldom it was seen in training.
            double score = model.score(c.features())[0];
            scores[i] = c.features().contains("corporation")
                    ? Math.max(score, SURE + LinearModel.probability(score))
                    : score;
            best.merge(c.surface(), scores[i], Math::max);
        }
        var order = new ArrayList<Integer>();
        for (int i = 0; i < scores.length; i++) {
            Candidate c = candidates.get(i);
            double inArticle = best.getOrDefault(c.surface(), scores[i]);
            // Where the article is plain about a name once, it is a name wherever it stands.
            scores[i] = Math.max(scores[i], inArticle - 1.5);
            if (LinearModel.probability(scores[i]) >= threshold) {
                order.add(i);
            }
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> -scores[i])
                .thenComparing(i -> !latin(texts.get(candidates.get(i).line()), candidates.get(i))));
        var names = new ArrayList<List<Name>>();
        texts.forEach(t -> names.add(new ArrayList<>()));
        for (int i : order) {
            Candidate c = candidates.get(i);
            List<Name> line = names.get(c.line());
            if (person(texts.get(c.line()), c, listed.get(c.line()))) {
                continue;
            }
            if (free(line, c)) {
                line.add(name(c, scores[i], null));
            }
        }
        listedByMarks(texts, listed, candidates, scores, names);
        enumerated(texts, listed, candidates, scores, names);
        names.forEach(line -> line.sort(Comparator.comparingInt(n -> n.span().start())));
        return names;
    }

    /** Whether a particle follows Latin letters, where it is hardly part of the name: KHAN과. */
    private static boolean latin(String text, Candidate c) {
        return !c.particle().isEmpty() && text.charAt(c.span().end() - 1) < 0x80;
    }

    private static boolean free(List<Name> line, Candidate c) {
        return line.stream()
                .noneMatch(n -> n.span().start() < c.tail() && c.span().start() < n.tail());
    }

    private static final Pattern MARK = Pattern.compile("[△▲▷▶■◆○●] ?(?:주식회사 |\\(주\\) ?)?");
    private static final double LISTED = -5;

    /** The items of a list by marks are names where a third of them are known to be: △가람전자 △다솜 △누리소프트 등. */
    private static void listedByMarks(
            List<String> texts,
            List<List<Name>> listed,
            List<Candidate> candidates,
            double[] scores,
            List<List<Name>> names) {
        for (int line = 0; line < texts.size(); line++) {
            String text = texts.get(line);
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
                if (item && scores[i] > LISTED && free(known, c) && !person(text, c, List.of())) {
                    Name name = name(c, Math.max(scores[i], 0), null);
                    names.get(line).add(name);
                    known.add(name);
                }
            }
        }
    }

    private static final Pattern CLOSE = Pattern.compile("\\s?(?:\\([^()]{1,30}\\))?\\s?(?:[△▲▷▶■◆○●,.]|등|$).*");

    /** Whether an item of a list ends at a place. */
    private static boolean closes(String text, int at) {
        return CLOSE.matcher(text)
                .region(Math.min(at, text.length()), text.length())
                .matches();
    }

    private static final Pattern SIGN = Pattern.compile("\\s?(?:\\([^()]{1,20}\\))?\\s?[,·△▲]\\s?(?:주식회사 |\\(주\\))?");
    private static final double BETWEEN = -3;

    /** What an enumeration sets between two names is a name, too, unless little speaks for it: △가람전자 △다솜 △누리소프트. */
    private static void enumerated(
            List<String> texts,
            List<List<Name>> listed,
            List<Candidate> candidates,
            double[] scores,
            List<List<Name>> names) {
        for (int i = 0; i < scores.length; i++) {
            Candidate c = candidates.get(i);
            List<Name> line = names.get(c.line());
            if (scores[i] < BETWEEN || !c.particle().isEmpty() || !free(line, c)) {
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
                line.add(name(c, Math.max(scores[i], 0), null));
            }
        }
    }

    private static final String SURNAMES = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥";
    private static final Pattern SCHOLAR = Pattern.compile("^ ?(?:교수|박사|기자|특파원|연구원|선임연구원|책임연구원|수석연구원|애널리스트|의원|변호사).*");
    private static final Pattern OFFICER =
            Pattern.compile("^ ?(?:대표|회장|부회장|사장|부사장|이사|상무|전무|원장|총장|장관|차관|CEO|최고경영자|센터장|본부장|소장|팀장|위원장).*");

    /** Whether a word is the name of a person: "김나리 교수", or right behind an organisation, "가람전자 김나리 대표". */
    private static boolean person(String text, Candidate c, List<Name> listed) {
        String word = c.surface();
        if (word.length() != 3 || SURNAMES.indexOf(word.charAt(0)) < 0 || word.endsWith("대") || !hangul(word)) {
            return false;
        }
        String after = text.substring(Math.min(text.length(), c.span().end()));
        if (SCHOLAR.matcher(after).matches()) {
            return true;
        }
        boolean behind = listed.stream()
                .anyMatch(n -> n.span().end() < c.span().start()
                        && c.span().start() - n.span().end() <= 2);
        return behind && OFFICER.matcher(after).matches();
    }

    private static boolean hangul(String word) {
        return word.chars().allMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    }

    private static Name name(Candidate c, double score, @Nullable Organisation organisation) {
        String evidence = "unlisted:" + Math.min(9, (int) (LinearModel.probability(score) * 10));
        return new Name(c.span(), c.tail(), c.particle(), c.surface(), organisation, null, c.surface(), evidence);
    }
}
