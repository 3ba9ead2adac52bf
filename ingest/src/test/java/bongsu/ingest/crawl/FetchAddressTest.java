package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Refused;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are spoken to: what was checked is what is asked. */
@SuppressWarnings("AddressSelection") // literals all
class FetchAddressTest extends FetchTest {
    @Test
    void aPortWhereNobodyListensIsAFailure() throws Exception {
        ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        free.close();
        Resolver closed = Resolver.local(
                Set.of("site.test"),
                new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), free.getLocalPort()),
                Resolver.system());
        try (Fetcher other = new Fetcher(CONFIG, closed, Clock.systemUTC())) {
            assertThat(ask(other, "http://site.test/a")).isInstanceOf(Failed.class);
        }
    }

    @Test
    void aHostThatDoesNotExistIsAFailure() throws Exception {
        assertThat(ask(fetcher, "http://nowhere.example/")).isInstanceOf(Failed.class);
    }

    @Test
    void aNameServiceThatNeverAnswersIsAFailure() throws Exception {
        Resolver silent = host -> {
            try {
                new java.util.concurrent.CountDownLatch(1).await();
                return List.of();
            } catch (InterruptedException e) {
                throw new UnknownHostException("interrupted");
            }
        };
        try (Fetcher other = new Fetcher(CONFIG, silent, Clock.systemUTC())) {
            assertThat(ask(other, "http://silent.example/")).isInstanceOf(Failed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f.0.0.1/",
                "http://017700000001/",
                "http://192.168.0.1/",
                "http://0xa9fea9fe/latest/meta-data/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[2002:7f00:1::]/"
            })
    void aLiteralPrivateAddressIsNotAskedInAnySpelling(String url) throws Exception {
        assertThat(ask(fetcher, url)).isInstanceOfAny(Refused.class, Failed.class);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"inside.example", "metadata.example", "loop.example", "six.example", "mixed.example"})
    void aNameThatResolvesToAPrivateAddressIsRefused(String host) throws Exception {
        assertThat(ask(fetcher, "http://" + host + "/"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(host));
    }

    @Test
    void aNameThatTurnsPrivateBetweenTwoQuestionsIsRefusedForTheAddressIsTheOneSpokenTo() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Resolver rebinding = host -> asked.getAndIncrement() == 0
                ? List.of(InetAddress.getByName("192.0.2.1"), InetAddress.getByName("93.184.216.34"))
                : List.of(InetAddress.getLoopbackAddress());
        try (Fetcher other = new Fetcher(CONFIG, rebinding, Clock.systemUTC())) {
            assertThat(ask(other, "http://rebind.example/")).isInstanceOf(Refused.class);
            assertThat(ask(other, "http://rebind.example/")).isInstanceOf(Refused.class);
        }
        assertThat(asked).hasValue(2);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://site.example:22/", "https://site.example:8080/", "http://site.example:443/"})
    void otherPortsAreRefused(String url) throws Exception {
        assertThat(ask(fetcher, url))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).startsWith("port "));
    }

    @Test
    void aPortThatTheConfigurationAllowsIsAskedFor() throws Exception {
        assertThat(ask(fetcher, "https://inside.example:8443/"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("10.1.2.3"));
    }

    @Test
    void tlsThatIsNoneIsAFailure() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        assertThat(ask(fetcher, "https://site.test/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aNameWithoutAnyAddressIsAFailure() throws Exception {
        try (Fetcher other = new Fetcher(CONFIG, host -> List.of(), Clock.systemUTC())) {
            assertThat(ask(other, "http://empty.example/")).isInstanceOf(Failed.class);
        }
    }

    @Test
    void aNameServiceThatBreaksIsAFailure() throws Exception {
        Resolver broken = host -> {
            throw new IllegalStateException("broken");
        };
        try (Fetcher other = new Fetcher(CONFIG, broken, Clock.systemUTC())) {
            assertThat(ask(other, "http://broken.example/")).isInstanceOf(Failed.class);
        }
    }
}
