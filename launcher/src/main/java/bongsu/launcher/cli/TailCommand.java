package bongsu.launcher.cli;

import bongsu.launcher.broker.Cluster;
import bongsu.schema.RecordJson;
import bongsu.schema.Topics;
import bongsu.schema.WireFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tail TOPIC}: a topic's committed records as JSON Lines {@code {"key","value","timestamp"}}. */
@Command(name = "tail", description = "Print a topic's committed records as JSON Lines.")
final class TailCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TOPIC", description = "For example bongsu.events.partnership.")
    private String topic = "";

    @Option(names = "--from-beginning", description = "From the first record that is kept, instead of from now.")
    private boolean fromBeginning;

    @Option(names = "--until-end", description = "Stop at the end as it is now, instead of going on for ever.")
    private boolean untilEnd;

    @Mixin
    private final ClusterOptions options = new ClusterOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int unreadable;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (Cluster cluster = options.open();
                TopicReader reader = fromBeginning
                        ? TopicReader.fromBeginning(cluster, topic)
                        : TopicReader.fromNow(cluster, topic)) {
            Function<byte[], JsonNode> decode = decoder(cluster.format());
            TopicReader.Sink sink = record -> print(record, decode, out, err);
            if (untilEnd) {
                reader.untilEnd(sink);
            } else {
                reader.forEver(sink);
            }
        }
        return unreadable == 0 ? 0 : 1;
    }

    private void print(
            ConsumerRecord<String, byte[]> record,
            Function<byte[], JsonNode> decode,
            PrintWriter out,
            PrintWriter err) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("key", record.key());
        try {
            line.set("value", record.value() == null ? null : decode.apply(record.value()));
        } catch (SerializationException e) {
            unreadable++;
            err.printf(
                    "bongsu: %s-%d@%d cannot be read: %s%n",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
            return;
        }
        line.put("timestamp", RecordJson.time(Instant.ofEpochMilli(record.timestamp())));
        out.println(RecordJson.line(line));
    }

    private Function<byte[], JsonNode> decoder(WireFormat format) {
        if (topic.equals(Topics.SCHEMA_TOPIC)) {
            return bytes -> json(bytes);
        }
        return Topics.named(topic)
                .<Function<byte[], JsonNode>>map(known -> {
                    Deserializer<? extends SpecificRecord> deserializer =
                            known.serde(format).deserializer();
                    return bytes -> RecordJson.of(deserializer.deserialize(topic, bytes));
                })
                .orElse(bytes -> JsonNodeFactory.instance.binaryNode(bytes));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return new ObjectMapper().readTree(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new SerializationException("no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
