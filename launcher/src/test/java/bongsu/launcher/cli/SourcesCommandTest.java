package bongsu.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.demo.Newsroom;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sources} as a user meets it, on the newsrooms of the demo. */
class SourcesCommandTest {
    @TempDir
    Path directory;

    private final Newsroom newsroom = new Newsroom(Clock.systemUTC());

    private record Run(int status, String out, String err) {}

    @BeforeEach
    void open() throws IOException {
        newsroom.start(Instant.now().minus(newsroom.lastPublication()));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Resolver local = Resolver.local(
                newsroom.hosts(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), newsroom.port()),
                Resolver.system());
        String[] all = Stream.concat(Stream.of("sources"), Stream.of(arguments)).toArray(String[]::new);
        int status = Bongsu.run(Map.of(), local, new PrintWriter(out), new PrintWriter(err), all);
        return new Run(status, out.toString(), err.toString());
    }

    private Path sources(String more) throws IOException {
        return Files.writeString(directory.resolve("sources.yaml"), """
                id: mokmyeok
                name: 목멱일보
                home: http://www.mokmyeok.test/
                feeds: [http://www.mokmyeok.test/rss/all.xml]
                articleUrl: '/news/2025/'
                crawlDelay: 100ms
                """ + more);
    }

    @Test
    void aSourceThatWorksIsALineOfTheTable() throws IOException {
        Run run = run("check", "--sources", sources("").toString());
        assertThat(run.out())
                .contains("SOURCE")
                .containsPattern("mokmyeok +allowed +1/1 +\\d+ +2025-\\d\\d-\\d\\d .* yes ");
        assertThat(run.out()).contains("1 of 1 sources work");
        assertThat(run.status()).as(run.out() + run.err()).isZero();
    }

    @Test
    void aSourceWithAProblemIsExplainedAndTheStatusIsOne() throws IOException {
        Run run = run("check", "--sources", sources("""
                ---
                id: nowhere
                name: 없는신문
                home: http://nowhere.test/
                feeds: [http://nowhere.test/rss]
                """).toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("nowhere: http://nowhere.test/rss: ").contains("1 of 2 sources work");
    }

    @Test
    void aSourceThatThereIsNotIsAUsageErrorThatNamesThoseThereAre() throws IOException {
        Run run = run("check", "moon", "--sources", sources("").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no source moon. There are: mokmyeok");
        assertThat(run("check", "--sources", "no-such-folder").status()).isEqualTo(1);
    }

    @Test
    void addProposesAFileThatWorks() throws IOException {
        Run run = run("add", "http://www.mokmyeok.test/");
        assertThat(run.out()).contains("id: mokmyeok").contains("  - 'http://www.mokmyeok.test/rss/all.xml'");
        assertThat(run.err()).contains("bongsu: trying http://www.mokmyeok.test/rss/all.xml");
        Path file = Files.writeString(directory.resolve("mokmyeok.yaml"), run.out());
        assertThat(Publishers.load(file).all())
                .singleElement()
                .satisfies(found -> assertThat(found.holds("http://www.mokmyeok.test/news/2025/02/17/deepseek-privacy"))
                        .isTrue());
    }

    @Test
    void addToldNonsenseSaysWhatItWants() {
        assertThat(run("add", "http://")).satisfies(run -> {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("is no address");
        });
        assertThat(run("add", "http://nowhere.test/")).satisfies(run -> {
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains("http://nowhere.test/").doesNotContain("\tat ");
        });
        assertThat(run().status()).isEqualTo(2);
    }
}
