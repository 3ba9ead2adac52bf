package bongsu.launcher.cli;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.crawl.Resolver;
import bongsu.ingest.crawl.SourceCheck;
import bongsu.ingest.source.Publisher;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.UserError;
import bongsu.launcher.config.Configuration;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sources check}: robots.txt, every feed, one article and its extraction of each source, as a table. */
@Command(
        name = "check",
        description = "Try robots.txt, every feed, and one article of each source over the network, and print a table;"
                + " exit status 1 if a source has a problem.")
final class SourcesCheckCommand implements Callable<Integer> {
    /** Sources tried at a time: each is mostly waiting for its delay. */
    private static final int AT_A_TIME = 16;

    private static final DateTimeFormatter KOREAN_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Seoul"));
    private static final String ROW = "%-18s %-13s %-6s %6s  %-16s %7s  %-4s %-7s %-8s %s%n";

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Sources to try; all of them where none is given.")
    private List<String> ids = new ArrayList<>();

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Resolver resolver;

    SourcesCheckCommand(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public Integer call() {
        Configuration configuration = Bongsu.configuration(spec);
        Publishers publishers = sources.publishers(configuration);
        List<Publisher> wanted = ids.isEmpty()
                ? List.copyOf(publishers.all())
                : ids.stream().map(id -> named(publishers, id)).toList();
        List<SourceCheck.Result> results = checked(wanted, publishers, sources.crawl(configuration));
        print(results, spec.commandLine().getOut());
        return results.stream().allMatch(result -> result.problems().isEmpty()) ? 0 : 1;
    }

    private Publisher named(Publishers publishers, String id) {
        return publishers
                .find(id)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no source " + id + ". There are: "
                                + String.join(
                                        ", ",
                                        publishers.all().stream()
                                                .map(Publisher::id)
                                                .toList())));
    }

    private List<SourceCheck.Result> checked(List<Publisher> wanted, Publishers publishers, CrawlConfig config) {
        PrintWriter err = spec.commandLine().getErr();
        List<SourceCheck.Result> results = new ArrayList<>();
        ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
        try (SourceCheck check = new SourceCheck(config, publishers, resolver, Clock.systemUTC())) {
            List<Future<SourceCheck.Result>> running = wanted.stream()
                    .map(publisher -> threads.submit(() -> check.check(publisher)))
                    .toList();
            for (int i = 0; i < running.size(); i++) {
                err.printf("bongsu: trying %s (%d of %d)%n", wanted.get(i).id(), i + 1, running.size());
                results.add(running.get(i).get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserError("Interrupted before every source was tried.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a check failed as it must not", e);
        } finally {
            threads.shutdownNow();
        }
        return results;
    }

    private static void print(List<SourceCheck.Result> results, PrintWriter out) {
        out.printf(
                ROW,
                "SOURCE",
                "ROBOTS",
                "FEEDS",
                "LINKS",
                "NEWEST (KST)",
                "BODY",
                "DATE",
                "AUTHORS",
                "LAYOUT",
                "ARTICLE");
        for (SourceCheck.Result result : results) {
            SourceCheck.Sample sample = result.sample();
            out.printf(
                    ROW,
                    result.publisher().id(),
                    result.robots(),
                    result.read() + "/" + result.doors(),
                    result.links(),
                    korean(result.newest()),
                    sample == null ? "-" : sample.length(),
                    sample == null ? "-" : sample.published() == null ? "no" : "yes",
                    sample == null ? "-" : sample.authors(),
                    sample == null || sample.layout() == null ? "-" : sample.layout() ? "matches" : "no",
                    sample == null ? "-" : sample.title());
        }
        long bad =
                results.stream().filter(result -> !result.problems().isEmpty()).count();
        out.println();
        results.forEach(result -> result.problems()
                .forEach(problem -> out.println(result.publisher().id() + ": " + problem)));
        out.printf("%d of %d sources work%n", results.size() - bad, results.size());
    }

    private static String korean(@Nullable Instant time) {
        return time == null ? "-" : KOREAN_TIME.format(time);
    }
}
