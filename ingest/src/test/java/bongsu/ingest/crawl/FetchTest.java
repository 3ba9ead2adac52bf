package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fetcher with short limits, and a server that answers with whatever bytes a test wants. */
@SuppressWarnings("AddressSelection") // literals all
abstract class FetchTest {
    static final int LARGEST = 64 << 10;
    static final CrawlConfig CONFIG = CrawlConfig.defaults()
            .with(new CrawlConfig.Agent("Bongsu", "0.1", "mailto:desk@bongsu.test"))
            .with(new CrawlConfig.Limits(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(800),
                    Duration.ofMillis(2_500),
                    LARGEST,
                    500 << 10,
                    5,
                    8,
                    Set.of(8443)));

    HostileServer server;
    Fetcher fetcher;

    @BeforeEach
    void listen() throws IOException {
        server = new HostileServer();
        Resolver local = Resolver.local(Set.of("site.test", "other.test"), server.address(), host -> switch (host) {
            case "inside.example" -> List.of(InetAddress.getByName("10.1.2.3"));
            case "metadata.example" -> List.of(InetAddress.getByName("169.254.169.254"));
            case "loop.example" -> List.of(InetAddress.getByName("127.0.0.1"));
            case "mixed.example" ->
                List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("192.168.0.1"));
            case "six.example" -> List.of(InetAddress.getByName("fd00::1"));
            default -> throw new UnknownHostException(host);
        });
        fetcher = new Fetcher(CONFIG, local, Clock.systemUTC());
    }

    @AfterEach
    void hangUp() throws IOException {
        fetcher.close();
        server.close();
    }

    Answer ask(String path) throws InterruptedException {
        return ask(fetcher, "http://site.test" + path);
    }

    static Answer ask(Fetcher fetcher, String url) throws InterruptedException {
        return fetcher.fetch(query(url), (next, at) -> null).answer();
    }

    static Fetcher.Query query(String url) {
        return new Fetcher.Query(url, null, null, LARGEST, false);
    }

    static @Nullable String text(Answer answer) {
        assertThat(answer).isInstanceOf(Fetched.class);
        return answer instanceof Fetched page ? new String(page.body(), StandardCharsets.UTF_8) : null;
    }

    void answerCoded(String path, String coding, byte[] body) {
        server.on(path, out -> {
            write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length
                            + "\r\n\r\n");
            out.write(body);
        });
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(utf8(text));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
