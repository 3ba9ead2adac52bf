package bongsu.schema;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParseException;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schemas that writers have published to {@code bongsu.schemas}, by fingerprint. A writer publishes its own at start;
 * a reader that meets an unknown fingerprint reads on to the end of the topic, so that an old reader understands a newer
 * record. Safe for use by several threads.
 */
@NullMarked
public final class SchemaTopic implements SchemaStore, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SchemaTopic.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.SCHEMA_TOPIC, 0);

    private final Map<Long, Schema> known = new ConcurrentHashMap<>();
    private final Map<String, Object> client;
    private final Consumer<String, String> consumer;

    /**
     * The schema topic of a cluster.
     *
     * @param client settings of a Kafka client, {@code bootstrap.servers} at least
     */
    public SchemaTopic(Map<String, ?> client) {
        this.client = Map.copyOf(client);
        Map<String, Object> settings = new HashMap<>(client);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
    }

    /**
     * Publishes the schemas of this build's records, those that the topic does not hold yet, and waits until it holds them.
     *
     * @throws KafkaException if the topic cannot be written
     */
    public void publishOwn() {
        readOn();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            for (Class<? extends SpecificRecord> record : Topics.records()) {
                Schema schema = SpecificData.getForClass(record).getSchema(record);
                long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
                if (known.putIfAbsent(fingerprint, schema) == null) {
                    sent.add(producer.send(new ProducerRecord<>(
                            Topics.SCHEMA_TOPIC, HexFormat.of().toHexDigits(fingerprint), schema.toString())));
                }
            }
        }
        for (Future<RecordMetadata> future : sent) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new KafkaException("cannot publish a schema to " + Topics.SCHEMA_TOPIC, e.getCause());
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    @Override
    public @Nullable Schema findByFingerprint(long fingerprint) {
        Schema schema = known.get(fingerprint);
        if (schema == null) {
            readOn();
            schema = known.get(fingerprint);
        }
        return schema;
    }

    private synchronized void readOn() {
        Long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
        while (end != null && consumer.position(PARTITION) < end) {
            consumer.poll(Duration.ofMillis(100)).forEach(record -> learn(record.key(), record.value()));
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptException("interrupted while reading " + Topics.SCHEMA_TOPIC);
            }
        }
    }

    private void learn(@Nullable String fingerprint, @Nullable String json) {
        if (fingerprint == null || json == null) {
            return;
        }
        try {
            Schema schema = new Schema.Parser().parse(json);
            known.putIfAbsent(SchemaNormalization.parsingFingerprint64(schema), schema);
        } catch (SchemaParseException e) {
            log.warn(
                    "{} holds no Avro schema under {}, it is passed over: {}",
                    Topics.SCHEMA_TOPIC,
                    fingerprint,
                    e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
