package bongsu.launcher.cli;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.UserError;
import bongsu.launcher.config.Configuration;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is crawled, and who the crawler says it is, if not what the configuration says. */
final class SourceOptions {
    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description =
                    "Publishers to crawl, a YAML file or a folder of them (or sources of the configuration; those that"
                            + " come with Bongsu).")
    private @Nullable Path sources;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Where publishers reach you, sent with every request: https://… or mailto:… (or"
                    + " crawl.agent.contact of the configuration).")
    private @Nullable String contact;

    /**
     * The publishers.
     *
     * @throws UserError if a file cannot be read or is no publisher
     */
    Publishers publishers(Configuration configured) {
        return read(sources == null ? configured.sources() : sources);
    }

    /**
     * The publishers of a file or folder; those that come with Bongsu for null.
     *
     * @throws UserError if a file cannot be read or is no publisher
     */
    static Publishers read(@Nullable Path file) {
        try {
            return file == null ? Publishers.builtIn() : Publishers.load(file);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /**
     * The crawler's configuration.
     *
     * @throws UserError if the contact cannot stand in a header
     */
    CrawlConfig crawl(Configuration configured) {
        CrawlConfig crawl = configured.crawl();
        if (contact == null) {
            return crawl;
        }
        try {
            return crawl.with(
                    new CrawlConfig.Agent(crawl.agent().product(), crawl.agent().version(), contact));
        } catch (IllegalArgumentException e) {
            throw new UserError("--contact: " + e.getMessage(), e);
        }
    }
}
