package bongsu.launcher.role;

import bongsu.launcher.UserError;
import bongsu.launcher.config.Configuration.Health;
import bongsu.schema.RecordJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a role without a console answers: {@code /health/live}, {@code /health/ready} (503 and the names of
 * what is not ready) and {@code /metrics}.
 */
public final class HealthEndpoint implements AutoCloseable {
    private final Health where;
    private final HttpServer server;

    /**
     * Starts to answer.
     *
     * @param where it listens
     * @param readiness what has to be ready, by name
     * @throws UserError if the port is taken, or the address is none of this machine
     */
    public HealthEndpoint(Health where, Map<String, BooleanSupplier> readiness, PrometheusMeterRegistry meters) {
        this.where = where;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(where.bind()), where.port()), 0);
        } catch (IOException e) {
            throw new UserError(
                    where.bind() + ":" + where.port() + " cannot be listened on: " + e.getMessage()
                            + ". Give another port with --health-port, or 0 for any that is free.",
                    e);
        }
        server.createContext(
                "/",
                exchange -> answer(exchange, 404, "text/plain", "There is /health/live, /health/ready, /metrics.\n"));
        server.createContext(
                "/health/live", exchange -> answer(exchange, 200, "application/json", "{\"live\":true}\n"));
        server.createContext("/health/ready", exchange -> ready(exchange, readiness));
        server.createContext(
                "/metrics", exchange -> answer(exchange, 200, "text/plain; version=0.0.4", meters.scrape()));
        server.start();
    }

    /** Where it listens, {@code 127.0.0.1:8081}. */
    public String address() {
        return where.bind() + ":" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void ready(HttpExchange exchange, Map<String, BooleanSupplier> readiness) throws IOException {
        List<String> waiting = readiness.entrySet().stream()
                .filter(part -> !part.getValue().getAsBoolean())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ready", waiting.isEmpty());
        waiting.forEach(answer.putArray("waitingFor")::add);
        answer(exchange, waiting.isEmpty() ? 200 : 503, "application/json", RecordJson.line(answer) + "\n");
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
