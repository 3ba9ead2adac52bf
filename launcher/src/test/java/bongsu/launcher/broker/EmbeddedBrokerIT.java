package bongsu.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bongsu.launcher.UserError;
import bongsu.schema.Link;
import bongsu.schema.LinkKind;
import bongsu.schema.Topics;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    Path data;

    @Test
    void keepsItsRecordsAcrossARestartAndTakesAnotherPortIfOneIsTaken() throws Exception {
        Link link = Link.newBuilder()
                .setUrl("https://www.bonghwa.test/1")
                .setKind(LinkKind.ARTICLE)
                .setSource("bonghwa")
                .setDiscovered(Instant.parse("2025-06-20T00:00:00Z"))
                .build();
        try (ServerSocket taken = takePreferredPort();
                Cluster cluster = Cluster.embedded(data)) {
            assertThat(taken.isClosed()).isFalse();
            assertThat(cluster.client().get("bootstrap.servers")).isNotEqualTo("127.0.0.1:9092");
            assertThat(cluster.differences()).isEmpty();
            try (var producer = new KafkaProducer<>(
                    cluster.client(),
                    new StringSerializer(),
                    Topics.LINKS.serde(cluster.format()).serializer())) {
                producer.send(new ProducerRecord<>(Topics.LINKS.name(), 0, "www.bonghwa.test", link))
                        .get();
            }
        }
        try (Cluster cluster = Cluster.embedded(data);
                var consumer = new KafkaConsumer<>(
                        cluster.client(),
                        new StringDeserializer(),
                        Topics.LINKS.serde(cluster.format()).deserializer())) {
            assertThat(cluster.differences()).isEmpty();
            TopicPartition partition = new TopicPartition(Topics.LINKS.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var records = consumer.poll(Duration.ofSeconds(20));
            assertThat(records)
                    .hasSize(1)
                    .first()
                    .satisfies(record -> assertThat(record.value()).isEqualTo(link));
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data)) {
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedBroker.start(data))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void reportsATopicWithOtherSettingsAndLeavesItAlone() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(data);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(
                            List.of(new org.apache.kafka.clients.admin.NewTopic(Topics.ARTICLES.name(), 2, (short) 1)))
                    .all()
                    .get();
            try (Cluster cluster = Cluster.at(broker.bootstrapServers())) {
                assertThat(cluster.differences())
                        .anySatisfy(
                                line -> assertThat(line).isEqualTo("bongsu.articles has 2 partitions instead of 6"));
                assertThat(admin.listTopics().names().get()).contains(Topics.SCHEMA_TOPIC, Topics.ALERTS.name());
                assertThat(admin.describeTopics(List.of(Topics.ARTICLES.name()))
                                .allTopicNames()
                                .get())
                        .hasEntrySatisfying(
                                Topics.ARTICLES.name(),
                                topic -> assertThat(topic.partitions()).hasSize(2));
            }
        }
    }

    @Test
    void aClusterThatIsNotThereIsAClearError() {
        Map<String, Object> client = new HashMap<>(Map.of(
                "bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", "1500", "request.timeout.ms", "1000"));
        assertThatThrownBy(() -> TopicCreation.createMissing(client))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("--bootstrap-servers");
    }

    /** Takes port 9092, or finds that somebody else has it already: taken either way. */
    private static ServerSocket takePreferredPort() throws java.io.IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 9092));
        } catch (java.net.BindException e) {
            assertThat(e).hasMessageContaining("in use");
        }
        return socket;
    }
}
