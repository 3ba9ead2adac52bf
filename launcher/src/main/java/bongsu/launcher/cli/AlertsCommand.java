package bongsu.launcher.cli;

import bongsu.launcher.broker.Cluster;
import bongsu.schema.Alert;
import bongsu.schema.RecordJson;
import bongsu.schema.Topics;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code alerts}: what matched saved searches, as it now stands, and then as it comes. */
@Command(name = "alerts", description = "Print the alerts as they now stand; with --follow also each that comes.")
final class AlertsCommand implements Callable<Integer> {
    @Option(names = "--follow", description = "Go on with each alert that comes, until stopped.")
    private boolean follow;

    @Option(names = "--subscription", paramLabel = "ID", description = "Only those of this saved search.")
    private @Nullable String subscription;

    @Option(names = "--json", description = "One JSON object a line, in place of text.")
    private boolean json;

    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int unreadable;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Cluster cluster = options.open();
                TopicReader reader = TopicReader.fromBeginning(cluster, Topics.ALERTS.name())) {
            Deserializer<Alert> deserializer =
                    Topics.ALERTS.serde(cluster.format()).deserializer();
            Map<String, Alert> now = new LinkedHashMap<>();
            reader.untilEnd(record -> {
                Alert alert = read(record, deserializer);
                now.remove(record.key());
                if (alert != null) {
                    now.put(record.key(), alert);
                }
            });
            now.values().stream()
                    .filter(alert -> alert.getMergedInto() == null)
                    .sorted((one, other) -> one.getRaised().compareTo(other.getRaised()))
                    .forEach(alert -> out.println(text(alert)));
            if (follow) {
                reader.forEver(record -> {
                    Alert alert = read(record, deserializer);
                    if (alert != null) {
                        out.println(text(alert));
                    }
                });
            }
        }
        return unreadable == 0 ? 0 : 1;
    }

    /** The alert, or null where there is none or it is of another search. */
    private @Nullable Alert read(ConsumerRecord<String, byte[]> record, Deserializer<Alert> deserializer) {
        try {
            Alert alert = deserializer.deserialize(record.topic(), record.value());
            boolean asked = alert != null && (subscription == null || subscription.equals(alert.getSubscriptionId()));
            return asked ? alert : null;
        } catch (SerializationException e) {
            unreadable++;
            spec.commandLine()
                    .getErr()
                    .printf(
                            "bongsu: %s-%d@%d cannot be read: %s%n",
                            record.topic(), record.partition(), record.offset(), e.getMessage());
            return null;
        }
    }

    private String text(Alert alert) {
        return json ? RecordJson.line(alert) : AlertText.of(alert);
    }
}
