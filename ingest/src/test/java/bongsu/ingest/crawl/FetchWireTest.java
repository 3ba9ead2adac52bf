package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Fetched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not what HTTP/1.1 says they should be. */
class FetchWireTest extends FetchTest {
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
    void aServerThatHangsUpAtOnceIsAFailure() throws Exception {
        server.on("/a", out -> out.close());
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void whatSpeaksNoHttpIsAFailure() throws Exception {
        server.on("/a", "SSH-2.0-OpenSSH_9.6\n");
        assertThat(ask("/a")).isInstanceOf(Failed.class);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 abc Strange\nContent-Length: 0\n\n",
                "HTTP/1.1 2000 Too long\nContent-Length: 0\n\n",
                "HTTP/9.9 200 From the future\nContent-Length: 0\n\n",
                "<html>안녕</html>",
                "HTTP/1.1 200 OK\nContent-Length: 2",
                "\n\n\n\n",
                "HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\nConnection: Upgrade\n\n"
            })
    void aHeadThatIsNoneIsAFailureOrAtLeastNoPageOfIt(String answer) throws Exception {
        server.on("/a", answer);
        assertThat(ask("/a"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFFFFFFFFFFFFFF", "8000000000000000", "-1", "zz", ""})
    void aChunkSizeThatIsNoneIsAFailure(String size) throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n" + size + "\nhello\n0\n\n");
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aChunkLineWithoutEndIsAFailure() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;");
            while (true) {
                write(out, "x".repeat(4_096));
            }
        });
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void trailersWithoutEndAreAFailure() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n");
            while (true) {
                write(out, "X-Trailer: " + "y".repeat(1_000) + "\r\n");
            }
        });
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aHostThatSaysMoreThanItAnnouncedNeverSpeaksForAnotherHost() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nContent-Length: 2\n\nokHTTP/1.1 200 OK\nContent-Length: 4\n\nevil");
        server.on("/b", "HTTP/1.1 200 OK\nContent-Length: 4\n\ngood");
        assertThat(text(ask("/a"))).isEqualTo("ok");
        assertThat(text(ask(fetcher, "http://other.test/b"))).isEqualTo("good");
    }

    @Test
    void aPageOf200WithoutABodyIsAnEmptyPage() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\nConnection: close\n\n");
        assertThat(text(ask("/a"))).isEmpty();
    }
}
