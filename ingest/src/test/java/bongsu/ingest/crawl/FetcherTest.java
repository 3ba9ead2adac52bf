package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Fetched;
import bongsu.ingest.crawl.Answer.Gone;
import bongsu.ingest.crawl.Answer.NotModified;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request says, and what its answer comes to. */
class FetcherTest extends FetchTest {
    @Test
    void aPageComesWithItsTypeAndValidators() throws Exception {
        server.on(
                "/a",
                "HTTP/1.1 200 OK\nContent-Type: text/html; charset=euc-kr\nETag: \"v1\"\n"
                        + "Last-Modified: Sat, 01 Nov 2025 00:00:00 GMT\nContent-Length: 5\n\nhello");
        assertThat(ask("/a")).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.url()).isEqualTo("http://site.test/a");
            assertThat(page.body()).asString().isEqualTo("hello");
            assertThat(page.contentType()).isEqualTo("text/html; charset=euc-kr");
            assertThat(page.etag()).isEqualTo("\"v1\"");
            assertThat(page.lastModified()).isEqualTo("Sat, 01 Nov 2025 00:00:00 GMT");
        });
    }

    @Test
    void saysWhoItIsAndBringsNoCookies() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nSet-Cookie: id=1\nContent-Length: 0\n\n");
        ask("/a");
        ask("/a");
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .contains("User-Agent: Bongsu/0.1 (+mailto:desk@bongsu.test)\n")
                        .contains("Host: site.test\n")
                        .contains("Accept-Encoding: gzip, deflate, br\n")
                        .doesNotContainIgnoringCase("cookie"));
    }

    @Test
    void validatorsGoBackAndA304IsNotModified() throws Exception {
        server.on("/a", "HTTP/1.1 304 Not Modified\n\n");
        Answer answer = fetcher.fetch(
                        new Fetcher.Query(
                                "http://site.test/a", "\"v1\"", "Sat, 01 Nov 2025 00:00:00 GMT", LARGEST, false),
                        (url, at) -> null)
                .answer();
        assertThat(answer).isInstanceOf(NotModified.class);
        assertThat(server.requests().getFirst())
                .contains("If-None-Match: \"v1\"\n")
                .contains("If-Modified-Since: Sat, 01 Nov 2025 00:00:00 GMT\n");
    }

    @Test
    void a304ThatWasNotAskedForIsAFailure() throws Exception {
        server.on("/a", "HTTP/1.1 304 Not Modified\n\n");
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void whatIsNotThereIsGone(int status) throws Exception {
        server.on("/a", "HTTP/1.1 " + status + " Nothing\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isEqualTo(new Gone(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 300, 400, 401, 403, 451, 500, 502, 504, 599})
    void otherStatusesAreFailuresWithTheirStatus(int status) throws Exception {
        server.on("/a", "HTTP/1.1 " + status + " Whatever\n" + (status == 204 ? "" : "Content-Length: 0\n") + "\n");
        assertThat(ask("/a"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.status()).isEqualTo(status));
    }

    @Test
    void retryAfterInSecondsIsRead() throws Exception {
        server.on("/a", "HTTP/1.1 429 Slow down\nRetry-After: 120\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isEqualTo(new Failed("status 429", 429, Duration.ofMinutes(2)));
    }

    @Test
    void retryAfterAsADateInThePastIsNoWait() throws Exception {
        server.on("/a", "HTTP/1.1 503 Later\nRetry-After: Sat, 01 Nov 2025 00:00:00 GMT\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isEqualTo(new Failed("status 503", 503, Duration.ZERO));
    }

    @Test
    void retryAfterThatMeansNothingIsLeftOut() throws Exception {
        server.on("/a", "HTTP/1.1 503 Later\nRetry-After: soon\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isEqualTo(new Failed("status 503", 503, null));
    }

    @Test
    void retryAfterZeroDoesNotMakeItAskAgainAtOnce() throws Exception {
        server.on("/a", "HTTP/1.1 503 Later\nRetry-After: 0\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isInstanceOf(Failed.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aTypeThatLiesIsTakenAsItIsForTheReaderToJudge() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 8\n\n%PDF-1.7");
        assertThat(text(ask("/a"))).isEqualTo("%PDF-1.7");
    }

    @Test
    void theRequestCountsAsReceivedNoEarlierThanItWasMade() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        var before = Clock.systemUTC().instant();
        assertThat(fetcher.fetch(query("http://site.test/a"), (url, at) -> null).started())
                .isBetween(before, Clock.systemUTC().instant());
    }

    @Test
    void retryAfterAsADateIsTheTimeUntilThen() throws Exception {
        server.on("/a", "HTTP/1.1 503 Later\nRetry-After: Sat, 22 Nov 2025 00:10:00 GMT\nContent-Length: 0\n\n");
        Clock tenToTen = Clock.fixed(Instant.parse("2025-11-22T00:00:00Z"), ZoneOffset.UTC);
        Resolver local = Resolver.local(Set.of("site.test"), server.address(), Resolver.system());
        try (Fetcher other = new Fetcher(CONFIG, local, tenToTen)) {
            assertThat(ask(other, "http://site.test/a"))
                    .isEqualTo(new Failed("status 503", 503, Duration.ofMinutes(10)));
        }
    }

    @ParameterizedTest
    @CsvSource({"-5, 0", "99999999999999999999999,", "1e3,", "'',", "'Sat, 99 Foo 2025 00:00:00 GMT',"})
    void retryAfterThatIsOddIsNoWaitOrLeftOut(String header, @Nullable Integer seconds) throws Exception {
        server.on("/a", "HTTP/1.1 429 Slow down\nRetry-After: " + header + "\nContent-Length: 0\n\n");
        assertThat(ask("/a"))
                .isEqualTo(new Failed("status 429", 429, seconds == null ? null : Duration.ofSeconds(seconds)));
    }

    @Test
    void anInterruptDropsTheRequest() throws Exception {
        server.on("/a", out -> Thread.sleep(10_000));
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                ask("/a");
                thrown.complete(new AssertionError("answered"));
            } catch (InterruptedException e) {
                thrown.complete(e);
            }
        });
        org.awaitility.Awaitility.await().until(() -> !server.requests().isEmpty());
        asking.interrupt();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }
}
