package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code unsubscribe ID}: takes a saved search away; alerts that it raised stay. */
@Command(name = "unsubscribe", description = "Take a saved search away.")
final class UnsubscribeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID")
    private String id = "";

    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Override
    public Integer call() {
        try (Cluster cluster = options.open()) {
            SubscriptionTopic topic = new SubscriptionTopic(cluster);
            Map<String, ?> all = topic.all();
            if (!all.containsKey(id)) {
                throw new UserError("There is no subscription " + id + ". There is "
                        + (all.isEmpty() ? "none" : String.join(", ", all.keySet())) + ".");
            }
            topic.put(id, null);
        }
        return 0;
    }
}
