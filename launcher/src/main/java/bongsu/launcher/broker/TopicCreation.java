package bongsu.launcher.broker;

import bongsu.launcher.UserError;
import bongsu.schema.Topic;
import bongsu.schema.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/**
 * Creates the topics that a cluster lacks. A topic that exists with other settings is reported and left as it is: it is
 * its owner's to change.
 */
public final class TopicCreation {
    private TopicCreation() {}

    /**
     * Creates what is missing.
     *
     * @param client settings of a Kafka client, {@code bootstrap.servers} at least
     * @return a sentence for each topic that exists with other settings; empty if all are as they should be
     * @throws UserError if the cluster cannot be reached or refuses
     */
    public static List<String> createMissing(Map<String, ?> client) {
        try (Admin admin = Admin.create(new HashMap<String, Object>(client))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> wanted = wanted();
            create(
                    admin,
                    wanted.stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList());
            return differences(
                    admin,
                    wanted.stream()
                            .filter(topic -> existing.contains(topic.name()))
                            .toList());
        } catch (ExecutionException e) {
            throw new UserError(
                    "Kafka at " + client.get("bootstrap.servers") + " cannot be used: " + reason(e)
                            + ". Check --bootstrap-servers.",
                    e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static @Nullable String reason(ExecutionException e) {
        return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    }

    private static List<NewTopic> wanted() {
        List<NewTopic> wanted = new ArrayList<>();
        wanted.add(topic(
                Topics.SCHEMA_TOPIC, 1, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
        for (Topic<?> topic : Topics.all()) {
            wanted.add(topic(topic.name(), topic.partitions(), topic.settings()));
        }
        return wanted;
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static void create(Admin admin, List<NewTopic> missing) throws ExecutionException, InterruptedException {
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                // Another role on the same cluster was quicker.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private static List<String> differences(Admin admin, List<NewTopic> present)
            throws ExecutionException, InterruptedException {
        List<String> found = new ArrayList<>();
        List<String> names = present.stream().map(NewTopic::name).toList();
        Map<String, TopicDescription> described =
                admin.describeTopics(names).allTopicNames().get();
        var configs = admin.describeConfigs(names.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all()
                .get();
        for (NewTopic topic : present) {
            TopicDescription description = described.get(topic.name());
            if (description != null && description.partitions().size() != topic.numPartitions()) {
                found.add("%s has %d partitions instead of %d"
                        .formatted(topic.name(), description.partitions().size(), topic.numPartitions()));
            }
            var config = configs.get(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()));
            topic.configs().forEach((key, value) -> {
                String actual = config == null || config.get(key) == null
                        ? null
                        : config.get(key).value();
                if (!value.equals(actual)) {
                    found.add("%s has %s=%s instead of %s".formatted(topic.name(), key, actual, value));
                }
            });
        }
        return found;
    }
}
