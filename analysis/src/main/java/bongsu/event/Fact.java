package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import java.util.List;

/** A fact that an article may report, with every sentence that may report it and how likely each does. */
sealed interface Fact {

    /** Two parties, tied whatever the type. */
    final class Tie implements Fact {
        final List<Candidates.Pair> mentions;
        /** For each mention the probabilities of {@link Scores#PAIR_ANSWERS}. */
        final List<double[]> scores;

        /** Probability that the article ties the two. */
        double probability;

        Tie(List<Candidates.Pair> mentions, List<double[]> scores) {
            this.mentions = mentions;
            this.scores = scores;
        }

        private double best = -1;

        /** The highest probability that a sentence ties the two. */
        double best() {
            if (best < 0) {
                best = most(0);
            }
            return best;
        }

        Name first() {
            return mentions.get(0).first();
        }

        Name second() {
            return mentions.get(0).second();
        }

        /** The highest probability of an answer that a sentence gives. */
        double most(int answer) {
            double most = 0;
            for (double[] s : scores) {
                most = Math.max(most, s[answer]);
            }
            return most;
        }

        double[] sorted(int answer) {
            return scores.stream()
                    .mapToDouble(s -> -s[answer])
                    .sorted()
                    .map(x -> -x)
                    .toArray();
        }
    }

    /** A party in a sovereignty event of one type. */
    final class Deed implements Fact {
        final EventType type;
        final int answer;
        final List<Candidates.Actor> mentions;
        final List<double[]> scores;
        double probability;

        Deed(EventType type, int answer, List<Candidates.Actor> mentions, List<double[]> scores) {
            this.type = type;
            this.answer = answer;
            this.mentions = mentions;
            this.scores = scores;
        }

        private double best = -1;

        /** The highest probability that a sentence tells of the deed. */
        double best() {
            if (best < 0) {
                best = 0;
                for (double[] s : scores) {
                    best = Math.max(best, s[answer]);
                }
            }
            return best;
        }

        /** Whether one of its sentences is a line. */
        boolean toldIn(Line line) {
            for (Candidates.Actor mention : mentions) {
                if (mention.line() == line) {
                    return true;
                }
            }
            return false;
        }

        Name name() {
            return mentions.get(0).name();
        }
    }
}
