package bongsu.launcher.cli;

import picocli.CommandLine.Option;

/** Where a role without a console says how it is. */
final class HealthOptions {
    @Option(
            names = "--health-port",
            paramLabel = "P",
            defaultValue = "${env:BONGSU_HEALTH_PORT:-0}",
            description =
                    "Port on 127.0.0.1 for /health/live, /health/ready and /metrics; 0 (the default) for any that is free.")
    int port;
}
