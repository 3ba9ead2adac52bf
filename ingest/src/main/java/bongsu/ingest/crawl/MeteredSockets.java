package bongsu.ingest.crawl;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that give up on a peer that sends more than so much without being asked for more: what stands around a body (the extensions of a
 * chunk, trailers, a line that never ends: RFC 9112, 7.1) is buffered by the client, and no limit on bodies sees it.
 */
final class MeteredSockets extends SocketFactory {
    private final long most;

    /** @param most how many bytes may be read after each write */
    MeteredSockets(long most) {
        this.most = most;
    }

    /** Counts what is read since the last write. */
    private static final class Metered extends Socket {
        private final AtomicLong read = new AtomicLong();
        private final long most;

        Metered(long most) {
            this.most = most;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    int b = super.read();
                    count(b < 0 ? 0 : 1);
                    return b;
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int n = super.read(bytes, from, length);
                    count(Math.max(0, n));
                    return n;
                }
            };
        }

        private void count(int bytes) throws IOException {
            if (read.addAndGet(bytes) > most) {
                throw new IOException("more than " + most + " bytes came for one request");
            }
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int b) throws IOException {
                    read.set(0);
                    out.write(b);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    read.set(0);
                    out.write(bytes, from, length);
                }
            };
        }
    }

    @Override
    public Socket createSocket() {
        return new Metered(most);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return createSocket(InetAddress.getByName(host), port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    private Socket connected(SocketAddress to, @Nullable SocketAddress from) throws IOException {
        var socket = new Metered(most);
        if (from != null) {
            socket.bind(from);
        }
        socket.connect(to);
        return socket;
    }
}
