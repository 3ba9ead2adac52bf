package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Fetched;
import bongsu.ingest.crawl.Answer.Refused;
import org.junit.jupiter.api.Test;

/** How much, and for how long, a server can make a crawler take: no more than the limits. */
class FetchLimitsTest extends FetchTest {
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
    void aBrotliBombOfTwentyBytesIsRefusedAtTheLimit() throws Exception {
        byte[] bomb = BrotliBomb.of(10 << 20);
        assertThat(bomb.length).isLessThan(32);
        answerCoded("/a", "br", bomb);
        assertThat(ask("/a")).isEqualTo(new Refused("more than " + LARGEST + " bytes"));
    }

    @Test
    void aDeflateBombIsRefusedAtTheLimit() throws Exception {
        answerCoded("/a", "deflate", deflate(new byte[50 << 20], false));
        assertThat(ask("/a")).isEqualTo(new Refused("more than " + LARGEST + " bytes"));
    }

    @Test
    void aGzipHeaderWhoseFileNameNeverEndsIsAFailureAfterTheTotalTime() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n");
            out.write(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
            while (true) {
                write(out, "a".repeat(1_000));
                out.flush();
                Thread.sleep(50);
            }
        });
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void aStreamThatInflatesToNothingForEverIsAFailureAfterTheTotalTime() throws Exception {
        server.on("/a", out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\nConnection: close\r\n\r\n");
            while (true) {
                for (int i = 0; i < 100; i++) {
                    out.write(new byte[] {0, 0, 0, (byte) 0xff, (byte) 0xff});
                }
                out.flush();
                Thread.sleep(50);
            }
        });
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void informationalAnswersWithoutEndAreAFailure() throws Exception {
        server.on("/a", out -> {
            while (true) {
                write(out, "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n");
                out.flush();
                Thread.sleep(5);
            }
        });
        assertThat(ask("/a")).isInstanceOf(Failed.class);
    }

    @Test
    void tenThousandShortHeadersAreRefusedOrAFailure() throws Exception {
        server.on("/a", "HTTP/1.1 200 OK\n" + "X-A: b\n".repeat(10_000) + "Content-Length: 2\n\nok");
        assertThat(ask("/a")).isInstanceOfAny(Refused.class, Failed.class);
    }
}
