package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.Family;
import bongsu.text.FeatureSink;
import bongsu.text.Morpheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;

/** What the triggers of a sentence tell of two parties in it, by where they stand: before, between or behind them. */
final class TriggerFeatures {
    private TriggerFeatures() {}

    /**
     * Tells the features of the triggers of a line.
     *
     * @param from where the first party ends; 0 where the line does not name it
     * @param to where the second party begins; 0 where the line does not name it
     * @param end where the second party ends; 0 where the line does not name it
     * @param cases the relations that the particles of both mark
     * @param field in which part of the article the line stands
     */
    static void add(Line line, int from, int to, int end, String cases, String field, FeatureSink f) {
        behind(line, end, cases, f);
        int parties = line.parties().size();
        var near = new ArrayList<String>();
        int best = Integer.MAX_VALUE;
        for (Rules.Fired fired : line.fired) {
            String rule = fired.trigger().rule();
            if (Types.family(fired.trigger().type()) != Family.PARTNERSHIP) {
                f.add("s=", rule);
                f.add("s=" + fired.trigger().type() + Math.min(parties, 4));
                continue;
            }
            int at = fired.span().start();
            String where = at < from ? "L" : at < to ? "M" : "R";
            int distance = at >= end ? at - end : at >= to ? 0 : to - at;
            String bucket = distance < 6 ? "0" : distance < 15 ? "1" : distance < 35 ? "2" : "3";
            f.add("t=", rule, where);
            f.add("t=" + rule + where + bucket);
            f.add("tp=" + rule + where + cases);
            f.add("tn=" + rule + Math.min(parties, 5));
            f.add("tf=", rule, field);
            f.add("tw=" + fired.span().length()
                    + line.text.substring(at, fired.span().end()) + where);
            if (where.equals("R") && distance < best) {
                best = distance;
                near.clear();
            }
            if (where.equals("R") && distance == best) {
                near.add(rule);
            }
        }
        near.forEach(rule -> f.add("near=", rule, cases));
        near.forEach(rule -> f.add("near=", rule));
    }

    /** The triggers behind the second party, by how many clauses and names lie between. */
    private static void behind(Line line, int end, String cases, FeatureSink f) {
        int clause = 0;
        int at = 0;
        var seen = new HashSet<String>();
        var fired = new ArrayList<>(line.fired);
        fired.sort(Comparator.comparingInt(t -> t.span().start()));
        for (Rules.Fired t : fired) {
            int start = t.span().start();
            if (start < end) {
                continue;
            }
            while (at < line.morphemes.size() && line.morphemes.get(at).start() < start) {
                Morpheme m = line.morphemes.get(at++);
                clause += m.start() >= end && m.endsClause() ? 1 : 0;
            }
            String clauses = Integer.toString(Math.min(clause, 2));
            int names = names(line, end, start);
            String rule = t.trigger().rule();
            if (t.trigger().strong() && seen.add("S" + t.trigger().type())) {
                String place = cases + Math.min(names, 2) + clauses;
                f.add("S=" + t.trigger().type() + place);
                f.add("S=", place);
                f.add("S=" + t.trigger().type() + Math.min(names, 1));
            }
            if (seen.add(rule)) {
                f.add("cl=", rule, clauses);
                f.add("cl=" + rule + clauses + cases);
                f.add("cn=" + rule + Math.min(names, 2) + cases);
                f.add("cn=" + rule + Math.min(names, 2) + clauses);
            }
        }
    }

    /** How many parties a line names between two places. */
    private static int names(Line line, int from, int to) {
        var keys = new HashSet<String>();
        for (Name name : line.names) {
            if (name.span().start() >= from && name.span().start() < to) {
                keys.add(name.key());
            }
        }
        return keys.size();
    }
}
