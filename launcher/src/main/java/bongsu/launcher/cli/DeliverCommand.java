package bongsu.launcher.cli;

import bongsu.launcher.broker.Cluster;
import bongsu.launcher.delivery.Deliveries;
import bongsu.launcher.role.Station;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code deliver}: alerts to webhooks; copies share the work. */
@Command(
        name = "deliver",
        description = "Post alerts to the webhooks that subscriptions name; several copies share the work.",
        footer = {
            "",
            "Of the configuration, or the environment:",
            "webhook.secret  BONGSU_WEBHOOK_SECRET  signs each post: X-Bongsu-Signature: t=SECONDS,v1=HMAC-SHA256 of \"SECONDS.BODY\" in hex",
            "webhook.hosts   BONGSU_WEBHOOK_HOSTS   hosts, separated by commas, that may have an address of this network"
        })
final class DeliverCommand implements Callable<Integer> {
    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Shutdown shutdown = new Shutdown();
                Cluster cluster = options.open();
                Station station = new Station(cluster, Clock.systemUTC())) {
            Deliveries deliveries = station.deliver(Bongsu.configuration(spec).webhook());
            spec.commandLine().getErr().println("bongsu: delivering as " + deliveries.group());
            shutdown.await(station);
        }
        return 0;
    }
}
