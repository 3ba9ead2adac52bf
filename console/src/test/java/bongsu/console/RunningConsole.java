package bongsu.console;

import bongsu.schema.SingleObjectFormat;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** A console on a free port with a consumer to feed, and ways to ask it. */
final class RunningConsole implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    final FedConsumer consumer;
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Console console;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningConsole(ConsoleConfig config, FedConsumer consumer, Map<String, BooleanSupplier> readiness) {
        this.consumer = consumer;
        console = new Console(
                config, consumer, SingleObjectFormat.ofThisBuild(), meters, readiness, () -> Showcase.TOPOLOGY);
        console.start();
    }

    static RunningConsole fresh() {
        return new RunningConsole(config(), new FedConsumer(), Map.of());
    }

    static ConsoleConfig config() {
        return ConsoleConfig.defaults().at("127.0.0.1", 0);
    }

    int port() {
        return console.port();
    }

    URI address() {
        return console.address();
    }

    void awaitReady() {
        Awaitility.await().atMost(PATIENCE).until(() -> get("/health/ready").statusCode() == 200);
    }

    void awaitInBody(String path, String text) {
        Awaitility.await().atMost(PATIENCE).until(() -> get(path).body().contains(text));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address().resolve(path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends these bytes as they are, and gives the first line of the answer; empty if the server hung up without one. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }

    /** The stream, opened and read line by line. */
    BrowserStream stream(String query, String lastEventId) throws IOException {
        return new BrowserStream(port(), query, lastEventId);
    }

    @Override
    public void close() {
        client.close();
        console.close();
    }
}
