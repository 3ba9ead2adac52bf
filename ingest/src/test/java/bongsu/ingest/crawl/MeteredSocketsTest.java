package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class MeteredSocketsTest {
    private static final int MOST = 1_000;

    /** Answers each byte that comes with so many. */
    private static CompletableFuture<Void> answering(ServerSocket server, int bytes) {
        return CompletableFuture.runAsync(() -> {
            try (Socket peer = server.accept()) {
                while (peer.getInputStream().read() >= 0) {
                    peer.getOutputStream().write(new byte[bytes]);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void whoSendsMoreThanThatWithoutBeingAskedIsGivenUp() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var peer = answering(server, MOST + 1);
            try (Socket socket =
                    new MeteredSockets(MOST).createSocket(server.getInetAddress(), server.getLocalPort())) {
                socket.getOutputStream().write('?');
                assertThatIOException()
                        .isThrownBy(() -> socket.getInputStream().readNBytes(MOST + 1))
                        .withMessage("more than 1000 bytes came for one request");
            }
            assertEnds(peer);
        }
    }

    @Test
    void eachRequestMayBeAnsweredAsLong() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var peer = answering(server, MOST);
            try (Socket socket = new MeteredSockets(MOST).createSocket()) {
                socket.connect(server.getLocalSocketAddress());
                for (int request = 0; request < 3; request++) {
                    socket.getOutputStream().write(new byte[] {'?'}, 0, 1);
                    assertThat(socket.getInputStream().readNBytes(MOST)).hasSize(MOST);
                }
            }
            assertEnds(peer);
        }
    }

    /** The peer ends, by the end of what it reads or because the connection is reset under it. */
    private static void assertEnds(CompletableFuture<Void> peer) throws InterruptedException {
        try {
            peer.get();
        } catch (ExecutionException e) {
            assertThat(e).hasRootCauseInstanceOf(IOException.class);
        }
    }
}
