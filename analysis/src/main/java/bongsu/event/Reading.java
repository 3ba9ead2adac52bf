package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.Article;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An article as read: its lines with names, triggers and morphemes, and the parties that they name.
 *
 * @param article the article
 * @param lines headline, subtitle, then the sentences of the body
 * @param parties by key, in order of their first mention
 * @param about of which share of the lines each subject of {@link Reliance} is
 */
record Reading(Article article, List<Line> lines, Map<String, Party> parties, List<Double> about) {

    /** An organisation as the article names it. */
    static final class Party {
        final String key;
        final Name first;
        final int firstLine;
        int mentions;
        int titleMentions;
        int leadMentions;
        boolean direct;

        Party(String key, Name first, int firstLine) {
            this.key = key;
            this.first = first;
            this.firstLine = firstLine;
        }
    }

    static Reading of(Article article, List<Line> lines) {
        var parties = new LinkedHashMap<String, Party>();
        int lead = 0;
        for (Line line : lines) {
            for (Name name : line.names) {
                Party party = parties.computeIfAbsent(name.key(), key -> new Party(key, name, line.index));
                party.mentions++;
                party.direct |= name.product() == null;
                if (line.title()) {
                    party.titleMentions++;
                } else if (lead < 3) {
                    party.leadMentions++;
                }
            }
            if (line.body()) {
                lead++;
            }
        }
        return new Reading(article, List.copyOf(lines), parties, Reliance.shares(lines));
    }
}
