package bongsu.launcher.cli;

import bongsu.ingest.crawl.CrawlConfig;
import bongsu.ingest.source.Publishers;
import bongsu.launcher.UserError;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is crawled, and who the crawler says it is. */
final class SourceOptions {
    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description =
                    "Publishers to crawl, a YAML file or a folder of them; those that come with Bongsu where it is left out.")
    private @Nullable Path sources;

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            defaultValue = "${env:BONGSU_CONTACT:-}",
            description =
                    "Where publishers reach you, sent with every request: https://… or mailto:… (or BONGSU_CONTACT).")
    private String contact = "";

    /**
     * The publishers.
     *
     * @throws UserError if a file cannot be read or is no publisher
     */
    Publishers publishers() {
        try {
            return sources == null ? Publishers.builtIn() : Publishers.load(sources);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /** The crawler's configuration. */
    CrawlConfig config() {
        CrawlConfig defaults = CrawlConfig.defaults();
        if (contact.isBlank()) {
            return defaults;
        }
        try {
            CrawlConfig.Agent agent = defaults.agent();
            return defaults.with(new CrawlConfig.Agent(agent.product(), agent.version(), contact));
        } catch (IllegalArgumentException e) {
            throw new UserError("--contact: " + e.getMessage(), e);
        }
    }
}
