package bongsu.event;

import bongsu.entity.Catalogue;
import bongsu.entity.Name;
import bongsu.entity.NameFinder;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Mention;
import bongsu.schema.Modality;
import bongsu.schema.Participant;
import bongsu.schema.Salience;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Turns articles into events: reads an article, writes the names in it, its keywords and the facts that it reports. Thread-safe.
 */
public final class Analyzer {
    private final Reader reader;

    /** An analyzer with a catalogue of its own. */
    public Analyzer(Catalogue catalogue, Rules rules) {
        this.reader = new Reader(new NameFinder(catalogue), rules);
    }

    /** The analyzer with the catalogue and the rules that come with Bongsu. */
    public static Analyzer bundled() {
        return new Analyzer(Catalogue.bundled(), Rules.bundled());
    }

    /** What an article reports; nothing for a withdrawn article or one without a body. */
    public Analysis analyze(Article article) {
        if (article.getStatus() == ArticleStatus.WITHDRAWN || article.getBody().isBlank()) {
            return Analysis.EMPTY;
        }
        Reading reading = reader.read(article);
        return new Analysis(mentions(reading), List.of(), events(reading));
    }

    private static List<Mention> mentions(Reading reading) {
        var mentions = new ArrayList<Mention>();
        for (Line line : reading.lines()) {
            for (Name name : line.names) {
                int start = line.span.start() + name.span().start();
                int end = line.span.start() + name.span().end();
                mentions.add(Mention.newBuilder()
                        .setEntityId(
                                name.organisation() == null
                                        ? null
                                        : name.organisation().id())
                        .setName(name.canonical())
                        .setField(line.field)
                        .setStart(line.source.codePointStart(start))
                        .setEnd(line.source.codePointEnd(end))
                        .build());
            }
        }
        return mentions;
    }

    private static List<Event> events(Reading reading) {
        var events = new ArrayList<Event>();
        var seen = new java.util.HashSet<String>();
        for (Line line : reading.lines()) {
            for (Rules.Fired fired : line.fired) {
                EventType type = fired.trigger().type();
                var parties = new LinkedHashMap<String, Name>();
                line.names.forEach(name -> parties.putIfAbsent(name.key(), name));
                boolean pair = Filling.family(type) == bongsu.schema.Family.PARTNERSHIP;
                if (parties.size() < 2 || parties.size() > 4 || !pair || type == EventType.ADOPTION) {
                    continue;
                }
                if (!seen.add(type + " " + parties.keySet())) {
                    continue;
                }
                var participants = new ArrayList<Participant>();
                for (Name name : parties.values()) {
                    participants.add(Filling.participant(
                            name, participants.isEmpty() ? Filling.first(type) : Filling.second(type)));
                }
                events.add(Filling.event(reading, line, fired, participants)
                        .setModality(Modality.ANNOUNCED)
                        .setSalience(line.index < 3 ? Salience.main : Salience.secondary)
                        .setConfidence(0.5)
                        .build());
            }
        }
        return events;
    }
}
