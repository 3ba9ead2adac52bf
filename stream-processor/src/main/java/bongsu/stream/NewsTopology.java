package bongsu.stream;

import bongsu.schema.Alert;
import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.Family;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import bongsu.stream.Reading.Read;
import bongsu.stream.alert.Alerts;
import bongsu.stream.alert.SubscriptionIndex;
import bongsu.stream.alert.Subscriptions;
import java.time.Clock;
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
    private final TopologyConfig config;
    private final WireFormat format;
    private final Function<Article, Analysis> analyzer;
    private final NewsMetrics metrics;
    private final Clock clock;

    /**
     * A topology to be built.
     *
     * @param analyzer finds what an article says
     * @param clock tells when alerts are raised and what is old
     */
    public NewsTopology(
            TopologyConfig config,
            WireFormat format,
            Function<Article, Analysis> analyzer,
            NewsMetrics metrics,
            Clock clock) {
        this.config = config;
        this.format = format;
        this.analyzer = analyzer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The topology, the same at every call. */
    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        SubscriptionIndex subscriptions = new SubscriptionIndex();
        new Subscriptions(format, subscriptions, metrics).addTo(builder);

        KStream<String, Article> articles = read(builder, Topics.ARTICLES);
        KStream<String, Article> texts = new Revisions(config, format, metrics, clock).addTo(builder, articles);
        KStream<String, Read> read = new Reading(config, format, analyzer, clock).addTo(builder, texts);
        write(read.mapValues(Read::article, Named.as("analyzed")), Topics.ANALYZED);

        KStream<String, Event> events = events(read);
        write(ofFamily(events, Family.PARTNERSHIP), Topics.PARTNERSHIP_EVENTS);
        write(ofFamily(events, Family.SOVEREIGNTY), Topics.SOVEREIGNTY_EVENTS);

        KStream<String, Alert> alerts = new Alerts(format, subscriptions, metrics, clock).addTo(builder, events);
        write(alerts, Topics.ALERTS);
        return builder.build();
    }

    private KStream<String, Event> events(KStream<String, Read> read) {
        return read.flatMap(
                        (articleId, says) -> says.events().stream()
                                .map(event -> KeyValue.pair(event.getEventId(), event))
                                .toList(),
                        Named.as("events"))
                .peek((eventId, event) -> metrics.countEvent(event.getType()), Named.as("events-counted"));
    }

    private static KStream<String, Event> ofFamily(KStream<String, Event> events, Family family) {
        return events.filter((id, event) -> event.getFamily() == family, Named.as("family-" + family));
    }

    private <T extends SpecificRecord> KStream<String, T> read(StreamsBuilder builder, Topic<T> topic) {
        return builder.stream(
                topic.name(), Consumed.with(Serdes.String(), topic.serde(format)).withName("from-" + topic.name()));
    }

    private <T extends SpecificRecord> void write(KStream<String, T> stream, Topic<T> topic) {
        stream.to(topic.name(), Produced.with(Serdes.String(), topic.serde(format)).withName("to-" + topic.name()));
    }
}
