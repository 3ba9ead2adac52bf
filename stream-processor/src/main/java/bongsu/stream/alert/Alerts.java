package bongsu.stream.alert;

import bongsu.schema.Alert;
import bongsu.schema.Event;
import bongsu.schema.Topics;
import bongsu.stream.stage.Workbench;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** Matches events with saved searches. An alert is raised once; what is said again of its event is an update of it. */
public final class Alerts {
    static final String STORE = "alerts-raised";

    private final Workbench bench;
    private final SubscriptionIndex index;

    /** Alerts for the subscriptions of the given index. */
    public Alerts(Workbench bench, SubscriptionIndex index) {
        this.bench = bench;
        this.index = index;
    }

    /** Events by event id, in; alerts by alert id, out. */
    public KStream<String, Alert> addTo(StreamsBuilder builder, KStream<String, Event> events) {
        return events.process(
                new ProcessorSupplier<String, Event, String, Alert>() {
                    @Override
                    public Processor<String, Event, String, Alert> get() {
                        return new Matcher();
                    }

                    @Override
                    public Set<StoreBuilder<?>> stores() {
                        return Set.of(Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(STORE),
                                Serdes.String(),
                                Topics.ALERTS.serde(bench.format())));
                    }
                },
                Named.as("alerts"));
    }

    private final class Matcher implements Processor<String, Event, String, Alert> {
        private @Nullable ProcessorContext<String, Alert> context;
        private @Nullable KeyValueStore<String, Alert> raised;

        @Override
        public void init(ProcessorContext<String, Alert> processing) {
            context = processing;
            raised = processing.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, Event> record) {
            Event event = record.value();
            for (SubscriptionIndex.Match match : index.matches(event)) {
                raise(record, match);
            }
        }

        private void raise(Record<String, Event> record, SubscriptionIndex.Match match) {
            Event event = record.value();
            var ledger = Objects.requireNonNull(raised);
            String subscriptionId = match.subscription().getSubscriptionId();
            String alertId = subscriptionId + ":" + event.getEventId();
            Alert before = ledger.get(alertId);
            if (before == null
                    && !event.getFetched().isAfter(match.subscription().getCreated())) {
                return;
            }
            if (before != null && before.getEvent().equals(event)) {
                return;
            }
            Alert alert = Alert.newBuilder()
                    .setAlertId(alertId)
                    .setSubscriptionId(subscriptionId)
                    .setSubscriptionName(match.subscription().getName())
                    .setEvent(event)
                    .setWhy(match.why())
                    .setUpdate(before != null)
                    .setRaised(bench.clock().instant())
                    .build();
            ledger.put(alertId, alert);
            bench.metrics().countAlert(before != null);
            Objects.requireNonNull(context).forward(record.withKey(alertId).withValue(alert));
        }
    }
}
