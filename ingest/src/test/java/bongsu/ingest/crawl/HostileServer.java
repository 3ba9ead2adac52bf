package bongsu.ingest.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers with whatever bytes a test wants, one connection a request, on the loopback address. */
final class HostileServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, Answering> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Writes an answer; the connection is closed afterwards. */
    interface Answering {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    HostileServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** What is answered to requests for a path. */
    HostileServer on(String path, Answering answering) {
        answers.put(path, answering);
        return this;
    }

    /** What is answered, as text with its headers; lines end in CR LF. */
    HostileServer on(String path, String answer) {
        return on(path, out -> out.write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    /** The requests so far, each whole, headers in the order in which they came. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            StringBuilder request = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            if (request.indexOf(" HTTP/") < 0) {
                return;
            }
            requests.add(request.toString());
            String path = request.substring(request.indexOf(" ") + 1, request.indexOf(" HTTP/"));
            answers.getOrDefault(
                            path,
                            out -> out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.UTF_8)))
                    .answer(connection.getOutputStream());
        } catch (IOException | InterruptedException clientWentAway) {
            // What a hostile server does when its victim hangs up: nothing.
            return;
        }
    }
}
