package bongsu.event;

import bongsu.schema.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Which of the sentences that mention a fact tell it best. */
final class Mentions {
    /** How much rather the headline and the first sentences of the body tell the news than a later one, which may look back. */
    private static final double[] NEWS = {1.1, 1.3, 1.2, 1.1};

    private static final double WITHOUT_WORDS = 0.5;
    /** What a sentence counts that does not name who acts. */
    private static final double UNNAMED = 0.9;

    private static final double NEARLY = 0.5;

    private Mentions() {}

    /** The place of the mention that ties two parties most likely, as whatever. */
    static int best(Fact.Tie tie) {
        return best(tie.scores, 0);
    }

    /** The place of the mention that tells best that a tie is of a type: with words for that, and early in the article. */
    static int best(Fact.Tie tie, int type) {
        EventType wanted = Types.TIES.get(type);
        int best = 0;
        double most = -1;
        for (int i = 0; i < tie.scores.size(); i++) {
            double[] s = tie.scores.get(i);
            Line line = tie.mentions.get(i).line();
            boolean fires = line.fired.stream().anyMatch(f -> f.trigger().type() == wanted);
            double score = s[0] * s[type + 1] * (fires ? 1 : WITHOUT_WORDS);
            score *= line.index < NEWS.length ? NEWS[line.index] : 1;
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    /** The place of the mention that tells a deed best: most likely, and rather a sentence that names who acts than one that goes on about others. */
    static int best(Fact.Deed deed) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < deed.scores.size(); i++) {
            boolean named = deed.mentions.get(i).via().equals("line");
            double score = deed.scores.get(i)[deed.answer] * (named ? 1 : UNNAMED);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private static int best(List<double[]> scores, int answer) {
        int best = 0;
        for (int i = 1; i < scores.size(); i++) {
            best = scores.get(i)[answer] > scores.get(best)[answer] ? i : best;
        }
        return best;
    }

    /** The sentences that tell a fact nearly as well as the best one, the best first. */
    static List<Line> others(List<Line> lines, List<double[]> scores, ToDoubleFunction<double[]> weight) {
        double best = scores.stream().mapToDouble(weight).max().orElse(0);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (weight.applyAsDouble(scores.get(i)) >= NEARLY * best) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparingDouble(i -> -weight.applyAsDouble(scores.get(i))));
        return order.stream().map(lines::get).distinct().toList();
    }
}
