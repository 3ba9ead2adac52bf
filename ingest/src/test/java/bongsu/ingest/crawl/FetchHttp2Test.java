package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Fetched;
import bongsu.ingest.crawl.Answer.Refused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What servers do over TLS and HTTP/2. */
class FetchHttp2Test {
    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("site.test").build();
    private static final HandshakeCertificates SERVERS =
            new HandshakeCertificates.Builder().heldCertificate(CERTIFICATE).build();
    private static final HandshakeCertificates OURS = new HandshakeCertificates.Builder()
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();

    private final MockWebServer server = new MockWebServer();
    private Resolver local;
    private Fetcher fetcher;

    @BeforeEach
    void listen() throws IOException {
        server.useHttps(SERVERS.sslSocketFactory());
        server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
        server.start(InetAddress.getLoopbackAddress(), 0);
        local = Resolver.local(
                Set.of("site.test", "other.test"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()),
                Resolver.system());
        fetcher = new Fetcher(
                FetchTest.CONFIG,
                local,
                Clock.systemUTC(),
                builder -> builder.sslSocketFactory(OURS.sslSocketFactory(), OURS.trustManager()));
    }

    @AfterEach
    void hangUp() {
        fetcher.close();
        server.close();
    }

    @Test
    void http2IsSpokenWithWhoOffersIt() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .addHeader("ETag", "\"v1\"")
                .body("안녕")
                .build());
        assertThat(FetchTest.ask(fetcher, "https://site.test/a")).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.body()).asString().isEqualTo("안녕");
            assertThat(page.etag()).isEqualTo("\"v1\"");
        });
        var request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET /a HTTP/2");
        assertThat(request.getHeaders().get("User-Agent")).startsWith("Bongsu/0.1");
    }

    @Test
    void aCertificateThatNobodyTrustsIsAFailure() throws Exception {
        server.enqueue(new MockResponse.Builder().body("hello").build());
        try (Fetcher wary = new Fetcher(FetchTest.CONFIG, local, Clock.systemUTC())) {
            assertThat(FetchTest.ask(wary, "https://site.test/a"))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).contains("SSLHandshakeException"));
        }
    }

    @Test
    void aCertificateOfAnotherNameIsAFailure() throws Exception {
        server.enqueue(new MockResponse.Builder().body("hello").build());
        assertThat(FetchTest.ask(fetcher, "https://other.test/a"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).contains("other.test"));
    }

    @Test
    void aBodyAboveTheLimitIsRefused() throws Exception {
        server.enqueue(new MockResponse.Builder().body("x".repeat(1 << 20)).build());
        assertThat(FetchTest.ask(fetcher, "https://site.test/a")).isInstanceOf(Refused.class);
    }

    @Test
    void headersAboveTheLimitAreRefusedOrAFailure() throws Exception {
        MockResponse.Builder flood = new MockResponse.Builder().body("ok");
        for (int i = 0; i < 2_000; i++) {
            flood.addHeader("x-filler-" + i, "y".repeat(100));
        }
        server.enqueue(flood.build());
        assertThat(FetchTest.ask(fetcher, "https://site.test/a")).isInstanceOfAny(Refused.class, Failed.class);
    }

    @Test
    void aStreamThatIsResetIsAFailure() throws Exception {
        for (int i = 0; i < 3; i++) {
            server.enqueue(new MockResponse.Builder()
                    .onRequestStart(new SocketEffect.CloseStream(8))
                    .build());
        }
        assertThat(FetchTest.ask(fetcher, "https://site.test/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aStreamThatBreaksOffInItsBodyIsAFailureNotAPage() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("x".repeat(50_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        assertThat(FetchTest.ask(fetcher, "https://site.test/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aStreamThatNeverAnswersIsAFailure() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertThat(FetchTest.ask(fetcher, "https://site.test/a")).isInstanceOf(Failed.class);
    }
}
