package bongsu.launcher.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.PublicAddress;
import bongsu.launcher.delivery.Webhook.Outcome;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_772_420_400);

    private final AtomicInteger answer = new AtomicInteger(204);
    private final AtomicReference<String> signature = new AtomicReference<>("");
    private final AtomicReference<String> body = new AtomicReference<>("");
    private final AtomicInteger posts = new AtomicInteger();
    private HttpServer server = stopped();

    private static HttpServer stopped() {
        try {
            return HttpServer.create();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            posts.incrementAndGet();
            signature.set(String.valueOf(exchange.getRequestHeaders().getFirst("X-Bongsu-Signature")));
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (answer.get() == 429) {
                exchange.getResponseHeaders().add("Retry-After", "120");
            } else if (answer.get() == 302) {
                exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
            }
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpUrl here() {
        return Webhook.address("http://localhost:" + server.getAddress().getPort() + "/hook");
    }

    private Outcome post() {
        return new Webhook("secret", Set.of("localhost")).post(here(), "id", "{\"text\":\"봉수\"}", NOW);
    }

    @Test
    void aPostCarriesTheSignatureOfItsTimeAndBody() {
        assertThat(post()).isInstanceOf(Outcome.Taken.class);
        assertThat(body.get()).isEqualTo("{\"text\":\"봉수\"}");
        assertThat(signature.get())
                .isEqualTo(Webhook.signature(
                        "secret", NOW, Objects.requireNonNull(body.get()).getBytes(StandardCharsets.UTF_8)))
                .startsWith("t=1772420400,v1=");
    }

    /** RFC 4231 has no such text; the value is that of {@code printf '0.x' | openssl dgst -sha256 -hmac key}. */
    @Test
    void theSignatureIsThatOfOtherImplementations() {
        assertThat(Webhook.signature("key", Instant.EPOCH, "x".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("t=0,v1=01648d624c0b511b0449a63394418e2d5b018e4cc2f753e42127d445f3ca5dd0");
    }

    @Test
    void aPrivateAddressIsNotSpokenToUnlessItIsAllowed() {
        Outcome outcome = new Webhook(null, Set.of()).post(here(), "id", "{}", NOW);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("localhost"));
        assertThat(posts).hasValue(0);
    }

    @Test
    void aPassingFailureIsForLaterAndALastingOneForNever() {
        answer.set(503);
        assertThat(post()).isInstanceOf(Outcome.Later.class);
        answer.set(429);
        assertThat(post())
                .isInstanceOfSatisfying(
                        Outcome.Later.class, later -> assertThat(later.after()).isEqualTo(Duration.ofMinutes(2)));
        answer.set(404);
        assertThat(post()).isInstanceOf(Outcome.Refused.class);
        answer.set(302);
        assertThat(post()).isInstanceOf(Outcome.Refused.class);
        server.stop(0);
        assertThat(post()).isInstanceOf(Outcome.Later.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0",
                "198.18.0.1", "203.0.113.9", "240.0.0.1", "255.255.255.255", "168.63.129.16", "::1", "fe80::1",
                "fc00::1", "2001:db8::1", "2002:7f00:1::", "64:ff9b::7f00:1", "::ffff:10.0.0.1"
            })
    void whatThePublicInternetDoesNotRouteIsRefused(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "223.130.200.104", "2606:4700::1111", "2404:6800:4004::1"})
    void whatItRoutesIsSpokenTo(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
