package bongsu.launcher.cli;

import bongsu.launcher.broker.Cluster;
import bongsu.schema.Alert;
import bongsu.schema.Topics;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alerts as they come, from now on, on a thread of its own. */
final class AlertFeed implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(AlertFeed.class);

    private final Consumer<Alert> sink;
    private final Deserializer<Alert> deserializer;
    private final TopicReader reader;
    private final AtomicInteger seen = new AtomicInteger();
    private final Thread thread;

    /** Starts to hand over alerts. */
    AlertFeed(Cluster cluster, Consumer<Alert> sink) {
        this.sink = sink;
        deserializer = Topics.ALERTS.serde(cluster.format()).deserializer();
        reader = TopicReader.fromNow(cluster, Topics.ALERTS.name());
        thread = Thread.ofPlatform().name("alert-feed").start(() -> reader.forEver(this::take));
    }

    /** How many were handed over. */
    int seen() {
        return seen.get();
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            Alert alert = deserializer.deserialize(record.topic(), record.value());
            if (alert != null) {
                sink.accept(alert);
                seen.incrementAndGet();
            }
        } catch (SerializationException e) {
            log.warn("{}-{}@{} cannot be read", record.topic(), record.partition(), record.offset(), e);
        }
    }

    /** Hands over, on the caller's thread, all that was committed until now, and stops. */
    void drain() {
        stop();
        reader.untilEnd(this::take);
    }

    @Override
    public void close() {
        stop();
        reader.close();
    }

    private void stop() {
        reader.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
