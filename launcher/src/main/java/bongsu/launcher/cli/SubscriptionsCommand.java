package bongsu.launcher.cli;

import bongsu.launcher.broker.Cluster;
import bongsu.schema.RecordJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code subscriptions}: the saved searches, one JSON object a line. */
@Command(name = "subscriptions", description = "List the saved searches, one JSON object a line.")
final class SubscriptionsCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Cluster cluster = options.open()) {
            new SubscriptionTopic(cluster)
                    .all()
                    .values()
                    .forEach(subscription -> spec.commandLine().getOut().println(RecordJson.line(subscription)));
        }
        return 0;
    }
}
