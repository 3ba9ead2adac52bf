package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Failed;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Content codings as servers send them, right and wrong. */
class FetchCodingTest extends FetchTest {
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
}
