package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import bongsu.launcher.config.Configuration.Health;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a role without a console says how it is, if not where the configuration says. */
final class HealthOptions {
    @Option(
            names = "--health-port",
            paramLabel = "P",
            description =
                    "Port for /health/live, /health/ready and /metrics, 0 for any that is free (or health.port of the"
                            + " configuration; 0).")
    private @Nullable Integer port;

    /**
     * The configured endpoint with what the option says.
     *
     * @throws UserError if the option is out of its range
     */
    Health over(Health configured) {
        try {
            return port == null ? configured : new Health(configured.bind(), port);
        } catch (IllegalArgumentException e) {
            throw new UserError("--health-port: " + e.getMessage(), e);
        }
    }
}
