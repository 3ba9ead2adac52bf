package bongsu.event;

import bongsu.entity.Catalogue;
import bongsu.entity.Name;
import bongsu.entity.NameFinder;
import bongsu.entity.NameWords;
import bongsu.entity.UnlistedNames;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Event;
import bongsu.schema.Mention;
import bongsu.schema.Participant;
import bongsu.text.LinearModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns articles into events: reads an article, writes the names in it, its keywords and the facts that it reports. Thread-safe.
 */
public final class Analyzer {
    /** How likely a word must be a name of an organisation that no catalogue holds. */
    private static final double NAME = 0.10;

    private final Reader reader;
    private final Decider decider;

    /** An analyzer with a catalogue of its own. */
    public Analyzer(Catalogue catalogue, Rules rules) {
        this(
                reader(catalogue, rules, LinearModel.bundled("/bongsu/rules/names.model.tsv")),
                new Decider(Models.bundled()));
    }

    private Analyzer(Reader reader, Decider decider) {
        this.reader = reader;
        this.decider = decider;
    }

    /** This analyzer with another catalogue; rules and models are shared, so that it costs little. */
    public Analyzer with(Catalogue catalogue) {
        return new Analyzer(reader.with(new NameFinder(catalogue)), decider);
    }

    /** A reader with another model of unlisted names, for training. */
    static Reader reader(LinearModel names) {
        return reader(Catalogue.bundled(), Rules.bundled(), names);
    }

    private static Reader reader(Catalogue catalogue, Rules rules, LinearModel names) {
        var unlisted = new UnlistedNames(NameWords.bundled(), null, names, NAME);
        return new Reader(new NameFinder(catalogue), unlisted, rules);
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
        return analyze(reader.read(article), decider);
    }

    /** What a reading reports, as a decider holds it. */
    static Analysis analyze(Reading reading, Decider decider) {
        return new Analysis(mentions(reading), Keywords.of(reading), events(reading, decider), Lineages.of(reading));
    }

    private static List<Mention> mentions(Reading reading) {
        var mentions = new ArrayList<Mention>();
        for (Line line : reading.lines()) {
            for (Name name : line.mentioned()) {
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

    private static List<Event> events(Reading reading, Decider decider) {
        var events = new ArrayList<Event>();
        var ids = new java.util.HashSet<String>();
        for (Decided d : decider.decide(reading)) {
            var participants = new ArrayList<Participant>();
            for (int i = 0; i < d.parties().size(); i++) {
                participants.add(
                        Filling.participant(d.parties().get(i), d.roles().get(i)));
            }
            Event event = Filling.event(reading, d, participants).build();
            int occurrence = 1;
            while (!ids.add(event.getEventId())) {
                event.setEventId(Filling.id(event.getArticleId(), d.type(), participants, occurrence++));
            }
            events.add(event);
        }
        events.sort(java.util.Comparator.comparing(Event::getSalience).thenComparingDouble(e -> -e.getConfidence()));
        return events;
    }
}
