package bongsu.launcher.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A subscriber of the demo with a webhook: it answers the first post with 500, as receivers do on a bad day, and takes what
 * comes after. Posts without a signature are refused.
 */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean badDay = new AtomicBoolean(true);
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/alerts", this::answer);
    }

    /** Listens on a free port of the loopback address. */
    public static Receiver start() throws IOException {
        Receiver receiver =
                new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        receiver.server.start();
        return receiver;
    }

    /** Where it wants alerts to be posted. */
    public String address() {
        return "http://" + host() + ":" + server.getAddress().getPort() + "/alerts";
    }

    /** Its host, which has an address of this machine. */
    public String host() {
        return "127.0.0.1";
    }

    /** How many posts it has taken, a repeated one once. */
    public int taken() {
        return taken.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String signature = exchange.getRequestHeaders().getFirst("X-Bongsu-Signature");
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            if (signature == null || key == null) {
                exchange.sendResponseHeaders(401, -1);
            } else if (badDay.getAndSet(false)) {
                exchange.sendResponseHeaders(500, -1);
            } else {
                taken.add(key);
                exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
