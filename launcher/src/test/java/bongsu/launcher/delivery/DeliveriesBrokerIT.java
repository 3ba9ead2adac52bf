package bongsu.launcher.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.launcher.broker.Cluster;
import bongsu.launcher.config.Configuration;
import bongsu.schema.Alert;
import bongsu.schema.Delivery;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveriesBrokerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    @TempDir
    Path data;

    private HttpServer receiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean fails = failures.getAndDecrement() > 0;
            if (!fails) {
                posted.add(body);
            }
            exchange.sendResponseHeaders(fails ? 503 : 204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static <T extends SpecificRecord> void put(Cluster cluster, Topic<T> topic, String key, T value) {
        try (var producer = new KafkaProducer<>(
                cluster.client(),
                new StringSerializer(),
                topic.serde(cluster.format()).serializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Deliveries deliveries(Cluster cluster) {
        return new Deliveries(
                cluster, new Configuration.Webhook("a-secret-of-the-test", List.of("localhost")), Clock.systemUTC());
    }

    private void awaitPosted(String... stories) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            for (String story : stories) {
                assertThat(posted).anyMatch(body -> body.contains("\"" + story + "\""));
            }
        });
    }

    private long times(String story) {
        return posted.stream()
                .filter(body -> body.contains("\"" + story + "\""))
                .count();
    }

    @Test
    void everyAlertIsPostedOnceThoughTheReceiverFailsAndTheProcessIsStartedAnew() throws Exception {
        HttpServer server = receiver();
        try (Cluster cluster = Cluster.embedded(data)) {
            Delivery delivery = Delivery.newBuilder()
                    .setWebhook("http://localhost:" + server.getAddress().getPort() + "/")
                    .build();
            put(cluster, Topics.SUBSCRIPTIONS, "s", OutboxTest.subscription(delivery));
            Alert one = OutboxTest.alert("one", false);
            put(cluster, Topics.ALERTS, one.getAlertId(), one);
            failures.set(1);
            try (Deliveries first = deliveries(cluster)) {
                assertThat(first.group()).isEqualTo("bongsu-deliveries");
                awaitPosted("one");
            }
            put(cluster, Topics.ALERTS, "s:two", OutboxTest.alert("two", false));
            try (Deliveries second = deliveries(cluster)) {
                assertThat(second.group()).isNotEmpty();
                put(cluster, Topics.ALERTS, "s:three", OutboxTest.alert("three", false));
                awaitPosted("two", "three");
            }
            assertThat(times("one")).isEqualTo(1);
            assertThat(times("two")).isEqualTo(1);
            assertThat(times("three")).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }
}
