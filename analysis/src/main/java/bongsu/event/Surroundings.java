package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.text.Morpheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the features of all candidates have in common: words around a place, particles, kinds, distances. */
final class Surroundings {
    private Surroundings() {}

    /** What the particle behind a name, or behind the enumeration that it stands in, does. */
    static String particle(Line line, Name name) {
        var members = Lists.with(line, name);
        return particle(members.get(members.size() - 1), line.text);
    }

    private static String particle(Name name, String text) {
        String particle = name.particle();
        if (particle.isEmpty()) {
            int at = name.tail();
            if (at >= text.length()) {
                return "$";
            }
            char next = text.charAt(at);
            if (next == ' ' && at + 1 < text.length()) {
                String rest = text.substring(at + 1, Math.min(text.length(), at + 5));
                if (rest.startsWith("등") || rest.startsWith("및") || rest.startsWith("측")) {
                    return rest.substring(0, 1);
                }
                return "_";
            }
            return String.valueOf(next);
        }
        return switch (particle) {
            case "은", "는", "측은" -> "TOPIC";
            case "이", "가", "측이", "께서" -> "SUBJ";
            case "와", "과", "와의", "과의", "와는", "과는", "이랑", "랑", "하고", "측과", "와도", "과도" ->
                particle.endsWith("의") ? "WITHOF" : "WITH";
            case "을", "를" -> "OBJ";
            case "의" -> "OF";
            case "에", "에게", "측에", "에도", "에는", "에만" -> "TO";
            case "로부터", "으로부터", "에게서", "에서", "에서는", "에서의" -> "FROM";
            case "로", "으로" -> "BY";
            case "도" -> "ALSO";
            default ->
                particle.startsWith("이") || particle.startsWith("인") || particle.startsWith("라") ? "COP" : particle;
        };
    }

    /** Brokers, newspapers, researchers of markets: they tell of others more often than they take part. */
    private static final java.util.regex.Pattern TELLERS = java.util.regex.Pattern.compile(
            "(증권|신문|일보|통신|뉴스|타임스|블룸버그|로이터|트렌드포스|가트너|IDC|옴디아|리서치|닛케이|CNBC|카운터포인트|경제|방송)$");

    /** What kind of organisation a name stands for. */
    static String kind(Name name) {
        Organisation o = name.organisation();
        if (name.product() != null) {
            return "product";
        }
        if (name.evidence().equals("person")) {
            return o != null && o.publicBody() ? "ruler" : "person";
        }
        if (TELLERS.matcher(name.canonical()).find()) {
            return "teller";
        }
        if (o == null) {
            return "unlisted";
        }
        if (o.kind().equals("government")) {
            return o.ambiguous().contains(name.surface()) ? "place" : "government";
        }
        return o.kind();
    }

    /** A number as a word: exact up to four, then in steps. */
    static String few(int n) {
        return n <= 4 ? Integer.toString(n) : n <= 6 ? "5-6" : n <= 9 ? "7-9" : n <= 15 ? "10-15" : "16+";
    }

    /** The content words between two offsets of a line, outside of names. */
    static List<String> words(Line line, int from, int to) {
        var words = new ArrayList<String>();
        for (Morpheme m : line.morphemes) {
            if (m.start() >= from
                    && m.end() <= to
                    && content(m)
                    && line.names.stream()
                            .noneMatch(n -> n.span().start() < m.end()
                                    && m.start() < n.span().end())) {
                words.add(m.form());
            }
        }
        return words;
    }

    private static final Set<String> EMPTY =
            Set.of("하", "되", "있", "이", "것", "수", "등", "말", "밝히", "위하", "통하", "대하", "따르", "관하");

    private static boolean content(Morpheme m) {
        return (m.noun()
                        || m.tag().equals("VV")
                        || m.tag().equals("VA")
                        || m.tag().equals("MAG"))
                && !EMPTY.contains(m.form());
    }

    /** The last predicate of a line with its endings: how firm the sentence is. */
    static List<String> closing(Line line) {
        var features = new ArrayList<String>();
        List<Morpheme> all = line.morphemes;
        int n = all.size();
        var tail = new StringBuilder();
        for (int i = Math.max(0, n - 4); i < n; i++) {
            tail.append(all.get(i).form()).append('/');
        }
        features.add("tail=" + tail);
        for (int i = n - 1; i >= Math.max(0, n - 8); i--) {
            if (all.get(i).tag().equals("VV") || all.get(i).tag().equals("XSV")) {
                features.add("verb="
                        + (all.get(i).tag().equals("XSV") && i > 0
                                ? all.get(i - 1).form()
                                : all.get(i).form()));
                break;
            }
        }
        return features;
    }

    /** Marks how far a probability reaches: one feature for each step that it takes. */
    static void steps(String name, double p, List<String> features) {
        for (double step : STEPS) {
            if (p >= step) {
                features.add(name + ">" + step);
            }
        }
    }

    private static final double[] STEPS = {0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
}
