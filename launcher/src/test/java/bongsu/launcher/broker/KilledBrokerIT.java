package bongsu.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class KilledBrokerIT {
    /** Says when it leaves the marks of a transaction out. */
    private static final String MARKS = "kafka.coordinator.transaction.TransactionMarkerChannelManager";

    private static final Set<TransactionState> UNDECIDED =
            Set.of(TransactionState.ONGOING, TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT);

    @TempDir
    Path data;

    @Test
    void aBrokerThatWasShutDownIsNoKilledOneNorIsADirectoryNeverUsed() {
        Path logs = data.resolve("kafka");
        assertThat(KilledBroker.isIn(logs)).isFalse();
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0)) {
            assertThat(broker.bootstrapServers()).isNotEmpty();
            assertThat(KilledBroker.isIn(logs)).isTrue();
        }
        assertThat(KilledBroker.isIn(logs)).isFalse();
    }

    @Test
    void whatWasDecidedBeforeTheKillIsMarkedInEveryPartitionAfterIt() throws Exception {
        Path said = data.resolve("said");
        Process process = Transactions.start(data, said);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> Files.readString(said).lines().count() >= 2L * Transactions.WRITERS);
        process.destroyForcibly();
        process.waitFor();
        assertThat(KilledBroker.isIn(data.resolve("kafka"))).isTrue();

        ListAppender<ILoggingEvent> marks = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(MARKS);
        Level before = logger.getLevel();
        logger.setLevel(Level.INFO);
        logger.addAppender(marks);
        marks.start();
        try (EmbeddedBroker broker = EmbeddedBroker.start(data, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            for (int writer = 0; writer < Transactions.WRITERS; writer++) {
                try (KafkaProducer<String, String> next =
                        Transactions.producer(broker.bootstrapServers(), "writer-" + writer)) {
                    next.initTransactions();
                }
            }
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> admin.listTransactions(new ListTransactionsOptions().filterStates(UNDECIDED))
                            .all()
                            .get()
                            .isEmpty());
            assertThat(marks.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(line -> line.contains("likely deleted already"));
            assertThat(ends(admin, IsolationLevel.READ_COMMITTED))
                    .isEqualTo(ends(admin, IsolationLevel.READ_UNCOMMITTED));
            assertThat(partitionsOfEachTransaction(broker))
                    .isNotEmpty()
                    .allSatisfy((transaction, partitions) ->
                            assertThat(partitions).isEqualTo((long) Transactions.PARTITIONS));
        } finally {
            logger.detachAppender(marks);
            logger.setLevel(before);
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, IsolationLevel level) throws Exception {
        return admin
                .listOffsets(
                        partitions().stream()
                                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())),
                        new ListOffsetsOptions(level))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** In how many partitions a reader of committed records finds each transaction. */
    private static Map<String, Long> partitionsOfEachTransaction(EmbeddedBroker broker) {
        Map<String, Long> found = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(partitions());
            consumer.seekToBeginning(partitions());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    found.merge(record.value(), 1L, Long::sum);
                }
            }
        }
        return found;
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, Transactions.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Transactions.TOPIC, partition))
                .toList();
    }
}
