package bongsu.console;

import bongsu.schema.Event;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that reads the topics into the {@link LiveView}: the last stretch of each partition first, then what comes. It
 * belongs to no consumer group and commits nothing. What cannot be decoded is counted, logged with its place and passed
 * over; a broker that is away or a topic that does not exist yet is waited for.
 */
final class TopicReader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    /** Takes one decoded record, or a tombstone, into the view. */
    private interface Taker<T> {
        void take(ConsumerRecord<String, byte[]> place, @Nullable T record);
    }

    private record Reading<T extends SpecificRecord>(
            Topic<T> topic, Deserializer<T> deserializer, Taker<T> taker, Counter read, Counter undecodable) {
        void read(ConsumerRecord<String, byte[]> record) {
            taker.take(record, record.value() == null ? null : deserializer.deserialize(topic.name(), record.value()));
            read.increment();
        }
    }

    private final Consumer<String, byte[]> consumer;
    private final LiveView view;
    private final int stretch;
    private final Map<String, Reading<?>> readings = new HashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private volatile String waitingFor = "the reader has not begun";

    /**
     * A reader that has not begun.
     *
     * @param consumer its own from now on
     * @param stretch offsets read back from the end of each partition at the start
     */
    TopicReader(
            Consumer<String, byte[]> consumer, WireFormat format, LiveView view, MeterRegistry meters, int stretch) {
        this.consumer = consumer;
        this.view = view;
        this.stretch = stretch;
        Taker<Event> event = (place, record) -> {
            if (record == null) {
                view.removeEvent(place.key());
            } else {
                view.put(record);
            }
        };
        read(Topics.PARTNERSHIP_EVENTS, format, meters, event);
        read(Topics.SOVEREIGNTY_EVENTS, format, meters, event);
        read(Topics.ALERTS, format, meters, (place, record) -> {
            if (record == null) {
                view.removeAlert(place.key());
            } else {
                view.put(record);
            }
        });
        read(Topics.ANALYZED, format, meters, (place, record) -> {
            if (record != null) {
                view.put(record);
            }
        });
        read(Topics.LINEAGE, format, meters, (place, record) -> {
            if (record != null) {
                view.put(record, Instant.ofEpochMilli(place.timestamp()));
            }
        });
        read(Topics.SHIFTS, format, meters, (place, record) -> {
            if (record != null) {
                view.put(record);
            }
        });
        read(Topics.DEAD_LETTERS, format, meters, (place, record) -> {
            if (record != null) {
                view.put(place(place), record);
            }
        });
        thread = Thread.ofPlatform().name("bongsu-console-reader").daemon().unstarted(this::run);
    }

    private <T extends SpecificRecord> void read(
            Topic<T> topic, WireFormat format, MeterRegistry meters, Taker<T> taker) {
        Counter read = Counter.builder("bongsu.console.records")
                .description("Records that the console has read")
                .tag("topic", topic.name())
                .register(meters);
        Counter undecodable = Counter.builder("bongsu.console.undecodable")
                .description("Records that the console could not decode and passed over; not among those read")
                .tag("topic", topic.name())
                .register(meters);
        readings.put(topic.name(), new Reading<>(topic, topic.serde(format).deserializer(), taker, read, undecodable));
    }

    /** Begins. */
    void start() {
        thread.start();
    }

    /** Why the view is not up to date with what the topics held at the start; empty once it is. */
    Optional<String> waitingFor() {
        String reason = waitingFor;
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    private void run() {
        try (consumer) {
            boolean assigned = false;
            while (!isClosing()) {
                try {
                    assigned = assigned || assign();
                    if (assigned) {
                        consumer.poll(POLL).forEach(this::take);
                        notice();
                    } else {
                        rest();
                    }
                } catch (WakeupException | InterruptException e) {
                    log.debug("the reader was woken", e);
                } catch (KafkaException e) {
                    log.warn("the console cannot read on; it will try again", e);
                    waitingFor = "the broker: " + e.getMessage();
                    rest();
                }
            }
        } catch (RuntimeException | Error e) {
            waitingFor = "the reader, which has failed: " + e;
            log.error("the console's reader has failed: the page shows nothing new until a restart", e);
            throw e;
        }
    }

    private boolean assign() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : readings.keySet()) {
            List<PartitionInfo> found = consumer.partitionsFor(topic);
            if (found == null || found.isEmpty()) {
                waitingFor = "the topic " + topic + ", which does not exist yet";
                return false;
            }
            found.forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        consumer.assign(partitions);
        ends.putAll(consumer.endOffsets(partitions));
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long beginning = beginnings.getOrDefault(partition, 0L);
            consumer.seek(partition, Math.max(beginning, ends.getOrDefault(partition, 0L) - stretch));
        }
        return true;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        Reading<?> reading = readings.get(record.topic());
        if (reading == null) {
            throw new IllegalStateException("a record of " + record.topic() + ", which was not asked for");
        }
        try {
            reading.read(record);
            view.read(record.topic());
        } catch (RuntimeException e) {
            // The record is at fault, not the reader: whatever it makes a decoder throw, the next one is read.
            reading.undecodable().increment();
            view.undecodable();
            log.warn("the record at {} is passed over: {}", place(record), e.toString());
        }
    }

    private void notice() {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        waitingFor = ends.isEmpty()
                ? ""
                : "the records that were there at the start: " + ends.size() + " partitions to go, among them "
                        + ends.keySet().iterator().next();
    }

    private void rest() {
        try {
            boolean closed = closing.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            log.trace("rested, closing {}", closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    /** Ends the thread, if it ever began, and its consumer. */
    @Override
    public void close() {
        closing.countDown();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            if (!thread.join(LAST_WORDS)) {
                log.warn("the console's reader is still busy after {}: left behind", LAST_WORDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
