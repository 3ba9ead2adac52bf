package bongsu.launcher.cli;

import bongsu.launcher.UserError;
import bongsu.schema.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Whether the topology has read all that was written for it, its own topics included. */
final class CaughtUp {
    private final String group;

    /** Of the topology of that application id. */
    CaughtUp(String group) {
        this.group = group;
    }

    /** Whether nothing is left to read. */
    boolean on(Admin admin) {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            for (TopicDescription topic :
                    admin.describeTopics(sources(admin)).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(partition -> asked.put(
                                new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
            }
            return admin
                    .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .entrySet()
                    .stream()
                    .allMatch(end -> end.getValue().offset() == 0
                            || (read.containsKey(end.getKey())
                                    && read.get(end.getKey()).offset()
                                            >= end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new UserError("The broker does not say how far the topology is: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** The articles, and what the topology writes to itself. */
    private List<String> sources(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(name -> name.equals(Topics.ARTICLES.name())
                        || (name.startsWith(group + "-") && name.endsWith("-repartition")))
                .toList();
    }
}
