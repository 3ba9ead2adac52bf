package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Answer.Disallowed;
import bongsu.ingest.crawl.Answer.Failed;
import bongsu.ingest.crawl.Answer.Fetched;
import bongsu.ingest.crawl.Answer.Gone;
import bongsu.ingest.crawl.Answer.Moved;
import bongsu.ingest.crawl.Answer.Refused;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a redirect may lead, and where it ends. */
class FetchRedirectTest extends FetchTest {
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
                "//127.0.0.1/",
                "http://site.test@127.0.0.1/",
                "http://127.0.0.1:80@127.0.0.1/",
                "http://127.0.0.1#site.test",
                "http:\\\\127.0.0.1\\",
                "http://[::ffff:169.254.169.254]/latest/meta-data/"
            })
    void anAddressThatHidesWhereItLeadsIsRefused(String location) throws Exception {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: " + location + "\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isInstanceOf(Refused.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRedirectToANameThatMeansTheMetadataServiceIsRefusedWhenItIsFollowed() throws Exception {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: http://metadata.example/latest/\nContent-Length: 0\n\n");
        Answer answer = ask("/a");
        assertThat(answer).isInstanceOf(Moved.class);
        assertThat(answer instanceof Moved moved ? ask(fetcher, moved.to().toString()) : answer)
                .isEqualTo(new Refused("metadata.example at the address 169.254.169.254"));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aRedirectToItselfEndsAtTheLimit() throws Exception {
        server.on("/a", "HTTP/1.1 301 Moved\nLocation: /a\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isEqualTo(new Refused("more than 5 redirects"));
    }

    @Test
    void aTargetLongerThanAnyAddressIsRefused() throws Exception {
        server.on("/a", "HTTP/1.1 302 Found\nLocation: /" + "a".repeat(3_000) + "\nContent-Length: 0\n\n");
        assertThat(ask("/a")).isInstanceOf(Refused.class);
    }
}
