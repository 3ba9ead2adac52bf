package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Disallowed;
import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Fetched;
import bongsu.ingest.crawl.Answer.Gone;
import bongsu.ingest.crawl.Answer.Moved;
import bongsu.ingest.crawl.Answer.NotModified;
import bongsu.ingest.crawl.Answer.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers do to a crawler, on purpose or not, and what comes of it. */
@SuppressWarnings("AddressSelection") // literals all
class FetcherTest {
    private static final int LARGEST = 64 << 10;
    private static final CrawlConfig CONFIG = CrawlConfig.defaults()
            .with(new CrawlConfig.Agent("Bongsu", "0.1", "mailto:desk@bongsu.test"))
            .with(new CrawlConfig.Limits(
                    Duration.ofSeconds(2),
                    Duration.ofMillis(400),
                    Duration.ofMillis(1_500),
                    LARGEST,
                    500 << 10,
                    5,
                    8,
                    Set.of(8443)));

    private HostileServer server;
    private Fetcher fetcher;

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
    void anEndlessBodyIsRefusedAtTheLimit() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
            byte[] block = new byte[4_096];
            while (true) {
                out.write(block);
            }
        });
        assertThat(ask("/a")).isEqualTo(new Refused("more than " + LARGEST + " bytes"));
    }

    @Test
    void anEndlessChunkedBodyIsRefusedAtTheLimit() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(out, "1000\r\n" + "x".repeat(4_096) + "\r\n");
            }
        });
        assertThat(ask("/a")).isInstanceOf(Refused.class);
    }

    @Test
    void aBodyAnnouncedTooLargeIsRefusedBeforeItComes() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 20971520\r\n\r\n");
            out.flush();
            Thread.sleep(10_000);
        });
        assertThat(ask("/a")).isEqualTo(new Refused("20971520 bytes, more than " + LARGEST));
    }

    @Test
    void aBodyOfExactlyTheLimitIsTaken() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: " + LARGEST + "\n\n" + "x".repeat(LARGEST));
        assertThat(ask("/a"))
                .isInstanceOfSatisfying(
                        Fetched.class, page -> assertThat(page.body()).hasSize(LARGEST));
    }

    @Test
    void robotsTxtIsCutAtItsLimitInsteadOfRefused() throws Exception {
        server.on("/robots.txt", "HTTP/1.1 200 OK\nConnection: close\n\n" + "#".repeat(LARGEST + 100));
        Answer answer = fetcher.fetch(
                        new Fetcher.Query("http://site.test/robots.txt", null, null, LARGEST, true), (url, at) -> null)
                .answer();
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Fetched.class, page -> assertThat(page.body()).hasSize(LARGEST));
    }

    @Test
    void aGzipBombIsRefusedAtTheLimitAfterDecompression() throws Exception {
        byte[] bomb = gzip(new byte[50 << 20]);
        assertThat(bomb.length).isLessThan(LARGEST);
        answerCoded("/a", "gzip", bomb);
        assertThat(ask("/a")).isEqualTo(new Refused("more than " + LARGEST + " bytes"));
    }

    @Test
    void aBombWithinABombIsRefusedToo() throws Exception {
        answerCoded("/a", "gzip, gzip", gzip(gzip(new byte[200 << 20])));
        assertThat(ask("/a")).isInstanceOf(Refused.class);
    }

    @Test
    void gzipIsDecoded() throws Exception {
        answerCoded("/a", "gzip", gzip(utf8("안녕")));
        assertThat(text(ask("/a"))).isEqualTo("안녕");
    }

    @Test
    void deflateIsDecodedAsZlib() throws Exception {
        answerCoded("/a", "deflate", deflate(utf8("안녕"), false));
        assertThat(text(ask("/a"))).isEqualTo("안녕");
    }

    @Test
    void deflateIsDecodedRawAsManyServersSendIt() throws Exception {
        answerCoded("/a", "Deflate", deflate(utf8("안녕"), true));
        assertThat(text(ask("/a"))).isEqualTo("안녕");
    }

    @Test
    void brotliIsDecoded() throws Exception {
        // printf hello | brotli
        answerCoded("/a", "br", Base64.getDecoder().decode("CwKAaGVsbG8D"));
        assertThat(text(ask("/a"))).isEqualTo("hello");
    }

    @Test
    void anUnknownCodingIsAFailure() throws Exception {
        answerCoded("/a", "compress", utf8("hello"));
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void manyCodingsOnTopOfEachOtherAreAFailure() throws Exception {
        answerCoded("/a", "gzip, gzip, gzip", gzip(gzip(gzip(utf8("x")))));
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void whatCallsItselfGzipAndIsNotIsAFailure() throws Exception {
        answerCoded("/a", "gzip", utf8("<html>hello"));
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aGzipBodyCutOffInTheMiddleIsAFailure() throws Exception {
        byte[] whole = gzip(utf8("안녕하세요 ".repeat(500)));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        answerCoded("/a", "gzip", half);
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void brokenBrotliIsAFailure() throws Exception {
        answerCoded("/a", "br", new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aTruncatedBodyIsAFailureNotAPage() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 1000\n\nonly this");
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aTruncatedChunkedBodyIsAFailure() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n");
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aBodyThatDripsForEverIsAFailureAfterTheTotalTime() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        });
        assertThat(ask("/a"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).contains("timeout"));
    }

    @Test
    void headersThatDripForEverAreAFailureAfterTheTotalTime() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                write(out, "X-A: b\r\n");
                out.flush();
                Thread.sleep(100);
            }
        });
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aServerThatNeverAnswersIsAFailure() throws Exception {
        server.on("/a", out -> Thread.sleep(10_000));
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aServerThatHangsUpAtOnceIsAFailure() throws Exception {
        server.on("/a", out -> out.close());
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

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

    @Test
    void whatSpeaksNoHttpIsAFailure() throws Exception {
        server.on("/a", "SSH-2.0-OpenSSH_9.6\n");
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void headersWithoutEndAreAFailure() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                write(out, "X-Filler: " + "y".repeat(1_000) + "\r\n");
            }
        });
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void headersTooLargeAreRefused() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nX-Filler: " + "y".repeat(100_000) + "\nContent-Length: 2\n\nok");
        assertThat(ask("/a")).isInstanceOf(Refused.class);
    }

    @Test
    void headersOfHangulControlsAndHalfLinesHarmNothing() throws Exception {
        server.on(
                "/a",
                "HTTP/1.1 200 확인\nX-한글: 값\nX-Bell: \u0007\nETag: \"값\"\nLast-Modified: \u0001\nContent-Length: 2\n\nok");
        assertThat(ask("/a")).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.etag()).isNull();
            assertThat(page.lastModified()).isNull();
        });
    }

    @Test
    void twoContentLengthsThatDisagreeDoNotHang() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 2\nContent-Length: 900\n\nok");
        assertThat(ask("/a")).isInstanceOfAny(Fetched.class, Failed.class);
    }

    @Test
    void aNegativeContentLengthDoesNotHang() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: -5\nConnection: close\n\nok");
        assertThat(ask("/a")).isInstanceOfAny(Fetched.class, Failed.class);
    }

    @Test
    void aTypeThatLiesIsTakenAsItIsForTheReaderToJudge() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 8\n\n%PDF-1.7");
        assertThat(text(ask("/a"))).isEqualTo("%PDF-1.7");
    }

    @Test
    void aRedirectOnTheSameHostIsFollowedThroughTheGate() throws Exception {
        server.on("/a", "HTTP/1.1 301 Moved\nLocation: b?x=1#top\nContent-Length: 0\n\n");
        server.on("/b?x=1", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        List<String> passed = new ArrayList<>();
        Answer answer = fetcher.fetch(query("http://site.test/a"), (url, at) -> {
                    passed.add(url);
                    return null;
                })
                .answer();
        assertThat(text(answer)).isEqualTo("ok");
        assertThat(((Fetched) answer).url()).isEqualTo("http://site.test/b?x=1");
        assertThat(passed).containsExactly("http://site.test/b?x=1");
    }

    @Test
    void aRedirectThatRobotsForbidEndsAtTheGate() throws Exception {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: /private\nContent-Length: 0\n\n");
        Answer answer = fetcher.fetch(query("http://site.test/a"), (url, at) -> new Disallowed("robots.txt", null))
                .answer();
        assertThat(answer).isInstanceOf(Disallowed.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRedirectToAnotherHostIsHandedBack() throws Exception {
        server.on("/a", "HTTP/1.1 308 Moved\nLocation: http://other.test/b\nContent-Length: 0\n\n");
        assertThat(ask("/a"))
                .isInstanceOfSatisfying(
                        Moved.class, moved -> assertThat(moved.to()).hasToString("http://other.test/b"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRedirectLoopIsRefusedAfterFiveHops() throws Exception {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: /b\nContent-Length: 0\n\n");
        server.on("/b", "HTTP/1.1 302 Found\nLocation: /a\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isEqualTo(new Refused("more than 5 redirects"));
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void aRedirectWithoutATargetIsAFailure() throws Exception {
        server.on("/a", "HTTP/1.1 302 Found\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://site.test/a",
                "gopher://127.0.0.1:6379/_INFO",
                "javascript:alert(1)",
                "data:text/html,hello",
                "jar:http://site.test/a.jar!/",
                "http://"
            })
    void aRedirectToAnotherSchemeIsRefused(String location) throws Exception {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: " + location + "\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isInstanceOfAny(Refused.class, Gone.class);
        assertThat(server.requests()).allSatisfy(request -> assertThat(request).contains("Host: site.test\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "http://10.0.0.7/draft",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[64:ff9b::7f00:1]/"
            })
    void aRedirectToALiteralPrivateAddressIsRefused(String location) throws Exception {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: " + location + "\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isInstanceOf(Refused.class);
        assertThat(server.requests()).hasSize(1);
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
    void theRequestCountsAsReceivedNoEarlierThanItWasMade() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        var before = Clock.systemUTC().instant();
        assertThat(fetcher.fetch(query("http://site.test/a"), (url, at) -> null).started())
                .isBetween(before, Clock.systemUTC().instant());
    }

    private Answer ask(String path) throws InterruptedException {
        return ask(fetcher, "http://site.test" + path);
    }

    private static Answer ask(Fetcher fetcher, String url) throws InterruptedException {
        return fetcher.fetch(query(url), (next, at) -> null).answer();
    }

    private static Fetcher.Query query(String url) {
        return new Fetcher.Query(url, null, null, LARGEST, false);
    }

    private static @Nullable String text(Answer answer) {
        assertThat(answer).isInstanceOf(Fetched.class);
        return answer instanceof Fetched page ? new String(page.body(), StandardCharsets.UTF_8) : null;
    }

    private void answerCoded(String path, String coding, byte[] body) {
        server.on(path, out -> {
            write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length
                            + "\r\n\r\n");
            out.write(body);
        });
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, raw))) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
