package bongsu.launcher.cli;

import bongsu.event.ArticleLines;
import bongsu.launcher.UserError;
import bongsu.launcher.broker.Cluster;
import bongsu.schema.Article;
import bongsu.schema.RecordJson;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import bongsu.stream.Replay;
import bongsu.stream.catalogue.LiveAnalyzer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: saved articles through the whole topology; what the topics hold at the end, by topic and key. */
@Command(
        name = "replay",
        description = "Run saved articles, in the order of their publication, through the whole topology on an embedded"
                + " broker; print what the topics hold at the end as JSON Lines {\"topic\",\"key\",\"value\"}.")
final class ReplayCommand implements Callable<Integer> {
    private static final Duration LONGEST = Duration.ofHours(6);

    @Parameters(paramLabel = "FILE.jsonl", description = "Articles, as analyze reads them; - for standard input.")
    private Path file = Path.of("-");

    @Option(
            names = "--topics",
            paramLabel = "T",
            split = ",",
            description = "Topics to print; all that the topology writes where it is left out.")
    private List<String> topics = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private int refused;

    @Override
    public Integer call() {
        List<Topic<?>> wanted = wanted();
        List<Article> articles = read();
        PrintWriter err = spec.commandLine().getErr();
        try (Shutdown shutdown = new Shutdown(Thread.currentThread());
                TemporaryDirectory directory = TemporaryDirectory.create("bongsu-replay");
                Cluster cluster = Cluster.embedded(directory.path())) {
            new SubscriptionTopic(cluster).putEverything();
            err.println("bongsu: replaying " + articles.size() + " articles");
            new Replay(
                            cluster.client(),
                            cluster.format(),
                            LiveAnalyzer.bundled(),
                            directory.path().resolve("state"),
                            LONGEST)
                    .run(articles);
            wanted.forEach(topic -> print(cluster, topic));
            if (shutdown.asked()) {
                throw new UserError("The replay was stopped before its end.");
            }
        } catch (KafkaException e) {
            throw new UserError("The replay failed: " + e.getMessage(), e);
        }
        spec.commandLine().getOut().flush();
        return refused == 0 ? 0 : 1;
    }

    private List<Topic<?>> wanted() {
        if (topics.isEmpty()) {
            return List.of(
                    Topics.ANALYZED,
                    Topics.PARTNERSHIP_EVENTS,
                    Topics.SOVEREIGNTY_EVENTS,
                    Topics.STORIES,
                    Topics.ALERTS,
                    Topics.DEAD_LETTERS);
        }
        List<Topic<?>> wanted = new ArrayList<>();
        for (String name : topics) {
            wanted.add(Topics.named(name)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "There is no topic " + name + ". There is "
                                    + String.join(
                                            ", ",
                                            Topics.all().stream()
                                                    .map(Topic::name)
                                                    .toList()) + ".")));
        }
        return wanted;
    }

    private List<Article> read() {
        List<Article> articles = new ArrayList<>();
        try (BufferedReader lines = JsonLines.open(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    switch (ArticleLines.read(line)) {
                        case ArticleLines.Parsed parsed -> articles.add(parsed.article());
                        case ArticleLines.Unreadable unreadable -> {
                            refused++;
                            spec.commandLine()
                                    .getErr()
                                    .println("bongsu: line " + number + " is left out: " + unreadable.error());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw UserError.unreadable("The file " + file, e);
        }
        return articles;
    }

    /** The last value of each key, in the order of the keys: the same records always come out the same. */
    private <T extends SpecificRecord> void print(Cluster cluster, Topic<T> topic) {
        Deserializer<T> deserializer = topic.serde(cluster.format()).deserializer();
        Map<String, JsonNode> last = new TreeMap<>();
        try (TopicReader reader = TopicReader.fromBeginning(cluster, topic.name())) {
            reader.untilEnd(record -> {
                T value = deserializer.deserialize(record.topic(), record.value());
                if (value == null) {
                    last.remove(record.key());
                } else {
                    last.put(record.key(), RecordJson.of(value));
                }
            });
        }
        last.forEach((key, value) -> {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("topic", topic.name());
            line.put("key", key);
            line.set("value", value);
            spec.commandLine().getOut().println(RecordJson.line(line));
        });
    }
}
