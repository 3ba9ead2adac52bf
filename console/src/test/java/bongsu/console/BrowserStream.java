package bongsu.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A browser's end of the event stream, by hand: reads lines when it is told to, or not at all. */
final class BrowserStream implements AutoCloseable {
    /** One server-sent event; the id is null where it has none. */
    record Message(@Nullable String id, String type, String data) {}

    private final Socket socket;
    private final BufferedReader reader;

    BrowserStream(int port, String query, String lastEventId) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout((int) RunningConsole.PATIENCE.toMillis());
        String header = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
        socket.getOutputStream()
                .write(("GET /api/stream" + query + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The status line. */
    String status() throws IOException {
        return String.valueOf(reader.readLine());
    }

    /** The next line that satisfies, whatever stands before it; empty at the end of the stream. */
    String line(Predicate<String> wanted) throws IOException {
        String line = reader.readLine();
        while (line != null && !wanted.test(line)) {
            line = reader.readLine();
        }
        return line == null ? "" : line;
    }

    /** The next event of that type, whatever comes before it. */
    Message next(String type) throws IOException {
        while (true) {
            Message message = next();
            if (message.type().equals(type)) {
                return message;
            }
        }
    }

    private Message next() throws IOException {
        String id = null;
        String type = "";
        String data = "";
        while (true) {
            String line = reader.readLine();
            if (line == null) {
                throw new IOException("the stream has ended");
            }
            if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("event: ")) {
                type = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            } else if (line.isEmpty() && !type.isEmpty()) {
                return new Message(id, type, data);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
