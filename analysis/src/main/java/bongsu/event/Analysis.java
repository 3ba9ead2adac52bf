package bongsu.event;

import bongsu.schema.Event;
import bongsu.schema.Lineage;
import bongsu.schema.Mention;
import java.util.List;

/**
 * What was found in an article.
 *
 * @param mentions names of organisations, in order of their place
 * @param keywords nouns that the text is about, the most telling first, at most 12
 * @param events what it reports, the most salient first
 * @param lineages models and what they derive from, as it reports
 */
public record Analysis(List<Mention> mentions, List<String> keywords, List<Event> events, List<Lineage> lineages) {
    /** Of a text in which there is nothing to find. */
    public static final Analysis EMPTY = new Analysis(List.of(), List.of(), List.of());

    public Analysis {
        mentions = List.copyOf(mentions);
        keywords = List.copyOf(keywords);
        events = List.copyOf(events);
        lineages = List.copyOf(lineages);
    }

    /** Of a text that says nothing of models. */
    public Analysis(List<Mention> mentions, List<String> keywords, List<Event> events) {
        this(mentions, keywords, events, List.of());
    }
}
