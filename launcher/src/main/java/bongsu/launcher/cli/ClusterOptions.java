package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which cluster a command speaks to: one at an address, or the stopped embedded one of a data directory. */
final class ClusterOptions {
    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            description = "A Kafka cluster (or bootstrapServers of the configuration, or BONGSU_BOOTSTRAP_SERVERS).")
    private @Nullable String bootstrapServers;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory of an embedded broker that is not running.")
    private @Nullable Path data;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /**
     * Opens the cluster.
     *
     * @throws ParameterException if neither is given
     * @throws UserError if it cannot be reached, or the directory holds no broker's data
     */
    Cluster open() {
        if (data != null) {
            if (!Files.isDirectory(data.resolve("kafka"))) {
                throw new UserError("There is no embedded broker's data in " + data
                        + ". Give the directory that demo or run was given with --data.");
            }
            return Cluster.embedded(data);
        }
        return Cluster.at(required());
    }

    private String required() {
        String servers = bootstrapServers != null
                ? bootstrapServers
                : Bongsu.configuration(command).bootstrapServers();
        if (servers == null || servers.isBlank()) {
            throw new ParameterException(
                    command.commandLine(), "Which cluster? Give --bootstrap-servers HOST:PORT, or --data DIR.");
        }
        return servers;
    }
}
