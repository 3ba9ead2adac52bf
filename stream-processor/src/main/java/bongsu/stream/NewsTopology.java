package bongsu.stream;

import bongsu.event.Analysis;
import bongsu.schema.Alert;
import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.Family;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.stream.alert.Alerts;
import bongsu.stream.alert.SubscriptionIndex;
import bongsu.stream.alert.Subscriptions;
import bongsu.stream.reading.Reading;
import bongsu.stream.reading.Reading.Read;
import bongsu.stream.reading.Revisions;
import bongsu.stream.stage.Workbench;
import java.util.function.Function;
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
    private final Function<Article, Analysis> analyzer;

    /**
     * A topology to be built.
     *
     * @param analyzer finds what an article says
     */
    public NewsTopology(Workbench bench, Function<Article, Analysis> analyzer) {
        this.bench = bench;
        this.analyzer = analyzer;
    }

    /** The topology, the same at every call. */
    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        SubscriptionIndex subscriptions = new SubscriptionIndex();
        new Subscriptions(bench, subscriptions).addTo(builder);

        KStream<String, Article> articles = read(builder, Topics.ARTICLES);
        KStream<String, Article> texts = new Revisions(bench).addTo(builder, articles);
        KStream<String, Read> read = new Reading(bench, analyzer).addTo(builder, texts);
        write(read.mapValues(Read::article, Named.as("analyzed")), Topics.ANALYZED);

        KStream<String, Event> events = events(read);
        write(ofFamily(events, Family.PARTNERSHIP), Topics.PARTNERSHIP_EVENTS);
        write(ofFamily(events, Family.SOVEREIGNTY), Topics.SOVEREIGNTY_EVENTS);

        KStream<String, Alert> alerts = new Alerts(bench, subscriptions).addTo(builder, events);
        write(alerts, Topics.ALERTS);
        return builder.build();
    }

    private KStream<String, Event> events(KStream<String, Read> read) {
        return read.flatMap(
                        (articleId, says) -> says.events().stream()
                                .map(event -> KeyValue.pair(event.getEventId(), event))
                                .toList(),
                        Named.as("events"))
                .peek((eventId, event) -> bench.metrics().countEvent(event.getType()), Named.as("events-counted"));
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
        stream.to(
                topic.name(),
                Produced.with(Serdes.String(), topic.serde(bench.format())).withName("to-" + topic.name()));
    }
}
