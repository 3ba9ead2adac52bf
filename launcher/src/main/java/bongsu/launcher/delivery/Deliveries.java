package bongsu.launcher.delivery;

import bongsu.launcher.broker.Cluster;
import bongsu.launcher.config.Configuration;
import bongsu.schema.Alert;
import bongsu.schema.DeadLetter;
import bongsu.schema.Delivered;
import bongsu.schema.Subscription;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import bongsu.stream.failure.LoggedKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers alerts to webhooks, on a thread of its own. Several processes share the partitions of {@code bongsu.alerts}. What is
 * delivered is noted in {@code bongsu.deliveries} before its offset is committed, and offsets are not committed past what waits; so a
 * process that ends delivers nothing twice that it had noted, and loses nothing. A receiver that keeps failing is given up
 * after {@value Outbox#ATTEMPTS} attempts: the parcel goes to {@code bongsu.dead-letters}.
 */
public final class Deliveries implements AutoCloseable {
    private static final String GROUP = "bongsu-deliveries";

    private static final Logger log = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int MOST_AT_ONCE = 50;

    private final WireFormat format;
    private final Clock clock;
    private final Webhook webhook;
    private final Outbox outbox = new Outbox();
    private final ExecutorService posts = Executors.newVirtualThreadPerTaskExecutor();
    private final KafkaConsumer<String, byte[]> alerts;
    private final KafkaConsumer<String, byte[]> subscriptions;
    private final KafkaConsumer<String, byte[]> delivered;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, Long> done = new HashMap<>();
    private final Map<TopicPartition, Long> read = new HashMap<>();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean settled;
    private volatile @Nullable String failed;

    /**
     * Starts to deliver.
     *
     * @param config by which secret posts are signed, and which receivers may have private addresses
     */
    public Deliveries(Cluster cluster, Configuration.Webhook config, Clock clock) {
        this.format = cluster.format();
        this.clock = clock;
        webhook = new Webhook(
                config.secret() == null || config.secret().isEmpty() ? null : config.secret(),
                config.hosts().stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
        alerts = consumer(cluster, GROUP);
        subscriptions = consumer(cluster, null);
        delivered = consumer(cluster, null);
        producer = new KafkaProducer<>(cluster.client(), new StringSerializer(), new ByteArraySerializer());
        thread = Thread.ofPlatform().name("deliveries").start(this::run);
    }

    /** Why it has ended though nobody closed it; empty while it delivers. */
    public Optional<String> failure() {
        return Optional.ofNullable(failed);
    }

    /** Whether all alerts that were written are read, and none of them waits. */
    public boolean settled() {
        return settled;
    }

    /** The consumer group whose members share the work. */
    public String group() {
        return GROUP;
    }

    /**
     * Refuses a subscription whose delivery cannot be.
     *
     * @throws IllegalArgumentException naming the value that is wrong
     */
    public static void check(Subscription subscription) {
        new Outbox().put(subscription);
    }

    private static KafkaConsumer<String, byte[]> consumer(Cluster cluster, @Nullable String group) {
        Map<String, Object> settings = new HashMap<>(cluster.client());
        if (group != null) {
            settings.put("group.id", group);
        }
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void run() {
        try {
            assign(subscriptions, Topics.SUBSCRIPTIONS.name());
            untilEnd(subscriptions).forEach(this::readSubscription);
            alerts.subscribe(List.of(Topics.ALERTS.name()), new Partitions());
            while (!stopped) {
                subscriptions.poll(Duration.ZERO).forEach(this::readSubscription);
                alerts.poll(POLL).forEach(this::readAlert);
                deliver(outbox.due(clock.instant()));
                commit();
                settled = outbox.isEmpty()
                        && !alerts.assignment().isEmpty()
                        && alerts.assignment().stream()
                                .allMatch(partition ->
                                        alerts.currentLag(partition).orElse(1) == 0);
            }
        } catch (WakeupException e) {
            if (!stopped) {
                failed = "woken by nobody";
                log.error("deliveries end: woken by nobody", e);
            }
        } catch (KafkaException e) {
            failed = String.valueOf(e.getMessage());
            log.error("deliveries end; what waits is delivered when they are started again", e);
        } finally {
            posts.shutdown();
            alerts.close();
            subscriptions.close();
            delivered.close();
            producer.close();
        }
    }

    private static void assign(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    private static List<ConsumerRecord<String, byte[]>> untilEnd(KafkaConsumer<String, byte[]> consumer) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    private void readSubscription(ConsumerRecord<String, byte[]> record) {
        try {
            Subscription subscription =
                    Topics.SUBSCRIPTIONS.serde(format).deserializer().deserialize(record.topic(), record.value());
            if (subscription == null) {
                outbox.remove(record.key());
            } else {
                outbox.put(subscription);
            }
        } catch (SerializationException | IllegalArgumentException e) {
            log.warn("nothing is delivered for the subscription {}: {}", LoggedKey.of(record.key()), e.getMessage());
        }
    }

    private void readAlert(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        read.put(partition, record.offset() + 1);
        if (record.offset() <= done.getOrDefault(record.key(), -1L)) {
            return;
        }
        try {
            Alert alert = Topics.ALERTS.serde(format).deserializer().deserialize(record.topic(), record.value());
            if (alert != null) {
                outbox.offer(alert, record.partition(), record.offset(), clock.instant());
            }
        } catch (SerializationException e) {
            log.warn(
                    "{}-{}@{} is not delivered: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getMessage());
        }
    }

    /** Posts all parcels at once, so that a slow receiver delays the others by one answer at most. */
    private void deliver(List<Outbox.Parcel> parcels) {
        Instant now = clock.instant();
        Map<Outbox.Parcel, Future<Webhook.Outcome>> posted = new LinkedHashMap<>();
        parcels.stream()
                .limit(MOST_AT_ONCE)
                .forEach(parcel -> posted.put(
                        parcel,
                        posts.submit(() -> webhook.post(
                                Webhook.address(parcel.delivery().getWebhook()), id(parcel), letter(parcel), now))));
        posted.forEach((parcel, outcome) -> {
            try {
                settle(parcel, outcome.get());
            } catch (ExecutionException e) {
                settle(parcel, new Webhook.Outcome.Later("this went wrong here: " + e.getCause(), null));
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        });
    }

    private static String letter(Outbox.Parcel parcel) {
        return Letter.of(
                parcel.subscription(),
                parcel.alerts().stream().map(Outbox.Waiting::alert).toList());
    }

    private void settle(Outbox.Parcel parcel, Webhook.Outcome outcome) {
        switch (outcome) {
            case Webhook.Outcome.Taken taken -> done(parcel, true);
            case Webhook.Outcome.Refused(String reason) -> giveUp(parcel, reason);
            case Webhook.Outcome.Later(String reason, var after) -> {
                if (outbox.retry(parcel, clock.instant(), after)) {
                    log.info(
                            "{} alerts of {} wait after attempt {}: {}",
                            parcel.alerts().size(),
                            parcel.subscription().getSubscriptionId(),
                            parcel.attempt(),
                            reason);
                } else {
                    giveUp(parcel, reason + ", " + parcel.attempt() + " times");
                }
            }
        }
    }

    /** The same for every attempt at the same alerts. */
    private static String id(Outbox.Parcel parcel) {
        int hash = parcel.alerts().stream()
                .map(waiting -> waiting.alert().getAlertId() + "@" + waiting.partition() + "-" + waiting.offset())
                .toList()
                .hashCode();
        return parcel.subscription().getSubscriptionId() + "-" + HexFormat.of().toHexDigits(hash) + "-"
                + parcel.alerts().getFirst().offset();
    }

    private void done(Outbox.Parcel parcel, boolean taken) {
        Instant now = clock.instant();
        for (Outbox.Waiting waiting : parcel.alerts()) {
            String id = waiting.alert().getAlertId();
            Delivered note = new Delivered(id, parcel.subscription().getSubscriptionId(), waiting.offset(), taken, now);
            send(new ProducerRecord<>(
                    Topics.DELIVERIES.name(),
                    waiting.partition(),
                    id,
                    Topics.DELIVERIES.serde(format).serializer().serialize(Topics.DELIVERIES.name(), note)));
            done.put(id, waiting.offset());
        }
        outbox.done(parcel, now);
    }

    private void giveUp(Outbox.Parcel parcel, String reason) {
        byte[] body = letter(parcel).getBytes(StandardCharsets.UTF_8);
        DeadLetter letter = DeadLetter.newBuilder()
                .setComponent("deliver")
                .setReason("alerts of the subscription " + parcel.subscription().getSubscriptionId()
                        + " are not delivered: " + reason)
                .setTopic(Topics.ALERTS.name())
                .setUrl(parcel.delivery().getWebhook())
                .setValue(ByteBuffer.wrap(body))
                .setValueLength(body.length)
                .setFailed(clock.instant())
                .build();
        send(new ProducerRecord<>(
                Topics.DEAD_LETTERS.name(),
                parcel.subscription().getSubscriptionId(),
                Topics.DEAD_LETTERS.serde(format).serializer().serialize(Topics.DEAD_LETTERS.name(), letter)));
        log.warn("{}", letter.getReason());
        done(parcel, false);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("the broker did not take a record of " + record.topic(), e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        read.forEach((partition, next) -> offsets.put(
                partition,
                new OffsetAndMetadata(outbox.earliest(partition.partition()).orElse(next))));
        if (!offsets.isEmpty()) {
            alerts.commitSync(offsets);
        }
    }

    @Override
    public void close() {
        stopped = true;
        alerts.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What this process delivers changes: what was delivered of a new partition is read, what waits of a lost one is left. */
    private final class Partitions implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> added) {
            List<TopicPartition> notes = added.stream()
                    .map(partition -> new TopicPartition(Topics.DELIVERIES.name(), partition.partition()))
                    .toList();
            delivered.assign(notes);
            delivered.seekToBeginning(notes);
            untilEnd(delivered).forEach(record -> {
                try {
                    Delivered note =
                            Topics.DELIVERIES.serde(format).deserializer().deserialize(record.topic(), record.value());
                    if (note != null) {
                        done.put(note.getAlertId(), note.getOffset());
                    }
                } catch (SerializationException e) {
                    log.warn(
                            "{}-{}@{} is passed over: {}",
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            e.getMessage());
                }
            });
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> gone) {
            commit();
            gone.forEach(partition -> {
                outbox.leave(partition.partition());
                read.remove(partition);
            });
        }
    }
}
