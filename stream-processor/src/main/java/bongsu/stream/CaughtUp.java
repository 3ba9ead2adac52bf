package bongsu.stream;

import bongsu.schema.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Whether the topology has read all that was written for it, what its stages write to each other included. */
public final class CaughtUp {
    private final String applicationId;

    /** Of the topology of that application id. */
    public CaughtUp(String applicationId) {
        this.applicationId = applicationId;
    }

    /**
     * Whether nothing is left to read. Read twice: what a stage wrote between the first topic that was asked and the last
     * is seen the second time. A story that is not told yet is not waited for: see {@link NewsProcessor#settled}.
     *
     * @throws KafkaException if the broker does not say
     */
    public boolean on(Admin admin) {
        try {
            Map<TopicPartition, Long> ends = ends(admin);
            return read(admin, ends) && ends(admin).equals(ends);
        } catch (ExecutionException e) {
            throw new KafkaException("the broker does not say how far " + applicationId + " is", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private boolean read(Admin admin, Map<TopicPartition, Long> ends) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata position = read.get(end.getKey());
            return end.getValue() == 0 || (position != null && position.offset() >= end.getValue());
        });
    }

    private Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> sources = admin.listTopics().names().get().stream()
                .filter(name -> name.equals(Topics.ARTICLES.name())
                        || name.equals(Topics.STORY_STEPS.name())
                        || (name.startsWith(applicationId + "-") && name.endsWith("-repartition")))
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(sources).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition ->
                            asked.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        // What is written but not committed yet is still to be read.
        admin.listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all()
                .get()
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }
}
