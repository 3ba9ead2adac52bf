package bongsu.launcher.cli;

import bongsu.entity.Catalogue;
import bongsu.launcher.broker.Cluster;
import bongsu.launcher.demo.Receiver;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.Delivery;
import bongsu.schema.Subscription;
import bongsu.schema.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What users of the demo have edited before it begins: the newsrooms' invented companies, and a search with a webhook. */
final class DemoData {
    private static final String ENTITIES = "/newsroom/entities.yaml";
    private static final String DESK = "invented-companies";

    private DemoData() {}

    /** Publishes entries and the search; once more does no harm. */
    static void publish(Cluster cluster, Receiver receiver) {
        CompactedTopic<CatalogueEntry> topic = new CompactedTopic<>(cluster, Topics.ENTITIES);
        List<CatalogueEntry> entries = entries();
        entries.forEach(entry -> topic.put(entry.getEntityId(), entry));
        new SubscriptionTopic(cluster)
                .put(
                        DESK,
                        Subscription.newBuilder()
                                .setSubscriptionId(DESK)
                                .setName("꾸며 낸 회사들")
                                .setEntities(entries.stream()
                                        .map(CatalogueEntry::getEntityId)
                                        .toList())
                                .setDelivery(Delivery.newBuilder()
                                        .setWebhook(receiver.address())
                                        .build())
                                .setCreated(Instant.EPOCH)
                                .build());
    }

    /** The entries of the demo. */
    static List<CatalogueEntry> entries() {
        try (InputStream file = DemoData.class.getResourceAsStream(ENTITIES)) {
            if (file == null) {
                throw new IllegalStateException("the resource " + ENTITIES + " is missing");
            }
            return EntityFile.read(
                    ENTITIES, new String(file.readAllBytes(), StandardCharsets.UTF_8), Catalogue.bundled(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + ENTITIES + " cannot be read", e);
        }
    }
}
