package bongsu.launcher.cli;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.crawl.SourceCheck;
import bongsu.ingest.crawl.SourceDiscovery;
import bongsu.ingest.crawl.SourceDiscovery.NothingFoundException;
import bongsu.ingest.crawl.SourceDiscovery.Proposal;
import bongsu.ingest.source.NormalUrl;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.PublisherFile;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.UserError;
import bongsu.launcher.config.Configuration;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sources add URL}: finds the feeds of a newsroom and proposes its file on standard output; nothing is written. */
@Command(
        name = "add",
        description =
                "Find the feeds of a newsroom from any page of it, and print a file for it, to be saved and edited.")
final class SourcesAddCommand implements Callable<Integer> {
    @Parameters(paramLabel = "URL", description = "A front page, a section page or a feed.")
    private String url = "";

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Resolver resolver;

    SourcesAddCommand(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        String address = NormalUrl.of(url.contains("://") ? url : "https://" + url)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), url + " is no address: give one such as https://www.example.com/."));
        Configuration configuration = Bongsu.configuration(spec);
        CrawlConfig config = sources.crawl(configuration);
        sources.publishers(configuration).all().stream()
                .filter(publisher -> publisher.owns(NormalUrl.host(address)))
                .forEach(publisher ->
                        err.println("bongsu: " + publisher.id() + " (" + publisher.name() + ") is a source already"));
        Clock clock = Clock.systemUTC();
        try (SourceDiscovery discovery =
                        new SourceDiscovery(config, resolver, clock, tried -> err.println("bongsu: trying " + tried));
                SourceCheck check = new SourceCheck(config, Publishers.of(List.of()), resolver, clock)) {
            Proposal proposal = discovery.discover(address);
            SourceCheck.Result result = check.check(proposal.publisher());
            spec.commandLine()
                    .getOut()
                    .print(PublisherFile.of(proposal.publisher(), comments(proposal, result, today(clock))));
            proposal.tried().forEach(tried -> err.println("bongsu: in vain: " + tried));
            result.problems().forEach(problem -> err.println("bongsu: problem: " + problem));
            return result.problems().isEmpty() ? 0 : 1;
        } catch (NothingFoundException e) {
            throw new UserError(e.getMessage() == null ? "Nothing was found." : e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted.", e);
        }
    }

    private static List<String> comments(Proposal proposal, SourceCheck.Result result, LocalDate today) {
        Publisher publisher = proposal.publisher();
        List<String> comments = new ArrayList<>();
        comments.add("%s. Proposed by `bongsu sources add` on %s; save it as %s.yaml, and look through it."
                .formatted(publisher.name().replaceAll("\\p{Cntrl}", " "), today, publisher.id()));
        comments.add("Its feeds named %d articles then; robots.txt: %s.".formatted(proposal.links(), result.robots()));
        SourceCheck.Sample sample = result.sample();
        comments.add(
                sample == null
                        ? "No article could be read."
                        : "Read without a layout from %s: %d characters, %d authors, %s."
                                .formatted(
                                        sample.url(),
                                        sample.length(),
                                        sample.authors(),
                                        sample.published() == null ? "no date" : "dated " + sample.published()));
        return comments;
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Seoul"));
    }
}
