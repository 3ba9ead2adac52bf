package bongsu.stream;

import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.Family;
import bongsu.schema.Shift;
import bongsu.schema.Story;
import bongsu.schema.Told;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.stream.alert.Alerts;
import bongsu.stream.alert.Ledger;
import bongsu.stream.alert.SubscriptionIndex;
import bongsu.stream.alert.Subscriptions;
import bongsu.stream.catalogue.LiveAnalyzer;
import bongsu.stream.lineage.Lineages;
import bongsu.stream.posture.Postures;
import bongsu.stream.query.TextQueries;
import bongsu.stream.reading.Reading;
import bongsu.stream.reading.Revisions;
import bongsu.stream.shift.Shifts;
import bongsu.stream.stage.Workbench;
import bongsu.stream.story.Said.StoryChange;
import bongsu.stream.story.Stories;
import bongsu.stream.trend.Trends;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** From articles to alerts: read {@link #build} top-down, as the data flows. */
public final class NewsTopology {
    private final Workbench bench;
    private final LiveAnalyzer analyzer;

    /**
     * A topology to be built.
     *
     * @param analyzer finds what an article says; of this topology alone
     */
    public NewsTopology(Workbench bench, LiveAnalyzer analyzer) {
        this.bench = bench;
        this.analyzer = analyzer;
    }

    /** The topology, the same at every call. */
    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        TextQueries queries = new TextQueries();
        SubscriptionIndex subscriptions = new SubscriptionIndex();
        new Subscriptions(bench, subscriptions, queries).addTo(builder);
        Ledger ledger = new Ledger(bench);
        ledger.addTo(builder);
        analyzer.addTo(builder, bench);

        KStream<String, Article> articles = read(builder, Topics.ARTICLES);
        KStream<String, Article> texts = new Revisions(bench).addTo(builder, articles);
        KStream<String, Told> told = new Reading(bench, analyzer::analyze, queries).addTo(builder, texts);

        KStream<String, Event> events = events(told);
        write(ofFamily(events, Family.PARTNERSHIP), Topics.PARTNERSHIP_EVENTS);
        write(ofFamily(events, Family.SOVEREIGNTY), Topics.SOVEREIGNTY_EVENTS);

        Stories.Found found = new Stories(bench).addTo(builder, told);
        write(found.known().mapValues(Told::getArticle, Named.as("analyzed")), Topics.ANALYZED);
        write(stories(found.stories()), Topics.STORIES);

        write(new Trends(bench).addTo(found.known()), Topics.TRENDS);
        Postures.Found directions = new Postures(bench).addTo(found.stories());
        write(directions.postures(), Topics.POSTURE);
        Lineages.Found lineages = new Lineages(bench, analyzer::organisation).addTo(found.known());
        write(lineages.pedigrees(), Topics.LINEAGE);
        KStream<String, Shift> shifts = directions.turns().merge(lineages.contradictions(), Named.as("shifts"));
        write(shifts, Topics.SHIFTS);

        Alerts alerts = new Alerts(bench, subscriptions, ledger);
        write(alerts.addTo("alerts", found.stories()), Topics.ALERTS);
        KStream<String, StoryChange> ofShifts = shifts.mapValues(Shifts::story, Named.as("shifts-as-stories"));
        write(alerts.addTo("alerts-of-shifts", ofShifts), Topics.ALERTS, "alerts-of-shifts");
        return builder.build();
    }

    private KStream<String, Event> events(KStream<String, Told> told) {
        return told.flatMap(
                        (articleId, says) -> says.getEvents().stream()
                                .map(event -> KeyValue.pair(event.getEventId(), event))
                                .toList(),
                        Named.as("events"))
                .peek((eventId, event) -> bench.metrics().countEvent(event.getType()), Named.as("events-counted"));
    }

    private KStream<String, Story> stories(KStream<String, StoryChange> changes) {
        return changes.filter((id, change) -> change.told(), Named.as("stories-for-everybody"))
                .mapValues(
                        change -> {
                            bench.metrics()
                                    .countStory(change.story() != null
                                            && change.story().getMergedInto() == null);
                            return change.story();
                        },
                        Named.as("story"));
    }

    private static KStream<String, Event> ofFamily(KStream<String, Event> events, Family family) {
        return events.filter((id, event) -> event.getFamily() == family, Named.as("family-" + family));
    }

    private <T extends SpecificRecord> KStream<String, T> read(StreamsBuilder builder, Topic<T> topic) {
        return builder.stream(
                topic.name(),
                Consumed.with(Serdes.String(), topic.serde(bench.format())).withName("from-" + topic.name()));
    }

    private <T extends SpecificRecord> void write(KStream<String, T> stream, Topic<T> topic) {
        write(stream, topic, topic.name());
    }

    private <T extends SpecificRecord> void write(KStream<String, T> stream, Topic<T> topic, String name) {
        stream.to(
                topic.name(),
                Produced.with(Serdes.String(), topic.serde(bench.format())).withName("to-" + name));
    }
}
